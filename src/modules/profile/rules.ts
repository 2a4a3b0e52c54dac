import { addDays, daysBetween, type IsoDate } from '../../kernel/date.ts'

/** Whether more of a thing is better, less of it, or neither. */
export type Direction = 'more' | 'less' | 'neither'

/** One value: of which day; null is "not available". */
export type Value = Readonly<{ on: IsoDate; value: number | null }>

/** How a value stands beside another one, such as that of the province. */
export type Comparison = 'better' | 'worse' | 'equal' | 'higher' | 'lower'

/** Compares a value with a benchmark; where neither is better, only which is higher is said. */
export function compareValues(value: number, benchmark: number, direction: Direction): Comparison {
  if (value === benchmark) return 'equal'
  const isHigher = value > benchmark
  if (direction === 'neither') return isHigher ? 'higher' : 'lower'
  return isHigher === (direction === 'more') ? 'better' : 'worse'
}

// Two values that are further apart than this tell of different times; they are not held against each other.
const COMPARABLE_DAYS = 366

/** The value nearest in time to `on` that can be held against it, or null where none is near enough. */
export function nearestValue<T extends Value>(on: IsoDate, values: readonly T[]): T | null {
  const distance = (one: T) => Math.abs(daysBetween(on, one.on))
  const near = values
    .filter((one) => one.value !== null && distance(one) <= COMPARABLE_DAYS)
    .toSorted((one, other) => distance(one) - distance(other) || (one.on < other.on ? 1 : -1))
  return near[0] ?? null
}

/** The areas that contain one, from the nearest outwards; a ring ends where it meets itself. */
export function areasAround(area: string, partOf: ReadonlyMap<string, string | null>): string[] {
  const found: string[] = []
  for (let next = partOf.get(area) ?? null; next !== null && next !== area; next = partOf.get(next) ?? null) {
    if (found.includes(next)) break
    found.push(next)
  }
  return found
}

/** What an action committed itself to. */
export type Commitment = Readonly<{
  baseline: number | null
  baselineOn: IsoDate | null
  target: number
  targetOn: IsoDate
}>

/** How a commitment stands, with the numbers from which anybody can redo it. */
export type Verdict = Readonly<
  | { kind: 'reached'; last: Value & { value: number } }
  | { kind: 'on-track' | 'behind'; last: Value & { value: number }; expected: number }
  | { kind: 'unknown'; why: 'no-value'; lastOn: null }
  | { kind: 'unknown'; why: 'too-old' | 'no-baseline'; lastOn: IsoDate }
>

/** The value expected on a day: on the straight line from the baseline to the target, and at its ends beyond them. */
export function expectedOn(
  { baseline, baselineOn, target, targetOn }: Commitment & { baseline: number; baselineOn: IsoDate },
  day: IsoDate,
): number {
  const whole = daysBetween(baselineOn, targetOn)
  const gone = Math.min(Math.max(daysBetween(baselineOn, day), 0), whole)
  return baseline + ((target - baseline) * gone) / whole
}

/** True when `value` is at least as far as `goal`, seen from where the way begins; without a start, higher is further. */
function isAsFar(value: number, goal: number, { baseline, target }: Commitment): boolean {
  const isDownhill = baseline !== null && target < baseline
  return isDownhill ? value <= goal : value >= goal
}

/**
 * How a commitment stands, from its observations alone. Known is only what was measured after the baseline and not
 * longer than `freshDays` before `today`; the last value is held against the line that leads to the target. Without a
 * baseline there is no line: then it is reached or, past its day, behind; before that nobody can say.
 */
export function judgeCommitment(
  commitment: Commitment,
  values: readonly Value[],
  today: IsoDate,
  freshDays: number,
): Verdict {
  const { baseline, baselineOn, target, targetOn } = commitment
  const measured = values
    .filter((one): one is Value & { value: number } => one.value !== null)
    .filter(({ on }) => on <= today && (baselineOn === null || on > baselineOn))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
  const last = measured.at(-1)
  if (!last) return { kind: 'unknown', why: 'no-value', lastOn: null }
  if (isAsFar(last.value, target, commitment)) return { kind: 'reached', last }
  if (daysBetween(last.on, today) > freshDays) return { kind: 'unknown', why: 'too-old', lastOn: last.on }
  if (baseline === null || baselineOn === null) {
    if (last.on >= targetOn) return { kind: 'behind', last, expected: target }
    return { kind: 'unknown', why: today < targetOn ? 'no-baseline' : 'too-old', lastOn: last.on }
  }
  const expected = expectedOn({ ...commitment, baseline, baselineOn }, last.on)
  return { kind: isAsFar(last.value, expected, commitment) ? 'on-track' : 'behind', last, expected }
}

/** The days that a value stays fresh when it is expected every so often: half as long again. */
const FRESH_DAYS: Readonly<Record<string, number>> = {
  month: 46,
  quarter: 137,
  'half-year': 274,
  year: 548,
  'two-years': 1096,
}

/** How long a value counts, in days; without a rhythm for two years. */
export function freshDaysOf(updateEvery: string | null): number {
  return FRESH_DAYS[updateEvery ?? ''] ?? 730
}

/** Whether an indicator waits for a value: it never had one, or the day on which one was due has passed. */
export type Freshness = 'never' | 'late' | 'due' | 'fresh'

type Rhythm = Readonly<{ updateEvery: string | null; nextValueOn: IsoDate | null }>

/** True for a rhythm after which the next value can be told. */
const isRhythm = (updateEvery: string | null): updateEvery is string =>
  updateEvery !== null && updateEvery in FRESH_DAYS

/**
 * The day by which the next value should be there: the one that was named, else when the last one is no longer fresh.
 * Null where nobody said when, and after a value that is measured once only.
 */
export function dueOn({ updateEvery, nextValueOn }: Rhythm, lastOn: IsoDate | null): IsoDate | null {
  if (lastOn !== null && updateEvery === 'once') return null
  if (nextValueOn !== null && (lastOn === null || nextValueOn > lastOn)) return nextValueOn
  return lastOn !== null && isRhythm(updateEvery) ? addDays(lastOn, freshDaysOf(updateEvery)) : null
}

/** How fresh an indicator is. Once only means once: it is never late. */
export function freshnessOf(rhythm: Rhythm, lastOn: IsoDate | null, today: IsoDate): Freshness {
  if (lastOn === null) return 'never'
  const due = dueOn(rhythm, lastOn)
  if (due !== null && due < today) return 'late'
  return rhythm.nextValueOn === null && rhythm.updateEvery === null ? 'due' : 'fresh'
}

const MONTHS: Readonly<Record<string, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
  'two-years': 24,
}

/** The day some months later; the last day of a month stays the last. */
function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const lastDay = (ofMonth: number) => new Date(Date.UTC(year, ofMonth, 0)).getUTCDate()
  const wasLast = day === lastDay(month)
  const there = lastDay(month + months)
  const on = wasLast ? there : Math.min(day, there)
  return new Date(Date.UTC(year, month - 1 + months, on)).toISOString().slice(0, 10)
}

/**
 * The day of the value that is expected next: the latest end of a period, counted from the last value, that has come;
 * null where no period has ended since, or nobody said how long one is.
 */
export function expectedValueOn(updateEvery: string | null, lastOn: IsoDate, today: IsoDate): IsoDate | null {
  const months = isRhythm(updateEvery) ? (MONTHS[updateEvery] ?? null) : null
  if (months === null) return null
  let found: IsoDate | null = null
  for (let count = 1; ; count += 1) {
    // Counted from the last value each time: thirty days hath September would else shorten every later month.
    const next = addMonths(lastOn, count * months)
    if (next > today) return found
    found = next
  }
}
