import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, isIsoDate, romeDate, yearFraction } from './date.ts'
import { AppError } from './error.ts'
import { isId, newId } from './id.ts'
import { fillWords, isLanguage, readText } from './language.ts'
import { isSlug, slugify } from './slug.ts'

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))

describe('dates', () => {
  test('moving by days and counting them are inverse', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (start, days) => {
        expect(daysBetween(start, addDays(start, days))).toBe(days)
      }),
    )
  })

  test.each(['2023-02-30', '2023-13-01', '2023-1-1', '', '0000-01-01', '2023-02-29T00:00'])(
    '%s is not a date',
    (wrong) => {
      expect(isIsoDate(wrong)).toBe(false)
    },
  )

  test('every day of the calendar is one', () => {
    fc.assert(
      fc.property(date, (one) => {
        expect(isIsoDate(one)).toBe(true)
      }),
    )
  })

  test('the day of Rome begins before the day of Greenwich', () => {
    expect(romeDate(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
    expect(romeDate(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01')
  })

  test('the fraction of a year grows with the date and stays in its year', () => {
    fc.assert(
      fc.property(date, (one) => {
        expect(Math.floor(yearFraction(one))).toBe(Number(one.slice(0, 4)))
        expect(yearFraction(addDays(one, 1))).toBeGreaterThan(yearFraction(one))
      }),
    )
  })
})

describe('slugs', () => {
  test('whatever the title, its slug can stand in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        expect(isSlug(slugify(title))).toBe(true)
      }),
    )
  })

  test('accents fall and words stay', () => {
    expect(slugify('Priorità: l’età più bella')).toBe('priorita-l-eta-piu-bella')
  })
})

describe('language', () => {
  test('falls back to Italian and says so', () => {
    expect(readText({ it: 'Ente' }, 'en')).toEqual({ text: 'Ente', language: 'it' })
    expect(readText({ it: 'Ente', en: 'Body' }, 'en')).toEqual({ text: 'Body', language: 'en' })
    expect([isLanguage('en'), isLanguage('fr'), isLanguage(null)]).toEqual([true, false, false])
  })

  test('fills what it knows and leaves what it does not', () => {
    expect(fillWords('{a} e {b}', { a: 1 })).toBe('1 e {b}')
  })
})

test('ids sort by time of birth', () => {
  const ids = Array.from({ length: 50 }, newId)
  expect(ids.every(isId)).toBe(true)
  expect([...ids].sort()).toEqual(ids)
})

test('an error names its code and details', () => {
  const error = new AppError('x/y', { slug: 'a' }, [{ wrong: 'no' }])
  expect(error.message).toBe('x/y {"slug":"a"}')
  expect(error.problems).toHaveLength(1)
})
