import { h } from 'preact'
import { describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { page, type Route, redirect } from './route.ts'

const show = (title: string, words: string) => page(title, h('p', null, words))
const ROUTES: readonly Route[] = [
  { scope: 'site', method: 'GET', path: '/', access: 'public', handle: async () => show('Tutti', 'tutti') },
  { scope: 'territory', method: 'GET', path: '', access: 'public', handle: async () => show('Casa', 'casa') },
  {
    scope: 'territory',
    method: 'GET',
    path: '/eco',
    access: 'public',
    handle: async ({ ctx, query }) => show('Eco', `${ctx.territory.slug} ${ctx.actor.kind} ${query.q ?? ''}`),
  },
  {
    scope: 'territory',
    method: 'POST',
    path: '/parere',
    access: 'public',
    handle: async ({ ctx, links }) => redirect(links.territory(ctx.territory.slug, '/eco')),
  },
  {
    scope: 'territory',
    method: 'GET',
    path: '/mie',
    access: 'account',
    handle: async () => show('Mie', 'mie'),
  },
  {
    scope: 'territory',
    method: 'GET',
    path: '/rotta',
    access: 'public',
    handle: async () => Promise.reject(new Error('a bug')),
  },
  { scope: 'desk', method: 'GET', path: '', access: 'desk', handle: async () => show('Stanza', 'dentro') },
  { scope: 'site', method: 'POST', path: '/esci', access: 'public', handle: async () => redirect('/uscito') },
]
const OWN = 'agenda.valle.example'
const HOME = 'https://telaio.test'
const site = await testServer({ routes: () => ROUTES, services: { publicUrl: HOME } })
await site.addTerritory('valle', { domain: OWN })
await site.addTerritory('altra')
const steward = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])

const ask = (host: string, url: string, headers: Record<string, string> = {}) =>
  site.server.inject({ url, headers: { host, ...headers } })
const addressesIn = (body: string) =>
  [...body.matchAll(/<link rel="(?:canonical|alternate)"(?: hreflang="\w+")? href="([^"]*)"/g)].map(
    ([, to]) => to,
  )

describe('on its own domain a territory', () => {
  test.each([
    ['/', 'casa', 'it'],
    ['/en', 'casa', 'en'],
    ['/eco?q=sì', 'valle anonymous sì', 'it'],
    ['/en/eco', 'valle anonymous', 'en'],
  ])('stands at the root: %s', async (url, words, language) => {
    const answer = await ask(OWN, url)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain(`<html lang="${language}"`)
    expect(answer.body).toContain(`<p>${words}`)
  })

  test('answers those who ask for the head alone', async () => {
    const ask = (url: string) => site.server.inject({ method: 'HEAD', url, headers: { host: OWN } })
    expect([(await ask('/eco')).statusCode, (await ask('/valle/eco')).statusCode]).toEqual([200, 301])
  })

  test('names its own addresses, in both languages', async () => {
    expect(addressesIn((await ask(OWN, '/')).body)).toEqual([
      `https://${OWN}/`,
      `https://${OWN}/`,
      `https://${OWN}/en`,
    ])
    const { body } = await ask(OWN, '/en/eco')
    expect(addressesIn(body)).toEqual([
      `https://${OWN}/en/eco`,
      `https://${OWN}/eco`,
      `https://${OWN}/en/eco`,
    ])
    expect(body).not.toContain('/valle')
    expect(body).toContain(`href="${HOME}/en/scrivania"`)
  })

  test.each([
    ['/valle', '/'],
    ['/en/valle', '/en'],
    ['/valle/eco?q=1', '/eco?q=1'],
    ['/en/valle/eco', '/en/eco'],
    ['/valle//evil.example', '/evil.example'],
    ['/valle/\\evil.example', '/evil.example'],
  ])('shortens %s', async (url, to) => {
    const { statusCode, headers } = await ask(OWN, url)
    expect([statusCode, headers.location]).toEqual([301, to])
  })

  test.each(['/niente', '/altra', '/altra/eco', '/valle-2/eco', '//evil.example'])(
    'has no %s, and says so in its own frame',
    async (url) => {
      const { statusCode, body } = await ask(OWN, url)
      expect(statusCode).toBe(404)
      expect(body).toContain('href="/">Torna all’inizio')
      expect(body).not.toContain('href="//')
    },
  )

  test('keeps its reader at home when something breaks', async () => {
    const { statusCode, body } = await ask(OWN, '/rotta')
    expect(statusCode).toBe(500)
    expect(body).toContain('<a href="/">')
  })

  test('is recognised with a port, in capitals and with a dot at its end', async () => {
    for (const host of [`${OWN}:8443`, OWN.toUpperCase(), `${OWN}.`]) {
      expect((await ask(host, '/')).body).toContain('<p>casa')
    }
  })

  test('promises nothing for the machines below its name', async () => {
    expect((await ask(OWN, '/')).headers['strict-transport-security']).toBe('max-age=31536000')
  })
})

describe('what belongs to the installation', () => {
  test.each(['/scrivania', '/scrivania/valle?a=1', '/en/scrivania/valle', '/accedi', '/en/accedi?back=%2F'])(
    'is there: %s',
    async (url) => {
      const { statusCode, headers } = await ask(OWN, url, steward.cookie)
      expect([statusCode, headers.location]).toEqual([303, HOME + url])
    },
  )

  test('is not done from the domain', async () => {
    const { statusCode, headers } = await site.server.inject({
      method: 'POST',
      url: '/esci',
      headers: { host: OWN, 'sec-fetch-site': 'same-origin', ...steward.cookie },
    })
    expect([statusCode, headers.location]).toEqual([303, `${HOME}/esci`])
  })

  test('a session of it is nobody’s on the domain', async () => {
    expect((await ask(OWN, '/eco', steward.cookie)).body).toContain('valle anonymous')
    expect((await ask('telaio.test', '/valle/eco', steward.cookie)).body).toContain('valle account')
  })

  test('a page that asks who reads it sends there, and back to its address there', async () => {
    const { headers } = await ask(OWN, '/en/mie', steward.cookie)
    expect(headers.location).toBe(`${HOME}/en/accedi?back=%2Fen%2Fvalle%2Fmie`)
  })

  test('programs and probes are answered where they ask', async () => {
    expect((await ask(OWN, '/healthz')).json()).toEqual({ status: 'ok' })
    expect((await ask(OWN, '/api/v1/niente')).statusCode).toBe(404)
    expect((await ask(OWN, '/assets/test/server.ts')).statusCode).toBe(200)
  })
})

describe('at the installation’s address', () => {
  test('the pages stay under the slug and name the domain', async () => {
    const { statusCode, body } = await ask('telaio.test', '/valle/eco')
    expect(statusCode).toBe(200)
    expect(addressesIn(body)).toEqual([`https://${OWN}/eco`, `https://${OWN}/eco`, `https://${OWN}/en/eco`])
    expect(body).toContain('href="/en/valle/eco"')
  })

  test('a territory without a domain and the desk name the installation', async () => {
    expect(addressesIn((await ask('telaio.test', '/altra')).body)[0]).toBe(`${HOME}/altra`)
    const desk = await ask('telaio.test', '/scrivania/valle', steward.cookie)
    expect(addressesIn(desk.body)[0]).toBe(`${HOME}/scrivania/valle`)
  })

  test('there is nothing of the territory at the root', async () => {
    expect((await ask('telaio.test', '/')).body).toContain('<p>tutti')
    expect((await ask('telaio.test', '/eco')).statusCode).toBe(404)
  })
})
