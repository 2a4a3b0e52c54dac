import { sql } from 'kysely'
import type { IsoDate } from '../../kernel/date.ts'
import type { Id } from '../../kernel/id.ts'
import type { LocalText } from '../../kernel/language.ts'
import type { Tx } from '../database/database.ts'
import { toCard } from '../record/card-store.ts'
import type { Row } from '../record/field/columns.ts'
import type { Card } from '../record/record.ts'
import type { ListState } from './types.ts'

/** A card with the moment of its last change. */
export type DeskCard = Card & Readonly<{ updatedAt: Date }>

export type DeskQuery = Readonly<{
  types: readonly string[]
  words?: string | undefined
  ownerBodyId?: Id | undefined
  state?: ListState | undefined
  today: IsoDate
  limit: number
  offset?: number
}>

const CARD = sql.raw(
  'r.id, r.type, r.slug, r.title, r.summary, r.owner_body_id, r.is_public, r.position, r.checked_on, r.next_check_on, r.updated_at',
)

// The same decision as `findStaleness` in rules.ts, where a test compares the two.
const isStale = (today: IsoDate) =>
  sql`case when r.next_check_on is not null then r.next_check_on < ${today}::date else r.checked_on is null end`

/**
 * The word stands in the title, whatever its accents and capitals, also in another form of itself: "reti" finds
 * "rete". No word is a pattern.
 */
const holds = (word: string) => sql`(
  position(lower(unaccent(${word})) in
    lower(unaccent(coalesce(r.title ->> 'it', '') || ' ' || coalesce(r.title ->> 'en', '') || ' ' || r.slug))) > 0
  or to_tsvector('telaio_it', coalesce(r.title ->> 'it', '')) @@ search_query('telaio_it', ${word})
  or to_tsvector('telaio_en', coalesce(r.title ->> 'en', '')) @@ search_query('telaio_en', ${word}))`

function conditions({ types, words, ownerBodyId, state, today }: DeskQuery) {
  const list = [sql`r.hidden_at is null`, sql`r.type = any(${types}::text[])`]
  if (ownerBodyId) list.push(sql`r.owner_body_id = ${ownerBodyId}`)
  if (state === 'draft') list.push(sql`not r.is_public`)
  if (state === 'stale') list.push(isStale(today))
  for (const word of words
    ?.split(/[\s\p{Cc}]+/u)
    .filter(Boolean)
    .slice(0, 8) ?? [])
    list.push(holds(word))
  return sql.join(list, sql` and `)
}

/** Visible records for a list of the desk, drafts included, with how many there are in all. */
export async function listDeskCards(tx: Tx, query: DeskQuery): Promise<{ cards: DeskCard[]; total: number }> {
  const order =
    query.state === 'stale'
      ? sql`r.next_check_on nulls last, r.type, r.position nulls last, r.slug`
      : sql`r.type, r.position nulls last, r.slug`
  const { rows } = await sql<Row>`
    select ${CARD}, count(*) over ()::int as total from record r where ${conditions(query)}
    order by ${order} limit ${query.limit} offset ${query.offset ?? 0}`.execute(tx)
  if (rows.length === 0 && query.offset) {
    const { total } = await listDeskCards(tx, { ...query, limit: 1, offset: 0 })
    return { cards: [], total }
  }
  const cards = rows.map((row) => ({ ...toCard(row), updatedAt: row.updated_at as Date }))
  return { cards, total: (rows[0]?.total as number | undefined) ?? 0 }
}

/** How many visible records there are of each type, and how many of these nobody has checked in time. */
export async function countByType(
  tx: Tx,
  today: IsoDate,
): Promise<Map<string, { total: number; stale: number }>> {
  const { rows } = await sql<{ type: string; total: number; stale: number }>`
    select r.type, count(*)::int as total, (count(*) filter (where ${isStale(today)}))::int as stale
    from record r where r.hidden_at is null group by r.type`.execute(tx)
  return new Map(rows.map(({ type, total, stale }) => [type, { total, stale }]))
}

/** The titles of records by `type/slug`; those in the bin have one too. */
export async function listTitles(
  tx: Tx,
  keys: readonly { type: string; slug: string }[],
): Promise<Map<string, LocalText>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ type: string; slug: string; title: LocalText }>`
    select r.type, r.slug, r.title from record r
    join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(type text, slug text) on k.type = r.type and k.slug = r.slug`.execute(
    tx,
  )
  return new Map(rows.map((row) => [`${row.type}/${row.slug}`, row.title]))
}

/** The bodies that keep records of a type, by title. */
export async function listOwners(tx: Tx, type: string): Promise<Card[]> {
  const { rows } = await sql<Row>`
    select ${CARD} from record r where r.id in (
      select owner_body_id from record where type = ${type} and hidden_at is null and owner_body_id is not null
    ) order by r.title ->> 'it', r.slug`.execute(tx)
  return rows.map(toCard)
}

/** The visible cards with these ids. */
export async function listCardsById(tx: Tx, ids: readonly Id[]): Promise<Card[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`select ${CARD} from record r where r.id = any(${ids}::uuid[])`.execute(tx)
  return rows.map(toCard)
}
