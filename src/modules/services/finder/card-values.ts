import type { CardText, FilterName } from './types.ts'

type Valued = Omit<CardText, 'texts'>

/** The values of each filter under which a card is found. */
export const CARD_VALUES: Readonly<Record<FilterName, (card: Valued) => readonly string[]>> = {
  bodies: ({ bodyId }) => (bodyId === null ? [] : [bodyId]),
  topics: ({ topic }) => (topic === null ? [] : [topic]),
  lifeEvents: ({ lifeEvent }) => (lifeEvent === null ? [] : [lifeEvent]),
  audiences: ({ audience }) => (audience === null ? [] : [audience]),
  channels: ({ channels }) => channels,
  identities: ({ identities }) => identities,
  payments: ({ payments }) => payments,
}
export const FILTER_NAMES = Object.keys(CARD_VALUES) as FilterName[]

/** How many cards have each value, kept as cards come and go. */
class ValueCounts {
  readonly #counts = new Map<FilterName, Map<string, number>>(FILTER_NAMES.map((name) => [name, new Map()]))

  /** Counts a card in, or for `by` of -1 out. */
  count(card: Valued, by: 1 | -1): void {
    for (const name of FILTER_NAMES) {
      const counts = this.#counts.get(name) as Map<string, number>
      for (const value of CARD_VALUES[name](card)) {
        const left = (counts.get(value) ?? 0) + by
        if (left > 0) counts.set(value, left)
        else counts.delete(value)
      }
    }
  }

  /** How many values of a filter there are. */
  size(name: FilterName): number {
    return this.#counts.get(name)?.size ?? 0
  }

  /** The values that any card has. */
  seen(): ReadonlyMap<FilterName, Iterable<string>> {
    return new Map([...this.#counts].map(([name, counts]) => [name, counts.keys()]))
  }
}

const NOBODY: ReadonlySet<number> = new Set()

/** The cards of one kind, by their numbers; what is asked of all of them is kept, so that thousands need not be looked at. */
export class KindCards {
  readonly #docs = new Set<number>()
  readonly #byBody = new Map<string, Set<number>>()
  readonly #values = new ValueCounts()
  /** Where the kind stands in the list of its index. */
  readonly place: number

  constructor(place: number) {
    this.place = place
  }

  add(doc: number, card: Valued): void {
    this.#docs.add(doc)
    this.#values.count(card, 1)
    if (card.bodyId === null) return
    const ofBody = this.#byBody.get(card.bodyId)
    if (ofBody) ofBody.add(doc)
    else this.#byBody.set(card.bodyId, new Set([doc]))
  }

  remove(doc: number, card: Valued): void {
    if (!this.#docs.delete(doc)) return
    this.#values.count(card, -1)
    this.#byBody.get(card.bodyId ?? '')?.delete(doc)
  }

  get docs(): ReadonlySet<number> {
    return this.#docs
  }

  /** Those that a body offers. */
  ofBody(bodyId: string): ReadonlySet<number> {
    return this.#byBody.get(bodyId) ?? NOBODY
  }

  /** The values of each filter that any of them has. */
  seen(): ReadonlyMap<FilterName, Iterable<string>> {
    return this.#values.seen()
  }

  /** How many bodies have one. */
  get bodies(): number {
    return this.#values.size('bodies')
  }
}
