import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/date.ts'
import type { Id } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/database/database.ts'

/** What somebody looked for and did not find. */
export type Wish = Readonly<{
  id: Id
  saidOn: IsoDate
  asked: string
  wanted: string | null
  bodyId: Id | null
  state: 'new' | 'done'
}>

/** Keeps a wish. */
export async function insertWish(tx: Tx, territoryId: Id, wish: Wish): Promise<void> {
  await sql`insert into services_wish (territory_id, id, said_on, asked, wanted, body_id, state)
    values (${territoryId}, ${wish.id}, ${wish.saidOn}, ${wish.asked}, ${wish.wanted}, ${wish.bodyId}, ${wish.state})`.execute(
    tx,
  )
}

/** How many wishes came on a day. */
export async function countWishes(tx: Tx, on: IsoDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from services_wish where said_on = ${on}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Forgets wishes of before a day. */
export async function deleteWishes(tx: Tx, before: IsoDate): Promise<number> {
  const { numAffectedRows } = await sql`delete from services_wish where said_on < ${before}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
