import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { LocalText } from '../../kernel/language.ts'
import { rowsOf, type Tx } from '../database/database.ts'
import type { RoleName } from './relation.ts'

/** A record that a body keeps, in the bin or not. */
export type OwnedRecord = Readonly<{ id: Id; type: string; isHidden: boolean }>

/** All that a body keeps, with what is in the bin; its own record is not among it. */
export async function listOwned(tx: Tx, bodyId: Id): Promise<OwnedRecord[]> {
  return rowsOf(
    tx,
    sql<OwnedRecord>`
      select id, type, hidden_at is not null as "isHidden" from record
      where owner_body_id = ${bodyId} and id <> ${bodyId} order by type, id`,
  )
}

/** Gives records to a body, or to nobody; only those that `fromId` keeps, or nobody. Gives the ids that went. */
export async function moveOwned(
  tx: Tx,
  territoryId: Id,
  ids: readonly Id[],
  { fromId, toId, now }: Readonly<{ fromId: Id | null; toId: Id | null; now: Date }>,
): Promise<Id[]> {
  const rows = await rowsOf(
    tx,
    sql<{ id: Id }>`
      update record set owner_body_id = ${toId}, version = version + 1, updated_at = ${now}
      where territory_id = ${territoryId} and id = any(${ids}::uuid[]) and owner_body_id is not distinct from ${fromId}
      returning id`,
  )
  return rows.map(({ id }) => id)
}

/** The part of a body in something. */
export type Part = Readonly<{
  tieId: Id
  role: RoleName | null
  toId: Id
  toType: string
  toSlug: string
  title: LocalText
}>

// Who signed an agreement, and who is a member of a pact, is a fact of the past and of that body.
const PASSED: readonly RoleName[] = ['lead', 'partner', 'involved']

/** The parts of a body that can pass to another one, which does not have the same part already. */
export async function listParts(tx: Tx, bodyId: Id, heirId: Id | null): Promise<Part[]> {
  return rowsOf(
    tx,
    sql<Part>`
      select t.id as "tieId", t.role, r.id as "toId", r.type as "toType", r.slug as "toSlug", r.title
      from record_tie t join record r on r.territory_id = t.territory_id and r.id = t.to_id and r.hidden_at is null
      where t.from_id = ${bodyId} and t.relation = 'carries' and (t.role is null or t.role = any(${PASSED}::text[]))
        and t.to_id is distinct from ${heirId}
        and not exists (select from record_tie o where o.from_id = ${heirId} and o.to_id = t.to_id
          and o.relation = t.relation and o.role is not distinct from t.role)
      order by r.type, r.position nulls last, r.slug`,
  )
}

/** Gives the parts of one body to another. */
export async function moveParts(tx: Tx, territoryId: Id, tieIds: readonly Id[], toId: Id): Promise<void> {
  await sql`update record_tie set from_id = ${toId}
    where territory_id = ${territoryId} and id = any(${tieIds}::uuid[])`.execute(tx)
}
