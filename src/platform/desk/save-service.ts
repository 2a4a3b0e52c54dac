import { AppError, type Problem } from '../../kernel/error.ts'
import { isSlug } from '../../kernel/slug.ts'
import { listActs } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import { flatValues, sameValue, toInput } from '../record/changes.ts'
import type { Values } from '../record/field/field.ts'
import type { FormData } from '../record/field/form.ts'
import { checkRecord } from '../record/input.ts'
import { findRedirect } from '../record/key-store.ts'
import type { StoredRecord } from '../record/record.ts'
import { createRecord, getRecord, patchRecord, updateRecord } from '../record/record-service.ts'
import type { RecordType } from '../record/type.ts'
import { attempt } from './attempt.ts'
import { comparableFields, fieldWords, readTitles } from './field-words.ts'
import { formCandidate, recordToForm } from './form-service.ts'
import { actorWords } from './history-service.ts'
import { markChecked, mergeForms, proposeSide, readSides, rewind } from './rules.ts'
import type { Comparison, Difference } from './types.ts'

/** What came of a posted form. */
export type Saved = Readonly<
  | { kind: 'saved'; record: StoredRecord }
  | { kind: 'refused'; status: number; problems: readonly Problem[]; form: FormData }
  | { kind: 'stale'; comparison: Comparison }
>

// As many acts as anybody makes on one record while a form is open.
const ACTS = 200

/**
 * The record of a form, also when somebody renamed it while the form was open.
 * @throws AppError `record/missing`
 */
export async function findRecord(ctx: Context, type: RecordType, slug: string): Promise<StoredRecord> {
  if (!isSlug(slug)) throw new AppError('record/missing', { type: type.type, slug })
  return getRecord(ctx, type, (await findRedirect(ctx.tx, type.type, slug)) ?? slug)
}

/** Adds a record from a form. */
export async function saveNew(ctx: Context, type: RecordType, form: FormData): Promise<Saved> {
  const tried = await attempt(ctx.language, () => createRecord(ctx, type, formCandidate(type, form)))
  if (tried.ok) return { kind: 'saved', record: tried.value }
  return { kind: 'refused', status: tried.status, problems: tried.problems, form }
}

/**
 * Saves a record from a form. When somebody else saved first, the answer is a comparison; when the form is a
 * comparison that comes back, the chosen sides are merged first.
 */
export async function saveChanged(
  ctx: Context,
  type: RecordType,
  current: StoredRecord,
  posted: FormData,
): Promise<Saved> {
  const form = mergeForms(posted, recordToForm(type, current), readSides(posted))
  const version = Number(form.version)
  const tried = await attempt(ctx.language, () =>
    updateRecord(
      ctx,
      type,
      current.slug,
      Number.isInteger(version) ? version : 0,
      formCandidate(type, form, current),
    ),
  )
  if (tried.ok) return { kind: 'saved', record: tried.value }
  if (tried.code !== 'record/stale') {
    return { kind: 'refused', status: tried.status, problems: tried.problems, form }
  }
  const comparison = await compare(ctx, type, current, form)
  // Both wrote the same: nobody has anything to decide.
  if (comparison.differences.length === 0) return { kind: 'saved', record: current }
  return { kind: 'stale', comparison }
}

/** Marks a record as looked at today and found right. Whatever somebody else saved meanwhile stays as it is. */
export async function saveCheck(
  ctx: Context,
  type: RecordType,
  record: StoredRecord,
  form: FormData,
): Promise<Exclude<Saved, { kind: 'stale' }>> {
  const tried = await attempt(ctx.language, () =>
    patchRecord(ctx, type, record.slug, Number(form.version), markChecked(record.general, ctx.today)),
  )
  if (tried.ok) return { kind: 'saved', record: tried.value }
  return { kind: 'refused', status: tried.status, problems: tried.problems, form: recordToForm(type, record) }
}

async function compare(
  ctx: Context,
  type: RecordType,
  current: StoredRecord,
  form: FormData,
): Promise<Comparison> {
  const fields = comparableFields(type)
  const checked = checkRecord(
    type,
    { slug: current.slug, ...formCandidate(type, form, current) },
    ctx.language,
  )
  const theirs: Values = { slug: current.slug, ...flatValues(toInput(current)) }
  const mine: Values = checked.ok ? { slug: checked.value.slug, ...flatValues(checked.value) } : theirs
  const acts = await listActs(ctx.tx, { recordId: current.id, limit: ACTS })
  const start = rewind({ values: theirs, version: current.version }, acts, Number(form.version))
  const titles = await readTitles(ctx.tx, fields, [theirs, mine, start])
  const differences = Object.entries(fields).flatMap(([name, field]): Difference[] => {
    const [saved, wrote, began] = [theirs[name] ?? null, mine[name] ?? null, start?.[name] ?? null]
    if (sameValue(saved, wrote)) return []
    const words = (value: typeof saved) => fieldWords(field, value, ctx.language, titles)
    return [
      {
        field: name,
        label: field.label[ctx.language],
        start: words(began),
        theirs: words(saved),
        mine: words(wrote),
        proposed: proposeSide(start === null ? null : !sameValue(began, wrote)),
      },
    ]
  })
  const last = acts.find(({ kind }) => kind.startsWith('record.'))
  return {
    form,
    version: String(current.version),
    isStartKnown: start !== null,
    differences,
    savedBy: last ? actorWords(ctx, last) : null,
    savedAt: current.updatedAt,
  }
}
