import type { Problem } from '../../kernel/error.ts'
import { fillWords } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import { fieldsOf, flatValues, toInput } from '../record/changes.ts'
import type { Field, Fields } from '../record/field/field.ts'
import { type FormData, formToCandidate } from '../record/field/form.ts'
import { valueWords } from '../record/field/words.ts'
import type { StoredRecord } from '../record/record.ts'
import { patchRecord } from '../record/record-service.ts'
import type { RecordType } from '../record/type.ts'
import { attempt } from './attempt.ts'
import { recordToForm } from './form-service.ts'
import { progressWords } from './progress-messages.ts'

/** The fields of a progress report, in the order in which they are asked. */
const ASKED = ['state', 'progressPercent', 'progressNote', 'nextCheckOn', 'checkedOn'] as const

/** The fields of a progress report on records of a type. */
export function progressFields(type: RecordType): Fields {
  const all = fieldsOf(type)
  return Object.fromEntries(ASKED.map((name) => [name, all[name] as Field]))
}

/** The texts with which a report opens: what is known, checked today, the day of the next check left open when past. */
export function progressForm(ctx: Context, type: RecordType, record: StoredRecord): FormData {
  const form = recordToForm(type, record)
  const next = record.general.nextCheckOn
  return { ...form, checkedOn: ctx.today, nextCheckOn: next !== null && next > ctx.today ? next : '' }
}

/** What came of a report: saved, or the form to be shown again. */
export type Reported = Readonly<
  { ok: true } | { ok: false; status: number; problems: readonly Problem[]; form: FormData }
>

/** Saves a report. When somebody else reported meanwhile, what they said is told and the writer decides. */
export async function reportProgress(
  ctx: Context,
  type: RecordType,
  record: StoredRecord,
  form: FormData,
): Promise<Reported> {
  const fields = progressFields(type)
  const tried = await attempt(ctx.language, () =>
    patchRecord(ctx, type, record.slug, Number(form.version), formToCandidate(fields, form)),
  )
  if (tried.ok) return { ok: true }
  if (tried.code !== 'record/stale') {
    return { ok: false, status: tried.status, problems: tried.problems, form }
  }
  const values = flatValues(toInput(record))
  const now = ['state', 'progressPercent', 'progressNote']
    .map((name) => valueWords(fields[name] as Field, values[name] ?? null, ctx.language))
    .filter((words) => words !== null)
    .join(', ')
  return {
    ok: false,
    status: tried.status,
    problems: [{ wrong: fillWords(progressWords(ctx.language).stale, { now }) }],
    form: { ...form, version: String(record.version) },
  }
}
