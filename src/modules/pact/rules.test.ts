import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyType } from '../../platform/territory/body-type.ts'
import { canAsk, type Part, SECTORS, sectorOf, strongestParts } from './rules.ts'

test('every kind of body has a sector, and what is not known says so', () => {
  const kinds = Object.keys(bodyType.fields.kind.options)
  expect(kinds.map(sectorOf).every((sector) => SECTORS.includes(sector))).toBe(true)
  expect(kinds.filter((kind) => sectorOf(kind) === 'other')).toEqual(['training', 'culture', 'other'])
})

test('nobody asks twice while waiting, nor for what they have; a refused body may ask again', () => {
  expect(canAsk(null, false)).toBe(true)
  expect(canAsk('refused', false)).toBe(true)
  expect(canAsk('asked', false)).toBe(false)
  expect(canAsk('accepted', true)).toBe(false)
})

describe('the strongest part', () => {
  const part: fc.Arbitrary<Part> = fc.record({
    bodyId: fc.constantFrom('a', 'b'),
    thingId: fc.constantFrom('x', 'y'),
    role: fc.constantFrom(null, 'lead', 'partner', 'involved', 'member', 'party'),
  })

  test('does not depend on the order, and a lead is always seen', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const found = strongestParts(parts)
        const roles = (all: ReadonlyMap<string, Part>) =>
          [...all].map(([key, { role }]) => `${key}:${role}`).sort()
        expect(roles(strongestParts([...parts].reverse()))).toEqual(roles(found))
        for (const { bodyId, thingId, role } of parts) {
          if (role === 'lead') expect(found.get(`${bodyId}/${thingId}`)?.role).toBe('lead')
        }
      }),
    )
  })
})
