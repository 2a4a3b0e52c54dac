import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/date.ts'
import type { Id } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { ofBodies } from '../records/owner-store.ts'
import type { DueCard, Wish } from './types.ts'

/** Cards whose next check is due, the longest due first; of some bodies or, for null, of all. */
export async function listDueCards(
  tx: Tx,
  today: IsoDate,
  bodies: readonly Id[] | null,
  limit: number,
): Promise<DueCard[]> {
  const { rows } = await sql<DueCard>`
    select r.slug, r.title, b.title as body, r.next_check_on as "dueOn"
    from record r left join record b on b.territory_id = r.territory_id and b.id = r.owner_body_id
    where r.territory_id = current_territory() and r.type = 'service' and r.hidden_at is null
      and r.next_check_on <= ${today} ${ofBodies('r.owner_body_id', bodies)}
    order by r.next_check_on, r.slug limit ${limit}`.execute(tx)
  return rows
}

/** Wishes that nobody has looked at, the newest first; those of no body are a steward's. */
export async function listWishes(tx: Tx, bodies: readonly Id[] | null, limit: number): Promise<Wish[]> {
  const { rows } = await sql<Wish>`
    select id, said_on as "saidOn", asked, wanted from services_wish w
    where w.state = 'new' ${ofBodies('w.body_id', bodies)}
    order by said_on desc, id limit ${limit}`.execute(tx)
  return rows
}

/** Marks a wish as looked at; false when there is none that these bodies may close. */
export async function completeWish(tx: Tx, id: Id, bodies: readonly Id[] | null): Promise<boolean> {
  const { rows } = await sql`
    update services_wish w set state = 'done'
    where w.territory_id = current_territory() and w.id = ${id} and w.state = 'new' ${ofBodies('w.body_id', bodies)}
    returning id`.execute(tx)
  return rows.length > 0
}
