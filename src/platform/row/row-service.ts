import { AppError, type Problem } from '../../kernel/error.ts'
import { type Id, newId } from '../../kernel/id.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import { canEditRecord } from '../identity/policy.ts'
import { refsOf } from '../record/field/columns.ts'
import type { Values } from '../record/field/field.ts'
import { lockTerritory, raiseVersion } from '../record/key-store.ts'
import { actingAccount } from '../record/record-service.ts'
import type { Resolve } from '../record/record-store.ts'
import { ensureTie } from '../record/tie-service.ts'
import { type PlanOptions, planRows, type ReadyPlan, type RowPlan, type RowProblem } from './row-plan.ts'
import { deleteRows, insertRows, listOwners, listRows, updateRows } from './row-store.ts'
import type { RowType, StoredRow } from './row-type.ts'

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
  { replace }: { replace: boolean },
): Promise<SavedRows> {
  await lockTerritory(ctx.tx, ctx.territory.id)
  const plan = await planRows(ctx, type, candidates, { replace })
  if (plan.problems.length > 0) throw refusal(plan.problems, candidates.length === 1)
  return writePlan(ctx, type, plan)
}

/** Saves those rows that are right, and says what is wrong with the others: for a file, whose reader has seen both. */
export async function saveGoodRows(
  ctx: Context,
  type: RowType,
  candidates: readonly Readonly<Record<string, unknown>>[],
  options: PlanOptions,
): Promise<SavedRows> {
  await lockTerritory(ctx.tx, ctx.territory.id)
  return writePlan(ctx, type, await planRows(ctx, type, candidates, options))
}

/** A plan that was carried out, with the ids of the rows that are new. */
export type SavedRows = RowPlan & Readonly<{ addedIds: readonly Id[] }>

async function writePlan(ctx: Context, type: RowType, ready: ReadyPlan): Promise<SavedRows> {
  const { resolve, parentIds, ...plan } = ready
  const added = plan.added.map(({ values }) => ({ id: newId(), values }))
  await insertRows(ctx.tx, ctx.territory.id, type, added, resolve)
  const changed = plan.changed.map(({ before, after }) => ({ id: before.id, values: after }))
  await updateRows(ctx.tx, ctx.territory.id, type, changed, resolve)
  if (added.length + changed.length > 0) await remember(ctx, type, 'rows.saved', parentIds, plan)
  for (const { values } of added) await tieAsSaid(ctx, type, values, resolve)
  return { ...plan, addedIds: added.map(({ id }) => id) }
}

/**
 * Takes back what was saved: rows that were added go, rows that were changed say again what they said before.
 * @throws AppError `record/forbidden` when one of them hangs on what another body keeps
 */
export async function takeBackRows(
  ctx: Context,
  type: RowType,
  added: readonly StoredRow[],
  changed: readonly StoredRow[],
): Promise<void> {
  await lockTerritory(ctx.tx, ctx.territory.id)
  // One row a record is enough to know who keeps it.
  const kept = new Map(added.map(({ values }) => [values[type.parent], values]))
  const candidates = [...kept.values(), ...changed.map(({ values }) => values)]
  const { resolve, parentIds, problems } = await planRows(ctx, type, candidates, { replace: true })
  if (problems.some(({ isForbidden }) => isForbidden)) throw new AppError('record/forbidden')
  await deleteRows(
    ctx.tx,
    ctx.territory.id,
    type,
    added.map(({ id }) => id),
  )
  await updateRows(ctx.tx, ctx.territory.id, type, changed, resolve)
  const counts = { added: 0, changed: changed.length, removed: added.length }
  await tell(ctx, 'rows.takenback', parentIds, { rows: type.type, counts })
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
  const target = end(to)
  for (const name of from) {
    const source = end(name)
    if (source && target) await ensureTie(ctx, { from: source, to: target }, relation)
  }
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
  await tell(ctx, kind, parentIds, {
    rows: type.type,
    counts: { added: added.length, changed: changed.length },
    ...(isShort
      ? {
          added: added.map(({ values }) => values),
          changed: changed.map(({ before, after }) => ({ before: before.values, after })),
        }
      : {}),
  })
}

/** Lengthens the chain by one act about rows, told of every record on which they hang. */
async function tell(ctx: Context, kind: string, parentIds: readonly Id[], payload: object): Promise<void> {
  await raiseVersion(ctx.tx, ctx.territory.id)
  await appendAct(ctx.tx, {
    territoryId: ctx.territory.id,
    at: ctx.now,
    accountId: actingAccount(ctx),
    kind,
    recordIds: parentIds,
    payload,
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
  await tell(ctx, 'rows.removed', [parentId], {
    rows: type.type,
    removed: gone.map(({ values }) => values),
  })
}
