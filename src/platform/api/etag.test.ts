import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { etagOf, isKnown } from '../http/etag.ts'
import { baseVersion } from './body.ts'

describe('etagOf', () => {
  it('gives the version back to a write, also when a proxy weakened the tag', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 999_999_999 }), (text, version) => {
        const etag = etagOf(text, version)
        expect(baseVersion(etag)).toBe(version)
        expect(baseVersion(`W/${etag}`)).toBe(version)
        expect(isKnown(`"x", W/${etag}`, etag)).toBe(true)
      }),
    )
  })

  it('differs when the text does', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(etagOf(one) === etagOf(other)).toBe(one === other)
      }),
    )
  })
})

describe('baseVersion', () => {
  it('refuses what names no version', () => {
    for (const tag of [undefined, '', '*', '3', '"x"', '"3", "4"', '"-3"', 'W/"abc"', '"1234567890"']) {
      expect(() => baseVersion(tag), tag).toThrow('http/precondition')
    }
  })
})
