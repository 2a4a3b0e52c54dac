/** What stands between a browser that somebody else steers, or a machine that tries, and the data. */
import { describe, expect, test } from 'vitest'
import { patternOf } from '../../src/platform/http/route.ts'
import { testHouse } from '../support/house.ts'

const LIMITS = { signIn: 3, write: 6 }
const house = await testHouse()
const strict = await testHouse({ limits: LIMITS, publicUrl: 'https://agenda.example' })
for (const { addTerritory, addRecord } of [house, strict]) {
  await addTerritory('valle')
  await addRecord('valle', 'body', { slug: 'unione', title: { it: 'Unione' }, kind: 'union' })
}
const administrator = await house.addMember('Administrator', [], { isAdministrator: true })
const writer = await strict.addMember('Writer', [{ territory: 'valle', role: 'steward' }])

const posts = house.routes.filter(({ method }) => method === 'POST')
// What a mail program presses for its reader, by a secret in the address: nothing else may come from another site.
const fromAnywhere = posts.filter((route) => route.fromAnywhere)

describe('a form that this site did not send', () => {
  test('is taken by one route only, whose address is a secret', () => {
    expect(fromAnywhere.map(patternOf)).toEqual(['/:territory/salute/riepilogo/:token'])
  })

  const guarded = posts.filter((route) => !route.fromAnywhere)
  test.each(guarded.map((route) => [patternOf(route), route] as const))('to %s', async (pattern) => {
    const url = pattern.replace(':territory', 'valle').replace(/:\w+/g, 'unione')
    const plain = { 'content-type': 'application/x-www-form-urlencoded', ...administrator.cookie }
    const withToken = new URLSearchParams({ _csrf: administrator.csrf }).toString()
    const forged = [
      { headers: { ...plain, 'sec-fetch-site': 'cross-site' }, payload: withToken },
      { headers: { ...plain, 'sec-fetch-site': 'same-site' }, payload: withToken },
      { headers: { ...plain, origin: 'https://evil.example' }, payload: withToken },
      { headers: { ...plain, origin: 'null' }, payload: withToken },
      { headers: plain, payload: withToken },
      { headers: { ...plain, 'sec-fetch-site': 'same-origin' }, payload: '' },
      { headers: { ...plain, 'sec-fetch-site': 'same-origin' }, payload: '_csrf=' },
      {
        headers: { ...plain, 'sec-fetch-site': 'same-origin' },
        payload: `_csrf=${administrator.csrf.slice(1)}`,
      },
    ]
    for (const request of forged) {
      const answer = await house.server.inject({ method: 'POST', url, ...request })
      expect([answer.statusCode, answer.body.includes('non è partito da questo sito')]).toEqual([403, true])
    }
  })

  test('none of them did anything', async () => {
    const still = await house.signIn.identify(new Headers(administrator.cookie))
    expect(still?.account.id).toBe(administrator.id)
    expect(house.letters).toHaveLength(1)
  })
})

describe('too many', () => {
  test('attempts to sign in are told to wait, in both languages', async () => {
    const words = { '': 'Troppe richieste', '/en': 'Too many requests' }
    for (const [prefix, text] of Object.entries(words)) {
      const statuses: number[] = []
      let last = ''
      for (let count = 0; count <= LIMITS.signIn; count += 1) {
        const form = { email: `a${count}@prova.example`, codice: '123456' }
        const answer = await strict.post(null, `${prefix}/accedi/codice`, form)
        statuses.push(answer.statusCode)
        last = answer.body
        if (answer.statusCode === 429) expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
      }
      expect(statuses).toEqual([422, 422, 422, 429])
      expect(last).toContain(text)
    }
  })

  test('requests for codes are told to wait', async () => {
    const statuses: number[] = []
    for (let count = 0; count <= LIMITS.signIn; count += 1) {
      statuses.push((await strict.post(null, '/accedi', { email: 'a@prova.example' })).statusCode)
    }
    expect(statuses).toEqual([200, 200, 200, 429])
  })

  test('writes are told to wait, and reading goes on', async () => {
    const url = '/scrivania/valle/enti/nuovo'
    const statuses: number[] = []
    for (let count = 0; count <= LIMITS.write; count += 1) {
      const form = { 'title.it': `Ente ${count}`, kind: 'union', isPublic: 'true' }
      statuses.push((await strict.post(writer, url, form)).statusCode)
    }
    expect(statuses).toEqual([...Array(LIMITS.write).fill(303), 429])
    const reading = await strict.server.inject({ url, headers: writer.cookie })
    expect(reading.statusCode).toBe(200)
  })

  test('writes of a program get a problem that it can read', async () => {
    const statuses: number[] = []
    for (let count = 0; count <= LIMITS.write; count += 1) {
      const answer = await strict.server.inject({
        method: 'POST',
        url: '/api/v1/territories/valle/bodies',
        headers: { ...writer.bearer, 'content-type': 'application/json' },
        payload: '{}',
      })
      statuses.push(answer.statusCode)
      if (answer.statusCode !== 429) continue
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.json()).toMatchObject({ status: 429, code: 'http/too-many' })
    }
    expect(statuses).toEqual([...Array(LIMITS.write).fill(422), 429])
  })
})

describe('behind TLS', () => {
  test('browsers are told to stay there', async () => {
    const { headers } = await strict.server.inject('/valle')
    expect(headers['strict-transport-security']).toMatch(/max-age=31536000/)
    expect((await house.server.inject('/valle')).headers['strict-transport-security']).toBeUndefined()
  })

  test('the session is for this host, over TLS and out of reach of scripts', async () => {
    const { email } = writer
    const secure = strict.another({ publicUrl: 'https://agenda.example' })
    const headers = await secure.enter(email, await strict.askCode(email), 'it')
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__(Host|Secure)-[^;]+;(?=.*; Secure)(?=.*; HttpOnly)(?=.*; SameSite=(Lax|Strict))/i,
      ),
    ])
  })
})

describe('sign-in', () => {
  test('says the same of an address with an account and of one without', async () => {
    const bodyFor = async (email: string) => {
      const { statusCode, body, headers } = await house.post(null, '/accedi', { email })
      return [
        statusCode,
        headers['set-cookie'],
        body.replaceAll(email, 'ADDRESS').replaceAll(encodeURIComponent(email), 'ADDRESS'),
      ]
    }
    expect(await bodyFor('nobody@prova.example')).toEqual(await bodyFor(administrator.email))
  })

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
    '/.//evil.example',
  ])('never leads to %j', async (back) => {
    const { cookie } = administrator
    const query = encodeURIComponent(back)
    const passed = await house.server.inject({ url: `/accedi?back=${query}`, headers: cookie })
    const { email } = administrator
    const form = { email, codice: await house.askCode(email), back }
    const entered = await house.post(null, '/accedi/codice', form)
    for (const { headers, statusCode } of [passed, entered]) {
      expect(statusCode).toBe(303)
      const to = new URL(String(headers.location), 'http://telaio.test')
      expect([to.origin, to.pathname.startsWith('//')]).toEqual(['http://telaio.test', false])
    }
  })
})
