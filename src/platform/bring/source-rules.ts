import { plainName } from './reading-rules.ts'

const HOUR_MS = 3_600_000
/** A little less than their rhythm: a job that runs every night must not miss a day because the last one took longer. */
const WAITS: Readonly<Record<'day' | 'week' | 'month', number>> = {
  day: 20 * HOUR_MS,
  week: (7 * 24 - 4) * HOUR_MS,
  month: (30 * 24 - 4) * HOUR_MS,
}

/** Whether an address should be read again. */
export function dueAgain(every: 'day' | 'week' | 'month', triedAt: Date, now: Date): boolean {
  return now.getTime() - triedAt.getTime() >= WAITS[every]
}

/** True when the columns of a file are those that somebody told: the same heads in the same order. */
export function sameHeaders(before: readonly string[], now: readonly string[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, index) => plainName(one) === plainName(now[index] ?? ''))
  )
}
