import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOpen, readView, type TimelineView, toggled, viewQuery, WHOLE_PLAN } from './timeline-view-rules.ts'

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/)
const view: fc.Arbitrary<TimelineView> = fc.record({
  page: fc.integer({ min: 1, max: 1000 }),
  year: fc.option(fc.integer({ min: 1000, max: 2999 })),
  named: fc.constantFrom('open' as const, 'closed' as const),
  slugs: fc.array(slug, { maxLength: 20 }).map((slugs) => new Set(slugs)),
})
const read = (address: string) => {
  const query = Object.fromEntries(new URLSearchParams(address))
  return readView(query, Number(query.pagina ?? 1))
}

test('an address holds the whole view', () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(read(viewQuery(one))).toEqual(one)
    }),
  )
  expect(viewQuery(WHOLE_PLAN)).toBe('')
})

test('one fold moves one action, and moving it back is as before', () => {
  fc.assert(
    fc.property(view, slug, slug, (one, action, other) => {
      fc.pre(action !== other)
      const moved = toggled(one, action)
      expect(isOpen(moved, action)).toBe(!isOpen(one, action))
      expect(isOpen(moved, other)).toBe(isOpen(one, other))
      expect(toggled(moved, action)).toEqual(one)
    }),
  )
})

test('what makes no sense in an address is not said', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.option(fc.string(), { nil: undefined }),
      (anno, chiuse, aperte) => {
        const one = readView({ anno, chiuse, aperte }, 1)
        expect(viewQuery(one)).toMatch(/^(\?[a-z0-9=,&-]*)?$/)
      },
    ),
  )
  expect(readView({ anno: '20245', chiuse: '../x' }, 1)).toEqual(WHOLE_PLAN)
})
