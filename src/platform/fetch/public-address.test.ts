import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'

const octet = fc.integer({ min: 0, max: 255 })
const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16))
const v4 = fc.tuple(octet, octet, octet, octet)
const written = (parts: readonly number[]) => parts.join('.')

/** The registry again, as arithmetic on the octets rather than as a list. */
function isSpecial([a, b, c]: readonly number[]): boolean {
  const [first = 0, second = 0, third = 0] = [a, b, c]
  if ([0, 10, 127].includes(first) || first >= 224) return true
  if (first === 100) return second >= 64 && second < 128
  if (first === 169) return second === 254
  if (first === 172) return second >= 16 && second < 32
  if (first === 192)
    return second === 168 || (second === 0 && [0, 2].includes(third)) || (second === 88 && third === 99)
  if (first === 198) return second === 18 || second === 19 || (second === 51 && third === 100)
  return first === 203 && second === 0 && third === 113
}

// Drawn evenly, special addresses would hardly ever come.
const near = fc.tuple(
  fc.constantFrom(0, 9, 10, 11, 100, 126, 127, 128, 169, 172, 192, 198, 203, 223, 224, 239, 240, 255),
  fc.oneof(octet, fc.constantFrom(0, 15, 16, 18, 20, 31, 32, 51, 63, 64, 88, 127, 128, 168, 254)),
  fc.oneof(octet, fc.constantFrom(0, 2, 99, 100, 113)),
  octet,
)

describe('isPublicAddress', () => {
  test('takes an IPv4 address exactly when the registry does not set it apart', () => {
    fc.assert(
      fc.property(fc.oneof(v4, near), (parts) => {
        expect([written(parts), isPublicAddress(written(parts))]).toEqual([written(parts), !isSpecial(parts)])
      }),
      { numRuns: 2000 },
    )
  })

  test('takes no IPv6 address outside 2000::/3, however the rest reads', () => {
    const first = fc.integer({ min: 0, max: 0xffff }).filter((value) => value >> 13 !== 1)
    fc.assert(
      fc.property(first, fc.array(group, { minLength: 7, maxLength: 7 }), (head, rest) => {
        expect(isPublicAddress([head.toString(16), ...rest].join(':'))).toBe(false)
      }),
    )
  })

  test('takes no IPv4 address that is wrapped into IPv6', () => {
    fc.assert(
      fc.property(v4, (parts) => {
        const hex = parts.map((part) => part.toString(16).padStart(2, '0'))
        const pair = `${hex[0]}${hex[1]}:${hex[2]}${hex[3]}`
        for (const form of [
          `::ffff:${written(parts)}`,
          `::ffff:${pair}`,
          `::${pair}`,
          `64:ff9b::${pair}`,
          `2002:${pair}::1`,
          `2001:0:${pair}::1`,
        ]) {
          expect([form, isPublicAddress(form)]).toEqual([form, false])
        }
      }),
    )
  })

  test('takes no text that is not an address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[\d.:a-f]+$/i.test(text))
        expect(isPublicAddress(text)).toBe(false)
      }),
    )
  })

  test.each([
    ['8.8.8.8', true],
    ['193.206.0.1', true],
    ['2a00:1450:4002:411::200e', true],
    ['2001:4860:4860::8888', true],
    ['2001:db8::1', false],
    ['3fff:fff::1', false],
    ['::1', false],
    ['::', false],
    ['fd00:ec2::254', false],
    ['fe80::1', false],
    ['2a00::1%eth0', false],
    ['ff02::1', false],
    ['169.254.169.254', false],
    ['0.0.0.0', false],
    ['localhost', false],
  ])('%s: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })
})
