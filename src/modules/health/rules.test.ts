import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countByBody,
  countStandings,
  countUpkeep,
  findFindings,
  KINDS,
  type Plan,
  STANDINGS,
  sharePercent,
} from './rules.ts'

const subject = {
  slug: fc.uuid(),
  title: fc.constant({ it: 'Prova' }),
  body: fc.option(fc.constantFrom('unione', 'comune', 'provincia')),
}
const day = fc.option(fc.constantFrom('2026-01-31', '2027-01-31'))
const step = fc.record({ ...subject, standing: fc.constantFrom(...STANDINGS), end: day })
const indicator = fc.record({
  ...subject,
  valueDays: fc.nat(3),
  isOnce: fc.boolean(),
  isLate: fc.boolean(),
  dueOn: day,
})
const plan: fc.Arbitrary<Plan> = fc.record({
  indicators: fc.array(indicator),
  activities: fc.array(step),
  milestones: fc.array(step),
  priorities: fc.array(fc.record({ ...subject, hasAction: fc.boolean() })),
  actions: fc.array(fc.record({ ...subject, hasCommitment: fc.boolean(), hasMoney: fc.boolean() })),
})

describe('the findings of a plan', () => {
  test('come by kind, each about a record of the plan, and none is lost or said twice', () => {
    fc.assert(
      fc.property(plan, (all) => {
        const findings = findFindings(all)
        const order = findings.map(({ kind }) => KINDS.indexOf(kind))
        expect(order).toEqual(order.toSorted((one, other) => one - other))
        expect(new Set(findings.map(({ kind, subject: { slug } }) => `${kind}/${slug}`)).size).toBe(
          findings.length,
        )
        const late = findings.filter(({ kind }) => kind === 'activity-late' || kind === 'activity-silent')
        const counts = countStandings(all.activities)
        expect(late).toHaveLength(counts.late + counts.silent)
      }),
    )
  })

  test('by body add up to all of them, and what nobody keeps comes last', () => {
    fc.assert(
      fc.property(plan, (all) => {
        const findings = findFindings(all)
        const bodies = countByBody(findings)
        expect(bodies.reduce((sum, { total }) => sum + total, 0)).toBe(findings.length)
        for (const { total, counts } of bodies)
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total)
        expect(bodies.slice(0, -1).some(({ body }) => body === null)).toBe(false)
      }),
    )
  })

  test('are none where all is well', () => {
    const kept = { slug: 'uno', title: { it: 'Uno' }, body: 'unione' }
    const well: Plan = {
      indicators: [
        { ...kept, valueDays: 2, isOnce: false, isLate: false, dueOn: null },
        { ...kept, slug: 'due', valueDays: 1, isOnce: true, isLate: false, dueOn: null },
      ],
      activities: [{ ...kept, standing: 'done', end: '2025-12-31' }],
      milestones: [{ ...kept, standing: 'planned', end: '2027-12-31' }],
      priorities: [{ ...kept, hasAction: true }],
      actions: [{ ...kept, hasCommitment: true, hasMoney: true }],
    }
    expect(findFindings(well)).toEqual([])
    expect(countUpkeep(well.indicators)).toEqual({ updated: 2, late: 0, first: 0, empty: 0 })
  })
})

test('every indicator is counted once', () => {
  fc.assert(
    fc.property(fc.array(indicator), (all) => {
      const { updated, late, first, empty } = countUpkeep(all)
      expect(updated + late + first + empty).toBe(all.length)
      expect(empty).toBe(all.filter(({ valueDays }) => valueDays === 0).length)
    }),
  )
})

test('every step stands somewhere', () => {
  fc.assert(
    fc.property(fc.array(step), (all) => {
      const counts = Object.values(countStandings(all))
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length)
    }),
  )
})

test('a share is 0 for nothing and 100 for all, and for nothing else', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), (part, rest) => {
      const percent = sharePercent(part, part + rest)
      expect(percent === 0).toBe(part === 0)
      expect(percent === 100).toBe(rest === 0 && part > 0)
      expect(Math.abs(percent - (100 * part) / Math.max(1, part + rest))).toBeLessThanOrEqual(1)
    }),
  )
})
