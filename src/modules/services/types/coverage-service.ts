import { AppError } from '../../../kernel/error.ts'
import type { Context } from '../../../platform/context.ts'
import { listRecords } from '../../../platform/record/index.ts'
import { findServiceType, SERVICE_TYPES, type ServiceType } from '../../lexicon/index.ts'
import type { IndexedCard } from '../finder/card-index.ts'
import { readCardIndex } from '../finder/card-index-service.ts'
import { readFinderBodies } from '../finder/finder-service.ts'
import type { FinderBody } from '../finder/places.ts'
import type { ServiceCard } from '../present.ts'
import { cardType } from '../records/card-type.ts'
import { type Coverage, coverageOf, meanOf } from './coverage-rules.ts'

/** A kind of service, and the cards of the bodies that offer it. */
export type TypePage = Readonly<{
  type: ServiceType
  cards: readonly ServiceCard[]
  bodies: ReadonlyMap<string, FinderBody>
  /** Bodies that usually offer it and do not here. */
  without: readonly FinderBody[]
}>

// A comparison of more is read by a program: the API has all.
const MOST_COMPARED = 200

/**
 * A kind of service with its cards, one body after the other.
 * @throws AppError `record/missing` for a kind that is not on the shared list
 */
export async function readTypePage(ctx: Context, slug: string): Promise<TypePage> {
  const type = findServiceType(slug)
  if (!type) throw new AppError('record/missing')
  const [{ cards: index }, bodies] = await Promise.all([readCardIndex(ctx), readFinderBodies(ctx)])
  const found = [...index.ofType(slug).docs].flatMap((doc) => index.card(doc) ?? [])
  const ids = found.slice(0, MOST_COMPARED).map(({ id }) => id)
  const cards = ids.length === 0 ? [] : await listRecords(ctx.tx, cardType, { ids, onlyPublic: true })
  const order = [...bodies.keys()]
  const having = new Set(found.map(({ bodyId }) => bodyId))
  return {
    type,
    cards: cards.toSorted(
      (one, other) => order.indexOf(one.ownerBodyId ?? '') - order.indexOf(other.ownerBodyId ?? ''),
    ),
    bodies,
    without: [...bodies.values()].filter(({ id, kind }) => type.offeredBy.includes(kind) && !having.has(id)),
  }
}

/** How many bodies offer each kind of service that anybody offers here, in the order of the shared list. */
export async function listTypes(ctx: Context): Promise<{ type: ServiceType; bodies: number }[]> {
  const { cards } = await readCardIndex(ctx)
  return SERVICE_TYPES.map((type) => {
    const docs = [...cards.ofType(type.slug).docs]
    return { type, bodies: new Set(docs.map((doc) => cards.card(doc)?.bodyId)).size }
  }).filter(({ bodies }) => bodies > 0)
}

/** How a body stands beside the others of its kind. */
export type BodyCoverage = Readonly<{ body: FinderBody; coverage: Coverage }>

/** How every body that offers something, and besides it the one of a slug, stands. */
export async function readCoverage(ctx: Context, slug?: string): Promise<readonly BodyCoverage[]> {
  const [{ cards }, bodies] = await Promise.all([readCardIndex(ctx), readFinderBodies(ctx)])
  const byBody = new Map<string, IndexedCard[]>()
  for (const [, card] of cards.all()) {
    if (card.bodyId === null || card.type === null || !card.isActive) continue
    const own = byBody.get(card.bodyId)
    if (own) own.push(card)
    else byBody.set(card.bodyId, [card])
  }
  return [...bodies.values()].flatMap((body) => {
    const own = byBody.get(body.id)
    if (!own && body.slug !== slug) return []
    const expected = SERVICE_TYPES.filter(({ offeredBy }) => offeredBy.includes(body.kind)).map(
      ({ slug }) => slug,
    )
    const offers = (own ?? []).map(({ type, channels, level }) => ({ type: type as string, channels, level }))
    return [{ body, coverage: coverageOf(expected, offers) }]
  })
}

/** The mean level of the bodies of a kind; null where there is none. */
export function meanLevelOf(all: readonly BodyCoverage[], kind: string): number | null {
  return meanOf(
    all.filter(({ body }) => body.kind === kind).flatMap(({ coverage }) => coverage.meanLevel ?? []),
  )
}
