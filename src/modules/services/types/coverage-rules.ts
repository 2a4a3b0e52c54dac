/** Level of interactivity of a service: 0 is not online at all, 5 the highest of the Italian vocabulary. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5

const LEVELS: Readonly<Record<string, Level>> = {
  NONE: 0,
  LEVEL1: 1,
  LEVEL2: 2,
  LEVEL3: 3,
  LEVEL4: 4,
  LEVEL5: 5,
}

/** The level that a card states or, where it states none, the one that what it offers makes plain. */
export function levelOf(
  card: Readonly<{ interactivity: string | null; isOnline: boolean; hasForm: boolean }>,
): Level {
  if (card.interactivity !== null) return LEVELS[card.interactivity] ?? 0
  if (card.isOnline) return 3
  return card.hasForm ? 2 : 1
}

/** What a body offers of a kind of service. */
export type Offer = Readonly<{ type: string; channels: readonly string[]; level: number }>

/** How a body stands: of what bodies of its kind usually offer, what it has, has only at the desk, and lacks. */
export type Coverage = Readonly<{
  expected: number
  offered: readonly string[]
  online: readonly string[]
  atDeskOnly: readonly string[]
  missing: readonly string[]
  /** Mean level over what is expected; what is missing counts 0. Null where nothing is expected. */
  meanLevel: number | null
}>

/** Compares what a body offers with what is expected of it; of several cards of one kind the best counts. */
export function coverageOf(expected: readonly string[], offers: readonly Offer[]): Coverage {
  const byType = Map.groupBy(offers, ({ type }) => type)
  const offered = expected.filter((type) => byType.has(type))
  const isOnline = (type: string) =>
    (byType.get(type) ?? []).some(({ channels }) => channels.includes('online'))
  const levels = expected.map((type) => Math.max(0, ...(byType.get(type) ?? []).map(({ level }) => level)))
  return {
    expected: expected.length,
    offered,
    online: offered.filter(isOnline),
    atDeskOnly: offered.filter((type) => !isOnline(type)),
    missing: expected.filter((type) => !byType.has(type)),
    meanLevel: meanOf(levels),
  }
}

/** The mean of numbers; null of none. */
export function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

/** What a comparison finds different: the values that a thing takes, when it takes more than one. */
export function differenceOf<T>(values: readonly (T | null)[]): readonly T[] {
  const distinct = [...new Set(values.filter((value): value is T => value !== null))]
  return distinct.length > 1 ? distinct : []
}
