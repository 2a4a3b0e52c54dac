import type { Query, TypeIndex, TypeMatch } from '../../lexicon/index.ts'
import type { CardIndex, CardScores, IndexedCard } from './card-index.ts'
import { CARD_VALUES, FILTER_NAMES } from './card-values.ts'
import type { FilterName, Filters } from './types.ts'

/** For whom is searched. */
export type Reader = Readonly<{
  /** The body on whose portal the reader is, or whose services they asked for first. */
  bodyId: string | null
  /** Bodies that also serve them, such as the union that theirs belongs to. */
  alsoIds: readonly string[]
}>

/** A service that was found: of several bodies that offer the same, one result. */
export type Result = Readonly<{
  /** The kind of service; null for a card that is of none. */
  type: string | null
  /** From 0 to 1. */
  score: number
  match: TypeMatch | null
  /** How much the words of the best card counted. */
  cardScore: number
  /** The cards, the reader's own body first. */
  cards: readonly IndexedCard[]
  /** How many bodies offer it. */
  bodies: number
}>

/** How many results each value of a filter would leave. */
export type Facets = Readonly<Record<FilterName, ReadonlyMap<string, number>>>

export type Finding = Readonly<{ results: readonly Result[]; facets: Facets }>

// Results beyond are not what was asked for.
const LEAST = 0.34
const LEAST_OF_BEST = 0.45
const MOST_RESULTS = 60
const MOST_OF_A_BODY = 5
// The words of a card weigh less than a saying of the lexicon, and those of a card of no kind nearly as much.
const CARD_SHARE = 0.85
// One word of several that a card has says less than its share.
const CARD_POWER = 1.5
const UNTYPED_SHARE = 0.95

/** Which filters a card fails. */
function failsOf(card: IndexedCard, wanted: readonly [FilterName, ReadonlySet<string>][]): FilterName[] {
  return wanted
    .filter(([name, values]) => !CARD_VALUES[name](card).some((value) => values.has(value)))
    .map(([name]) => name)
}

type Group = {
  type: string | null
  docs: ReadonlySet<number>
  /** The card whose own words answer best, and how well. */
  bestDoc: number | null
  cardScore: number
  match: TypeMatch | null
}

/** Cards that answer by their own words, and kinds that answer by the lexicon, as groups. */
function gather(index: CardIndex, matches: readonly TypeMatch[], scores: CardScores | null): Group[] {
  const groups = new Map<string, Group>()
  for (const match of matches) {
    const { docs } = index.ofType(match.type.slug)
    if (docs.size > 0)
      groups.set(match.type.slug, { type: match.type.slug, docs, bestDoc: null, cardScore: 0, match })
  }
  if (scores === null) return [...groups.values()]
  const found = index.best(scores)
  for (const { type, doc, score } of found.kinds) {
    const { docs } = index.ofType(type)
    const match = groups.get(type)?.match ?? null
    groups.set(type, { type, docs, bestDoc: doc, cardScore: score, match })
  }
  const untyped = found.untyped
    .map((doc) => ({ type: null, doc, score: scores.of(doc) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_RESULTS)
    .map(({ type, doc, score }): Group => {
      return { type, docs: new Set([doc]), bestDoc: doc, cardScore: score, match: null }
    })
  return [...groups.values(), ...untyped]
}

/** How well a group answers: by the lexicon, by the words of its best card, and better by both. */
function scoreOf({ type, match, cardScore }: Group): number {
  if (type === null) return UNTYPED_SHARE * cardScore
  const said = match?.score ?? 0
  return 1 - (1 - said) * (1 - CARD_SHARE * cardScore ** CARD_POWER)
}

const rankOf = ({ bodyId }: IndexedCard, reader: Reader) =>
  bodyId !== null && bodyId === reader.bodyId ? 2 : bodyId !== null && reader.alsoIds.includes(bodyId) ? 1 : 0

/** Counts a group for each filter value that it would still be found with. */
class Counter {
  readonly #counts = new Map<FilterName, Map<string, number>>(FILTER_NAMES.map((name) => [name, new Map()]))

  count(seen: ReadonlyMap<FilterName, Iterable<string>>): void {
    for (const [name, values] of seen) {
      const counts = this.#counts.get(name) as Map<string, number>
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }

  facets(): Facets {
    return Object.fromEntries(this.#counts) as Record<FilterName, Map<string, number>>
  }
}

/** What is asked of the finder. A question without words gives every kind of service there is. */
export type Asked = Readonly<{
  query: Query
  /** How much each word says; words of places say where, not what. */
  weights: readonly number[]
  filters: Filters
  reader: Reader
}>

/** What is found for a question that says nothing. */
export const NOTHING: Finding = { results: [], facets: new Counter().facets() }

/** Finds services: of equal services of several bodies one result, the best first. */
export function find(
  types: TypeIndex,
  index: CardIndex,
  { query, weights, filters, reader }: Asked,
): Finding {
  const isAll = weights.every((weight) => weight === 0)
  const scores = isAll ? null : index.match(query, weights)
  const groups = isAll ? everything(index) : gather(index, types.match(query, weights), scores)
  const ranked = groups
    .map((group) => ({ group, score: isAll ? 1 : scoreOf(group) }))
    .sort((one, other) => other.score - one.score)
  const best = ranked[0]?.score ?? 0
  // Where even the best is unlikely, nothing was found.
  const least = isAll ? 0 : best < LEAST ? Number.POSITIVE_INFINITY : LEAST_OF_BEST * best
  const wanted = FILTER_NAMES.flatMap((name): [FilterName, ReadonlySet<string>][] =>
    filters[name]?.length ? [[name, new Set(filters[name])]] : [],
  )
  const counter = new Counter()
  const results: Result[] = []
  for (const { group, score } of ranked) {
    if (score < least || (results.length >= MOST_RESULTS && !isAll)) break
    const { cards, seen, bodies } = sift(index, group, reader, wanted)
    counter.count(seen)
    if (cards.length === 0) continue
    results.push(...resultsOf(group, score, { cards, bodies }, reader, scores))
  }
  const sorted = isAll ? results : results.sort((one, other) => other.score - one.score)
  return { results: isAll ? sorted : sorted.slice(0, MOST_RESULTS), facets: counter.facets() }
}

/**
 * What a group gives: one result for what several bodies offer, and one more for each further card of the body that
 * comes first, because a body that has two cards of a kind offers two different things.
 */
function resultsOf(
  group: Group,
  score: number,
  { cards, bodies }: Pick<Sifted, 'cards' | 'bodies'>,
  reader: Reader,
  scores: CardScores | null,
): Result[] {
  const own = (doc: number) => scores?.of(doc) ?? 0
  const order = (doc: number, card: IndexedCard) => rankOf(card, reader) * 10 + own(doc)
  const sorted = firstOf(cards, order)
  const first = sorted[0]?.[1].bodyId ?? null
  const further = first === null ? [] : sorted.slice(1).filter(([, { bodyId }]) => bodyId === first)
  const known = new Set(further.map(([doc]) => doc))
  const joined = sorted.filter(([doc]) => !known.has(doc)).map(([, card]) => card)
  const { type, match, cardScore } = group
  const best = score * sureness(joined[0])
  return [
    {
      type,
      score: best,
      match,
      cardScore,
      cards: joined,
      bodies: Math.max(1, bodies),
    },
    ...further.slice(0, MOST_OF_A_BODY).map(([doc, card]) => ({
      type,
      // Its words say less than those of the first, however sure its kind is.
      score: Math.min(best, (scores ? scoreOf({ ...group, cardScore: own(doc) }) : score) * sureness(card)),
      match,
      cardScore: own(doc),
      cards: [card],
      bodies: 1,
    })),
  ]
}

type Placed = readonly [number, IndexedCard]
// Nobody reads further than this in the cards of one kind; sorting thousands costs more than finding them.
const WORTH_SORTING = 100

/** Cards in their order or, of very many, the first of them before some others. */
function firstOf(
  cards: readonly Placed[],
  order: (doc: number, card: IndexedCard) => number,
): readonly Placed[] {
  if (cards.length <= WORTH_SORTING)
    return cards.toSorted(([a, one], [b, other]) => order(b, other) - order(a, one))
  let first = cards[0] as Placed
  let most = order(...first)
  for (const card of cards) {
    const place = order(...card)
    if (place > most) [first, most] = [card, place]
  }
  return [first, ...cards.slice(0, WORTH_SORTING).filter((card) => card !== first)]
}

/** A kind that the program proposes counts a little less than an editor's word. */
const sureness = (card: IndexedCard | undefined) =>
  card === undefined || card.type === null ? 1 : 0.8 + 0.2 * card.typeSure

const UNSAID = { bestDoc: null, cardScore: 0, match: null }

function everything(index: CardIndex): Group[] {
  const typed = index.types().map((type): Group => ({ type, docs: index.ofType(type).docs, ...UNSAID }))
  const rest = [...index.untyped].map((doc): Group => ({ type: null, docs: new Set([doc]), ...UNSAID }))
  return [...typed, ...rest]
}

type Sifted = Readonly<{
  cards: readonly Placed[]
  seen: ReadonlyMap<FilterName, Iterable<string>>
  /** How many bodies have one. */
  bodies: number
}>

/** The cards of a kind of which one will stand first, or of very many those among which it is. */
function likelyFirst(index: CardIndex, { type, docs, bestDoc }: Group, reader: Reader): Placed[] {
  const likely = new Set<number>()
  const add = (some: Iterable<number>) => {
    for (const doc of some) {
      if (likely.size >= WORTH_SORTING) return
      likely.add(doc)
    }
  }
  if (type !== null && docs.size > WORTH_SORTING) {
    if (bestDoc !== null) add([bestDoc])
    for (const body of [reader.bodyId, ...reader.alsoIds]) add(index.ofType(type).ofBody(body ?? ''))
  }
  add(docs)
  return placedOf(index, likely)
}

const placedOf = (index: CardIndex, docs: Iterable<number>): Placed[] =>
  [...docs].flatMap((doc): Placed[] => {
    const card = index.card(doc)
    return card ? [[doc, card]] : []
  })

/** The cards of a group that pass the filters, and the values with which the group would be found. */
function sift(
  index: CardIndex,
  group: Group,
  reader: Reader,
  wanted: readonly [FilterName, ReadonlySet<string>][],
): Sifted {
  if (wanted.length === 0 && group.type !== null) {
    const kind = index.ofType(group.type)
    return { cards: likelyFirst(index, group, reader), seen: kind.seen(), bodies: kind.bodies }
  }
  const cards: Placed[] = []
  const seen = new Map<FilterName, Set<string>>(FILTER_NAMES.map((name) => [name, new Set()]))
  for (const [doc, card] of placedOf(index, group.docs)) {
    const fails = failsOf(card, wanted)
    if (fails.length > 1) continue
    if (fails.length === 0) cards.push([doc, card])
    for (const name of FILTER_NAMES) {
      // Other values of a kind that is asked for are counted as if that kind were not asked for.
      if (fails.length === 1 && fails[0] !== name) continue
      for (const value of CARD_VALUES[name](card)) (seen.get(name) as Set<string>).add(value)
    }
  }
  return { cards, seen, bodies: new Set(cards.map(([, { bodyId }]) => bodyId)).size }
}
