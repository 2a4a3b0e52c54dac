import { expect, test } from 'vitest'
import { accentSheet, contrastWithWhite } from './accent.ts'

test('contrast is that of WCAG: black 21, white 1, and the grey of its examples', () => {
  expect(contrastWithWhite('#000000')).toBeCloseTo(21, 5)
  expect(contrastWithWhite('#ffffff')).toBeCloseTo(1, 5)
  // #767676 is the lightest grey that passes 4.5:1 on white (WCAG 2.2, technique G18).
  expect(contrastWithWhite('#767676')).toBeGreaterThanOrEqual(4.5)
  expect(contrastWithWhite('#777777')).toBeLessThan(4.5)
})

test('the sheet holds the colour and a lighter and a darker shade', () => {
  expect(accentSheet('#0b6b57')).toMatch(
    /--accent:#0b6b57;--accent-light:#[0-9a-f]{6};--accent-dark:#[0-9a-f]{6}/,
  )
})
