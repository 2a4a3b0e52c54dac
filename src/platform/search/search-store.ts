import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { Language, LocalText } from '../../kernel/language.ts'
import type { Database, Tx } from '../database/database.ts'

/** What search keeps of a public record: its card and all its words in each language. */
export type SearchEntry = Readonly<{
  recordId: Id
  type: string
  slug: string
  title: LocalText
  summary: LocalText | null
  body: Readonly<Record<Language, string>>
}>

// Titles count most, then summaries, then everything else: PostgreSQL's weights A, B and D.
const terms = (configuration: 'telaio_it' | 'telaio_en', language: Language) => sql`
  setweight(to_tsvector(${sql.lit(configuration)}, coalesce(e.title ->> ${language}, e.title ->> 'it')), 'A') ||
  setweight(to_tsvector(${sql.lit(configuration)}, coalesce(e.summary ->> ${language}, e.summary ->> 'it', '')), 'B') ||
  setweight(to_tsvector(${sql.lit(configuration)}, e.body ->> ${language}), 'D')`

/** Puts public records into the search table, replacing what it held of them. */
export async function indexRecords(tx: Tx, territoryId: Id, entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ recordId, ...entry }) => ({
    ...entry,
    territory_id: territoryId,
    record_id: recordId,
  }))
  await sql`
    insert into search_entry (territory_id, record_id, type, slug, title, summary, body, terms_it, terms_en)
    select e.territory_id, e.record_id, e.type, e.slug, e.title, e.summary, e.body,
      ${terms('telaio_it', 'it')}, ${terms('telaio_en', 'en')}
    from jsonb_populate_recordset(null::search_entry, ${JSON.stringify(rows)}::jsonb) as e
    on conflict (territory_id, record_id) do update set
      type = excluded.type, slug = excluded.slug, title = excluded.title, summary = excluded.summary,
      body = excluded.body, terms_it = excluded.terms_it, terms_en = excluded.terms_en`.execute(tx)
}

/** Takes records out of the search table: they were hidden or are no longer public. */
export async function forgetRecords(tx: Tx, territoryId: Id, recordIds: readonly Id[]): Promise<void> {
  if (recordIds.length === 0) return
  await sql`delete from search_entry where territory_id = ${territoryId} and record_id = any(${recordIds}::uuid[])`.execute(
    tx,
  )
}

/** One record found, with the piece of its text in which the words stand, marked by \u0002 and \u0003. */
export type SearchHit = Readonly<{
  type: string
  slug: string
  title: LocalText
  summary: LocalText | null
  snippet: string
}>

// Candidates are bounded before they are ranked: ranking tens of thousands of matches is what costs.
const CANDIDATES = 1000
// Marks that cannot stand in a text, so that a snippet can be escaped before it is marked.
const HEADLINE = 'StartSel=\u0002, StopSel=\u0003, MaxFragments=1, MaxWords=28, MinWords=12'

/** The public records of a territory in which all the words stand, each also as the start of a longer word. */
export async function searchRecords(
  db: Database | Tx,
  query: {
    territoryId: Id
    words: string
    language: Language
    types?: readonly string[]
    limit: number
    offset: number
  },
): Promise<{ hits: SearchHit[]; total: number }> {
  const configuration = sql.lit(query.language === 'it' ? 'telaio_it' : 'telaio_en')
  const column = sql.ref(query.language === 'it' ? 'terms_it' : 'terms_en')
  const { rows } = await sql<SearchHit & { total: number }>`
    with wanted as materialized (select search_query(${configuration}, ${query.words}) as q),
    candidate as materialized (
      select e.* from search_entry e, wanted
      where e.territory_id = ${query.territoryId} and e.${column} @@ wanted.q
        ${query.types ? sql`and e.type = any(${query.types}::text[])` : sql``}
      limit ${CANDIDATES}
    ),
    ranked as (
      select c.*, count(*) over ()::int as total from candidate c, wanted
      order by ts_rank(c.${column}, wanted.q) desc, c.type, c.slug
      limit ${query.limit} offset ${query.offset}
    )
    select type, slug, title, summary, total,
      ts_headline(${configuration}, coalesce(summary ->> ${query.language}, summary ->> 'it', '') || ' ' || (body ->> ${query.language}), wanted.q, ${HEADLINE}) as snippet
    from ranked, wanted`.execute(db)
  return { hits: rows.map(({ total: _, ...hit }) => hit), total: rows[0]?.total ?? 0 }
}
