import { sql } from 'kysely'
import { rowsOf, type Tx } from '../database/database.ts'

/** The name under which references are compared. */
export const keyOf = (type: string, slug: string): string => `${type}/${slug}`

/** Those of `keys`, or of their former names, that stand for a draft or for something in the bin. */
export async function listConcealed(
  tx: Tx,
  keys: readonly { type: string; slug: string }[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await rowsOf(
    tx,
    sql<{ type: string; slug: string }>`
    select k.type, k.slug from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k (type text, slug text)
    where exists (
      select from record r where r.type = k.type and r.slug = k.slug and (r.hidden_at is not null or not r.is_public)
    ) or exists (
      select from record_redirect d join record r on r.territory_id = d.territory_id and r.id = d.record_id
      where d.type = k.type and d.slug = k.slug and (r.hidden_at is not null or not r.is_public)
    )`,
  )
  return new Set(rows.map(({ type, slug }) => keyOf(type, slug)))
}
