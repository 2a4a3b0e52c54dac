import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutMap } from './layout.ts'
import type { MapShape, Position } from './types.ts'

const position = fc.tuple(
  fc.double({ min: 6, max: 19, noNaN: true }),
  fc.double({ min: 35, max: 48, noNaN: true }),
) as fc.Arbitrary<Position>
const shape = fc.array(position, { minLength: 3, maxLength: 12 }).map(
  (ring): MapShape => ({
    id: 'x',
    label: 'x',
    tone: 'around',
    surface: { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] },
  }),
)

const numbersOf = (path: string) => [...path.matchAll(/-?\d+\.\d/g)].map(Number)

describe('a map', () => {
  test('holds every shape inside its frame', () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 6 }), (shapes) => {
        const { width, height, shapes: drawn } = layoutMap(shapes)
        for (const { path } of drawn) {
          const numbers = numbersOf(path)
          expect(numbers.length).toBeGreaterThan(0)
          numbers.forEach((number, index) => {
            expect(number).toBeGreaterThanOrEqual(0)
            expect(number).toBeLessThanOrEqual(index % 2 === 0 ? width : height)
          })
        }
      }),
    )
  })

  test('has north at the top and keeps the proportions of the ground', () => {
    const ring = (south: number): readonly Position[] => [
      [10, south],
      [10 + 1 / Math.cos((45.5 * Math.PI) / 180), south],
      [10, south + 1],
      [10, south],
    ]
    const { shapes } = layoutMap([
      { id: 'a', label: 'A', tone: 'here', surface: { type: 'Polygon', coordinates: [ring(45)] } },
    ])
    const [x0 = 0, y0 = 0, x1 = 0, , , y2 = 0] = numbersOf(shapes[0]?.path ?? '')
    // A degree of latitude is as long as 1 / cos(latitude) degrees of longitude.
    expect(x1 - x0).toBeCloseTo(y0 - y2, 0)
    expect(y2).toBeLessThan(y0)
  })

  test('draws the place that the page is about last, over its neighbours', () => {
    const at = (id: string, tone: MapShape['tone']): MapShape => ({
      id,
      label: id,
      tone,
      surface: {
        type: 'Polygon',
        coordinates: [
          [
            [10, 45],
            [11, 45],
            [10, 46],
            [10, 45],
          ],
        ],
      },
    })
    expect(layoutMap([at('a', 'here'), at('b', 'around')]).shapes.map((one) => one.shape.id)).toEqual([
      'b',
      'a',
    ])
  })
})
