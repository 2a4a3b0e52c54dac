import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameUnit, lettersApart } from './unit-rules.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })

test('letters apart are a distance: none from itself, the same both ways, no shorter by a detour', () => {
  fc.assert(
    fc.property(word, word, word, (one, other, third) => {
      expect(lettersApart(one, one)).toBe(0)
      expect(lettersApart(one, other)).toBe(lettersApart(other, one))
      expect(lettersApart(one, other)).toBeLessThanOrEqual(
        lettersApart(one, third) + lettersApart(third, other),
      )
      expect(lettersApart(one, other) === 0).toBe(one === other)
    }),
  )
})

test('a slip in a long unit is the same unit; a letter of a short one makes another', () => {
  expect(isSameUnit('% delle famglie', '% delle famiglie')).toBe(true)
  expect(isSameUnit('% delle famiglie', '% delle imprese')).toBe(false)
  expect(isSameUnit('km', 'm')).toBe(false)
  expect(isSameUnit('% delle famiglie', '‰ delle famiglie')).toBe(false)
})
