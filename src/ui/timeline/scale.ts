import { type IsoDate, yearFraction } from '../../kernel/date.ts'
import type { TimelineRow } from './types.ts'

/** The years that the picture shows, and where a date stands between `left` and `right`. */
export type Scale = {
  readonly first: number
  /** The year after the last one shown. */
  readonly end: number
  readonly left: number
  readonly right: number
  readonly x: (date: IsoDate) => number
  readonly yearX: (year: number) => number
}

/** Today is shown when it lies in the years of the rows or at most this many years off: else it would squeeze them. */
const TODAY_REACH = 2

/** The scale over all dates of `rows`, whole years, and today where it is near. */
export function makeScale(rows: readonly TimelineRow[], today: IsoDate, left: number, right: number): Scale {
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
