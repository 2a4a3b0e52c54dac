import { sql } from 'kysely'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { visitorOf } from '../../../tests/support/desk-visitor.ts'
import { otherSites } from '../../../tests/support/other-sites.ts'
import { testServer } from '../../../tests/support/server.ts'
import { deskRoutes } from '../desk/desk.tsx'
import { listRows } from '../row/row-store.ts'
import type { RowType } from '../row/row-type.ts'
import { failingSources } from './attention.tsx'
import { bringRoutes } from './bring-routes.tsx'
import { dueAgain, sameHeaders } from './source-rules.ts'
import { type Reach, readSources, rereadSources } from './source-service.ts'

let served: { status: number; type: string; body: string }
const reach: Reach = {
  allowHttp: true,
  ...otherSites(
    (_, reply) => reply.writeHead(served.status, { 'content-type': served.type }).end(served.body),
    (host) => (host === 'inside.example' ? '10.0.0.7' : undefined),
  ),
}
const ADDRESS = 'http://dati.example/valori.csv'

const site = await testServer({
  routes: (registry) => [...deskRoutes({ registry, modules: [] }), ...bringRoutes(registry, reach)],
})
await site.addTerritory('valle')
await site.addRecord('valle', 'area', { slug: 'valle', title: { it: 'Valle' }, kind: 'valley' })
await site.addRecord('valle', 'indicator', {
  slug: 'fibra',
  title: { it: 'Fibra' },
  unit: { it: '%' },
  direction: 'more',
})
const steward = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
const observations = site.registry.rowsByCollection('observations') as RowType
const START = '/scrivania/valle/importa'
const atDesk = visitorOf(site, '', steward)

const csv = (...rows: string[]) => ['indicator;area;on;precision;value', ...rows].join('\n')
const serve = (body: string, type = 'text/csv', status = 200) => {
  served = { status, type, body }
}
const values = () =>
  site.work('valle', async ({ tx }) => (await listRows(tx, observations)).map((row) => row.values.value))
const source = async () => (await site.work('valle', readSources))[0]

/** The night after: what is due is read again. */
const night = (days: number) =>
  site.work('valle', (ctx) =>
    rereadSources(
      { ...ctx, now: new Date(Date.now() + days * 86_400_000) },
      site.registry,
      reach,
      () => undefined,
    ),
  )

async function begin(address: string) {
  const form = await atDesk.open(START)
  return atDesk.post(START, { ...form, target: 'observations', address })
}

describe('a file at an address', () => {
  test('is read once, imported, and from then on by itself', async () => {
    serve(csv('fibra;valle;2023-12-31;year;10'))
    const taken = await begin(ADDRESS)
    expect(taken.statusCode).toBe(303)
    const url = taken.headers.location as string
    await atDesk.post(url, { ...(await atDesk.open(url)), intent: 'check' })
    await atDesk.post(url, { ...(await atDesk.open(url)), intent: 'import' })
    await atDesk.post(url, { ...(await atDesk.open(url)), intent: 'schedule', every: 'day' })
    expect((await atDesk.get(START)).body).toContain('Letto bene il')

    serve(csv('fibra;valle;2023-12-31;year;11', 'fibra;valle;2024-12-31;year;20'))
    await night(0.5)
    expect(await values()).toEqual([10])
    await night(1)
    expect(await values()).toEqual([11, 20])
    await night(2)
    expect((await source())?.failingSince).toBeNull()
  })

  test('that turns into a web page, goes away or changes its columns keeps what it gave, and says since when', async () => {
    for (const [body, type, status, words] of [
      ['<!doctype html><p>Ci siamo trasferiti</p>', 'text/html', 200, 'una pagina web'],
      ['boh', 'text/plain', 404, '404'],
      [csv('fibra;valle;2025-12-31;year;1').replace('value', 'altro'), 'text/csv', 200, 'colonne'],
    ] as const) {
      serve(body, type, status)
      await night(10)
      expect((await source())?.error).toContain(words)
      expect(await values()).toEqual([11, 20])
      await site.work('valle', async ({ tx }) => {
        await sql`update bring_source set tried_at = good_at`.execute(tx)
      })
    }
    expect((await atDesk.get(START)).body).toMatch(/Non si legge dal[\s\S]*Restano i dati letti/)
    const notice = await site.work('valle', (ctx) =>
      failingSources({ ...ctx }, { desk: (_slug: string, path: string) => path } as never, site.registry),
    )
    expect(render(notice as VNode)).toContain(ADDRESS)
  })

  test('is read again no more when somebody says so', async () => {
    const { id = '' } = (await source()) ?? {}
    const page = await atDesk.get(START)
    const csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
    await atDesk.post(START, { _csrf: csrf, intent: 'stop', source: id })
    expect(await source()).toBeUndefined()
    expect(await values()).toEqual([11, 20])
  })

  test('may be JSON, a list of objects or one inside another', async () => {
    const rows = [
      {
        indicator: 'fibra',
        area: 'valle',
        on: '2022-12-31',
        precision: 'year',
        value: 5.5,
        source: { it: 'Sito' },
      },
    ]
    for (const body of [JSON.stringify(rows), JSON.stringify({ title: 'x', result: { records: rows } })]) {
      serve(body, 'application/json')
      const taken = await begin(ADDRESS)
      const url = taken.headers.location as string
      await atDesk.post(url, { ...(await atDesk.open(url)), intent: 'check' })
      expect((await atDesk.get(url)).body).toMatch(/Valore: 5,5 · Fonte: Sito/)
    }
    serve('{"a": [1, 2]}', 'application/json')
    expect((await begin(ADDRESS)).body).toContain('non contiene un elenco di oggetti')
  })

  test('inside our own network is refused, and so is one that is none', async () => {
    for (const [address, words] of [
      ['http://inside.example/x.csv', 'indirizzo'],
      ['http://127.0.0.1/x.csv', 'indirizzo'],
      ['boh', 'non è un indirizzo'],
      ['ftp://dati.example/x.csv', 'https'],
    ] as const) {
      const refused = await begin(address)
      expect([address, refused.statusCode, refused.body.includes(words)]).toEqual([address, 422, true])
      expect(refused.body).toContain(`value="${address}"`)
    }
  })
})

test('an address is due by its rhythm, a little early rather than a day late', () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 10, 1) + hours * 3_600_000)
  expect(dueAgain('day', at(0), at(19))).toBe(false)
  expect(dueAgain('day', at(0), at(23))).toBe(true)
  expect(dueAgain('week', at(0), at(6 * 24))).toBe(false)
  expect(dueAgain('week', at(0), at(7 * 24 - 1))).toBe(true)
  expect(dueAgain('month', at(0), at(30 * 24))).toBe(true)
  expect(sameHeaders(['Comune', 'Anno'], ['comune', 'ANNO'])).toBe(true)
  expect(sameHeaders(['Comune', 'Anno'], ['Anno', 'Comune'])).toBe(false)
})
