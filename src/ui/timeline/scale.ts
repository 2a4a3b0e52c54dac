import { type IsoDate, yearFraction } from '../../kernel/date.ts'
import type { TimelineRow, TimelineYears } from './types.ts'

/** The years that the picture shows, and where a date stands between `left` and `right`. */
export type Scale = {
  readonly first: number
  /** The year after the last one shown. */
  readonly end: number
  readonly left: number
  readonly right: number
  /** Never outside the picture. */
  readonly x: (date: IsoDate) => number
  /** Outside the picture for a year that it does not show. */
  readonly yearX: (year: number) => number
}

/** Today is shown when it lies in the years of the rows or at most this many years off: else it would squeeze them. */
const TODAY_REACH = 2

/** The years of all dates of `rows`, and this one where it is near. */
export function yearsOf(rows: readonly TimelineRow[], today: IsoDate): TimelineYears {
  const dates = rows.flatMap((row) => [
    ...[row.bar?.from, row.bar?.to].filter((date): date is IsoDate => Boolean(date)),
    ...(row.milestones ?? []).map((milestone) => milestone.date),
  ])
  const years = dates.map((date) => Number(date.slice(0, 4)))
  const now = Number(today.slice(0, 4))
  let first = years.length > 0 ? Math.min(...years) : now
  let last = years.length > 0 ? Math.max(...years) : now
  if (now < first && first - now <= TODAY_REACH) first = now
  if (now > last && now - last <= TODAY_REACH) last = now
  return { first, last }
}

/** The scale over `years`, whole. */
export function makeScale({ first, last }: TimelineYears, left: number, right: number): Scale {
  const end = last + 1
  const yearX = (year: number) => left + ((year - first) / (end - first)) * (right - left)
  // A bar to 31 December reaches the line of the next year: a day is as long as it lasts.
  const x = (date: IsoDate) => Math.min(right, Math.max(left, yearX(yearFraction(date))))
  return { first, end, left, right, x, yearX }
}

/** Whether `date` lies in the years shown. */
export function isShown(scale: Scale, date: IsoDate): boolean {
  const year = yearFraction(date)
  return year >= scale.first && year <= scale.end
}

/** The first day and the day after the last that a row takes; a late one goes on until today. Null where it says none. */
function spanOf({ bar, milestones = [] }: TimelineRow, today: IsoDate): readonly [IsoDate, IsoDate] | null {
  const days = milestones.map(({ date }) => date)
  if (bar && (bar.from || bar.to)) {
    const ends = [bar.from ?? '0000', bar.to ?? '9999', ...(bar.state === 'late' ? [today] : [])]
    days.push(...ends)
  }
  days.sort()
  const [first] = days
  const last = days.at(-1)
  return first === undefined || last === undefined ? null : [first, last]
}

/** The rows that have something in `years`; those that state no time at all are in no year. */
export function rowsIn(
  rows: readonly TimelineRow[],
  { first, last }: TimelineYears,
  today: IsoDate,
): readonly TimelineRow[] {
  return rows.filter((row) => {
    const span = spanOf(row, today)
    return span !== null && Number(span[0].slice(0, 4)) <= last && Number(span[1].slice(0, 4)) >= first
  })
}
