import { daysBetween, type IsoDate } from '../../kernel/date.ts'

/** A value of one place among many: of an area or of a body. */
export type PlacedValue = Readonly<{
  area: string | null
  body: string | null
  on: IsoDate
  value: number | null
}>

/** Places of one kind that can be held side by side, each with its newest value. */
export type Across<T extends PlacedValue> = Readonly<{
  kind: 'areas' | 'bodies'
  /** The area of which all of them are part, for areas. */
  within: string | null
  values: readonly T[]
}>

// What is further apart than this tells of different times.
const SIDE_BY_SIDE_DAYS = 366
// Two places are a comparison; one is a number.
const FEWEST = 2

function newestOf<T extends PlacedValue>(values: readonly T[], keyOf: (one: T) => string | null): T[] {
  const newest = new Map<string, T>()
  for (const one of values) {
    const key = keyOf(one)
    const known = key === null ? undefined : newest.get(key)
    if (key !== null && (known === undefined || known.on < one.on)) newest.set(key, one)
  }
  return [...newest.values()]
}

/** Those of a time: values much older than the newest are left out, because side by side they would mislead. */
function ofOneTime<T extends PlacedValue>(values: readonly T[]): T[] {
  const last = values
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  return last === undefined ? [] : values.filter(({ on }) => daysBetween(on, last) <= SIDE_BY_SIDE_DAYS)
}

const highestFirst = <T extends PlacedValue>(values: readonly T[]) =>
  values.toSorted(
    (one, other) => (other.value ?? Number.NEGATIVE_INFINITY) - (one.value ?? Number.NEGATIVE_INFINITY),
  )

/**
 * Puts side by side what can be: the areas that are parts of one and the same (the largest such family), and the
 * bodies; each by its newest value, highest first, and only if at least two are of about the same time.
 */
export function lookAcross<T extends PlacedValue>(
  values: readonly T[],
  partOf: ReadonlyMap<string, string | null>,
): Across<T>[] {
  const areas = newestOf(
    values.filter(({ body }) => body === null),
    ({ area }) => area,
  )
  const families = [...Map.groupBy(areas, ({ area }) => partOf.get(area ?? '') ?? null)]
    .filter(([parent]) => parent !== null)
    .toSorted(([, one], [, other]) => other.length - one.length)
  const [within, family] = families[0] ?? [null, []]
  const bodies = newestOf(values, ({ body }) => body)
  const found: Across<T>[] = [
    { kind: 'areas', within, values: highestFirst(ofOneTime(family)) },
    { kind: 'bodies', within: null, values: highestFirst(ofOneTime(bodies)) },
  ]
  return found.filter((one) => one.values.filter(({ value }) => value !== null).length >= FEWEST)
}
