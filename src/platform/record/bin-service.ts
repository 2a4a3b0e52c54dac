import { AppError } from '../../kernel/error.ts'
import type { Id } from '../../kernel/id.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import { canEditRecord } from '../identity/policy.ts'
import { forgetRecords } from '../search/search-store.ts'
import { hideRecords, listDependants, purgeRecords, releaseReferences, restoreRecords } from './bin-store.ts'
import { lockRecord, raiseVersion } from './key-store.ts'
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

/**
 * Moves a record to the bin, with everything that cannot be without it. Gives how many went.
 * @throws AppError `record/missing`, `record/forbidden`, `record/stale`
 */
export async function hideRecord(
  ctx: Context,
  registry: Registry,
  type: RecordType,
  slug: string,
  baseVersion: number,
): Promise<number> {
  await lockRecord(ctx.tx, type.type, slug)
  const record = await getRecord(ctx, type, slug)
  if (!canEditRecord(ctx.actor, record)) throw new AppError('record/forbidden')
  if (record.version !== baseVersion)
    throw new AppError('record/stale', { current: record.version, base: baseVersion })
  const ids = await withDependants(ctx, registry, record.id)
  await hideRecords(ctx.tx, ctx.territory.id, ids, record.id, ctx.now)
  await forgetRecords(ctx.tx, ctx.territory.id, ids)
  await remember(ctx, 'record.hidden', record, ids)
  return ids.length
}

/**
 * Brings a record back from the bin with everything that went with it, within 30 days.
 * @throws AppError `record/not-in-bin`, `record/forbidden`
 */
export async function restoreRecord(
  ctx: Context,
  registry: Registry,
  type: RecordType,
  slug: string,
): Promise<StoredRecord> {
  const [record] = await listRecords(ctx.tx, type, { slug, hidden: true })
  if (!record?.hiddenAt || record.hiddenAt < binStart(ctx.now)) throw new AppError('record/not-in-bin')
  if (!canEditRecord(ctx.actor, record)) throw new AppError('record/forbidden')
  const ids = await restoreRecords(ctx.tx, ctx.territory.id, record.id, binStart(ctx.now), ctx.now)
  if (ids.length === 0) throw new AppError('record/not-in-bin')
  for (const each of registry.types) await reindex(ctx, each, await listRecords(ctx.tx, each, { ids }))
  await remember(ctx, 'record.restored', record, ids)
  return getRecord(ctx, type, slug)
}

/** Removes for good what has been in the bin for more than 30 days; gives how many records went. */
export async function emptyOldBin(ctx: Context, registry: Registry): Promise<number> {
  const before = binStart(ctx.now)
  for (const type of registry.types) await releaseReferences(ctx.tx, ctx.territory.id, type, before)
  const count = await purgeRecords(ctx.tx, ctx.territory.id, before)
  if (count > 0) await remember(ctx, 'bin.emptied', { type: '', slug: '' }, [])
  return count
}
