import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/date.ts'
import type { Id } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/database/database.ts'

/** A mark that somebody gave to a card; nobody knows who. */
export type Feedback = Readonly<{
  id: Id
  cardId: Id
  saidOn: IsoDate
  rating: number
  answer: string | null
  note: string | null
}>

/** Keeps a mark. */
export async function insertFeedback(tx: Tx, territoryId: Id, said: Feedback): Promise<void> {
  await sql`insert into services_feedback (territory_id, id, card_id, said_on, rating, answer, note)
    values (${territoryId}, ${said.id}, ${said.cardId}, ${said.saidOn}, ${said.rating}, ${said.answer}, ${said.note})`.execute(
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
