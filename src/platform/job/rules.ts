import { addDays, romeDate, romeInstant } from '../../kernel/date.ts'

/** A time of day in Rome, every day or on one day of the week (0 is Sunday). */
export type Schedule = Readonly<{ at: string; weekday?: number }>

const DAYS_AROUND = [0, 1, 2, 3, 4, 5, 6, 7] as const

function occurrence(schedule: Schedule, now: Date, days: number): Date | null {
  const date = addDays(romeDate(now), days)
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  if (schedule.weekday !== undefined && schedule.weekday !== weekday) return null
  return romeInstant(date, schedule.at)
}

/** The last moment up to `now` for which something is scheduled. */
export function lastRound(schedule: Schedule, now: Date): Date {
  const found = DAYS_AROUND.map((days) => occurrence(schedule, now, -days)).find((at) => at && at <= now)
  if (!found) throw new RangeError(`no such weekday: ${schedule.weekday}`)
  return found
}

/** The first moment after `now` for which something is scheduled. */
export function nextRound(schedule: Schedule, now: Date): Date {
  const found = DAYS_AROUND.map((days) => occurrence(schedule, now, days)).find((at) => at && at > now)
  if (!found) throw new RangeError(`no such weekday: ${schedule.weekday}`)
  return found
}

const MINUTE_MS = 60_000
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS

/** How long to wait after the failed attempt of this number, from 1: 1 minute, 4, 16, 64, then 6 hours at most. */
export function waitAfter(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, MINUTE_MS * 4 ** (attempts - 1))
}
