import { sql } from 'kysely'
import type { LocalText } from '../../kernel/language.ts'
import { rowsOf, type Tx } from '../database/database.ts'
import { oncePerContext } from '../once.ts'

/** When a public record of each type last changed. */
export const lastChanges = oncePerContext(async ({ tx }): Promise<ReadonlyMap<string, Date>> => {
  const rows = await rowsOf(
    tx,
    sql<{ type: string; at: Date }>`
    select type, max(updated_at) as at from record where hidden_at is null and is_public group by type`,
  )
  return new Map(rows.map(({ type, at }) => [type, at]))
})

/** When anything was last done in the territory, also what leaves no trace on a record, such as untying. */
export async function findLastAct(tx: Tx): Promise<Date | null> {
  const [row] = await rowsOf(
    tx,
    sql<{ at: Date | null }>`
    select at from audit_entry where territory_id = current_territory() order by sequence desc limit 1`,
  )
  return row?.at ?? null
}

/** A tie with the names of the two records that it joins. */
export type PublicTie = Readonly<{
  relation: string
  from: string
  to: string
  role: string | null
  note: LocalText | null
  derived: boolean
  reason: LocalText | null
}>

// A tie is public when both its ends are.
const PUBLIC_TIES = sql`record_tie t
  join record f on f.territory_id = t.territory_id and f.id = t.from_id and f.hidden_at is null and f.is_public
  join record g on g.territory_id = t.territory_id and g.id = t.to_id and g.hidden_at is null and g.is_public`

/** A part of the public ties, by their names. */
export function listPublicTies(tx: Tx, part: { limit: number; offset: number }): Promise<PublicTie[]> {
  return rowsOf(
    tx,
    sql<PublicTie>`
    select t.relation, f.type || '/' || f.slug as "from", g.type || '/' || g.slug as "to",
      t.role, t.note, t.derived, t.reason
    from ${PUBLIC_TIES}
    order by t.relation, f.type, f.slug, g.type, g.slug, t.role nulls first, t.id
    limit ${part.limit} offset ${part.offset}`,
  )
}

/** How many public ties there are. */
export async function countPublicTies(tx: Tx): Promise<number> {
  const [row] = await rowsOf(tx, sql<{ count: number }>`select count(*)::int as count from ${PUBLIC_TIES}`)
  return row?.count ?? 0
}
