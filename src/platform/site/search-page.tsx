import { readText } from '../../kernel/language.ts'
import { EmptyState, Pagination, SearchResults } from '../../ui/index.ts'
import { type Answer, type PageRequest, page, pageAsked, type TerritoryRoute } from '../http/route.ts'
import type { Application } from '../module.ts'
import { searchRecords } from '../search/search-store.ts'
import { siteWords } from './messages.ts'
import { cardHref } from './record-ties.ts'
import { readTypeNames } from './type-names.ts'

const PAGE_SIZE = 20
// Search ranks a thousand candidates at most: there is nothing beyond.
const LAST_PAGE = 50
// A question longer than this is a paste by mistake; the words that count stand at its start.
const QUERY_LENGTH = 200

async function showSearch({ registry, modules }: Application, request: PageRequest): Promise<Answer> {
  const { ctx, links, query } = request
  const words = siteWords(ctx.language)
  const asked = (query.q ?? '').slice(0, QUERY_LENGTH).trim()
  const current = Math.min(LAST_PAGE, pageAsked(query))
  const { hits, total } =
    asked === ''
      ? { hits: [], total: 0 }
      : await searchRecords(ctx.tx, {
          territoryId: ctx.territory.id,
          words: asked,
          language: ctx.language,
          limit: PAGE_SIZE,
          offset: (current - 1) * PAGE_SIZE,
        })
  const nameOf = await readTypeNames(ctx, modules)
  const items = hits.map((hit) => ({
    title: readText(hit.title, ctx.language).text,
    type: nameOf(registry.byType(hit.type)).one,
    href: cardHref(hit, ctx.territory.slug, links, registry),
    snippet: hit.snippet.replaceAll('\u0002', '<mark>').replaceAll('\u0003', '</mark>'),
  }))
  const hrefOf = (number: number) => `?q=${encodeURIComponent(asked)}&pagina=${number}`
  const content = (
    <>
      <h1>{words.search}</h1>
      {asked === '' ? <p>{words.searchHint}</p> : null}
      {asked !== '' && items.length === 0 ? (
        <EmptyState title={words.nothingFound(asked)} text={words.nothingFoundText} />
      ) : null}
      {items.length > 0 ? <SearchResults lang={ctx.language} items={items} total={total} /> : null}
      <Pagination lang={ctx.language} page={current} pages={Math.ceil(total / PAGE_SIZE)} hrefOf={hrefOf} />
    </>
  )
  const home = {
    label: readText(ctx.territory.title, ctx.language).text,
    href: links.territory(ctx.territory.slug),
  }
  return page(asked === '' ? words.search : `${words.search}: ${asked}`, content, {
    crumbs: [home, { label: words.search }],
    noIndex: true,
  })
}

/** The search over all public records of a territory. */
export function searchRoutes(application: Application): TerritoryRoute[] {
  return [
    {
      scope: 'territory',
      method: 'GET',
      path: '/cerca',
      access: 'public',
      handle: (request) => showSearch(application, request),
    },
  ]
}
