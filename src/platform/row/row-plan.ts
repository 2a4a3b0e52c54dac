import type { Problem } from '../../kernel/error.ts'
import type { Id } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import { canEditRecord } from '../identity/policy.ts'
import { refsOf } from '../record/field/columns.ts'
import type { Values } from '../record/field/field.ts'
import { checkFields } from '../record/input.ts'
import { findIds } from '../record/key-store.ts'
import type { Resolve } from '../record/record-store.ts'
import { listOwners, listRows } from './row-store.ts'
import type { RowType, StoredRow } from './row-type.ts'
import { type SortedRow, sortRows } from './sort-rows.ts'

/** A problem of one of the rows that somebody brings, by its index among them. */
export type RowProblem = Problem & Readonly<{ index: number; isForbidden?: true }>

/** What saving would do, or did. Rows with problems are in `problems` and nowhere else. */
export type RowPlan = Readonly<{
  added: readonly Readonly<{ index: number; values: Values }>[]
  changed: readonly Readonly<{ index: number; before: StoredRow; after: Values }>[]
  same: number
  problems: readonly RowProblem[]
}>

const WORDS: Readonly<Record<'dangling' | 'taken' | 'twice' | 'forbidden', Record<Language, Problem>>> = {
  dangling: {
    it: { wrong: 'indica una scheda che non c’è', right: 'il nome breve di una scheda esistente' },
    en: { wrong: 'names a record that is not there', right: 'the slug of a record that exists' },
  },
  taken: {
    it: { wrong: 'c’è già un valore diverso', right: 'lo stesso valore, o chiedere di sostituirlo' },
    en: { wrong: 'another value is already there', right: 'the same value, or ask to replace it' },
  },
  twice: {
    it: { wrong: 'compare due volte con valori diversi', right: 'una sola riga' },
    en: { wrong: 'appears twice with different values', right: 'one row only' },
  },
  forbidden: {
    it: { wrong: 'appartiene a una scheda che cura un altro ente', right: 'una scheda del tuo ente' },
    en: { wrong: 'belongs to a record that another body keeps', right: 'a record of your body' },
  },
}

type Brought = Readonly<{ index: number; values: Values }>
type Found = Readonly<{ good: Brought[]; problems: RowProblem[] }>

/** Called between parts of long work, with how many rows are done: others get their turn meanwhile. */
export type Pace = (done: number) => Promise<void>

/** How to plan: whether known values are replaced, and how long work pauses. */
export type PlanOptions = Readonly<{ replace: boolean; pace?: Pace | undefined }>

// As many rows as are checked in some ten milliseconds.
const PART = 1000

/** The rows whose values are right, one by one and together. */
async function checkValues(
  ctx: Context,
  type: RowType,
  candidates: readonly Readonly<Record<string, unknown>>[],
  pace: Pace | undefined,
): Promise<Found> {
  const found: Found = { good: [], problems: [] }
  for (const [index, candidate] of candidates.entries()) {
    if (pace && index % PART === PART - 1) await pace(index)
    const checked = checkFields(type.fields, candidate, ctx.language)
    const problems = checked.ok
      ? (type.check?.(checked.value, { today: ctx.today, language: ctx.language }) ?? [])
      : checked.problems
    if (checked.ok && problems.length === 0) found.good.push({ index, values: checked.value })
    for (const problem of problems) found.problems.push({ ...problem, index })
  }
  return found
}

/** The ids of all that rows point at, by `type/slug`, and the rows that point at nothing that is there. */
async function checkReferences(
  ctx: Context,
  type: RowType,
  brought: readonly Brought[],
): Promise<Found & { resolve: Resolve }> {
  const refs = refsOf(type.fields)
  const keys = new Map<string, { type: string; slug: string }>()
  for (const { values } of brought) {
    for (const { name, to } of refs) {
      const slug = values[name]
      if (typeof slug === 'string') keys.set(`${to}/${slug}`, { type: to, slug })
    }
  }
  const ids = await findIds(ctx.tx, [...keys.values()])
  const owners = new Map((await listOwners(ctx.tx, [...ids.values()])).map((owner) => [owner.id, owner]))
  const { to } = refs.find(({ name }) => name === type.parent) as { to: string }
  const found: Found = { good: [], problems: [] }
  for (const { index, values } of brought) {
    const lost = refs.filter((ref) => {
      const slug = values[ref.name]
      return typeof slug === 'string' && !ids.has(`${ref.to}/${slug}`)
    })
    const parent = owners.get(ids.get(`${to}/${values[type.parent]}`) ?? '')
    if (lost.length > 0) {
      for (const { name } of lost)
        found.problems.push({ index, field: name, ...WORDS.dangling[ctx.language] })
    } else if (!parent || !canEditRecord(ctx.actor, parent)) {
      found.problems.push({ index, field: type.parent, isForbidden: true, ...WORDS.forbidden[ctx.language] })
    } else found.good.push({ index, values })
  }
  return { ...found, resolve: (each, slug) => ids.get(`${each}/${slug}`) as Id }
}

/** A plan with what it takes to carry it out. */
export type ReadyPlan = RowPlan & Readonly<{ resolve: Resolve; parentIds: readonly Id[] }>

/** What saving rows would do: new, changed, the same, and every problem; nothing is written. */
export async function planRows(
  ctx: Context,
  type: RowType,
  candidates: readonly Readonly<Record<string, unknown>>[],
  { replace, pace }: PlanOptions,
): Promise<ReadyPlan> {
  const checked = await checkValues(ctx, type, candidates, pace)
  const { good, problems, resolve } = await checkReferences(ctx, type, checked.good)
  const { to } = refsOf(type.fields).find(({ name }) => name === type.parent) as { to: string }
  const parentIds = [...new Set(good.map(({ values }) => resolve(to, values[type.parent] as string)))]
  const known = await listRows(ctx.tx, type, { refs: { [type.parent]: parentIds }, hidden: true })
  const sorted = sortRows(
    type,
    known,
    good.map(({ values }) => values),
    { replace },
  )
  // What is sorted are the good ones alone; people count all that they brought.
  const indexOf = (index: number) => good[index]?.index ?? index
  const refused = sorted.flatMap(({ index, outcome }): RowProblem[] =>
    outcome === 'taken' || outcome === 'twice'
      ? [
          {
            index: indexOf(index),
            field: type.key.at(-1) as string,
            ...WORDS[outcome][ctx.language],
          },
        ]
      : [],
  )
  const of = (outcome: SortedRow['outcome']) => sorted.filter((row) => row.outcome === outcome)
  return {
    added: of('add').map(({ index, values }) => ({ index: indexOf(index), values })),
    changed: of('change').map(({ index, known: before, values }) => ({
      index: indexOf(index),
      before: before as StoredRow,
      after: values,
    })),
    same: of('same').length,
    problems: [...checked.problems, ...problems, ...refused].sort((one, other) => one.index - other.index),
    resolve,
    parentIds,
  }
}
