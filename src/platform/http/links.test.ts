import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../kernel/language.ts'
import {
  createLinks,
  domainOrigin,
  type OwnDomain,
  pathOnDomain,
  pathOnInstallation,
  publicAddress,
} from './links.ts'

const DOMAIN: OwnDomain = {
  origin: 'https://agenda.valle.example',
  territory: 'valle',
  installation: 'https://telaio.test',
}
const language = fc.constantFrom(...LANGUAGES)
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/).filter((text) => text !== 'en')
const path = fc.array(slug, { maxLength: 4 }).map((parts) => parts.map((part) => `/${part}`).join(''))

describe('on a territory’s own domain', () => {
  const links = createLinks('en', DOMAIN)

  test('its pages stand without its slug', () => {
    expect(createLinks('it', DOMAIN).territory('valle')).toBe('/')
    expect(links.territory('valle')).toBe('/en')
    expect(links.territory('valle', '/filo')).toBe('/en/filo')
    expect(links.record('valle', 'azioni', 'uno')).toBe('/en/azioni/uno')
    expect(links.inLanguage('/en/azioni/uno', 'it')).toBe('/azioni/uno')
  })

  test('everything else is at the installation', () => {
    expect(links.territory('altra', '/filo')).toBe('https://telaio.test/en/altra/filo')
    expect(links.desk()).toBe('https://telaio.test/en/scrivania')
    expect(links.desk('valle', '/cestino')).toBe('https://telaio.test/en/scrivania/valle/cestino')
    expect([links.site('/'), links.site('/accedi')]).toEqual([
      'https://telaio.test/en',
      'https://telaio.test/en/accedi',
    ])
  })
})

test('a path on the domain and its path on the installation lead to each other', () => {
  fc.assert(
    fc.property(language, slug, path, (spoken, territory, inner) => {
      const there = createLinks(spoken).territory(territory, inner)
      const here = createLinks(spoken, { ...DOMAIN, territory }).territory(territory, inner)
      expect(pathOnDomain(there, territory)).toBe(here)
      expect(pathOnInstallation(here, territory)).toBe(there)
    }),
  )
})

test.each(['/', '/altra/filo', '/vallese', '/scrivania/valle', '/en', '/en/scrivania/valle'])(
  '%s is no page of the territory',
  (other) => expect(pathOnDomain(other, 'valle')).toBeNull(),
)

test('no path leads to another host, whatever stands behind the slug', () => {
  const strange = fc.string({ unit: fc.constantFrom('/', '\\', 'e', 'n', '.', '?', ':', '@') })
  fc.assert(
    fc.property(fc.constantFrom('/valle', '/en/valle', '//valle', '/\\valle'), strange, (start, rest) => {
      const short = pathOnDomain(`${start}/${rest}`, 'valle')
      if (short !== null) expect(new URL(short, DOMAIN.origin).origin).toBe(DOMAIN.origin)
    }),
  )
})

test('a page is kept under its own domain, and under the installation where there is none', () => {
  const at = (domain: string | null, address: string, publicUrl = 'https://telaio.test:8443') =>
    publicAddress(publicUrl, { slug: 'valle', domain }, address)
  expect(at('agenda.example', '/en/valle/filo')).toBe('https://agenda.example/en/filo')
  expect(at('agenda.example', '/valle')).toBe('https://agenda.example/')
  expect(at('agenda.example', '/valle', 'http://localhost:3000')).toBe('http://agenda.example/')
  expect(at('agenda.example', '/scrivania/valle')).toBe('https://telaio.test:8443/scrivania/valle')
  expect(at(null, '/valle')).toBe('https://telaio.test:8443/valle')
  expect(publicAddress('https://telaio.test', null, '/')).toBe('https://telaio.test/')
})

test('the name of the installation is nobody’s domain', () => {
  expect(domainOrigin('https://telaio.test', 'telaio.test')).toBeNull()
  expect(domainOrigin('https://telaio.test:8443', 'telaio.test')).toBeNull()
})
