import { type Id, newId } from '../../kernel/id.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import { hideRecords } from '../record/bin-store.ts'
import { raiseVersion } from '../record/key-store.ts'
import type { RecordInput, StoredRecord } from '../record/record.ts'
import { actingAccount, reindex } from '../record/record-service.ts'
import { insertRecords, type Resolve, updateRecords } from '../record/record-store.ts'
import type { Registry } from '../record/registry.ts'
import { deleteTies, insertTies } from '../record/tie-store.ts'
import type { RecordType } from '../record/type.ts'
import { deleteRows, insertRows, updateRows } from '../row/row-store.ts'
import { forgetRecords } from '../search/search-store.ts'
import { updateTerritory } from '../territory/territory-store.ts'
import { checkConstraints, deleteRedirects, saveRedirects, unhideRecords } from './package-store.ts'
import { isEmptyPlan, type Plan, type PlannedRecord } from './plan.ts'
import type { PlannedRow } from './plan-rows.ts'
import { keyOf, type RecordKey } from './types.ts'

type Ids = ReadonlyMap<RecordKey, Id>
type Saved = Extract<PlannedRecord, { input: RecordInput }>

const isSaved = (record: PlannedRecord): record is Saved => record.act !== 'hide'

/** The ids of every record of the plan; new ones are born here. */
function allIds({ ids, records }: Plan): Ids {
  const born = records.filter(({ act }) => act === 'create').map(({ key }) => [key, newId()] as const)
  return new Map([...ids, ...born])
}

/** A record as it stands once saved: what search reads of it. */
function toStored(ctx: Context, ids: Ids, { type, key, input }: Saved): StoredRecord {
  return {
    id: ids.get(key) as Id,
    type,
    slug: input.slug,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    hiddenAt: null,
    ownerBodyId: null,
    general: input.general as StoredRecord['general'],
    own: input.own,
  }
}

async function saveType(ctx: Context, type: RecordType, saved: readonly Saved[], ids: Ids): Promise<void> {
  const resolve: Resolve = (to, slug) => ids.get(keyOf(to, slug)) as Id
  const entries = (isWanted: (act: Saved['act']) => boolean) =>
    saved.filter(({ act }) => isWanted(act)).map(({ key, input }) => ({ id: ids.get(key) as Id, input }))
  const { id: territoryId } = ctx.territory
  await insertRecords(
    ctx.tx,
    territoryId,
    type,
    entries((act) => act === 'create'),
    resolve,
  )
  await updateRecords(
    ctx.tx,
    territoryId,
    type,
    entries((act) => act !== 'create'),
    resolve,
    ctx.now,
  )
  await reindex(
    ctx,
    type,
    saved.map((record) => toStored(ctx, ids, record)),
  )
}

async function hide(ctx: Context, plan: Plan, ids: Ids): Promise<void> {
  const groups = new Map<RecordKey, Id[]>()
  for (const record of plan.records) {
    if (record.act !== 'hide') continue
    const group = groups.get(record.under) ?? []
    groups.set(record.under, [...group, ids.get(record.key) as Id])
  }
  for (const [under, group] of groups) {
    await hideRecords(ctx.tx, ctx.territory.id, group, ids.get(under) as Id, ctx.now)
  }
  await forgetRecords(ctx.tx, ctx.territory.id, [...groups.values()].flat())
}

async function saveTies(ctx: Context, plan: Plan, ids: Ids): Promise<void> {
  const { tx, territory } = ctx
  // A tie that changed is taken out and put back under its id: two statements however many they are.
  const out = plan.ties.flatMap(({ id }) => (id === null ? [] : [id]))
  await deleteTies(tx, territory.id, out)
  const ties = plan.ties
    .filter(({ act }) => act !== 'remove')
    .map(({ tie: { from, to, ...said }, id }) => ({
      relation: said.relation,
      role: said.role,
      note: said.note,
      derived: said.derived,
      reason: said.reason,
      id: id ?? newId(),
      fromId: ids.get(from) as Id,
      toId: ids.get(to) as Id,
    }))
  await insertTies(tx, territory.id, ties)
}

async function saveRows({ tx, territory }: Context, registry: Registry, plan: Plan, ids: Ids): Promise<void> {
  const resolve: Resolve = (to, slug) => ids.get(keyOf(to, slug)) as Id
  for (const type of registry.rows) {
    const own = plan.rows.filter(({ row }) => row.type === type.type)
    const entries = (wanted: PlannedRow['act']) =>
      own
        .filter(({ act }) => act === wanted)
        .map(({ row, id }) => ({ id: id ?? newId(), values: row.values }))
    const gone = entries('remove').map(({ id }) => id)
    await deleteRows(tx, territory.id, type, gone)
    await updateRows(tx, territory.id, type, entries('change'), resolve)
    await insertRows(tx, territory.id, type, entries('add'), resolve)
  }
}

async function saveEarlierSlugs({ tx, territory }: Context, plan: Plan, ids: Ids): Promise<void> {
  const [out, kept] = [
    plan.redirects.filter(({ act }) => act === 'remove'),
    plan.redirects.filter(({ act }) => act !== 'remove'),
  ]
  await deleteRedirects(
    tx,
    territory.id,
    out.map(({ redirect: { type, slug } }) => ({ type, slug })),
  )
  const rows = kept.map(({ redirect: { type, slug, to } }) => {
    return { type, slug, recordId: ids.get(keyOf(type, to)) as Id }
  })
  await saveRedirects(tx, territory.id, rows)
}

/** How many of each act, and the fields that changed by record: enough for a history, small for a chain. */
function payloadOf(plan: Plan) {
  const counts: Record<string, number> = {}
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1
  }
  for (const { act } of plan.records) count(act)
  for (const { act } of plan.ties) count(`tie-${act}`)
  for (const { act } of plan.redirects) count(`redirect-${act}`)
  for (const { act, row } of plan.rows) count(`${row.type}-${act}`)
  const changed = plan.records.flatMap((record) =>
    'fields' in record ? [[record.key, record.fields] as const] : [],
  )
  return { counts, territory: plan.territory.fields, changed: Object.fromEntries(changed) }
}

/** Everything that an act touched: records, and those whose ties changed. */
function touched(plan: Plan, ids: Ids): Id[] {
  const keys = [
    ...plan.records.map(({ key }) => key),
    ...plan.ties.flatMap(({ tie }) => [tie.from, tie.to]),
    ...plan.redirects.map(({ redirect: { type, to } }) => keyOf(type, to)),
  ]
  return [...new Set(keys)].map((key) => ids.get(key) as Id)
}

/**
 * Does what a plan says, in the transaction of `ctx`: a few statements for each type, one link of the chain for
 * everything. An empty plan writes nothing. The territory itself must be there.
 */
export async function applyImport(ctx: Context, registry: Registry, plan: Plan): Promise<void> {
  if (isEmptyPlan(plan)) return
  const { tx, territory } = ctx
  const ids = allIds(plan)
  const saved = plan.records.filter(isSaved)
  const back = saved.filter(({ act }) => act === 'restore').map(({ key }) => ids.get(key) as Id)
  await unhideRecords(tx, territory.id, back)
  for (const type of registry.types) {
    const own = saved.filter((record) => record.type === type.type)
    if (own.length > 0) await saveType(ctx, type, own, ids)
  }
  await hide(ctx, plan, ids)
  await saveTies(ctx, plan, ids)
  await saveEarlierSlugs(ctx, plan, ids)
  await saveRows(ctx, registry, plan, ids)
  await checkConstraints(tx)
  // Changing the territory raises its version by itself.
  if (plan.territory.fields.length > 0) await updateTerritory(tx, territory.id, plan.territory.values)
  else if (!plan.territory.isNew) await raiseVersion(tx, territory.id)
  await appendAct(tx, {
    territoryId: territory.id,
    at: ctx.now,
    accountId: actingAccount(ctx),
    kind: 'package.imported',
    recordIds: touched(plan, ids),
    payload: payloadOf(plan),
  })
}
