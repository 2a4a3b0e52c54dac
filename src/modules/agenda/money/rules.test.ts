import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMoney, type MoneyLine, sumMoney } from './rules.ts'

const line: fc.Arbitrary<MoneyLine> = fc.record({
  availability: fc.constantFrom('found' as const, 'to-find' as const, 'unknown' as const),
  amountCents: fc.option(fc.integer({ min: 0, max: 10 ** 12 })),
  spentCents: fc.integer({ min: 0, max: 10 ** 10 }),
})

test('what is found and what is to be found never exceed the need, and nothing is lost or rounded', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const sum = sumMoney(lines)
      const unsaid = lines.filter(({ availability }) => availability === 'unknown')
      const unsaidCents = unsaid.reduce((all, { amountCents }) => all + (amountCents ?? 0), 0)
      expect(sum.foundCents + sum.toFindCents + unsaidCents).toBe(sum.needCents)
      expect(sum.spentCents).toBe(lines.reduce((all, { spentCents }) => all + spentCents, 0))
      expect(sum.unknownLines).toBe(lines.filter(({ amountCents }) => amountCents === null).length)
    }),
  )
})

test('the sum of two heaps is the sum of their sums', () => {
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (one, other) => {
      expect(sumMoney([...one, ...other])).toEqual(addMoney(sumMoney(one), sumMoney(other)))
    }),
  )
})

test('an amount that nobody wrote is not zero euro', () => {
  const sum = sumMoney([{ availability: 'to-find', amountCents: null, spentCents: 0 }])
  expect(sum).toMatchObject({ needCents: 0, unknownLines: 1, lines: 1 })
})
