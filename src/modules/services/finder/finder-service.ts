import type { Context } from '../../../platform/context.ts'
import { oncePerContext } from '../../../platform/once.ts'
import { listRecords } from '../../../platform/record/index.ts'
import { bodyType } from '../../../platform/territory/body-type.ts'
import { type Correction, readQuery, type ServiceType } from '../../lexicon/index.ts'
import type { IndexedCard } from './card-index.ts'
import { readCardIndex } from './card-index-service.ts'
import { type Facets, find, NOTHING, type Result } from './find.ts'
import { type FinderBody, findWhereabouts, listPlaces } from './places.ts'
import type { Filters } from './types.ts'

/** A question to the finder. */
export type FinderQuestion = Readonly<{
  words: string
  filters: Filters
  /** The slug of the body whose services come first. */
  body?: string | undefined
  asYouType?: boolean
}>

/** What the finder answers. */
export type FinderAnswer = Readonly<{
  results: readonly Result[]
  facets: Facets
  corrections: readonly Correction[]
  /** The body whose services came first: the reader's, or the one that the question names. */
  body: FinderBody | null
  bodies: ReadonlyMap<string, FinderBody>
  /** What comes nearest, where nothing was found. */
  nearest: readonly Readonly<{ type: ServiceType; card: IndexedCard }>[]
  /** How many cards there are at all. */
  size: number
}>

type Kept = Readonly<{
  version: number
  bodies: ReadonlyMap<string, FinderBody>
  places: ReturnType<typeof listPlaces>
}>
const keptBodies = new Map<string, Kept>()

/** The bodies of the territory by id, as the finder knows them; read again only when something public has changed. */
async function readBodies(ctx: Context): Promise<Kept> {
  const { id, version } = ctx.territory
  const known = keptBodies.get(id)
  if (known?.version === version) return known
  const records = await listRecords(ctx.tx, bodyType, { onlyPublic: true })
  const idOf = new Map(records.map((record) => [record.slug, record.id]))
  const bodies = records.map(
    (record): FinderBody => ({
      id: record.id,
      slug: record.slug,
      title: record.general.title,
      kind: record.own.kind,
      memberOfId: idOf.get(record.own.memberOf ?? '') ?? null,
    }),
  )
  const kept = { version, bodies: new Map(bodies.map((body) => [body.id, body])), places: listPlaces(bodies) }
  keptBodies.set(id, kept)
  return kept
}

/** The bodies by id. */
export const readFinderBodies = oncePerContext(async (ctx: Context) => (await readBodies(ctx)).bodies)

const NEAREST = 3

/** Finds services for a question. */
export async function findServices(ctx: Context, question: FinderQuestion): Promise<FinderAnswer> {
  const [{ types, cards }, { bodies, places }] = await Promise.all([readCardIndex(ctx), readBodies(ctx)])
  const own = [...bodies.values()].find(({ slug }) => slug === question.body) ?? null
  const query = readQuery(question.words, {
    rings: types.rings,
    foreign: types.foreign,
    lists: [types.words, cards.words],
    asYouType: question.asYouType === true,
  })
  const where = findWhereabouts(query, places, types)
  const body = bodies.get(where.bodyId ?? '') ?? own
  const isPlaceAlone = where.words.size === query.slots.length
  const weights = query.slots.map((slot, at) => (where.words.has(at) ? 0 : cards.weigh(slot)))
  // A question of which only the place can be read asks for all that is offered there; one of nothing at all, for all.
  const filters =
    isPlaceAlone && body && query.slots.length > 0
      ? { bodies: [body.slug], ...question.filters }
      : question.filters
  const reader = { bodyId: body?.id ?? null, alsoIds: body?.memberOfId ? [body.memberOfId] : [] }
  const isEmpty = question.words.trim() !== '' && query.slots.length === 0
  const { results, facets } = isEmpty
    ? NOTHING
    : find(types, cards, { query, weights, filters: inIds(filters, bodies), reader })
  const nearest =
    results.length > 0 || isEmpty
      ? []
      : types
          .match(query, weights)
          .flatMap(({ type }) => {
            const [doc] = cards.ofType(type.slug).docs
            const card = doc === undefined ? null : cards.card(doc)
            return card ? [{ type, card }] : []
          })
          .slice(0, NEAREST)
  return { results, facets, corrections: query.corrections, body, bodies, nearest, size: cards.size }
}

/** Filters as the index has them: bodies by their ids. */
function inIds(filters: Filters, bodies: ReadonlyMap<string, FinderBody>): Filters {
  if (!filters.bodies?.length) return filters
  const wanted = new Set(filters.bodies)
  return {
    ...filters,
    bodies: [...bodies.values()].filter(({ slug }) => wanted.has(slug)).map(({ id }) => id),
  }
}
