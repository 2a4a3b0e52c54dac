/** Addresses, queries and bodies that nobody means: each is answered in words, and nothing ever breaks. */
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { describe, expect, test } from 'vitest'
import { apiRoutes } from '../../src/platform/api/index.ts'
import { patternOf } from '../../src/platform/http/route.ts'
import { testHouse } from '../support/house.ts'

const house = await testHouse()
await house.addTerritory('valle')
await house.addRecord('valle', 'body', { slug: 'unione', title: { it: 'Unione' }, kind: 'union' })
const steward = await house.addMember('Steward', [{ territory: 'valle', role: 'steward' }])

const STRANGE = [
  '%00',
  'a%00b',
  '%',
  '%zz',
  '%C3%28',
  '%ED%A0%80',
  '..',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5c..%5c',
  '%2F%2Fevil.example',
  '__proto__',
  'constructor',
  'toString',
  "'%20or%201=1--",
  '%22%3E%3Cscript%3E',
  '%F0%9F%A7%B5',
  'a'.repeat(201),
  'a'.repeat(5000),
  '-',
  '1e9',
  ';',
  '%0d%0aSet-Cookie:x=1',
]

const patterns = [
  ...new Set([
    ...house.routes.map(patternOf),
    ...apiRoutes(house.registry).map(({ url }) => url),
    '/:anything',
    '/assets/:file',
    '/api/v1/:anything',
  ]),
].filter((pattern) => pattern.includes(':'))

/** Asks, and holds the answer to being one that we meant. */
async function ask(request: InjectOptions): Promise<LightMyRequestResponse> {
  const answer = await house.server.inject(request)
  const what = `${request.method ?? 'GET'} ${String(request.url).slice(0, 200)}`
  expect(answer.statusCode, `${what}: ${house.faults.at(-1) ?? answer.body.slice(0, 300)}`).toBeLessThan(500)
  expect(answer.headers['set-cookie'], what).toBeUndefined()
  return answer
}

describe('an address', () => {
  test.each(STRANGE)('with %j in each of its places', async (strange) => {
    for (const pattern of patterns) {
      const places = [...pattern.matchAll(/:\w+/g)].map(([name]) => name)
      for (const place of places) {
        const url = pattern.replace(place, strange).replace(':territory', 'valle').replace(/:\w+/g, 'unione')
        const answer = await ask({ url, headers: pattern.startsWith('/scriv') ? steward.cookie : {} })
        // What is refused says so in words, as a page or as problem+json.
        const kind = url.startsWith('/api/') ? 'application/problem+json' : 'text/html'
        if (answer.statusCode >= 400) expect(String(answer.headers['content-type']), url).toContain(kind)
      }
    }
  })

  test.each([
    '//evil.example/valle',
    '/valle//azioni',
    '/valle/',
    '/VALLE',
    '/en/en/valle',
    '/?q=%00',
    '/.git/config',
    '/assets/../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/valle/enti/unione/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/healthz/',
    '/*',
    '/valle?',
    '/valle?=&&&=x&%00=%00',
  ])('%s', async (url) => {
    const answer = await ask({ url })
    expect(answer.body).not.toContain('"dependencies"')
    expect(answer.headers.location ?? '').not.toMatch(/^\/\/|evil/)
  })

  test.each(['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('asked with %s', async (method) => {
    for (const url of ['/', '/valle', '/valle/enti/unione', '/scrivania/valle/enti/unione', '/accedi']) {
      const answer = await ask({ method, url, headers: steward.cookie })
      expect([200, 204, 303, 404, 405]).toContain(answer.statusCode)
    }
  })
})

describe('a query', () => {
  const QUERIES = [
    'q',
    'pagina',
    'nodo',
    'ente',
    'mostra',
    'back',
    'email',
    'codice',
    'salvato',
    'lang',
    'limit',
    'offset',
  ]
  const VALUES = [
    ...STRANGE.filter((value) => value.length < 1000),
    '',
    '-1',
    '99999999999999999999',
    'NaN',
    '<b>',
    '"&\'',
  ]

  test.each(QUERIES)('with anything in %s', async (name) => {
    for (const url of [
      '/valle/cerca',
      '/valle/filo',
      '/scrivania/valle/enti',
      '/scrivania/valle/enti/nuovo',
      '/accedi',
      '/accedi/codice',
      '/api/v1/territories/valle/bodies',
      '/api/v1/territories/valle/search',
    ]) {
      for (const value of VALUES) {
        const headers = url.startsWith('/scriv') ? steward.cookie : {}
        const answer = await ask({ url: `${url}?q=a&${name}=${value}&${name}=${value}`, headers })
        expect(answer.body).not.toContain('"><script>')
      }
    }
  })
})

describe('a body', () => {
  const BODIES: readonly (readonly [type: string, payload: string])[] = [
    ['application/json', '{'],
    ['application/json', 'null'],
    ['application/json', '[]'],
    ['application/json', '"a"'],
    ['application/json', '{"__proto__":{"isAdministrator":true},"title":{"it":"x"}}'],
    ['application/json', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['application/json', '{"title":{"it":"a\\u0000b"},"kind":"union"}'],
    ['application/json', '{"title":{"it":"\\ud800"},"kind":"union"}'],
    ['application/x-www-form-urlencoded', '%'],
    ['application/x-www-form-urlencoded', '__proto__=x&constructor=y&title.it=%00'],
    ['application/x-www-form-urlencoded', '&&&==='],
    ['application/x-www-form-urlencoded', 'a=1&'.repeat(100_000)],
    ['multipart/form-data; boundary=x', '--x\r\n\r\n'],
    ['text/plain', 'title.it=a'],
    ['application/xml', '<a/>'],
    ['', 'a'],
  ]

  test.each(BODIES)('of type %j: %.40j', async (type, payload) => {
    const headers = { ...(type ? { 'content-type': type } : {}), 'sec-fetch-site': 'same-origin' }
    const token = payload.includes('=') ? `&_csrf=${encodeURIComponent(steward.csrf)}` : ''
    for (const url of [
      '/scrivania/valle/enti/nuovo',
      '/scrivania/valle/enti/unione',
      '/accedi',
      '/accedi/codice',
    ]) {
      const isDesk = url.startsWith('/scriv')
      const answer = await ask({
        method: 'POST',
        url,
        headers: { ...headers, ...(isDesk ? steward.cookie : {}) },
        payload: payload + (isDesk ? token : ''),
      })
      if (isDesk) expect(answer.statusCode, url).not.toBe(303)
    }
    const url = '/api/v1/territories/valle/bodies'
    const answer = await ask({ method: 'POST', url, headers: { ...headers, ...steward.bearer }, payload })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  })
})

test('nothing broke and nothing was made by all of this', async () => {
  expect(house.faults).toEqual([])
  const { rows } = await house.db.transaction().execute(async (tx) => ({
    rows: await tx.selectFrom('territory').select('slug').execute(),
  }))
  expect(rows).toEqual([{ slug: 'valle' }])
  const bodies = await house.server.inject('/api/v1/territories/valle/bodies')
  expect(bodies.json().total).toBe(1)
})
