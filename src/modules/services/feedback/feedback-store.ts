import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/date.ts'
import type { Id } from '../../../kernel/id.ts'
import { rowsOf, type Tx } from '../../../platform/database/database.ts'
import { ofBodies } from '../records/owner-store.ts'
import type { UnclearCard } from './types.ts'

/** A mark that somebody gave to a card; nobody knows who. */
export type Feedback = Readonly<{
  id: Id
  cardId: Id
  /** The version of the card that was read. */
  cardVersion: number
  saidOn: IsoDate
  rating: number
  answer: string | null
  note: string | null
}>

/** Keeps a mark. */
export async function insertFeedback(tx: Tx, territoryId: Id, said: Feedback): Promise<void> {
  await sql`insert into services_feedback (territory_id, id, card_id, card_version, said_on, rating, answer, note)
    values (${territoryId}, ${said.id}, ${said.cardId}, ${said.cardVersion}, ${said.saidOn}, ${said.rating}, ${said.answer}, ${said.note})`.execute(
    tx,
  )
}

/** How many marks a card got on a day. */
export async function countFeedback(tx: Tx, cardId: Id, on: IsoDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from services_feedback where card_id = ${cardId} and said_on = ${on}`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** The marks of a card, the newest first. */
export async function listFeedback(tx: Tx, cardId: Id, limit: number): Promise<Feedback[]> {
  return rowsOf(
    tx,
    sql<Feedback>`
      select id, card_id as "cardId", card_version as "cardVersion", said_on as "saidOn", rating, answer, note
      from services_feedback where card_id = ${cardId} order by said_on desc, id desc limit ${limit}`,
  )
}

/**
 * Cards as they are now to which somebody gave fewer than `good` stars, those with most such marks first; of some
 * bodies or, for null, of all.
 */
export async function listUnclearCards(
  tx: Tx,
  good: number,
  bodies: readonly Id[] | null,
  limit: number,
): Promise<UnclearCard[]> {
  return rowsOf(
    tx,
    sql<UnclearCard>`
      select r.slug, r.title, min(b.title::text)::jsonb as body, count(*)::int as marks,
        (count(*) filter (where f.rating < ${good}))::int as low, avg(f.rating)::float8 as mean
      from services_feedback f join record r on r.territory_id = f.territory_id and r.id = f.card_id
        left join record b on b.territory_id = r.territory_id and b.id = r.owner_body_id
      where f.card_version = r.version and r.hidden_at is null ${ofBodies('r.owner_body_id', bodies)}
      group by r.id, r.slug, r.title having count(*) filter (where f.rating < ${good}) > 0
      order by low desc, mean, r.slug limit ${limit}`,
  )
}

/** Forgets marks of before a day. */
export async function deleteFeedback(tx: Tx, before: IsoDate): Promise<number> {
  const { numAffectedRows } = await sql`delete from services_feedback where said_on < ${before}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
