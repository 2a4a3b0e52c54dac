import { AppError } from '../../kernel/error.ts'
import type { Id } from '../../kernel/id.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import { canEditRecord, isSteward } from '../identity/policy.ts'
import { forgetRecords } from '../search/search-store.ts'
import {
  hideRecords,
  listDependants,
  listOwnersOf,
  purgeRecords,
  releaseOwners,
  releaseReferences,
  restoreRecords,
} from './bin-store.ts'
import { refsOf } from './field/columns.ts'
import { listOwned } from './handover-store.ts'
import { findIds, lockTerritory, raiseVersion } from './key-store.ts'
import type { StoredRecord } from './record.ts'
import { actingAccount, getRecord, reindex } from './record-service.ts'
import { listRecords } from './record-store.ts'
import type { Registry } from './registry.ts'
import type { RecordType } from './type.ts'

/** How long a deletion can be undone. */
export const BIN_DAYS = 30
const DAY_MS = 86_400_000

/** The moment before which what is in the bin is gone. */
export function binStart(now: Date): Date {
  return new Date(now.getTime() - BIN_DAYS * DAY_MS)
}

/** The record and all that cannot be without it, down to the last activity. */
export async function withDependants(ctx: Context, registry: Registry, id: Id): Promise<Id[]> {
  const found = new Set<Id>([id])
  let fresh: Id[] = [id]
  while (fresh.length > 0) {
    const next: Id[] = []
    for (const type of registry.types) next.push(...(await listDependants(ctx.tx, type, fresh)))
    fresh = next.filter((one) => !found.has(one))
    for (const one of fresh) found.add(one)
  }
  return [...found]
}

async function remember(
  ctx: Context,
  kind: string,
  record: { type: string; slug: string },
  ids: readonly Id[],
): Promise<void> {
  await raiseVersion(ctx.tx, ctx.territory.id)
  await appendAct(ctx.tx, {
    territoryId: ctx.territory.id,
    at: ctx.now,
    accountId: actingAccount(ctx),
    kind,
    recordIds: ids,
    payload: { type: record.type, slug: record.slug, count: ids.length },
  })
}

/** Refuses to take along what other bodies or only stewards keep. What nobody keeps belongs with the record. */
async function assertOwn(ctx: Context, registry: Registry, ids: readonly Id[]): Promise<void> {
  if (isSteward(ctx.actor)) return
  for (const type of registry.types.filter(({ keptBy }) => keptBy === 'steward')) {
    const kept = await listRecords(ctx.tx, type, { ids })
    if (kept.length > 0) throw new AppError('record/others-along')
  }
  const owners = await listOwnersOf(ctx.tx, ids)
  if (owners.some((ownerBodyId) => !canEditRecord(ctx.actor, { id: '', ownerBodyId })))
    throw new AppError('record/others-along')
}

/** Refuses to take a body away from records that stay: nobody would look after them. */
async function assertKeepsNone(ctx: Context, id: Id, going: readonly Id[]): Promise<void> {
  const kept = (await listOwned(ctx.tx, id)).filter((one) => !one.isHidden && !going.includes(one.id))
  if (kept.length > 0) throw new AppError('record/keeps-others', { count: kept.length })
}

/**
 * Moves a record to the bin, with everything that cannot be without it. Gives how many went.
 * @throws AppError `record/missing`, `record/forbidden`, `record/others-along`, `record/keeps-others`, `record/stale`
 */
export async function hideRecord(
  ctx: Context,
  registry: Registry,
  type: RecordType,
  slug: string,
  baseVersion: number,
): Promise<number> {
  await lockTerritory(ctx.tx, ctx.territory.id)
  const record = await getRecord(ctx, type, slug)
  if (!canEditRecord(ctx.actor, record, type)) throw new AppError('record/forbidden')
  if (record.version !== baseVersion)
    throw new AppError('record/stale', { current: record.version, base: baseVersion })
  const ids = await withDependants(ctx, registry, record.id)
  await assertOwn(ctx, registry, ids)
  await assertKeepsNone(ctx, record.id, ids)
  await hideRecords(ctx.tx, ctx.territory.id, ids, record.id, ctx.now)
  await forgetRecords(ctx.tx, ctx.territory.id, ids)
  await remember(ctx, 'record.hidden', record, ids)
  return ids.length
}

/** Refuses to bring back a record alone when what it cannot be without is still in the bin. */
async function assertParents(ctx: Context, type: RecordType, record: StoredRecord): Promise<void> {
  const parents = refsOf(type.fields)
    .filter(({ required }) => required)
    .map(({ name, to }) => ({ type: to, slug: record.own[name] as string }))
  const found = await findIds(ctx.tx, parents)
  const missing = parents.find((parent) => !found.has(`${parent.type}/${parent.slug}`))
  if (missing) throw new AppError('record/parent-in-bin', missing)
}

/**
 * Brings a record back from the bin with everything that went with it, within 30 days.
 * @throws AppError `record/not-in-bin`, `record/forbidden`, `record/parent-in-bin`
 */
export async function restoreRecord(
  ctx: Context,
  registry: Registry,
  type: RecordType,
  slug: string,
): Promise<StoredRecord> {
  await lockTerritory(ctx.tx, ctx.territory.id)
  const [record] = await listRecords(ctx.tx, type, { slug, hidden: true })
  if (!record?.hiddenAt || record.hiddenAt < binStart(ctx.now)) throw new AppError('record/not-in-bin')
  if (!canEditRecord(ctx.actor, record, type)) throw new AppError('record/forbidden')
  await assertParents(ctx, type, record)
  const ids = await restoreRecords(ctx.tx, ctx.territory.id, record.id, binStart(ctx.now), ctx.now)
  if (ids.length === 0) throw new AppError('record/not-in-bin')
  for (const each of registry.types) await reindex(ctx, each, await listRecords(ctx.tx, each, { ids }))
  await remember(ctx, 'record.restored', record, ids)
  return getRecord(ctx, type, slug)
}

/** Removes for good what has been in the bin for more than 30 days; gives how many records went. */
export async function emptyOldBin(ctx: Context, registry: Registry): Promise<number> {
  const before = binStart(ctx.now)
  await lockTerritory(ctx.tx, ctx.territory.id)
  await releaseOwners(ctx.tx, ctx.territory.id, before)
  for (const type of registry.types) await releaseReferences(ctx.tx, ctx.territory.id, type, before)
  const count = await purgeRecords(ctx.tx, ctx.territory.id, before)
  if (count > 0) await remember(ctx, 'bin.emptied', { type: '', slug: '' }, [])
  return count
}
