import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AppError } from '../../kernel/error.ts'
import { assertStorable } from './storable.ts'

const problemsOf = (value: unknown) => {
  try {
    assertStorable(value, 'api/body', 'en')
    return []
  } catch (error) {
    return (error as AppError).problems.map(({ field }) => field)
  }
}

describe('assertStorable', () => {
  it('lets every well-formed value pass', () => {
    const text = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\u0000'))
    fc.assert(
      fc.property(fc.jsonValue(), text, (value, words) => {
        expect(problemsOf([words])).toEqual([])
        expect(problemsOf(value).every((field) => field !== undefined)).toBe(true)
      }),
    )
  })

  it('names every place that cannot be kept, at most ten', () => {
    expect(problemsOf({ title: { it: 'a\u0000' }, list: ['ok', '\udc00'] })).toEqual(['list.1', 'title.it'])
    expect(problemsOf(Array.from({ length: 50 }, () => '\u0000'))).toHaveLength(10)
  })

  it('is quick with a million brackets', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)
    expect(problemsOf(deep)).toEqual([])
  })
})
