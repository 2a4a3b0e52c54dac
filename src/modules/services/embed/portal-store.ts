import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

/** True when a body of the territory registered this origin. */
export async function isRegistered(tx: Tx, body: string, origin: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from services_portal p join record r on r.territory_id = p.territory_id and r.id = p.body_id
    where p.territory_id = current_territory() and r.type = 'body' and r.slug = ${body} and r.hidden_at is null
      and p.origin = ${origin} limit 1`.execute(tx)
  return rows.length > 0
}
