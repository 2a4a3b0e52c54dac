import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../kernel/date.ts'
import { type ChartSeries, HEIGHT, layoutChart, WIDTH } from './layout.ts'

const point = fc.record({
  on: fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2015-01-01', days)),
  value: fc.option(fc.integer({ min: -5000, max: 5000 })),
})
const series = fc
  .uniqueArray(point, { minLength: 1, maxLength: 12, selector: ({ on }) => on })
  .map((points): ChartSeries => ({ label: 'x', tone: 'main', points }))
  .filter(({ points }) => points.some(({ value }) => value !== null))

describe('a chart', () => {
  test('holds every value inside its frame, higher ones higher', () => {
    fc.assert(
      fc.property(
        fc.array(series, { minLength: 1, maxLength: 4 }),
        fc.option(fc.integer({ min: -9000, max: 9000 })),
        (all, target) => {
          const layout = layoutChart(all, target)
          const dots = layout.series.flatMap((one) => one.dots)
          for (const { x, y } of dots) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(WIDTH)
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(HEIGHT)
          }
          for (const one of dots) {
            for (const other of dots) {
              if ((one.point.value ?? 0) > (other.point.value ?? 0))
                expect(one.y).toBeLessThanOrEqual(other.y)
            }
          }
          expect(layout.ticks.length).toBeLessThanOrEqual(7)
        },
      ),
    )
  })

  test('breaks where a value is not available, and never draws it as zero', () => {
    const values = [1, 2, null, 4, 5]
    const points = values.map((value, index) => ({ on: `202${index}-12-31`, value }))
    const [drawn] = layoutChart([{ label: 'x', tone: 'main', points }], null).series
    expect(drawn?.lines).toHaveLength(2)
    expect(drawn?.dots).toHaveLength(4)
  })

  test('begins at zero when the values are near it', () => {
    const points = [
      { on: '2020-12-31', value: 10 },
      { on: '2021-12-31', value: 40 },
    ]
    expect(layoutChart([{ label: 'x', tone: 'main', points }], null).ticks[0]?.value).toBe(0)
  })
})
