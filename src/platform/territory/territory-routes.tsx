import { AppError } from '../../kernel/error.ts'
import { readText } from '../../kernel/language.ts'
import { EmptyState, Hero, RecordList } from '../../ui/index.ts'
import { type Answer, page, type Route, type SitePageRequest } from '../http/route.ts'
import type { Application } from '../module.ts'
import { siteWords } from '../site/messages.ts'
import { accentSheet } from './accent.ts'
import { showHome } from './home.tsx'
import { showAccessibility, showContacts, showLegal, showPrivacy, showSiteLegal } from './legal.tsx'
import { listTerritories } from './territory-service.ts'

async function showIndex({ db, language, links }: SitePageRequest): Promise<Answer> {
  const words = siteWords(language)
  const territories = await listTerritories(db)
  const items = territories.map((territory) => ({
    title: readText(territory.title, language).text,
    href: links.territory(territory.slug),
    summary: territory.headline ? readText(territory.headline, language).text : undefined,
    meta: territory.ownerName ? [readText(territory.ownerName, language).text] : [],
  }))
  return page(
    words.territories,
    <>
      <Hero title={words.territories} lead={words.territoriesLead} />
      {items.length > 0 ? (
        <RecordList items={items} layout="cards" level={2} />
      ) : (
        <EmptyState title={words.noTerritories} text={words.noTerritoriesText} />
      )}
    </>,
    { description: words.territoriesLead },
  )
}

/** The colour is in the address, so the sheet never changes and may be kept for a year. */
async function sendAccent({ params }: SitePageRequest): Promise<Answer> {
  const colour = /-([0-9a-f]{6})\.css$/.exec(params.file ?? '')?.[1]
  if (!colour) throw new AppError('http/not-found')
  return {
    kind: 'file',
    type: 'text/css; charset=utf-8',
    body: accentSheet(`#${colour}`),
    maxAgeSeconds: 31_536_000,
  }
}

/** The list of territories, a territory's home, and the pages that a public site owes. */
export function territoryRoutes(application: Application): Route[] {
  return [
    { scope: 'site', method: 'GET', path: '/', access: 'public', handle: showIndex },
    {
      scope: 'site',
      method: 'GET',
      path: '/note-legali',
      access: 'public',
      handle: (request) => showSiteLegal(application, request),
    },
    { scope: 'site', method: 'GET', path: '/assets/territori/:file', access: 'public', handle: sendAccent },
    {
      scope: 'territory',
      method: 'GET',
      path: '',
      access: 'public',
      handle: (request) => showHome(application, request),
    },
    {
      scope: 'territory',
      method: 'GET',
      path: '/accessibilita',
      access: 'public',
      handle: showAccessibility,
    },
    {
      scope: 'territory',
      method: 'GET',
      path: '/privacy',
      access: 'public',
      handle: (request) => showPrivacy(application, request),
    },
    { scope: 'territory', method: 'GET', path: '/note-legali', access: 'public', handle: showLegal },
    { scope: 'territory', method: 'GET', path: '/contatti', access: 'public', handle: showContacts },
  ]
}
