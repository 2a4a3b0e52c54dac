/** Who may say by which name a request came, and what that name can do. */
import { h } from 'preact'
import { describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { page, type Route, redirect } from './route.ts'

const ROUTES: readonly Route[] = [
  {
    scope: 'territory',
    method: 'GET',
    path: '',
    access: 'public',
    handle: async ({ ctx, links }) => {
      const way = links.record(ctx.territory.slug, 'azioni', 'uno')
      return page('Casa', h('a', { href: way }, 'uno'), { crumbs: [{ label: 'Qui', href: links.site('/') }] })
    },
  },
  {
    scope: 'territory',
    method: 'POST',
    path: '/parere',
    access: 'public',
    handle: async ({ ctx, links }) => redirect(links.territory(ctx.territory.slug, '/grazie')),
  },
  {
    scope: 'desk',
    method: 'GET',
    path: '',
    access: 'desk',
    handle: async () => page('X', h('p', null, 'x')),
  },
]
const OWN = 'agenda.valle.example'
const services = { publicUrl: 'https://telaio.test' }
const site = await testServer({ routes: () => ROUTES, services })
await site.addTerritory('valle', { domain: OWN })
const proxied = await testServer({
  database: site,
  routes: () => ROUTES,
  services: { ...services, trustProxy: true },
})

const at = (server: typeof site, url: string, headers: Record<string, string>) =>
  server.server.inject({ url, headers })
const isOwn = async (server: typeof site, headers: Record<string, string>) =>
  (await at(server, '/', headers)).body.includes('href="/azioni/uno"')

describe('a name that nobody has', () => {
  const STRANGERS = [
    'evil.example',
    `${OWN}.evil.example`,
    `evil.example/${OWN}`,
    '127.0.0.1:3000',
    '"><b>',
    '',
  ]

  test.each(STRANGERS)('%j is answered as the installation is', async (host) => {
    const { statusCode, body } = await at(site, '/valle', { host })
    expect(statusCode).toBe(200)
    expect(body).toContain('href="/valle/azioni/uno"')
  })

  test.each(STRANGERS)('%j stands in no address', async (host) => {
    for (const url of ['/valle', '/en/valle', '/niente', '/scrivania/valle', '/valle//x', '/valle/niente']) {
      const { body, headers } = await at(proxied, url, { host, 'x-forwarded-host': host })
      const found = [...body.matchAll(/(?:href|action)="(https?:[^"]*|\/\/[^"]*)"/g)].map(
        ([, to]) => to as string,
      )
      for (const to of [...found, String(headers.location ?? '/')]) {
        expect(new URL(to, 'https://telaio.test').host).toMatch(/^(telaio\.test|agenda\.valle\.example)$/)
      }
    }
  })
})

describe('what a proxy says of the name', () => {
  test('counts only where a proxy is trusted', async () => {
    const forwarded = { host: 'telaio.test', 'x-forwarded-host': OWN }
    expect(await isOwn(site, forwarded)).toBe(false)
    expect(await isOwn(proxied, forwarded)).toBe(true)
  })

  test('counts only from the nearest one', async () => {
    const said = (names: string) => isOwn(proxied, { host: 'inner', 'x-forwarded-host': names })
    expect(await said(`evil.example, ${OWN}`)).toBe(true)
    expect(await said(`${OWN}, evil.example`)).toBe(false)
    expect(await isOwn(proxied, { host: OWN })).toBe(true)
  })
})

describe('a form on the domain', () => {
  const send = (headers: Record<string, string>, url = '/parere') =>
    site.server.inject({ method: 'POST', url, headers: { host: OWN, ...headers } })

  test('is taken from its own pages', async () => {
    const { statusCode, headers } = await send({ 'sec-fetch-site': 'same-origin' })
    expect([statusCode, headers.location]).toEqual([303, '/grazie'])
    // A browser without Sec-Fetch-Site, behind a proxy that speaks TLS to it and plain HTTP to us.
    expect((await send({ origin: `https://${OWN}` })).statusCode).toBe(303)
    expect((await send({ 'sec-fetch-site': 'same-origin' }, '/en/parere')).headers.location).toBe(
      '/en/grazie',
    )
  })

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site', origin: 'https://altro.valle.example' }],
    ['the installation', { origin: 'https://telaio.test' }],
    ['nowhere', {}],
  ])('is refused from %s', async (_from, headers) => {
    expect((await send(headers)).statusCode).toBe(403)
  })

  test('of the installation is not taken from the domain either', async () => {
    const headers = { host: 'telaio.test', origin: `https://${OWN}` }
    expect((await site.server.inject({ method: 'POST', url: '/valle/parere', headers })).statusCode).toBe(403)
  })
})
