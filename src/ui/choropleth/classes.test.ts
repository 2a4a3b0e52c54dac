import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classesOf, classOf } from './classes.ts'

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 80 })

describe('classes of values', () => {
  test('hold every value once, in order, at most five, none empty', () => {
    fc.assert(
      fc.property(values, (all) => {
        const classes = classesOf(all)
        expect(classes.length).toBeLessThanOrEqual(5)
        expect(classes.length).toBeGreaterThan(0)
        const homes = all.map(
          (value) => classes.filter(({ from, to }) => from <= value && value <= to).length,
        )
        expect(new Set(homes)).toEqual(new Set([1]))
        for (const [index, { from, to }] of classes.entries()) {
          expect(from).toBeLessThanOrEqual(to)
          expect(from).toBeGreaterThan(classes[index - 1]?.to ?? Number.NEGATIVE_INFINITY)
          expect(all.some((value) => classOf(value, classes) === index)).toBe(true)
        }
      }),
    )
  })

  test('are of about as many places each', () => {
    const classes = classesOf(Array.from({ length: 50 }, (_, index) => index))
    const sizes = classes.map(({ from, to }) => to - from + 1)
    expect(classes).toHaveLength(5)
    for (const size of sizes) expect(size).toBe(10)
  })

  test('of one value are one', () => {
    expect(classesOf([3, 3, 3])).toEqual([{ from: 3, to: 3 }])
  })
})
