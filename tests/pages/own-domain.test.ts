/** Every public page of a territory on its own domain: whole, in both languages, and with no way out by mistake. */
import type { LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { API_ROOT } from '../../src/platform/api/api-route.ts'
import { pathOnDomain } from '../../src/platform/http/links.ts'
import { SAMPLE, testHouse } from '../support/house.ts'
import { checkValidHtml } from '../support/page-checks.ts'
import { listPages } from './page-list.ts'
import { loadWholeSample } from './whole-sample.ts'

const HOST = 'agenda.valdenza.example'
const house = await testHouse()
await loadWholeSample(house)
await sql`update territory set domain = ${HOST} where slug = ${SAMPLE}`.execute(house.db)

const listed = await listPages(house, SAMPLE, SAMPLE)
const paths = listed.flatMap(({ path, visitor }) => {
  const [own = '', query] = path.split('?')
  const short = visitor === 'reader' ? pathOnDomain(own, SAMPLE) : null
  return short === null ? [] : [query ? `${short}?${query}` : short]
})
const cases = [...new Set(paths)].map((path) => [path] as const)

const answers = new Map<string, Promise<LightMyRequestResponse>>()
function ask(path: string): Promise<LightMyRequestResponse> {
  const known = answers.get(path) ?? house.server.inject({ url: path, headers: { host: HOST } })
  answers.set(path, known)
  return known
}

const findAll = (body: string, pattern: RegExp) => [...body.matchAll(pattern)].map(([, found]) => found ?? '')
/** Addresses of the page that a reader or a browser may follow, without what stands at its foot or in its query. */
const linksOf = (body: string) =>
  findAll(body.replaceAll('&amp;', '&'), /\s(?:href|action|src)="([^"]*)"/g).filter(
    (to) => !/^(#|mailto:|data:)/.test(to),
  )

/** Where the installation may be named: its desk and sign-in, nothing else. */
const AT_INSTALLATION = /^http:\/\/telaio\.test(\/en)?\/(scrivania|accedi)(\/|\?|$)/

test('there are many', () => {
  expect(cases.length).toBeGreaterThan(60)
})

describe('on its own domain', () => {
  test.each(cases)('%s', async (path) => {
    const { statusCode, headers, body } = await ask(path)
    expect(statusCode, house.faults.at(-1) ?? '').toBe(200)
    expect(headers['set-cookie']).toBeUndefined()
    if (!String(headers['content-type']).startsWith('text/html')) return
    await checkValidHtml(body, path)
    const [bare = ''] = path.split('?')
    expect(findAll(body, /<link rel="canonical" href="([^"]*)"/g)).toEqual([`http://${HOST}${bare}`])
    const links = linksOf(body)
    const absolute = links.filter((to) => to.startsWith('http://telaio.test'))
    expect(absolute.filter((to) => !AT_INSTALLATION.test(to))).toEqual([])
    const long = links.filter((to) => /^(http:\/\/[^/]*)?(\/en)?\/val-denza(\/|$|\?)/.test(to))
    expect(long, 'the slug of the territory').toEqual([])
  })

  test('every address that its pages lead to is there', async () => {
    const wanted = new Map<string, string>()
    for (const [path] of cases) {
      for (const to of linksOf((await ask(path)).body)) {
        const { host, pathname, search } = new URL(to, `http://${HOST}${path}`)
        if (host === HOST) wanted.set(pathname + search, path)
      }
    }
    expect(wanted.size).toBeGreaterThan(200)
    const missing: string[] = []
    for (const [to, from] of wanted) {
      const { statusCode } = await ask(to)
      if (statusCode !== 200) missing.push(`${statusCode} ${to} (on ${from})`)
    }
    expect(missing).toEqual([])
  })
})

describe('programs', () => {
  const json = async (url: string) => (await house.server.inject({ url: API_ROOT + url })).json()

  test('are told the addresses on the domain, and keep their own', async () => {
    const { url, links, domain } = await json(`/territories/${SAMPLE}`)
    expect({ url, domain }).toEqual({ url: `http://${HOST}/`, domain: HOST })
    expect(links).toEqual({
      self: `http://telaio.test${API_ROOT}/territories/${SAMPLE}`,
      it: `http://${HOST}/`,
      en: `http://${HOST}/en`,
    })
    const record = await json(`/territories/${SAMPLE}/actions/azione-1-scuole-giovani`)
    expect(record.links.en).toBe(`http://${HOST}/en/azioni/azione-1-scuole-giovani`)
    expect(record.links.self).toContain('http://telaio.test/api/v1/')
    const { items } = await json(`/territories/${SAMPLE}/datasets`)
    expect(items[0].distributions[0].url).toMatch(`http://${HOST}/dati/`)
  })

  test('get the same answer by either name', async () => {
    const url = `${API_ROOT}/territories/${SAMPLE}/actions`
    expect((await ask(url)).body).toBe((await house.server.inject({ url })).body)
  })
})
