import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countAll, metresFrom, simplifyLine, simplifyToFit, simplifyTogether } from './simplify-rules.ts'
import type { Polygons, Position, Ring } from './types.ts'

const position = fc.tuple(
  fc.double({ min: 7, max: 7.2, noNaN: true }),
  fc.double({ min: 45, max: 45.2, noNaN: true }),
) as fc.Arbitrary<Position>
const line = fc.array(position, { minLength: 2, maxLength: 40 })
const tolerance = fc.integer({ min: 0, max: 5000 })

/** The border between two neighbours, from south to north, with a wobble at every step. */
const border = fc
  .array(fc.double({ min: -0.01, max: 0.01, noNaN: true }), { minLength: 3, maxLength: 40 })
  .map((wobbles) => wobbles.map((x, index): Position => [7.5 + x, 45 + index / 100]))

/** A western and an eastern neighbour along a border, each read the other way round. */
function neighbours(shared: readonly Position[]): [Polygons, Polygons] {
  const [south, north] = [shared[0] as Position, shared.at(-1) as Position]
  const west: Ring = [[7, 45], ...shared, [7, north[1]], [7, 45]]
  const east: Ring = [[8, north[1]], ...shared.toReversed(), [8, south[1]], [8, north[1]]]
  return [[[west]], [[east]]]
}

const keys = (ring: Ring) => new Set(ring.map(String))

describe('a simplified line', () => {
  test('keeps its ends, is made of its own positions in their order, and strays no further than it may', () => {
    fc.assert(
      fc.property(line, tolerance, (all, metres) => {
        const simple = simplifyLine(all, metres)
        expect([simple[0], simple.at(-1)]).toEqual([all[0], all.at(-1)])
        let at = -1
        const places = simple.map((one) => {
          at = all.indexOf(one, at + 1)
          return at
        })
        expect(places).not.toContain(-1)
        for (const [index, end] of places.slice(1).entries()) {
          const start = places[index] as number
          for (const left of all.slice(start + 1, end))
            expect(metresFrom(left, all[start] as Position, all[end] as Position)).toBeLessThanOrEqual(metres)
        }
      }),
    )
  })

  test('leaves nothing more to leave out', () => {
    fc.assert(
      fc.property(line, tolerance, (all, metres) => {
        const simple = simplifyLine(all, metres)
        expect(simplifyLine(simple, metres)).toEqual(simple)
      }),
    )
  })

  test('measures in metres: a degree of latitude is 111 km, a degree of longitude at 45° is 79 km', () => {
    expect(metresFrom([7, 46], [7, 45], [7, 45])).toBeCloseTo(111_195, 0)
    expect(metresFrom([8, 45], [7, 45], [7, 45])).toBeCloseTo(111_195 * Math.SQRT1_2, 0)
  })
})

describe('outlines that are simplified together', () => {
  test('stay closed surfaces', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 3, maxLength: 30 }), tolerance, (all, metres) => {
        const ring: Ring = [...all, all[0] as Position]
        const [simple] = (simplifyTogether([[[ring]]], metres)[0] as Polygons)[0] as Ring[]
        expect(simple?.length).toBeGreaterThanOrEqual(4)
        expect(simple?.at(-1)).toEqual(simple?.[0])
      }),
    )
  })

  test('share what they shared: no gap opens between neighbours', () => {
    fc.assert(
      fc.property(border, tolerance, (shared, metres) => {
        const [west, east] = simplifyTogether(neighbours(shared), metres).map((one) =>
          keys(one[0]?.[0] ?? []),
        )
        const kept = shared.filter((one) => west?.has(String(one)))
        expect(kept).toEqual(shared.filter((one) => east?.has(String(one))))
      }),
    )
  })

  test('keep an island in a lake like the hole that it fills, wherever each starts', () => {
    const circle = Array.from({ length: 60 }, (_, index): Position => {
      const angle = (index / 60) * 2 * Math.PI
      return [7.5 + Math.cos(angle) / 50, 45.5 + Math.sin(angle) / 70]
    })
    const close = (ring: readonly Position[]): Ring => [...ring, ring[0] as Position]
    const around: Ring = [
      [7, 45],
      [8, 45],
      [8, 46],
      [7, 46],
      [7, 45],
    ]
    const turned = [...circle.slice(17), ...circle.slice(0, 17)].toReversed()
    const [outer, inner] = simplifyTogether([[[around, close(circle)]], [[close(turned)]]], 200)
    expect(keys(outer?.[0]?.[1] ?? [])).toEqual(keys(inner?.[0]?.[0] ?? []))
    expect(countAll(inner ?? [])).toBeLessThan(40)
  })

  test('become as coarse as a page needs, and say how far they moved', () => {
    const fine = Array.from({ length: 9000 }, (_, index): Position => {
      const angle = (index / 9000) * 2 * Math.PI
      const far = 0.1 + (index % 2) / 5000
      return [7.5 + Math.cos(angle) * far, 45.5 + Math.sin(angle) * far]
    })
    const { places, metres } = simplifyToFit([[[[...fine, fine[0] as Position]]]])
    expect(countAll(places[0] ?? [])).toBeLessThanOrEqual(2000)
    expect(metres).toBeGreaterThan(10)
  })
})
