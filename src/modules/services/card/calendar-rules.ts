import { addDays, type IsoDate } from '../../../kernel/date.ts'

/**
 * Public holidays of the same date every year: law 260/1949 as changed by law 54/1977, d.P.R. 792/1985, law 336/2000
 * and, for 4 October from 2026, law 151/2025.
 */
const FIXED: readonly Readonly<{ day: string; from?: number }>[] = [
  { day: '01-01' },
  { day: '01-06' },
  { day: '04-25' },
  { day: '05-01' },
  { day: '06-02' },
  { day: '08-15' },
  { day: '10-04', from: 2026 },
  { day: '11-01' },
  { day: '12-08' },
  { day: '12-25' },
  { day: '12-26' },
]

/** Easter Sunday of a year in the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8). */
export function easterOf(year: number): IsoDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** True on Sundays and public holidays, and on the patron saint's day (month and day) of the body. */
export function isHoliday(date: IsoDate, patronDay: string | null): boolean {
  if (weekdayOf(date) === 0) return true
  const day = date.slice(5)
  const year = Number(date.slice(0, 4))
  if (day === patronDay) return true
  if (FIXED.some((one) => one.day === day && year >= (one.from ?? 0))) return true
  return date === addDays(easterOf(year), 1)
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** Saturdays and Sundays. */
export function isWeekend(date: IsoDate): boolean {
  return [0, 6].includes(weekdayOf(date))
}

/** A day on which offices work: Monday to Friday, no holiday. */
export function isWorkingDay(date: IsoDate, patronDay: string | null): boolean {
  return !isWeekend(date) && !isHoliday(date, patronDay)
}
