import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../kernel/date.ts'
import {
  areasAround,
  type Commitment,
  compareValues,
  dueOn,
  expectedOn,
  expectedValueOn,
  freshnessOf,
  judgeCommitment,
  nearestValue,
  type Value,
} from './rules.ts'

const TODAY = '2026-11-25'
const number = fc.integer({ min: -1000, max: 1000 })
const day = fc.integer({ min: -3000, max: 0 }).map((days) => addDays(TODAY, days))
const values = fc.uniqueArray(fc.record({ on: day, value: fc.option(number) }), { selector: ({ on }) => on })
const commitment: fc.Arbitrary<Commitment & { baseline: number; baselineOn: string }> = fc
  .record({ baseline: number, target: number, baselineOn: day, length: fc.integer({ min: 1, max: 2000 }) })
  .filter(({ baseline, target }) => baseline !== target)
  .map(({ length, ...rest }) => ({ ...rest, targetOn: addDays(rest.baselineOn, length) }))

describe('comparing with a benchmark', () => {
  test('turning the direction round turns better into worse, and equal stays equal', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        const [more, less] = [compareValues(one, other, 'more'), compareValues(one, other, 'less')]
        if (one === other) expect([more, less]).toEqual(['equal', 'equal'])
        else expect(new Set([more, less])).toEqual(new Set(['better', 'worse']))
        expect(compareValues(one, other, 'neither')).not.toMatch(/better|worse/)
      }),
    )
  })

  test('takes the nearest value in time, never one that is not available, never one of other years', () => {
    const all = [
      { on: '2020-12-31', value: 1 },
      { on: '2022-01-31', value: null },
      { on: '2022-06-30', value: 2 },
    ]
    expect(nearestValue('2022-02-28', all)?.value).toBe(2)
    expect(nearestValue('2018-12-31', all)).toBeNull()
  })

  test('goes outwards from area to area, and a ring ends', () => {
    const partOf = new Map([
      ['comune', 'unione'],
      ['unione', 'provincia'],
      ['provincia', null],
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(areasAround('comune', partOf)).toEqual(['unione', 'provincia'])
    expect(areasAround('a', partOf)).toEqual(['b'])
  })
})

describe('a commitment', () => {
  test('is judged the same whatever the order of its values', () => {
    fc.assert(
      fc.property(commitment, values, (one, all) => {
        expect(judgeCommitment(one, [...all].reverse(), TODAY, 400)).toEqual(
          judgeCommitment(one, all, TODAY, 400),
        )
      }),
    )
  })

  test('never stands worse when its last value moves towards the target', () => {
    const rank = { unknown: 0, behind: 1, 'on-track': 2, reached: 3 }
    fc.assert(
      fc.property(commitment, values, fc.integer({ min: 1, max: 500 }), (one, all, step) => {
        const before = judgeCommitment(one, all, TODAY, 400)
        if (before.kind === 'unknown') return
        const way = one.target > one.baseline ? step : -step
        const moved = all.map((value) =>
          value.on === before.last.on ? { ...value, value: (value.value ?? 0) + way } : value,
        )
        const after = judgeCommitment(one, moved as Value[], TODAY, 400)
        expect(rank[after.kind]).toBeGreaterThanOrEqual(rank[before.kind])
      }),
    )
  })

  test('says “unknown” when nothing was measured since, or not for too long', () => {
    const one: Commitment = { baseline: 500, baselineOn: '2018-03-08', target: 1000, targetOn: '2019-06-30' }
    expect(judgeCommitment(one, [{ on: '2018-03-08', value: 500 }], TODAY, 400)).toEqual({
      kind: 'unknown',
      why: 'no-value',
      lastOn: null,
    })
    expect(judgeCommitment(one, [{ on: '2018-12-31', value: 700 }], TODAY, 400)).toEqual({
      kind: 'unknown',
      why: 'too-old',
      lastOn: '2018-12-31',
    })
    expect(judgeCommitment(one, [{ on: '2018-12-31', value: 1100 }], TODAY, 400).kind).toBe('reached')
    expect(judgeCommitment(one, [{ on: '2018-12-31', value: null }], '2019-01-31', 400).kind).toBe('unknown')
  })

  test('without a start is reached or, past its day, behind; before that nobody can say', () => {
    const one: Commitment = { baseline: null, baselineOn: null, target: 10, targetOn: '2025-12-31' }
    expect(judgeCommitment(one, [{ on: '2026-01-31', value: 9 }], TODAY, 400).kind).toBe('behind')
    expect(judgeCommitment(one, [{ on: '2025-10-31', value: 9 }], TODAY, 500)).toMatchObject({
      kind: 'unknown',
      why: 'too-old',
    })
    expect(judgeCommitment(one, [{ on: '2025-10-31', value: 9 }], '2025-11-30', 500)).toMatchObject({
      why: 'no-baseline',
    })
  })

  test('expects the start at the start, the target at the end, and nothing outside them', () => {
    fc.assert(
      fc.property(commitment, day, (one, on) => {
        expect(expectedOn(one, one.baselineOn)).toBeCloseTo(one.baseline, 6)
        expect(expectedOn(one, one.targetOn)).toBeCloseTo(one.target, 6)
        const [low, high] = [Math.min(one.baseline, one.target), Math.max(one.baseline, one.target)]
        expect(expectedOn(one, on)).toBeGreaterThanOrEqual(low - 1e-6)
        expect(expectedOn(one, on)).toBeLessThanOrEqual(high + 1e-6)
      }),
    )
  })
})

test('an indicator is fresh, late, or never had a value; what is measured once is never late', () => {
  const at = (updateEvery: string | null, nextValueOn: string | null, lastOn: string | null) =>
    freshnessOf({ updateEvery, nextValueOn }, lastOn, TODAY)
  expect(at('year', null, null)).toBe('never')
  expect(at('year', null, '2024-12-31')).toBe('late')
  expect(at('year', null, '2025-12-31')).toBe('fresh')
  expect(at('once', '2020-01-01', '2018-12-31')).toBe('fresh')
  expect(at(null, '2026-06-30', '2025-12-31')).toBe('late')
  expect(at(null, '2027-06-30', '2025-12-31')).toBe('fresh')
  expect(at(null, null, '2022-02-28')).toBe('due')
})

const rhythm = fc.record({
  updateEvery: fc.option(
    fc.constantFrom('month', 'quarter', 'half-year', 'year', 'two-years', 'irregular', 'once'),
  ),
  nextValueOn: fc.option(day),
})

test('an indicator is late exactly when the day on which a value was due has passed', () => {
  fc.assert(
    fc.property(rhythm, day, (own, lastOn) => {
      const due = dueOn(own, lastOn)
      expect(freshnessOf(own, lastOn, TODAY) === 'late').toBe(due !== null && due < TODAY)
      if (own.updateEvery === 'once') expect(due).toBeNull()
    }),
  )
})

describe('the value that is expected next', () => {
  test('is of the latest period that has ended since the last one', () => {
    expect(expectedValueOn('year', '2023-12-31', TODAY)).toBe('2025-12-31')
    expect(expectedValueOn('year', '2025-12-31', TODAY)).toBeNull()
    expect(expectedValueOn('month', '2026-09-30', TODAY)).toBe('2026-10-31')
    expect(expectedValueOn('quarter', '2026-02-28', TODAY)).toBe('2026-08-31')
    expect(expectedValueOn('month', '2025-12-30', '2026-03-01')).toBe('2026-02-28')
    expect(expectedValueOn('irregular', '2020-01-01', TODAY)).toBeNull()
  })

  test('comes after the last value and is never in the future', () => {
    fc.assert(
      fc.property(rhythm, day, ({ updateEvery }, lastOn) => {
        const on = expectedValueOn(updateEvery, lastOn, TODAY)
        expect(on === null || (on > lastOn && on <= TODAY)).toBe(true)
      }),
    )
  })
})
