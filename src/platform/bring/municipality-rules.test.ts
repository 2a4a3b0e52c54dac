import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Municipality, placeOf, sortMunicipalities } from './municipality-rules.ts'

const of = (asOf: string, ...pairs: [code: string, name: string][]): Municipality[] =>
  pairs.map(([code, name]) => ({ code, name, asOf }))

// The codes are made up: a municipality under another province, one that is no more, one whose name two have.
const TABLES = [
  ...of('2016-01-01', ['106001', 'Arbus'], ['035025', 'Busana'], ['001001', 'Agliè'], ['001999', 'Castro']),
  ...of('2026-08-14', ['118001', 'Arbus'], ['001001', 'Agliè'], ['016065', 'Castro'], ['075096', 'Castro']),
]

describe('the code of a municipality', () => {
  const known = sortMunicipalities(TABLES)
  test('is what it is now, or what it was recoded to, or that of a municipality that is no more', () => {
    expect(placeOf('001001', known)).toEqual({ kind: 'known', name: 'Agliè' })
    expect(placeOf('106001', known)).toEqual({ kind: 'recoded', code: '118001', name: 'Arbus' })
    expect(placeOf('035025', known)).toEqual({ kind: 'abolished', name: 'Busana' })
    expect(placeOf('999999', known)).toEqual({ kind: 'unknown' })
  })

  test('is not guessed where two municipalities have the name', () => {
    expect(placeOf('001999', known)).toEqual({ kind: 'abolished', name: 'Castro' })
  })

  test('means the same in whatever order the tables were loaded', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(TABLES, { minLength: TABLES.length }), (shuffled) => {
        const again = sortMunicipalities(shuffled)
        for (const { code } of TABLES) expect(placeOf(code, again)).toEqual(placeOf(code, known))
      }),
    )
  })

  test('is unknown where no table was loaded', () => {
    expect(placeOf('001001', sortMunicipalities([]))).toEqual({ kind: 'unknown' })
  })
})
