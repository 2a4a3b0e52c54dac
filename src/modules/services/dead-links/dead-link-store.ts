import { sql } from 'kysely'
import type { Id } from '../../../kernel/id.ts'
import { rowsOf, type Tx } from '../../../platform/database/database.ts'
import { ofBodies } from '../records/owner-store.ts'
import type { DeadLink, LinkState } from './types.ts'

/** Every address of every card that is not in the bin; one too long for the key of its table is left out. */
const LINKS = sql`
  record r join services_card c using (territory_id, id) cross join lateral (values
    ('onlineUrl', 1, c.online_url), ('bookingUrl', 2, c.booking_url), ('formUrl', 3, c.form_url),
    ('conditionsUrl', 4, c.conditions_url)) as l (field, place, address)
  where r.territory_id = current_territory() and r.type = 'service' and r.hidden_at is null
    and octet_length(l.address) <= 2000`

/** Addresses of cards that were never tried, or not since these moments, the longest untried first. */
export async function listDueLinks(
  tx: Tx,
  before: Readonly<{ good: Date; failing: Date }>,
  limit: number,
): Promise<{ address: string; failingSince: Date | null }[]> {
  return rowsOf(
    tx,
    sql<{ address: string; failingSince: Date | null }>`
      with used as (select distinct l.address from ${LINKS})
      select address, k.failing_since as "failingSince"
      from used left join services_link k using (address)
      where k.asked_at is null
        or k.asked_at < case when k.failing_since is null then ${before.good}::timestamptz else ${before.failing} end
      order by k.asked_at nulls first, address limit ${limit}`,
  )
}

/** Keeps what came of trying an address. */
export async function upsertLink(
  tx: Tx,
  territoryId: Id,
  address: string,
  { failingSince, reason, isDead }: LinkState,
  now: Date,
): Promise<void> {
  await sql`insert into services_link (territory_id, address, asked_at, failing_since, reason, is_dead)
    values (${territoryId}, ${address}, ${now}, ${failingSince}, ${reason}, ${isDead})
    on conflict (territory_id, address) do update set asked_at = excluded.asked_at,
      failing_since = excluded.failing_since, reason = excluded.reason, is_dead = excluded.is_dead`.execute(
    tx,
  )
}

/** Forgets addresses to which no card leads any more. */
export async function deleteUnusedLinks(tx: Tx): Promise<void> {
  await sql`delete from services_link where address not in (select l.address from ${LINKS})`.execute(tx)
}

/** Addresses that lead nowhere, the longest dead first: of one card, of the cards of some bodies or, for null, of all. */
export async function listDeadLinks(
  tx: Tx,
  of: Readonly<{ card: Id } | { bodies: readonly Id[] | null }>,
  limit: number,
): Promise<DeadLink[]> {
  return rowsOf(
    tx,
    sql<DeadLink>`
      select r.slug, r.title, (select b.title from record b where b.territory_id = r.territory_id and b.id = r.owner_body_id) as body,
        l.field, l.address, k.failing_since as since, k.reason
      from services_link k, ${LINKS} and k.address = l.address and k.is_dead
        ${'card' in of ? sql`and r.id = ${of.card}` : ofBodies('r.owner_body_id', of.bodies)}
      order by k.failing_since, r.slug, l.place limit ${limit}`,
  )
}
