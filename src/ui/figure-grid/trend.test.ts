import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutTrend, TREND_HEIGHT, TREND_WIDTH } from './trend.ts'

const points = fc.array(
  fc.record({
    on: fc.integer({ min: 1990, max: 2030 }).map((year) => `${year}-12-31`),
    value: fc.option(fc.integer({ min: -1000, max: 1000 })),
  }),
)

test('a trend stays in its picture, breaks at gaps, and ends at its last value', () => {
  fc.assert(
    fc.property(points, (all) => {
      const { line, end } = layoutTrend(all)
      const places = [...line.matchAll(/([ML])(-?[\d.]+) (-?[\d.]+)/g)].map(
        ([, sign, x, y]) => [sign, Number(x), Number(y)] as const,
      )
      const known = all.filter(({ value }) => value !== null)
      expect(places).toHaveLength(known.length)
      for (const [, x, y] of places) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(TREND_WIDTH)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(TREND_HEIGHT)
      }
      expect(end === null).toBe(known.length === 0)
      const xs = places.map(([, x]) => x)
      expect(xs).toEqual(xs.toSorted((one, other) => one - other))
    }),
  )
})

test('a gap is no line', () => {
  const { line } = layoutTrend([
    { on: '2020-12-31', value: 1 },
    { on: '2021-12-31', value: null },
    { on: '2022-12-31', value: 2 },
  ])
  expect(line.match(/M/g)).toHaveLength(2)
  expect(line).not.toContain('L')
})
