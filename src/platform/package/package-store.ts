import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { Tx } from '../database/database.ts'
import type { Tie } from '../record/record.ts'

/** One import of a territory at a time: the second waits, then finds what the first left. */
export async function lockImport(tx: Tx, slug: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import/${slug}`}, 0))`.execute(tx)
}

/** Keeps others from changing the records of a territory between the plan and its last statement. */
export async function lockRecords(tx: Tx, territoryId: Id): Promise<void> {
  await sql`select from record where territory_id = ${territoryId} order by id for update`.execute(tx)
}

/** Every tie of the territory, also those of records in the bin, which come back with them. */
export async function listAllTies(tx: Tx, territoryId: Id): Promise<Tie[]> {
  const { rows } = await sql<Tie>`
    select id, relation, from_id as "fromId", to_id as "toId", role, note, derived, reason
    from record_tie where territory_id = ${territoryId}`.execute(tx)
  return rows
}

/** An earlier slug as the store keeps it. */
export type StoredRedirect = Readonly<{ type: string; slug: string; recordId: Id }>

/** Every earlier slug of the territory. */
export async function listRedirects(tx: Tx, territoryId: Id): Promise<StoredRedirect[]> {
  const { rows } = await sql<StoredRedirect>`
    select type, slug, record_id as "recordId" from record_redirect where territory_id = ${territoryId}`.execute(
    tx,
  )
  return rows
}

/** Adds earlier slugs, or lets known ones lead elsewhere, in one statement. */
export async function saveRedirects(
  tx: Tx,
  territoryId: Id,
  redirects: readonly StoredRedirect[],
): Promise<void> {
  if (redirects.length === 0) return
  const rows = redirects.map(({ type, slug, recordId }) => ({ type, slug, record_id: recordId }))
  await sql`
    insert into record_redirect (territory_id, type, slug, record_id)
    select ${territoryId}, type, slug, record_id
    from jsonb_populate_recordset(null::record_redirect, ${JSON.stringify(rows)}::jsonb)
    on conflict (territory_id, type, slug) do update set record_id = excluded.record_id`.execute(tx)
}

/** Forgets earlier slugs. */
export async function deleteRedirects(
  tx: Tx,
  territoryId: Id,
  redirects: readonly { type: string; slug: string }[],
): Promise<void> {
  if (redirects.length === 0) return
  await sql`
    delete from record_redirect using jsonb_to_recordset(${JSON.stringify(redirects)}::jsonb) as gone(type text, slug text)
    where territory_id = ${territoryId} and record_redirect.type = gone.type and record_redirect.slug = gone.slug`.execute(
    tx,
  )
}

/**
 * Takes records out of the bin, each for itself. What was hidden together with one of them and stays hidden
 * becomes an entry of the bin of its own: otherwise nobody could bring it back.
 */
export async function unhideRecords(tx: Tx, territoryId: Id, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update record set hidden_at = null, hidden_with = null
    where territory_id = ${territoryId} and id = any(${ids}::uuid[])`.execute(tx)
  await sql`update record set hidden_with = id
    where territory_id = ${territoryId} and hidden_with = any(${ids}::uuid[])`.execute(tx)
}

/** Checks now what the database would check at the end, so that a fault is met while it can be explained. */
export async function checkConstraints(tx: Tx): Promise<void> {
  await sql`set constraints all immediate`.execute(tx)
}
