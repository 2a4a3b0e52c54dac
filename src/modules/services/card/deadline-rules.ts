import { addDays, type IsoDate } from '../../../kernel/date.ts'
import { isWeekend, isWorkingDay } from './calendar-rules.ts'

/** How long an answer may take, as a card says it. */
export type Term = Readonly<{
  days: number
  kind: 'calendar' | 'working'
  /** Month and day of the patron saint of the body, such as `08-10`. */
  patronDay: string | null
  /** Days that do not count, both ends with them; an open end is unknown and counts nothing. */
  suspension: Readonly<{ from: IsoDate | null; to: IsoDate | null }> | null
}>

/** Until when an answer is due, and what was counted on the way. */
export type Deadline = Readonly<{
  on: IsoDate
  asked: IsoDate
  days: number
  kind: 'calendar' | 'working'
  /** Sundays, Saturdays and holidays that were left out of working days. */
  skipped: number
  /** Those of them that are holidays from Monday to Friday, which nobody expects. */
  holidays: readonly IsoDate[]
  /** Days of the suspension that were left out. */
  suspended: number
  /** Where the count ended, when offices are closed on that day and it moved to the next on which they work. */
  movedFrom: IsoDate | null
}>

// A term longer than ten years, with a suspension as long, is a mistake of typing; the count must end.
const FURTHEST = 8000

const isSuspended = (date: IsoDate, { suspension }: Term) =>
  suspension !== null &&
  suspension.from !== null &&
  suspension.to !== null &&
  date >= suspension.from &&
  date <= suspension.to

/**
 * Counts a term from the day on which somebody asks. The day itself does not count, holidays on the way count among
 * calendar days, and a term that ends on a holiday ends on the next working day (art. 155 of the code of civil
 * procedure, art. 2963 of the civil code); suspended days do not count (art. 2 of law 241/1990).
 */
export function countDeadline(asked: IsoDate, term: Term): Deadline {
  const { days, kind, patronDay } = term
  const holidays: IsoDate[] = []
  let on = asked
  let [left, skipped, suspended] = [days, 0, 0]
  for (let step = 0; left > 0 && step < FURTHEST; step++) {
    on = addDays(on, 1)
    if (isSuspended(on, term)) suspended += 1
    else if (kind === 'working' && !isWorkingDay(on, patronDay)) {
      skipped += 1
      if (!isWeekend(on)) holidays.push(on)
    } else left -= 1
  }
  const counted = on
  while (days > 0 && !isWorkingDay(on, patronDay)) on = addDays(on, 1)
  const movedFrom = on === counted ? null : counted
  return { on, asked, days, kind, skipped, holidays, suspended, movedFrom }
}

/**
 * The fewest days of the calendar in which a term can pass when one asks on a working day: five working days take a
 * week. For readers who know no working days, such as a duration of ISO 8601.
 */
export function leastDays(days: number, kind: Term['kind']): number {
  return kind === 'working' ? days + 2 * Math.floor(days / 5) : days
}

/** Whether one can ask today: always, now until a day, from a day on, or no more. */
export type Window =
  | Readonly<{ state: 'always' }>
  | Readonly<{ state: 'open'; until: IsoDate | null }>
  | Readonly<{ state: 'not-yet'; from: IsoDate }>
  | Readonly<{ state: 'over'; since: IsoDate }>

/** How an application window stands on a day. */
export function readWindow(
  today: IsoDate,
  window: Readonly<{ from: IsoDate | null; to: IsoDate | null }> | null,
): Window {
  if (window === null || (window.from === null && window.to === null)) return { state: 'always' }
  if (window.from !== null && today < window.from) return { state: 'not-yet', from: window.from }
  if (window.to !== null && today > window.to) return { state: 'over', since: window.to }
  return { state: 'open', until: window.to }
}
