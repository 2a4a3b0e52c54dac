import { sql } from 'kysely'
import { h } from 'preact'
import { describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { AppError } from '../../kernel/error.ts'
import { listCards } from '../record/card-store.ts'
import { createLinks, stripLanguage } from './links.ts'
import { page, type Route, redirect } from './route.ts'
import { assertSameSite, csrfToken } from './same-site.ts'

const ROUTES: readonly Route[] = [
  {
    scope: 'territory',
    method: 'GET',
    path: '/eco',
    access: 'public',
    handle: async ({ query }) => page(query.q ?? '', h('p', null, query.q)),
  },
  {
    scope: 'territory',
    method: 'GET',
    path: '/rotta',
    access: 'public',
    handle: async () => Promise.reject(new Error('a bug')),
  },
  {
    scope: 'territory',
    method: 'GET',
    path: '/nota',
    access: 'public',
    handle: async () => Promise.reject(new AppError('record/missing')),
  },
  {
    scope: 'desk',
    method: 'GET',
    path: '/stanza',
    access: 'desk',
    handle: async () => page('Stanza', h('p', null, 'dentro')),
  },
  {
    scope: 'desk',
    method: 'POST',
    path: '/stanza',
    access: 'writer',
    handle: async ({ form }) => redirect(`/preso/${form.nome}`),
  },
  {
    scope: 'territory',
    method: 'GET',
    path: '/lenta',
    access: 'public',
    handle: async ({ ctx, query }) => {
      await sql`select pg_sleep(${Number(query.secondi)})`.execute(ctx.tx)
      return page('Lenta', h('p', null, 'finita'))
    },
  },
  {
    scope: 'desk',
    method: 'POST',
    path: '/lenta',
    access: 'writer',
    handle: async ({ ctx }) => {
      await sql`select pg_sleep(1)`.execute(ctx.tx)
      return redirect('/scritta')
    },
  },
  {
    scope: 'site',
    method: 'POST',
    path: '/chiedi',
    access: 'public',
    limit: 'sign-in',
    handle: async () => redirect('/chiesto'),
  },
  {
    scope: 'territory',
    method: 'GET',
    path: '/due',
    access: 'public',
    handle: async ({ ctx }) => {
      const before = await listCards(ctx.tx, { onlyPublic: true })
      await site.addRecord('valle', 'body', { title: { it: `Nuovo ${before.length}` }, kind: 'other' })
      const after = await listCards(ctx.tx, { onlyPublic: true })
      return page('Due', h('p', null, `da ${before.length} a ${after.length}`))
    },
  },
]
const site = await testServer({ routes: () => ROUTES, services: { readSeconds: 0.5 } })
await site.addTerritory('valle')
const steward = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
const reader = await site.addPerson('Reader', [{ territory: 'valle', role: 'reader' }])
const get = (url: string, headers = {}) => site.server.inject({ url, headers })

async function post(headers: Record<string, string>, form: Record<string, string> = {}, room = 'stanza') {
  return site.server.inject({
    method: 'POST',
    url: `/scrivania/valle/${room}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(form).toString(),
  })
}

async function tokenOf(cookie: { cookie: string }): Promise<string> {
  const { body } = await get('/scrivania/valle/stanza', cookie)
  return /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
}

describe('a page', () => {
  test('carries the policy, no cookie, and the language of its address', async () => {
    const answer = await get('/en/valle/eco?q=x')
    expect(answer.headers['content-security-policy']).not.toContain('unsafe')
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.body).toContain('<html lang="en">')
  })

  test('shows what was asked as text, whatever it is', async () => {
    const { body, statusCode } = await get(
      `/valle/eco?q=1&q=${encodeURIComponent('<script>\u0000</script>')}`,
    )
    expect(statusCode).toBe(200)
    expect(body).toContain('&lt;script>&lt;/script>')
  })

  test.each([
    ['/nessuna/eco', 404],
    ['/valle/niente', 404],
    ['/valle/nota', 404],
    ['/valle/%00', 404],
    ['/%E0%A4%A', 404],
    [`/${'a'.repeat(300)}/eco`, 404],
  ])('%s answers %i in words, with a way back', async (url, status) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(status)
    expect(answer.body).toContain('Torna all’inizio')
  })

  test.each(['//altro.example/', '/en//altro.example/', '//altro.example/en'])(
    '%s stays here',
    async (url) => {
      expect((await get(url)).body).not.toContain('href="//')
    },
  )

  test('sees one moment in all its queries', async () => {
    expect((await get('/valle/due')).body).toContain('da 0 a 0')
    expect((await get('/valle/due')).body).toContain('da 1 a 1')
  })

  test('that breaks says a number and nothing of the bug', async () => {
    const answer = await get('/valle/rotta')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('a bug')
    expect(answer.body).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
  })
})

describe('a question that takes the database too long', () => {
  test('is given up in plain words, with a time to come back, and its connection serves the next', async () => {
    const answer = await get('/valle/lenta?secondi=30')
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '60'])
    expect(answer.body).toContain('riprova fra un minuto')
    expect(answer.body).toContain('Territorio valle')
    expect((await get('/en/valle/lenta?secondi=30')).body).toContain('try again in a minute')
    const next = await Promise.all(Array.from({ length: 20 }, () => get('/valle/lenta?secondi=0')))
    expect(next.map(({ statusCode }) => statusCode)).toEqual(next.map(() => 200))
  })

  test('is waited for when it writes: a form that is saved late is better than one that is lost', async () => {
    const token = await tokenOf(steward.cookie)
    const ours = { ...steward.cookie, 'sec-fetch-site': 'same-origin' }
    expect((await post(ours, { _csrf: token }, 'lenta')).headers.location).toBe('/scritta')
  })
})

describe('who may ask', () => {
  test('nobody is sent to sign in and comes back; a reader reads; a token reaches no page', async () => {
    const away = await get('/scrivania/valle/stanza')
    expect(away.headers.location).toBe('/accedi?back=%2Fscrivania%2Fvalle%2Fstanza')
    // What fills in a form must still be there after signing in.
    const filled = await get('/scrivania/valle/stanza?area=valle&on=2025-12-31')
    expect(filled.headers.location).toBe(
      `/accedi?back=${encodeURIComponent('/scrivania/valle/stanza?area=valle&on=2025-12-31')}`,
    )
    expect((await get('/scrivania/valle/stanza', reader.cookie)).statusCode).toBe(200)
    expect((await get('/scrivania/valle/stanza', steward.bearer)).statusCode).toBe(303)
  })

  test('a form needs its own site and the token of its session', async () => {
    const token = await tokenOf(steward.cookie)
    const ours = { ...steward.cookie, 'sec-fetch-site': 'same-origin' }
    expect((await post(ours, { _csrf: token, nome: 'a' })).headers.location).toBe('/preso/a')
    expect((await post(ours, { _csrf: `${token}x`, nome: 'a' })).statusCode).toBe(403)
    expect((await post({ ...ours, 'sec-fetch-site': 'cross-site' }, { _csrf: token })).statusCode).toBe(403)
    expect(
      (await post({ ...steward.cookie, origin: 'https://evil.example' }, { _csrf: token })).statusCode,
    ).toBe(403)
  })

  test('a reader may not write', async () => {
    const token = await tokenOf(reader.cookie)
    expect(
      (await post({ ...reader.cookie, 'sec-fetch-site': 'same-origin' }, { _csrf: token })).statusCode,
    ).toBe(403)
  })

  test('a body that is too large is refused in words', async () => {
    const answer = await post(
      { ...steward.cookie, 'sec-fetch-site': 'same-origin' },
      { nome: 'x'.repeat(5_000_000) },
    )
    expect(answer.statusCode).toBe(413)
    expect(answer.body).toContain('4 MB')
  })
})

describe('same site', () => {
  test('a browser that says nothing of where a form comes from is not believed', () => {
    const expected = { origins: ['https://a.example'], token: null }
    expect(() =>
      assertSameSite({ secFetchSite: undefined, origin: undefined, token: undefined }, expected),
    ).toThrow('http/cross-site')
    expect(() =>
      assertSameSite({ secFetchSite: undefined, origin: 'https://a.example', token: undefined }, expected),
    ).not.toThrow()
  })

  test('a token belongs to one session', () => {
    expect(csrfToken('secret', 'one')).not.toBe(csrfToken('secret', 'two'))
  })
})

test('behind a proxy a visitor cannot write their own address', async () => {
  const proxied = await testServer({
    database: site,
    routes: () => ROUTES,
    services: { trustProxy: true, limits: { signIn: 2, write: 2 } },
  })
  const ask = async (forged: string, address: string) => {
    const headers = { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': `${forged}, ${address}` }
    return (await proxied.server.inject({ method: 'POST', url: '/chiedi', headers })).statusCode
  }
  const tries = [
    await ask('10.0.0.1', '8.8.8.8'),
    await ask('10.0.0.2', '8.8.8.8'),
    await ask('10.0.0.3', '8.8.8.8'),
  ]
  expect(tries).toEqual([303, 303, 429])
  expect(await ask('10.0.0.1', '9.9.9.9')).toBe(303)
})

test('links keep their language', () => {
  const links = createLinks('en')
  expect(links.record('valle', 'azioni', 'uno')).toBe('/en/valle/azioni/uno')
  expect([links.site('/'), createLinks('it').site('/')]).toEqual(['/en', '/'])
  expect(links.inLanguage('/en/valle', 'it')).toBe('/valle')
  expect(createLinks('it').inLanguage('/', 'en')).toBe('/en')
  expect(stripLanguage('/energia')).toEqual({ language: 'it', path: '/energia' })
})
