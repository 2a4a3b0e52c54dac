import { describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { createApplication } from '../../app.ts'
import { registerApi } from '../../platform/api/index.ts'
import { hideRecord } from '../../platform/record/bin-service.ts'
import { patchRecord } from '../../platform/record/record-service.ts'
import { saveRows } from '../../platform/row/row-service.ts'
import type { RowType } from '../../platform/row/row-type.ts'
import { findServices } from './finder/finder-service.ts'
import { WHOLE_CARD } from './fixture/cards.ts'
import { portalType } from './records/portal-type.ts'

const application = createApplication()
const site = await testServer({
  modules: application.modules,
  routes: (registry) => application.modules.flatMap((module) => module.routes(registry)),
  extend: registerApi,
})
await site.addTerritory('valle')
await site.addRecord('valle', 'body', { slug: 'unione', title: { it: 'Unione' }, kind: 'union' })
for (const [slug, name] of [
  ['comune', 'Comune di Ordito'],
  ['spolaro', 'Comune di Spolaro'],
]) {
  await site.addRecord('valle', 'body', {
    slug,
    title: { it: name as string },
    kind: 'municipality',
    memberOf: 'unione',
  })
}
await site.addRecord('valle', 'service', WHOLE_CARD)
await site.addRecord('valle', 'service', {
  ...WHOLE_CARD,
  slug: 'cie-spolaro',
  ownerBody: 'spolaro',
  cost: { cents: 2700, currency: 'EUR' },
  onlineUrl: null,
  identity: null,
})
await site.addRecord('valle', 'service', {
  slug: 'rifiuti-grandi',
  title: { it: 'Ritiro a domicilio di mobili e materassi' },
  status: 'active',
  ownerBody: 'unione',
  phone: '+39 0999 1',
})
await site.addRecord('valle', 'service', {
  slug: 'bozza',
  title: { it: 'Carta d’identità in bozza' },
  status: 'active',
  isPublic: false,
})

const find = (words: string, more: object = {}) =>
  site.work('valle', (ctx) => findServices(ctx, { words, filters: {}, ...more }))
const slugs = async (words: string, more: object = {}) =>
  (await find(words, more)).results.map(({ cards }) => cards.map(({ slug }) => slug))

describe('the finder', () => {
  test('gives equal services of two bodies as one result, the reader’s own body first', async () => {
    expect((await slugs('documento scaduto', { body: 'spolaro' }))[0]).toEqual([
      'cie-spolaro',
      'carta-identita',
    ])
    expect((await slugs('documento scaduto', { body: 'comune' }))[0]).toEqual([
      'carta-identita',
      'cie-spolaro',
    ])
  })

  test('gives two cards of one body and one kind as two results', async () => {
    await site.addRecord('valle', 'service', {
      ...WHOLE_CARD,
      slug: 'carta-a-casa',
      title: { it: 'Carta d’identità a domicilio per chi non può muoversi' },
    })
    const found = (await slugs('carta d’identità a domicilio', { body: 'comune' })).slice(0, 2)
    expect(found).toEqual([['carta-a-casa', 'cie-spolaro'], ['carta-identita']])
    await site.work('valle', (ctx) =>
      hideRecord(ctx, site.registry, site.registry.byType('service'), 'carta-a-casa', 1),
    )
  })

  test('takes a municipality that is named for where, not for what', async () => {
    const { results, body } = await find('carta identità spolaro', { body: 'comune' })
    expect(body?.slug).toBe('spolaro')
    expect(results[0]?.cards[0]?.slug).toBe('cie-spolaro')
  })

  test('aligns by its own text a card that nobody aligned, and says how sure that is', async () => {
    const [first] = (await find('dove butto il divano')).results
    expect(first?.type).toBe('ritiro-ingombranti')
    expect(first?.cards[0]).toMatchObject({ slug: 'rifiuti-grandi', serviceType: null })
    expect(first?.cards[0]?.typeSure).toBeLessThan(1)
  })

  test.each([
    [{ channels: ['online'] }, ['carta-identita']],
    [{ identities: ['cie'] }, ['carta-identita']],
    [{ bodies: ['spolaro'] }, ['cie-spolaro']],
    [{ channels: ['online'], bodies: ['spolaro'] }, undefined],
  ])('narrows by %j', async (filters, cards) => {
    expect((await slugs('carta d’identità', { filters }))[0]).toEqual(cards)
  })

  test('counts what each filter would leave, as if it alone were not set', async () => {
    const { facets } = await find('carta d’identità', { filters: { channels: ['online'] } })
    expect(facets.channels.get('online')).toBe(1)
    expect(facets.channels.get('desk')).toBe(1)
    expect(facets.identities.get('spid')).toBe(1)
  })

  test('answers nothing to what no body offers', async () => {
    expect((await find('oroscopo della settimana')).results).toEqual([])
  })

  test('shows no draft', async () => {
    expect((await slugs('carta d’identità')).flat()).not.toContain('bozza')
  })

  test('finds a changed card at the next question, and no longer a hidden one', async () => {
    const service = site.registry.byType('service')
    await site.addRecord('valle', 'service', {
      slug: 'zattera',
      title: { it: 'Noleggio della zattera' },
      status: 'active',
    })
    expect((await slugs('zattera')).flat()).toContain('zattera')
    await site.work('valle', (ctx) =>
      patchRecord(ctx, service, 'zattera', 1, { title: { it: 'Noleggio del gommone' } }),
    )
    expect((await slugs('gommone')).flat()).toContain('zattera')
    expect((await slugs('zattera')).flat()).not.toContain('zattera')
    await site.work('valle', (ctx) => hideRecord(ctx, site.registry, service, 'zattera', 2))
    expect((await slugs('gommone')).flat()).not.toContain('zattera')
  })
})

describe('programs', () => {
  const get = async (query: string) => {
    const answer = await site.server.inject({ url: `/api/v1/territories/valle/services?${query}` })
    return { status: answer.statusCode, body: answer.json() }
  }

  test('get ranked services with type, reason and facets', async () => {
    const { body } = await get('q=documento%20scaduto&body=spolaro')
    expect(body.items[0]).toMatchObject({
      slug: 'cie-spolaro',
      found: { serviceType: 'carta-identita', bodies: 2, cards: ['cie-spolaro', 'carta-identita'] },
    })
    expect(body.facets.channel).toEqual({ desk: 1, online: 1, phone: 1 })
  })

  test('get the plain list without a question, and a refusal for a filter that the finder does not know', async () => {
    expect((await get('limit=2')).body.items[0].found).toBeUndefined()
    const { status, body } = await get('q=carta&status=active')
    expect([status, body.problems[0].field]).toEqual([400, 'status'])
  })
})

describe('a portal', () => {
  const ask = (origin: string) =>
    site.server.inject({ url: '/valle/servizi-incorporati?q=carta&da=comune', headers: { origin } })

  test('gets answers once its origin is registered for the body, and nobody else does', async () => {
    const shop = 'https://www.comune.example'
    expect((await ask(shop)).headers['access-control-allow-origin']).toBeUndefined()
    await site.work('valle', (ctx) =>
      saveRows(ctx, portalType as unknown as RowType, [{ body: 'comune', origin: shop }], { replace: false }),
    )
    const answer = await ask(shop)
    expect(answer.headers['access-control-allow-origin']).toBe(shop)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.json().own[0].title).toBe('Carta d’identità elettronica')
    expect((await ask('https://altri.example')).headers['access-control-allow-origin']).toBeUndefined()
    expect((await ask('https://altri.example')).json().own).toBeUndefined()
  })
})

describe('what citizens say', () => {
  const post = (path: string, form: Record<string, string>) =>
    site.server.inject({
      method: 'POST',
      url: `/valle${path}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(form).toString(),
    })
  const count = async (table: string) => {
    const { sql } = await import('kysely')
    return site.work(
      'valle',
      async ({ tx }) => (await sql`select 1 from ${sql.table(table)}`.execute(tx)).rows.length,
    )
  }

  test('a wish is kept, an empty one is not', async () => {
    await post('/servizi-mancanti', { q: 'battello', manca: 'Il battello per il lago' })
    await post('/servizi-mancanti', { q: ' ', manca: '' })
    expect(await count('services_wish')).toBe(1)
  })

  test('a mark is kept, one without stars or with seven is not', async () => {
    await post('/servizi-giudizi/carta-identita', { voto: '5', aspetto: 'clear', dettagli: 'x'.repeat(500) })
    await post('/servizi-giudizi/carta-identita', { voto: '7' })
    await post('/servizi-giudizi/carta-identita', {})
    expect(await count('services_feedback')).toBe(1)
    expect((await post('/servizi-giudizi/nessuna', { voto: '5' })).statusCode).toBe(404)
  })
})
