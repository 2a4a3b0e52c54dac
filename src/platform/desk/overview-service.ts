import { readText } from '../../kernel/language.ts'
import type { Actor, Context } from '../context.ts'
import type { Database } from '../database/database.ts'
import type { Links } from '../http/links.ts'
import { listTerritoriesOf } from '../identity/account-service.ts'
import { canKeepTerritory, canWrite, editedBodies } from '../identity/policy.ts'
import { refsOf } from '../record/field/columns.ts'
import type { Card } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import { listTerritories } from '../territory/territory-store.ts'
import { threadWords } from '../thread/messages.ts'
import { GAPS } from '../thread/rules.ts'
import { readTerritoryThread } from '../thread/thread-service.ts'
import { countByType, listCardsById, listDeskCards } from './card-store.ts'
import { readTerritoryHistory } from './history-service.ts'
import { homeWords } from './home-messages.ts'
import { checkWords } from './list-service.ts'
import { recordPath } from './record-pages.ts'
import { sortWaiting } from './rules.ts'
import type { Overview, OwnDesk, TextLink } from './types.ts'

// What fits on a screen; who has more to do works from the lists.
const SHOWN_WAITING = 10
const SHOWN_GAPS = 5
const SHOWN_ACTS = 6
// More than a person can look at in a year.
const SORTED = 1000

/** True for a plan that others cannot be without: an agenda before its goals, but no pact. */
function isLeantOn(registry: Registry, type: string): boolean {
  const isPlan = registry.byType(type).stage === 'plan'
  return (
    isPlan &&
    registry.types.some(({ fields }) => refsOf(fields).some((ref) => ref.required && ref.to === type))
  )
}

/** The territories in whose desks an account may work; an administrator works in all. */
export async function readOwnDesks(
  db: Database,
  links: Links,
  actor: Extract<Actor, { kind: 'account' }>,
): Promise<OwnDesk[]> {
  const words = homeWords(links.language)
  const own = await listTerritoriesOf(db, actor.accountId)
  const rolesOf = (slug: string) =>
    own.find((one) => one.slug === slug)?.roles.map((role) => words.roles[role]) ?? []
  const all = actor.isAdministrator ? await listTerritories(db) : own
  return all.map(({ slug, title }) => {
    const { text, language } = readText(title, links.language)
    const roles = rolesOf(slug)
    return {
      title: text,
      textLang: language,
      href: links.desk(slug),
      roles: roles.length > 0 ? roles : [words.everything],
    }
  })
}

async function readWaiting(ctx: Context, registry: Registry, link: (card: Card) => TextLink) {
  const query = { types: registry.types.map(({ type }) => type), today: ctx.today, state: 'stale' as const }
  const { cards, total } = await listDeskCards(ctx.tx, { ...query, limit: SORTED })
  const shown = sortWaiting(cards, editedBodies(ctx.actor)).slice(0, SHOWN_WAITING)
  const bodies = await listCardsById(
    ctx.tx,
    shown.flatMap(({ ownerBodyId }) => ownerBodyId ?? []),
  )
  const names = new Map(bodies.map((card) => [card.id, readText(card.title, ctx.language).text]))
  return {
    waiting: shown.map((card) => ({
      ...link(card),
      kind: registry.byType(card.type).label[ctx.language],
      owner: names.get(card.ownerBodyId ?? '') ?? null,
      check: checkWords(ctx, card),
    })),
    waitingMore: total - shown.length,
  }
}

async function readGaps(ctx: Context, registry: Registry, link: (card: Card) => TextLink) {
  const { cards, gaps } = await readTerritoryThread(ctx, registry, false)
  const words = threadWords(ctx.language).gaps
  return GAPS.flatMap((gap) => {
    const found = cards.filter((card) => gaps.get(card.id)?.includes(gap))
    if (found.length === 0) return []
    return [{ words: words[gap], count: found.length, items: found.slice(0, SHOWN_GAPS).map(link) }]
  })
}

/** What waits for whoever opens the desk of a territory. */
export async function readOverview(ctx: Context, registry: Registry, links: Links): Promise<Overview> {
  const words = homeWords(ctx.language)
  const desk = (path: string) => links.desk(ctx.territory.slug, path)
  const linkTo = (page: 'edit' | 'ties') => (card: Card) => {
    const { text, language } = readText(card.title, ctx.language)
    return {
      title: text,
      textLang: language,
      href: desk(recordPath(registry.byType(card.type), card.slug, page)),
    }
  }
  const counts = await countByType(ctx.tx, ctx.today)
  const rooms = [
    ...(canKeepTerritory(ctx.actor)
      ? [
          { label: words.settings, href: desk('/territorio') },
          { label: words.people, href: desk('/persone') },
          { label: words.handover, href: desk('/passaggio') },
        ]
      : []),
    ...(canWrite(ctx.actor) ? [{ label: words.bring, href: desk('/importa') }] : []),
    { label: words.bin, href: desk('/cestino') },
    { label: words.tokens, href: links.site('/accedi/token') },
    { label: words.publicSite, href: links.territory(ctx.territory.slug) },
  ]
  // Everything else refers to bodies and to a plan.
  const beginnings = registry.types.filter(
    ({ type, stage }) => (stage === 'body' || isLeantOn(registry, type)) && !counts.has(type),
  )
  return {
    isEmpty: counts.size === 0,
    firstSteps: canWrite(ctx.actor)
      ? beginnings.map((type) => ({ label: type.create[ctx.language], href: desk(`/${type.noun}/nuovo`) }))
      : [],
    ...(await readWaiting(ctx, registry, linkTo('edit'))),
    gaps: await readGaps(ctx, registry, linkTo('ties')),
    acts: await readTerritoryHistory(ctx, registry, links, SHOWN_ACTS),
    lists: registry.types.map((type) => ({
      label: type.plural[ctx.language],
      href: desk(`/${type.noun}`),
      total: counts.get(type.type)?.total ?? 0,
      stale: counts.get(type.type)?.stale ?? 0,
      staleHref: `${desk(`/${type.noun}`)}?mostra=stale`,
    })),
    rooms,
    historyHref: desk('/storia'),
  }
}
