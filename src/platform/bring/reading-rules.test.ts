import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  guessStyle,
  padIstatCode,
  plainName,
  readDate,
  readNumber,
  sniffDelimiter,
  unitOf,
} from './reading-rules.ts'

const number = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constantFrom(0, 1, 2, 4))
  .map(([whole, decimals]) => whole / 10 ** decimals)

const write = (value: number, language: 'it-IT' | 'en-GB', useGrouping: boolean) =>
  value.toLocaleString(language, { useGrouping: useGrouping ? 'always' : false, maximumFractionDigits: 4 })

describe('a number', () => {
  test('is read back however Italy or England write it, with or without signs beside it', () => {
    fc.assert(
      fc.property(number, fc.boolean(), fc.constantFrom('', ' %', '%', ' €'), (value, isGrouped, sign) => {
        expect(readNumber(write(value, 'it-IT', isGrouped) + sign, 'comma')).toBe(
          value === 0 ? readNumber('0', 'comma') : value,
        )
        expect(readNumber(write(value, 'en-GB', isGrouped) + sign, 'point')).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  test('that is none is refused, not cut', () => {
    for (const text of ['', 'n.d.', '12 km', '1.2.3', '1,2,3', '12..5', '--3', '1.23.456,7', '.'])
      for (const style of ['comma', 'point'] as const) expect(readNumber(text, style), text).toBeNull()
  })

  test('keeps the minus that programs of text put in', () => {
    expect([
      readNumber('−3,5', 'comma'),
      readNumber('1 234', 'comma'),
      readNumber("1'234.5", 'point'),
    ]).toEqual([-3.5, 1234, 1234.5])
  })
})

describe('the style of a column', () => {
  test('is found by any number that can be read in one way only', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), fc.boolean(), (values, isItalian) => {
        const texts = [...values, 0.5].map((value) => write(value, isItalian ? 'it-IT' : 'en-GB', true))
        expect(guessStyle(texts, isItalian ? 'point' : 'comma').style).toBe(isItalian ? 'comma' : 'point')
      }),
    )
  })

  test('is told to be in doubt where all can be read both ways', () => {
    expect(guessStyle(['1.234', '12'], 'comma')).toEqual({ style: 'comma', isSure: false, doubt: '1.234' })
    expect(guessStyle(['12', '7'], 'comma')).toEqual({ style: 'comma', isSure: true, doubt: null })
  })
})

test('the delimiter is the one that stands in every line, also where decimals have a comma', () => {
  expect(sniffDelimiter('area;on;value\nvalle;2024;12,5\nmonte;2024;1,5')).toBe(';')
  expect(sniffDelimiter('area,on,value\nvalle,2024,12.5')).toBe(',')
  expect(sniffDelimiter('area\tnote\nvalle\ta; b; c')).toBe('\t')
  expect(sniffDelimiter('area,note\nvalle,"a; b; c; d"')).toBe(',')
  expect(sniffDelimiter('solo')).toBe(';')
})

describe('a date', () => {
  test('is read in the ways people write it, and a period stands under its last day', () => {
    expect(
      ['2024-12-31', '31/12/2024', '1.2.2024', '2024-02', '2/2024', '2024 T3', '2024Q1', '2024'].map(
        readDate,
      ),
    ).toEqual([
      { on: '2024-12-31', precision: 'day' },
      { on: '2024-12-31', precision: 'day' },
      { on: '2024-02-01', precision: 'day' },
      { on: '2024-02-29', precision: 'month' },
      { on: '2024-02-29', precision: 'month' },
      { on: '2024-09-30', precision: 'quarter' },
      { on: '2024-03-31', precision: 'quarter' },
      { on: '2024-12-31', precision: 'year' },
    ])
  })

  test('that does not exist is none', () => {
    for (const text of ['31/02/2024', '2024-13', '12/31/2024', 'ieri', '', '24', '3024'])
      expect(readDate(text), text).toBeNull()
  })

  test('of a day is the same whichever way round it is written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          const [year, month, day] = iso.split('-')
          expect(readDate(`${day}/${month}/${year}`)).toEqual(readDate(iso))
        },
      ),
    )
  })
})

test('a name is the same without its accents, case and apostrophes', () => {
  expect(plainName('Sant’Ilario d’Enza')).toBe(plainName("SANT'ILARIO D'ENZA"))
  expect(plainName('Agliè')).toBe('aglie')
})

test('a code gets back the zeros that a spreadsheet took away', () => {
  expect(['1001', '35009', '035009', '1001.0', '12', '1234567', 'A074'].map(padIstatCode)).toEqual([
    '001001',
    '035009',
    '035009',
    '001001',
    null,
    null,
    null,
  ])
})

test('a sign beside a number is told', () => {
  expect(['45 %', '3 €', 'EUR 3', '12'].map(unitOf)).toEqual(['%', '€', '€', null])
})
