import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookAcross, type PlacedValue } from './across-rules.ts'

const PART_OF = new Map([
  ['a', 'valle'],
  ['b', 'valle'],
  ['c', 'valle'],
  ['valle', 'provincia'],
  ['monte', 'provincia'],
  ['provincia', null],
])
const place = fc.oneof(
  fc.record({ area: fc.constantFrom(...PART_OF.keys()), body: fc.constant(null) }),
  fc.record({ area: fc.constant(null), body: fc.constantFrom('x', 'y', 'z') }),
)
const values = fc.array(
  fc
    .tuple(
      place,
      fc.constantFrom('2019-12-31', '2023-12-31', '2024-12-31'),
      fc.option(fc.integer({ min: 0, max: 9 })),
    )
    .map(([where, on, value]): PlacedValue => ({ ...where, on, value })),
)

test('places side by side are of one kind, each once and by its newest value, of one time, highest first', () => {
  fc.assert(
    fc.property(values, (all) => {
      for (const { kind, within, values: found } of lookAcross(all, PART_OF)) {
        const keys = found.map(({ area, body }) => area ?? body)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { area, body, on } of found) {
          expect([area !== null, body !== null]).toEqual([kind === 'areas', kind === 'bodies'])
          if (area !== null) expect(PART_OF.get(area)).toBe(within)
          const newest = all.filter((one) => one.area === area && one.body === body).map((one) => one.on)
          expect(on).toBe(newest.toSorted().at(-1))
        }
        const years = found.map(({ on }) => Number(on.slice(0, 4)))
        expect(Math.max(...years) - Math.min(...years)).toBeLessThanOrEqual(1)
        const numbers = found.map(({ value }) => value ?? -1)
        expect(numbers).toEqual(numbers.toSorted((one, other) => other - one))
        expect(found.filter(({ value }) => value !== null).length).toBeGreaterThan(1)
      }
    }),
  )
})

test('one place is no comparison', () => {
  expect(lookAcross([{ area: 'a', body: null, on: '2024-12-31', value: 1 }], PART_OF)).toEqual([])
})
