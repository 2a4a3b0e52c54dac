import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf, differenceOf, levelOf, meanOf } from './coverage-rules.ts'

const type = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const offer = fc.record({
  type,
  channels: fc.subarray(['online', 'desk', 'phone']),
  level: fc.integer({ min: 0, max: 5 }),
})

test('what is offered and what is missing make what is expected; a level is never above the best', () => {
  fc.assert(
    fc.property(fc.uniqueArray(type), fc.array(offer), (expected, offers) => {
      const { offered, missing, online, atDeskOnly, meanLevel } = coverageOf(expected, offers)
      expect([...offered, ...missing].sort()).toEqual([...expected].sort())
      expect([...online, ...atDeskOnly].sort()).toEqual([...offered].sort())
      if (expected.length === 0) expect(meanLevel).toBeNull()
      else expect(meanLevel).toBeLessThanOrEqual(Math.max(0, ...offers.map(({ level }) => level)))
    }),
  )
})

test.each([
  [{ interactivity: 'LEVEL4', isOnline: false, hasForm: false }, 4],
  [{ interactivity: null, isOnline: true, hasForm: true }, 3],
  [{ interactivity: null, isOnline: false, hasForm: true }, 2],
  [{ interactivity: null, isOnline: false, hasForm: false }, 1],
  [{ interactivity: 'NONE', isOnline: true, hasForm: false }, 0],
])('the level of %j', (card, level) => {
  expect(levelOf(card)).toBe(level)
})

test('a difference is told only where there are two values', () => {
  expect(differenceOf([1, 1, null])).toEqual([])
  expect(differenceOf([1, 2, null])).toEqual([1, 2])
  expect(meanOf([])).toBeNull()
})
