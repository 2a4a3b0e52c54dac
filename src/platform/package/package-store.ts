import { sql } from 'kysely'
import pg from 'pg'
import type { Id } from '../../kernel/id.ts'
import type { Tx } from '../database/database.ts'
import { rowsTogether } from '../database/rows-together.ts'
import { lockTerritory } from '../record/key-store.ts'
import type { Tie } from '../record/record.ts'

/** One import of a territory at a time: the second waits, then finds what the first left. */
export async function lockImport(tx: Tx, slug: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import/${slug}`}, 0))`.execute(tx)
}

/** Keeps others from changing the records of a territory between the plan and its last statement. */
export async function lockRecords(tx: Tx, territoryId: Id): Promise<void> {
  // First where all writers meet, then the records: in another order two of them could wait for each other.
  await lockTerritory(tx, territoryId)
  await sql`select from record where territory_id = ${territoryId} order by id for update`.execute(tx)
}

/** Every tie of the territory, also those of records in the bin, which come back with them. */
export function listAllTies(tx: Tx, territoryId: Id): Promise<Tie[]> {
  return rowsTogether(
    tx,
    sql<Tie>`select id, relation, from_id as "fromId", to_id as "toId", role, note, derived, reason
      from record_tie where territory_id = ${territoryId}`,
  )
}

/** An earlier slug as the store keeps it. */
export type StoredRedirect = Readonly<{ type: string; slug: string; recordId: Id }>

/** Every earlier slug of the territory. */
export function listRedirects(tx: Tx, territoryId: Id): Promise<StoredRedirect[]> {
  return rowsTogether(
    tx,
    sql<StoredRedirect>`
      select type, slug, record_id as "recordId" from record_redirect where territory_id = ${territoryId}`,
  )
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

/**
 * A promise of the database between two records: the one that `ref` points at has, in `theirs`, the same value as
 * the pointing one in `ours`. All are columns.
 */
export type SharedColumn = Readonly<{ table: string; ref: string; ours: string; theirs: string }>

/** The foreign keys that hold more than one column beside the territory: an activity and its strand share the action. */
export async function listSharedColumns(tx: Tx): Promise<SharedColumn[]> {
  const { rows } = await sql<SharedColumn>`
    with pair as (
      select c.oid, c.conrelid, c.confrelid, a.attname as ours, b.attname as theirs
      from pg_constraint c
        cross join lateral unnest(c.conkey, c.confkey) as k(ours, theirs)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.ours
        join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs
      where c.contype = 'f' and cardinality(c.conkey) > 2 and c.connamespace = 'public'::regnamespace
    )
    select p.conrelid::regclass::text as "table", r.ours as ref, p.ours, p.theirs
    from pair p join pair r on r.oid = p.oid and r.theirs = 'id'
    where p.theirs not in ('id', 'territory_id')
    order by 1, 2, 3`.execute(tx)
  return rows
}

// PostgreSQL's codes for what another transaction did in between: all may be well the next time.
const OVERTAKEN: ReadonlySet<string | undefined> = new Set(['23505', '40001', '40P01'])

/** True when another transaction came first, and trying again is worth it. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof pg.DatabaseError && OVERTAKEN.has(error.code)
}

/** The rule of the database that a write broke, and its table; null for an error of another kind. */
export function readRefusal(error: unknown): { table: string | undefined; rule: string } | null {
  // Class 23 are the constraints.
  if (!(error instanceof pg.DatabaseError) || !error.code?.startsWith('23')) return null
  return { table: error.table, rule: error.constraint ?? error.code }
}
