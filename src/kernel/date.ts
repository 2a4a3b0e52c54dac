/** A calendar date `YYYY-MM-DD`, without time and without zone. */
export type IsoDate = string

/** How exactly a planned time was stated. */
export const PRECISIONS = ['day', 'month', 'quarter', 'year'] as const
export type Precision = (typeof PRECISIONS)[number]

/** True when `value` is a date that exists: `2023-02-30` is not one. */
export function isIsoDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) && Number(match[1]) >= 1000
}

/** `date` moved by `days`, which may be negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The last day of the month in which `date` lies. */
export function endOfMonth(date: IsoDate): IsoDate {
  const [year, month] = date.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

// Made once: making one takes a hundred times longer than using it.
const ROME = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' })

/** The date that a clock in Rome shows at `instant`: the day of an Italian public body. */
export function romeDate(instant: Date): IsoDate {
  return ROME.format(instant)
}

const ROME_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  minute: '2-digit',
})
const HOUR_MS = 3_600_000
const SUMMER_HOURS = 2

/**
 * The instant at which a clock in Rome shows a date and a time such as `03:30`. Of an hour that comes twice, the first;
 * of one that is skipped, what the clock would show had it not been put forward.
 */
export function romeInstant(date: IsoDate, time: string): Date {
  const written = Date.parse(`${date}T${time}:00Z`)
  const summer = new Date(written - SUMMER_HOURS * HOUR_MS)
  const isShown = romeDate(summer) === date && ROME_TIME.format(summer) === time
  return isShown ? summer : new Date(written - HOUR_MS)
}

/** The fractional year of a date, such as 2024.5 for the first days of July: the axis of every timeline. */
export function yearFraction(date: IsoDate): number {
  const year = Number(date.slice(0, 4))
  const start = Date.UTC(year, 0, 1)
  return year + (Date.parse(`${date}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start)
}
