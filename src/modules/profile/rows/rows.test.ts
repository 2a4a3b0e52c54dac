import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../kernel/date.ts'
import type { Values } from '../../../platform/record/field/field.ts'
import { commitmentType } from './commitment-type.ts'
import { observationType } from './observation-type.ts'
import { targetType } from './target-type.ts'

const MOMENT = { today: '2026-11-25', language: 'en' } as const
const day = fc.integer({ min: -5000, max: 5000 }).map((days) => addDays(MOMENT.today, days))
const place = fc.option(fc.constantFrom('valle', 'monte'))

test('a value is of an area or of a body, and of a day that has come; a target may be to come', () => {
  fc.assert(
    fc.property(place, place, day, (area, body, on) => {
      const values = { area, body, on } as Values
      const isOnePlace = (area === null) !== (body === null)
      const fields = observationType.check?.(values, MOMENT).map(({ field }) => field)
      expect(fields).toEqual([...(isOnePlace ? [] : ['area']), ...(on > MOMENT.today ? ['on'] : [])])
      expect(targetType.check?.(values, MOMENT)).toHaveLength(isOnePlace ? 0 : 1)
    }),
  )
})

describe('a commitment', () => {
  const check = (values: Partial<Record<'baseline' | 'baselineOn' | 'targetOn', unknown>>) =>
    commitmentType
      .check?.({ baseline: null, baselineOn: null, targetOn: '2026-12-31', ...values } as Values, MOMENT)
      .map(({ wrong }) => wrong)

  test('goes forward in time', () => {
    expect(check({ baseline: 1, baselineOn: '2024-12-31' })).toEqual([])
    expect(check({ baseline: 1, baselineOn: '2026-12-31' })).toEqual(['comes before the baseline'])
  })

  test('may start from nothing known, but not from half of it', () => {
    expect(check({})).toEqual([])
    expect(check({ baseline: 0 })).toEqual(['a baseline and its date go together'])
    expect(check({ baselineOn: '2024-12-31' })).toEqual(['a baseline and its date go together'])
  })
})
