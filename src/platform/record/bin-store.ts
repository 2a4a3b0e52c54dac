import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { Tx } from '../database/database.ts'
import { CARD, toCard } from './card-store.ts'
import { columnName, type Row, refsOf } from './field/columns.ts'
import type { Card } from './record.ts'
import type { RecordType } from './type.ts'

/** The records that point at any of `ids` through a reference that they cannot be without, by type. */
export async function listDependants(tx: Tx, type: RecordType, ids: readonly Id[]): Promise<Id[]> {
  const required = refsOf(type.fields).filter((ref) => ref.required)
  if (required.length === 0) return []
  const matches = required.map(
    ({ name }) => sql`${sql.ref(`t.${columnName(name)}_id`)} = any(${ids}::uuid[])`,
  )
  const { rows } = await sql<{ id: Id }>`
    select t.id from ${sql.table(type.table)} t join record r using (territory_id, id)
    where r.hidden_at is null and (${sql.join(matches, sql` or `)})`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The bodies that keep any of the records with these ids. */
export async function listOwnersOf(tx: Tx, ids: readonly Id[]): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select distinct owner_body_id as id from record
    where id = any(${ids}::uuid[]) and owner_body_id is not null`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Hides records together, under the one that was asked for, so that they come back together. */
export async function hideRecords(
  tx: Tx,
  territoryId: Id,
  ids: readonly Id[],
  withId: Id,
  now: Date,
): Promise<void> {
  await sql`update record set hidden_at = ${now}, hidden_with = ${withId}, version = version + 1, updated_at = ${now}
    where territory_id = ${territoryId} and id = any(${ids}::uuid[])`.execute(tx)
}

/** Brings back what was hidden together since `since`; gives the ids that came back. */
export async function restoreRecords(
  tx: Tx,
  territoryId: Id,
  withId: Id,
  since: Date,
  now: Date,
): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    update record set hidden_at = null, hidden_with = null, version = version + 1, updated_at = ${now}
    where territory_id = ${territoryId} and hidden_with = ${withId} and hidden_at >= ${since} returning id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Removes for good what was hidden before `before`; gives how many. References to it are let go first. */
export async function purgeRecords(tx: Tx, territoryId: Id, before: Date): Promise<number> {
  const { rows } = await sql<{ id: Id }>`
    delete from record where territory_id = ${territoryId} and hidden_at < ${before} returning id`.execute(tx)
  return rows.length
}

/** The records in the bin, newest first, each with how many went with it. */
export async function listBin(tx: Tx, since: Date): Promise<{ card: Card; hiddenAt: Date; count: number }[]> {
  const { rows } = await sql<Row>`
    select ${CARD}, r.hidden_at, (select count(*)::int from record o where o.hidden_with = r.id) as count
    from record r where r.hidden_with = r.id and r.hidden_at >= ${since} order by r.hidden_at desc`.execute(
    tx,
  )
  return rows.map((row) => ({
    card: toCard(row),
    hiddenAt: row.hidden_at as Date,
    count: row.count as number,
  }))
}

/** Leaves records without an owner whose body is about to be removed for good. */
export async function releaseOwners(tx: Tx, territoryId: Id, before: Date): Promise<void> {
  await sql`update record set owner_body_id = null where territory_id = ${territoryId} and owner_body_id in (
    select id from record where territory_id = ${territoryId} and hidden_at < ${before})`.execute(tx)
}

/** Lets optional references to records go before these are removed for good. */
export async function releaseReferences(
  tx: Tx,
  territoryId: Id,
  type: RecordType,
  before: Date,
): Promise<void> {
  const gone = sql`(select id from record where territory_id = ${territoryId} and hidden_at < ${before})`
  for (const { name } of refsOf(type.fields).filter((ref) => !ref.required)) {
    const column = sql.ref(`${columnName(name)}_id`)
    await sql`update ${sql.table(type.table)} set ${column} = null where territory_id = ${territoryId} and ${column} in ${gone}`.execute(
      tx,
    )
  }
}
