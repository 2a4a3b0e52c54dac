import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shorten, textWidth, wrapText } from './lettering.ts'

describe('lettering', () => {
  it('keeps every line inside its width and loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lines = wrapText(text, 14, width, 100)
        for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(width)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it('ends with an ellipsis when the lines are not enough', () => {
    const lines = wrapText('uno due tre quattro cinque sei sette otto nove dieci', 14, 80, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })

  it('shortens only what is too wide', () => {
    expect(shorten('breve', 14, 200)).toBe('breve')
    expect(textWidth(shorten('una frase piuttosto lunga', 14, 90), 14)).toBeLessThanOrEqual(90)
  })
})
