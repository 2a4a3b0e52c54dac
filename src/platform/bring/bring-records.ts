import type { Problem } from '../../kernel/error.ts'
import { type Language, type LocalText, readText } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import { fieldWords, readTitles } from '../desk/field-words.ts'
import { canAddRecord, canEditRecord } from '../identity/policy.ts'
import { diffRecords, fieldsOf, flatValues, toInput } from '../record/changes.ts'
import type { Values } from '../record/field/field.ts'
import { checkRecord } from '../record/input.ts'
import type { RecordInput, StoredRecord } from '../record/record.ts'
import { createRecord, patchRecord } from '../record/record-service.ts'
import { listRecords } from '../record/record-store.ts'
import type { RecordType } from '../record/type.ts'
import type { Pace } from '../row/row-plan.ts'
import { MOST_REFUSALS, SAMPLE } from './bring-rows.ts'
import type { Change } from './bring-store.ts'
import type { Converted } from './convert.ts'
import type { ConvertedTable } from './convert-table.ts'
import type { Finder } from './references.ts'
import type { Refusal, Report, Told } from './types.ts'

const WORDS: Readonly<Record<Language, Readonly<Record<'twice' | 'forbidden' | 'kept', Problem>>>> = {
  it: {
    twice: { wrong: 'compare due volte nel file', right: 'una riga sola per ogni scheda' },
    forbidden: { wrong: 'la cura un altro ente', right: 'una scheda del tuo ente' },
    kept: { wrong: 'c’è già, e dice altro', right: 'scegliere di sostituire ciò che c’è' },
  },
  en: {
    twice: { wrong: 'stands twice in the file', right: 'one row for each record' },
    forbidden: { wrong: 'is kept by another body', right: 'a record of your body' },
    kept: {
      wrong: 'is there already and says something else',
      right: 'to choose that what is there be replaced',
    },
  },
}

type Step = Readonly<{
  line: number
  candidate: Readonly<Record<string, unknown>>
  input: RecordInput
  current: StoredRecord | null
}>
type RecordPlan = Readonly<{ added: Step[]; changed: Step[]; same: number; refusals: Refusal[] }>

/** The record that a row is about, by its slug, its code or its title. */
function slugFor(type: RecordType, { candidate }: Converted, find: Finder): string | null {
  if (typeof candidate.slug === 'string') return candidate.slug
  const names = [candidate.istatCode, candidate.code, (candidate.title as { it?: string } | null)?.it]
  for (const name of names) {
    const slug = typeof name === 'string' && name !== '' ? find(type.type, name).slug : null
    if (slug !== null) return slug
  }
  return null
}

async function planRecords(
  ctx: Context,
  type: RecordType,
  { good, find }: ConvertedTable,
  { replace, pace }: Readonly<{ replace: boolean; pace?: Pace | undefined }>,
): Promise<RecordPlan> {
  const words = WORDS[ctx.language]
  const known = new Map((await listRecords(ctx.tx, type)).map((record) => [record.slug, record]))
  const plan: RecordPlan & { same: number } = { added: [], changed: [], same: 0, refusals: [] }
  const seen = new Set<string>()
  for (const [index, row] of good.entries()) {
    if (pace && index % 200 === 199) await pace(index)
    const refuse = (problems: readonly Problem[]) =>
      plan.refusals.push(
        ...problems.map(({ field = '', ...said }) => ({
          ...said,
          line: row.line,
          column: fieldsOf(type)[field.split('.')[0] ?? '']?.label[ctx.language] ?? field,
          value: String((row.candidate.title as { it?: string } | null)?.it ?? row.candidate.slug ?? ''),
        })),
      )
    const slug = slugFor(type, row, find)
    const current = slug === null ? null : (known.get(slug) ?? null)
    const checked = checkRecord(
      type,
      current ? { slug: current.slug, ...flatValues(toInput(current)), ...row.candidate } : row.candidate,
      ctx.language,
    )
    if (!checked.ok) {
      refuse(checked.problems)
      continue
    }
    const input = checked.value
    const step = { line: row.line, candidate: row.candidate, input, current }
    if (seen.has(input.slug)) refuse([words.twice])
    else if (current === null) {
      if (!canAddRecord(ctx.actor, type)) refuse([words.forbidden])
      else plan.added.push(step)
    } else if (Object.keys(diffRecords(type, toInput(current), input)).length === 0) plan.same += 1
    else if (!canEditRecord(ctx.actor, current, type)) refuse([words.forbidden])
    else if (!replace) refuse([words.kept])
    else plan.changed.push(step)
    seen.add(input.slug)
  }
  return plan
}

/** The first steps of a plan in words, field by field. */
async function tell(
  ctx: Context,
  type: RecordType,
  { added, changed }: RecordPlan,
): Promise<Pick<Report, 'news' | 'changes'>> {
  const fields = fieldsOf(type)
  const shown = [...added.slice(0, SAMPLE), ...changed.slice(0, SAMPLE)]
  const titles = await readTitles(ctx.tx, fields, [
    ...shown.map(({ input }) => flatValues(input)),
    ...shown.map(({ current }) => current && flatValues(toInput(current))),
  ])
  const words = (values: Values, names: readonly string[]) =>
    names
      .flatMap((name) => {
        const field = fields[name]
        const text = field ? fieldWords(field, values[name] ?? null, ctx.language, titles) : null
        return field && text !== null ? [`${field.label[ctx.language]}: ${text}`] : []
      })
      .join(' · ')
  const told = ({ line, input, current, candidate }: Step): Told => {
    const before = current && toInput(current)
    const names = before
      ? Object.keys(diffRecords(type, before, input))
      : Object.keys(candidate).filter((name) => name !== 'title')
    return {
      line,
      title: readText(input.general.title as LocalText, ctx.language).text,
      before: before && words(flatValues(before), names),
      after: words(flatValues(input), names),
    }
  }
  return { news: added.slice(0, SAMPLE).map(told), changes: changed.slice(0, SAMPLE).map(told) }
}

/** Saves what a plan says, record by record, and gives what each said before. */
async function carryOut(
  ctx: Context,
  type: RecordType,
  plan: RecordPlan,
  pace: Pace | undefined,
): Promise<Change[]> {
  const changes: Change[] = []
  for (const { candidate, input, current } of [...plan.added, ...plan.changed]) {
    if (pace && changes.length % 50 === 49) await pace(changes.length)
    const saved = current
      ? await patchRecord(ctx, type, current.slug, current.version, candidate)
      : await createRecord(ctx, type, { ...candidate, slug: input.slug })
    const before = current && { slug: current.slug, ...flatValues(toInput(current)) }
    changes.push({ writtenId: saved.id, before, mark: String(saved.version) })
  }
  return changes
}

/** Plans or saves the records of a table, and reports it. */
export async function bringRecords(
  ctx: Context,
  type: RecordType,
  converted: ConvertedTable,
  options: Readonly<{ total: number; replace: boolean; write: boolean; pace?: Pace | undefined }>,
): Promise<{ report: Report; changes: Change[] }> {
  const plan = await planRecords(ctx, type, converted, options)
  const all = [...converted.refusals, ...plan.refusals]
  const report: Report = {
    total: options.total,
    added: plan.added.length,
    changed: plan.changed.length,
    same: plan.same,
    refused: new Set(all.map(({ line }) => line)).size,
    ...(await tell(ctx, type, plan)),
    refusals: all.toSorted((one, other) => one.line - other.line).slice(0, MOST_REFUSALS),
    ...converted.notes,
  }
  const changes = options.write ? await carryOut(ctx, type, plan, options.pace) : []
  return { report, changes }
}
