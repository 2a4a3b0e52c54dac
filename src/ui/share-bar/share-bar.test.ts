import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareWidths } from './share-bar.tsx'

test('the parts fill the bar, what is there is seen, and what is nothing is not', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 6 }), (counts) => {
      const widths = shareWidths(counts)
      const all = counts.some((count) => count > 0)
      expect(Math.round(widths.reduce((sum, width) => sum + width, 0))).toBe(all ? 640 : 0)
      for (const [index, count] of counts.entries())
        expect(widths[index] as number).toBeGreaterThanOrEqual(count === 0 ? 0 : 6)
    }),
  )
})
