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

/** How many cards of a kind have each value, kept as cards come and go: thousands of cards need not be looked at. */
export class ValueCounts {
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
