import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { LocalText } from '../../kernel/language.ts'
import type { Tx } from '../database/database.ts'
import { rowsTogether } from '../database/rows-together.ts'
import type { Row } from './field/columns.ts'
import type { Card } from './record.ts'

/** The columns of a card, of the record `r`. */
export const CARD = sql.raw(
  'r.id, r.type, r.slug, r.title, r.summary, r.owner_body_id, r.is_public, r.position, r.checked_on, r.next_check_on',
)

/** A card from a row that holds the columns of `cardColumns`. */
export function toCard(row: Row): Card {
  return {
    id: row.id as string,
    type: row.type as string,
    slug: row.slug as string,
    title: row.title as Card['title'],
    summary: row.summary as Card['summary'],
    ownerBodyId: row.owner_body_id as string | null,
    isPublic: row.is_public as boolean,
    position: row.position as number | null,
    checkedOn: row.checked_on as string | null,
    nextCheckOn: row.next_check_on as string | null,
  }
}

/** The visible cards of a territory, of some types or of all, in their order. */
export async function listCards(
  tx: Tx,
  filter: { types?: readonly string[]; onlyPublic: boolean },
): Promise<Card[]> {
  const rows = await rowsTogether(
    tx,
    sql<Row>`
    select ${CARD} from record r
    where r.hidden_at is null
      ${filter.types ? sql`and r.type = any(${filter.types}::text[])` : sql``}
      ${filter.onlyPublic ? sql`and r.is_public` : sql``}
    order by r.type, r.position nulls last, r.slug`,
  )
  return rows.map(toCard)
}

/** The cards of what a body looks after, by type and order; the body itself is not among them. */
export async function listOwnedCards(tx: Tx, bodyId: Id, onlyPublic: boolean): Promise<Card[]> {
  const rows = await rowsTogether(
    tx,
    sql<Row>`
    select ${CARD} from record r
    where r.owner_body_id = ${bodyId} and r.id <> ${bodyId} and r.hidden_at is null and r.type <> 'body'
      ${onlyPublic ? sql`and r.is_public` : sql``}
    order by r.type, r.position nulls last, r.slug`,
  )
  return rows.map(toCard)
}

/** The card of a visible record by its id. */
export async function findCard(tx: Tx, id: Id, onlyPublic: boolean): Promise<Card | null> {
  const rows = await rowsTogether(
    tx,
    sql<Row>`
    select ${CARD} from record r
    where r.id = ${id} and r.hidden_at is null ${onlyPublic ? sql`and r.is_public` : sql``}`,
  )
  return rows[0] ? toCard(rows[0]) : null
}

/** The titles of the visible records of a type: hardly more than the names that a page mentions. */
export function listTitles(
  tx: Tx,
  type: string,
  onlyPublic: boolean,
): Promise<{ slug: string; title: LocalText }[]> {
  return rowsTogether(
    tx,
    sql<{ slug: string; title: LocalText }>`
    select r.slug, r.title from record r
    where r.type = ${type} and r.hidden_at is null ${onlyPublic ? sql`and r.is_public` : sql``}`,
  )
}

/** The titles of visible records by `type/slug`: what a page shows of the records that its own points at. */
export async function findTitles(
  tx: Tx,
  keys: readonly { type: string; slug: string }[],
  onlyPublic: boolean,
): Promise<Map<string, LocalText>> {
  if (keys.length === 0) return new Map()
  const rows = await rowsTogether(
    tx,
    sql<{ type: string; slug: string; title: LocalText }>`
    select r.type, r.slug, r.title from record r
    join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(type text, slug text) on k.type = r.type and k.slug = r.slug
    where r.hidden_at is null ${onlyPublic ? sql`and r.is_public` : sql``}`,
  )
  return new Map(rows.map((row) => [`${row.type}/${row.slug}`, row.title]))
}
