/** Other ways to find the same cards, set up for Italian as well as their documentation says. */
import { create, insertMultiple, search } from '@orama/orama'
import { language, stemmer } from '@orama/stemmers/italian'
import { sql } from 'kysely'
import MiniSearch from 'minisearch'
import type { Database } from '../../src/platform/database/database.ts'

/** A card as the peers index it: the same words that the finder has. */
export type PeerCard = Readonly<{
  id: string
  /** Of which kind it is; the card itself where it is of none. */
  type: string
  body: string
  title: string
  summary: string
  text: string
}>

/** Gives the cards of an answer, the best first. */
export type Peer = Readonly<{ name: string; find: (words: string) => Promise<readonly string[]> }>

const MOST = 200
// Said of everything: the peers are given the same mercy as the finder gives itself.
const STOP = new Set(
  'a ad al alla allo ai agli alle da dal dalla dei del della delle di e è ho i il in la le lo l mi mio mia nel nella non o per che chi come con cosa dove devo fare un una uno si sono su sul sulla ma se'.split(
    ' ',
  ),
)

/** MiniSearch with an Italian stemmer, stop words, prefixes and slips of a fifth of a word. */
export function miniSearch(cards: readonly PeerCard[]): Peer {
  const index = new MiniSearch<PeerCard>({
    fields: ['title', 'summary', 'text'],
    tokenize: (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u),
    processTerm: (term) => (term === '' || STOP.has(term) ? null : stemmer(term)),
    searchOptions: { boost: { title: 3, summary: 1.5 }, prefix: true, fuzzy: 0.2, combineWith: 'OR' },
  })
  index.addAll(cards)
  return {
    name: 'MiniSearch',
    find: async (words) =>
      index
        .search(words)
        .slice(0, MOST)
        .map(({ id }) => id as string),
  }
}

/** Orama with its Italian stemmer, one slip a word. */
export async function orama(cards: readonly PeerCard[]): Promise<Peer> {
  const db = create({
    schema: { id: 'string', title: 'string', summary: 'string', text: 'string' },
    components: { tokenizer: { language, stemming: true, stemmer, stopWords: [...STOP] } },
  } as never)
  await insertMultiple(db, cards as never, 500)
  return {
    name: 'Orama',
    find: async (words) => {
      const { hits } = await search(db, {
        term: words,
        limit: MOST,
        tolerance: 1,
        boost: { title: 3, summary: 1.5 },
      } as never)
      return hits.map(({ document }) => (document as unknown as PeerCard).id)
    },
  }
}

/** PostgreSQL's own full text on the table of the search over all records: any of the words, ranked by it. */
export function postgres(db: Database, territoryId: string): Peer {
  return {
    name: 'PostgreSQL full text',
    find: async (words) => {
      const { rows } = await sql<{ slug: string }>`
        with wanted as (
          select to_tsquery('telaio_it', coalesce(string_agg(quote_literal(word), ' | '), '')) as q
          from regexp_split_to_table(regexp_replace(${words}, '[^[:alnum:]]+', ' ', 'g'), ' ') word where word <> '')
        select e.slug from search_entry e, wanted
        where e.territory_id = ${territoryId} and e.type = 'service' and e.terms_it @@ wanted.q
        order by ts_rank_cd(e.terms_it, wanted.q) desc, e.slug limit ${MOST}`.execute(db)
      return rows.map(({ slug }) => slug)
    },
  }
}
