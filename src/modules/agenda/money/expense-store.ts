import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import { rowsTogether } from '../../../platform/database/rows-together.ts'

/** What was spent of every resource line, in integer cents, by the slug of the line; of one action or of all. */
export async function sumExpenses(tx: Tx, actionId?: string): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsTogether(
    tx,
    sql<{ slug: string; cents: number }>`
    select r.slug, sum(e.amount_cents)::bigint as cents
    from agenda_expense e
      join agenda_resource t on t.territory_id = e.territory_id and t.id = e.resource_id
      join record r on r.territory_id = e.territory_id and r.id = e.resource_id
    ${actionId === undefined ? sql`` : sql`where t.action_id = ${actionId}`}
    group by r.slug`,
  )
  return new Map(rows.map(({ slug, cents }) => [slug, Number(cents)]))
}
