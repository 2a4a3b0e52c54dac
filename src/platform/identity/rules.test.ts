import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupDigits, isCode, isLastSteward, localPath, ROLES } from './rules.ts'

const SITE = 'https://agenda.unione.example'

describe('where sign-in sends people afterwards', () => {
  test('a path of this site is kept, with its query', () => {
    expect(localPath('/en/scrivania/valle?tipo=azione&pagina=2')).toBe(
      '/en/scrivania/valle?tipo=azione&pagina=2',
    )
    expect(localPath('/')).toBe('/')
  })

  test.each([
    undefined,
    '',
    'scrivania',
    'https://altrove.example/',
    '//altrove.example',
    '/\\altrove.example',
    '/\t/altrove.example',
    '/\n/altrove.example',
    '/.//altrove.example',
    '/a/..//altrove.example',
    '\\\\altrove.example',
    'javascript:alert(1)',
    ' //altrove.example',
    `/${'a'.repeat(600)}`,
  ])('%j is refused', (back) => {
    expect(localPath(back)).toBeNull()
  })

  test('whatever is asked for, a browser stays on this site', () => {
    const tricky = fc.string({
      unit: fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', '\t', '\n', ' ', 'a', '%2f', 'é'),
    })
    fc.assert(
      fc.property(fc.oneof(tricky, fc.webUrl(), fc.string()), fc.boolean(), (text, slash) => {
        const path = localPath(slash ? `/${text}` : text)
        expect(new URL(path ?? '/', SITE).origin).toBe(SITE)
      }),
      { numRuns: 300 },
    )
  })
})

describe('codes and links', () => {
  test('six digits are a code however they are grouped, a token is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (number) => {
        const code = String(number).padStart(6, '0')
        expect(isCode(groupDigits(code))).toBe(true)
        expect(groupDigits(code).replace(' ', '')).toBe(code)
      }),
    )
    expect(isCode('riydJTiQhIZunfVNvcPegXcJJmuGcCJk')).toBe(false)
  })
})

describe('the last steward', () => {
  const grant = fc.record({ role: fc.constantFrom(...ROLES) })

  test('a territory that has stewards keeps one, whoever goes and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(grant, { minLength: 1 }), (grants) => {
        const left = [...grants]
        for (const one of grants) if (!isLastSteward(one, left)) left.splice(left.indexOf(one), 1)
        const stewards = (all: typeof grants) => all.filter(({ role }) => role === 'steward').length
        expect(stewards(left)).toBe(Math.min(1, stewards(grants)))
      }),
    )
  })
})
