import { expect, test } from 'vitest'
import { formatDate, formatInstant, formatMoney, formatPeriod } from './format.ts'

test('a date is the same day in every zone', () => {
  expect(formatDate('2024-12-31', 'it')).toBe('31 dicembre 2024')
  expect(formatDate('2024-12-31', 'en')).toBe('31 December 2024')
})

test('an instant is told by a clock in Rome', () => {
  expect(formatInstant(new Date('2026-06-30T22:05:00Z'), 'it')).toContain('1 luglio 2026')
  expect(formatInstant(new Date('2026-06-30T22:05:00Z'), 'en')).toContain('00:05')
})

test('a period is said as exactly as it is known', () => {
  expect(formatPeriod('2022-02-28', 'month', 'it')).toBe('febbraio 2022')
  expect(formatPeriod('2022-12-31', 'year', 'it')).toBe('2022')
  expect(formatPeriod('2022-06-30', 'quarter', 'en')).toBe('quarter 2 of 2022')
  expect(formatPeriod('2022-02-28', 'day', 'it')).toBe('28 febbraio 2022')
})

test('cents are never rounded', () => {
  expect(formatMoney({ cents: 75_000_001, currency: 'EUR' }, 'it')).toMatch(/^750\.000,01\s€$/)
  expect(formatMoney({ cents: 0, currency: 'EUR' }, 'en')).toBe('€0')
  expect(formatMoney({ cents: 1250, currency: 'EUR' }, 'it')).toMatch(/^12,50\s€$/)
})
