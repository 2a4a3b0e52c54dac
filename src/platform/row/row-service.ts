import { AppError, type Problem } from '../../kernel/error.ts'
import { type Id, newId } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import { canEditRecord } from '../identity/policy.ts'
import { refsOf } from '../record/field/columns.ts'
import type { Values } from '../record/field/field.ts'
import { checkFields } from '../record/input.ts'
import { findIds, lockTerritory, raiseVersion } from '../record/key-store.ts'
import { actingAccount } from '../record/record-service.ts'
import type { Resolve } from '../record/record-store.ts'
import { ensureTie } from '../record/tie-service.ts'
import { deleteRows, insertRows, listOwners, listRows, updateRows } from './row-store.ts'
import type { RowType, StoredRow } from './row-type.ts'
import { type SortedRow, sortRows } from './sort-rows.ts'

/** A problem of one of the rows that somebody brings, by its index among them. */
export type RowProblem = Problem & Readonly<{ index: number; isForbidden?: true }>

/** What saving would do, or did. Rows with problems are in `problems` and nowhere else. */
export type RowPlan = Readonly<{
  added: readonly Values[]
  changed: readonly Readonly<{ before: StoredRow; after: Values }>[]
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

/** The rows whose values are right, one by one and together. */
function checkValues(
  ctx: Context,
  type: RowType,
  candidates: readonly Readonly<Record<string, unknown>>[],
): Found {
  const found: Found = { good: [], problems: [] }
  candidates.forEach((candidate, index) => {
    const checked = checkFields(type.fields, candidate, ctx.language)
    const problems = checked.ok
      ? (type.check?.(checked.value, { today: ctx.today, language: ctx.language }) ?? [])
      : checked.problems
    if (checked.ok && problems.length === 0) found.good.push({ index, values: checked.value })
    found.problems.push(...problems.map((problem) => ({ ...problem, index })))
  })
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

type Sorted = RowPlan & Readonly<{ resolve: Resolve; parentIds: readonly Id[] }>

async function sort(
  ctx: Context,
  type: RowType,
  candidates: readonly Readonly<Record<string, unknown>>[],
  replace: boolean,
): Promise<Sorted> {
  const checked = checkValues(ctx, type, candidates)
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
  const refused = sorted.flatMap(({ index, outcome }): RowProblem[] =>
    outcome === 'taken' || outcome === 'twice'
      ? [
          {
            index: good[index]?.index ?? index,
            field: type.key.at(-1) as string,
            ...WORDS[outcome][ctx.language],
          },
        ]
      : [],
  )
  const of = (outcome: SortedRow['outcome']) => sorted.filter((row) => row.outcome === outcome)
  return {
    added: of('add').map(({ values }) => values),
    changed: of('change').map(({ known: before, values }) => ({
      before: before as StoredRow,
      after: values,
    })),
    same: of('same').length,
    problems: [...checked.problems, ...problems, ...refused].sort((one, other) => one.index - other.index),
    resolve,
    parentIds,
  }
}

/** What saving rows would do: new, changed, the same, and every problem; nothing is written. */
export async function planRows(
  ctx: Context,
  type: RowType,
  candidates: readonly Readonly<Record<string, unknown>>[],
  { replace }: { replace: boolean },
): Promise<RowPlan> {
  return sort(ctx, type, candidates, replace)
}

/** What is said of rows that are not saved: that they are somebody else's, or everything that is wrong with them. */
function refusal(problems: readonly RowProblem[], isOne: boolean): AppError {
  const isForbidden = problems.every((problem) => problem.isForbidden)
  const told = problems.map(({ index, isForbidden: _, field, ...problem }) => ({
    ...problem,
    field: isOne ? field : `${index}.${field ?? ''}`,
  }))
  return new AppError(isForbidden ? 'record/forbidden' : 'record/invalid', {}, told as Problem[])
}

/**
 * Saves rows: all of them or none. With `replace` a row whose key is known takes the place of the known one. The
 * whole is one act of the chain, told of every record on which a row hangs.
 * @throws AppError `record/invalid` with every problem; the index of its row begins the name of its field;
 *   `record/forbidden` where all of them hang on what another body keeps
 */
export async function saveRows(
  ctx: Context,
  type: RowType,
  candidates: readonly Readonly<Record<string, unknown>>[],
  { replace, act = 'rows.saved' }: { replace: boolean; act?: string },
): Promise<RowPlan & Readonly<{ addedIds: readonly Id[] }>> {
  await lockTerritory(ctx.tx, ctx.territory.id)
  const { resolve, parentIds, ...plan } = await sort(ctx, type, candidates, replace)
  if (plan.problems.length > 0) throw refusal(plan.problems, candidates.length === 1)
  const added = plan.added.map((values) => ({ id: newId(), values }))
  await insertRows(ctx.tx, ctx.territory.id, type, added, resolve)
  const changed = plan.changed.map(({ before, after }) => ({ id: before.id, values: after }))
  await updateRows(ctx.tx, ctx.territory.id, type, changed, resolve)
  if (added.length + changed.length > 0) await remember(ctx, type, act, parentIds, plan)
  for (const { values } of added) await tieAsSaid(ctx, type, values, resolve)
  return { ...plan, addedIds: added.map(({ id }) => id) }
}

/** Says on the thread what a row says beside its own facts. */
async function tieAsSaid(ctx: Context, type: RowType, values: Values, resolve: Resolve): Promise<void> {
  if (!type.tie) return
  const { relation, from, to } = type.tie
  const end = (name: string | undefined) => {
    const ref = refsOf(type.fields).find((one) => one.name === name)
    const slug = ref && values[ref.name]
    return ref && typeof slug === 'string' ? { type: ref.to, slug, id: resolve(ref.to, slug) } : null
  }
  const ends = { from: end(from.find((name) => values[name] !== null)), to: end(to) }
  if (ends.from && ends.to) await ensureTie(ctx, { from: ends.from, to: ends.to }, relation)
}

// A history shows what changed while it can be read; of more rows it says how many.
const TOLD = 50

async function remember(
  ctx: Context,
  type: RowType,
  kind: string,
  parentIds: readonly Id[],
  { added, changed }: Pick<RowPlan, 'added' | 'changed'>,
): Promise<void> {
  const isShort = added.length + changed.length <= TOLD
  await raiseVersion(ctx.tx, ctx.territory.id)
  await appendAct(ctx.tx, {
    territoryId: ctx.territory.id,
    at: ctx.now,
    accountId: actingAccount(ctx),
    kind,
    recordIds: parentIds,
    payload: {
      rows: type.type,
      counts: { added: added.length, changed: changed.length },
      ...(isShort
        ? { added, changed: changed.map(({ before, after }) => ({ before: before.values, after })) }
        : {}),
    },
  })
}

/**
 * Takes out rows that hang on one record.
 * @throws AppError `record/missing`, `record/forbidden`
 */
export async function removeRows(
  ctx: Context,
  type: RowType,
  parentId: Id,
  ids: readonly Id[],
): Promise<void> {
  await lockTerritory(ctx.tx, ctx.territory.id)
  const [parent] = await listOwners(ctx.tx, [parentId])
  if (!parent) throw new AppError('record/missing')
  if (!canEditRecord(ctx.actor, parent)) throw new AppError('record/forbidden')
  const known = await listRows(ctx.tx, type, { refs: { [type.parent]: [parentId] }, hidden: true })
  const gone = known.filter(({ id }) => ids.includes(id))
  if (gone.length === 0) return
  await deleteRows(
    ctx.tx,
    ctx.territory.id,
    type,
    gone.map(({ id }) => id),
  )
  await raiseVersion(ctx.tx, ctx.territory.id)
  await appendAct(ctx.tx, {
    territoryId: ctx.territory.id,
    at: ctx.now,
    accountId: actingAccount(ctx),
    kind: 'rows.removed',
    recordIds: [parentId],
    payload: { rows: type.type, removed: gone.map(({ values }) => values) },
  })
}
