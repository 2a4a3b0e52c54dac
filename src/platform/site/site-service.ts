import { AppError } from '../../kernel/error.ts'
import { readText } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import { canReadDesk } from '../identity/policy.ts'
import { listTitles } from '../record/card-store.ts'
import { findRedirect } from '../record/key-store.ts'
import type { StoredRecord } from '../record/record.ts'
import { countRecords, listRecords } from '../record/record-store.ts'
import type { RecordType } from '../record/type.ts'

/** A page of the records of a type that this reader may see: drafts are for the desk's people alone. */
export async function listVisible(
  ctx: Context,
  type: RecordType,
  limit: number,
  offset: number,
): Promise<{ records: StoredRecord[]; total: number }> {
  const query = { onlyPublic: !canReadDesk(ctx.actor) }
  const records = await listRecords(ctx.tx, type, { ...query, limit, offset })
  const isAll = offset === 0 && records.length < limit
  return { records, total: isAll ? records.length : await countRecords(ctx.tx, type, query) }
}

/**
 * The record asked for, or the slug under which it is known now.
 * @throws AppError `record/missing`
 */
export async function findVisible(
  ctx: Context,
  type: RecordType,
  slug: string,
): Promise<{ record: StoredRecord } | { renamed: string }> {
  const onlyPublic = !canReadDesk(ctx.actor)
  const [record] = await listRecords(ctx.tx, type, { slug, onlyPublic })
  if (record) return { record }
  const renamed = await findRedirect(ctx.tx, type.type, slug, onlyPublic)
  if (renamed) return { renamed }
  throw new AppError('record/missing')
}

/** The titles of the bodies that this reader may see, by slug, in their language. */
export async function readBodyNames(ctx: Context): Promise<ReadonlyMap<string, string>> {
  const bodies = await listTitles(ctx.tx, 'body', !canReadDesk(ctx.actor))
  return new Map(bodies.map(({ slug, title }) => [slug, readText(title, ctx.language).text]))
}
