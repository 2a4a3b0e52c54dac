import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../kernel/date.ts'
import { easterOf, isHoliday, isWorkingDay, weekdayOf } from './calendar-rules.ts'
import { countDeadline, leastDays, readWindow, type Term } from './deadline-rules.ts'
import { deadlineWords, windowWords } from './deadline-words.ts'

const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))
const term = fc.record({
  days: fc.integer({ min: 0, max: 200 }),
  kind: fc.constantFrom('calendar' as const, 'working' as const),
  patronDay: fc.constantFrom(null, '08-10', '06-24'),
  suspension: fc.constantFrom(null, { from: '2026-08-01', to: '2026-08-31' }),
})
const plain: Term = { days: 0, kind: 'calendar', patronDay: null, suspension: null }

describe('holidays', () => {
  // From the tables of the Church, for years whose Easter is early, late and in between.
  test.each([
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter of %i', (year, easter) => {
    expect(easterOf(year)).toBe(easter)
    expect(isHoliday(addDays(easter, 1), null)).toBe(true)
  })

  test('Easter is always a Sunday in spring', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const easter = easterOf(year)
        expect(weekdayOf(easter)).toBe(0)
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
      }),
    )
  })

  test('the patron saint closes the offices of his town alone', () => {
    expect(isHoliday('2026-08-10', '08-10')).toBe(true)
    expect(isHoliday('2026-08-10', null)).toBe(false)
  })

  test('Saint Francis is a holiday from 2026', () => {
    expect(isHoliday('2025-10-04', null)).toBe(false)
    expect(isHoliday('2027-10-04', null)).toBe(true)
  })
})

describe('a deadline', () => {
  test.each([
    ['thirty days of the calendar', '2026-11-26', { ...plain, days: 30 }, '2026-12-28'],
    [
      'three working days over a weekend',
      '2026-11-26',
      { ...plain, days: 3, kind: 'working' as const },
      '2026-12-01',
    ],
    [
      'working days over Christmas',
      '2026-12-23',
      { ...plain, days: 2, kind: 'working' as const },
      '2026-12-28',
    ],
    [
      'a month of closure that does not count',
      '2026-07-31',
      { ...plain, days: 10, suspension: { from: '2026-08-01', to: '2026-08-31' } },
      '2026-09-10',
    ],
    ['at once', '2026-11-29', plain, '2026-11-29'],
  ])('%s', (_name, asked, given, on) => {
    expect(countDeadline(asked, given).on).toBe(on)
  })

  test('is a working day, never before the days have passed, and accounts for every day', () => {
    fc.assert(
      fc.property(date, term, (asked, given) => {
        const deadline = countDeadline(asked, given)
        const passed = daysBetween(asked, deadline.on)
        if (given.days > 0) expect(isWorkingDay(deadline.on, given.patronDay)).toBe(true)
        expect(passed).toBeGreaterThanOrEqual(given.days)
        const { skipped, suspended, movedFrom, holidays } = deadline
        expect(daysBetween(asked, movedFrom ?? deadline.on)).toBe(given.days + skipped + suspended)
        if (movedFrom) expect(isWorkingDay(movedFrom, given.patronDay)).toBe(false)
        expect(holidays.length).toBeLessThanOrEqual(skipped)
        expect(
          holidays.filter((day) => !isHoliday(day, given.patronDay) || weekdayOf(day) % 6 === 0),
        ).toEqual([])
      }),
    )
  })

  test('comes no earlier for more days, nor for working days than for those of the calendar', () => {
    fc.assert(
      fc.property(date, term, (asked, given) => {
        const more = countDeadline(asked, { ...given, days: given.days + 1 })
        expect(more.on >= countDeadline(asked, given).on).toBe(true)
        const working = countDeadline(asked, { ...given, kind: 'working' })
        expect(working.on >= countDeadline(asked, { ...given, kind: 'calendar' }).on).toBe(true)
      }),
    )
  })

  test.each([
    [
      '2026-12-23',
      { ...plain, days: 2, kind: 'working' as const },
      'Se chiedi oggi, entro il 28 dicembre 2026.',
      '2 giorni lavorativi, dal giorno dopo la domanda; senza contare 3 giorni di chiusura (sabati, domeniche, feste: 25 dicembre 2026).',
    ],
    [
      '2026-11-26',
      { ...plain, days: 30 },
      'Se chiedi oggi, entro il 28 dicembre 2026.',
      '30 giorni, dal giorno dopo la domanda; il 26 dicembre 2026 gli uffici sono chiusi: vale il primo giorno lavorativo.',
    ],
    [
      '2026-08-09',
      { ...plain, days: 1, kind: 'working' as const, patronDay: '08-10' },
      'Se chiedi oggi, entro l’11 agosto 2026.',
      '1 giorno lavorativo, dal giorno dopo la domanda; senza contare 1 giorno di chiusura (sabati, domeniche, feste: 10 agosto 2026).',
    ],
    ['2026-11-29', plain, 'La risposta arriva subito.', null],
  ])('asked on %s says itself and how it was counted', (asked, given, said, counted) => {
    expect(deadlineWords(countDeadline(asked, given), 'it')).toEqual({ said, counted })
  })

  test('is said in English', () => {
    const suspension = { from: '2026-08-01', to: '2026-08-31' }
    expect(deadlineWords(countDeadline('2026-07-31', { ...plain, days: 10, suspension }), 'en')).toEqual({
      said: 'If you apply today, by 10 September 2026.',
      counted: '10 days, from the day after the application; without 31 days of suspension.',
    })
  })

  test('takes at least the days of the calendar that a duration tells', () => {
    fc.assert(
      fc.property(date, term, (asked, given) => {
        fc.pre(isWorkingDay(asked, null))
        const { on } = countDeadline(asked, given)
        expect(daysBetween(asked, on)).toBeGreaterThanOrEqual(leastDays(given.days, given.kind))
      }),
    )
  })
})

describe('when one can apply', () => {
  const window = { from: '2027-03-01', to: '2027-04-30' }
  test.each([
    ['2027-02-01', 'not-yet', 'Si potrà chiedere dal 1 marzo 2027.'],
    ['2027-03-01', 'open', 'Si può chiedere adesso, fino al 30 aprile 2027.'],
    ['2027-05-01', 'over', 'Non si può più chiedere: il tempo è finito il 30 aprile 2027.'],
  ])('on %s', (today, state, words) => {
    expect(readWindow(today, window).state).toBe(state)
    expect(windowWords(readWindow(today, window), 'it')).toBe(words)
  })

  test('always, where no time is said', () => {
    expect(readWindow('2026-01-01', null)).toEqual({ state: 'always' })
    expect(windowWords({ state: 'always' }, 'en')).toBeNull()
  })
})
