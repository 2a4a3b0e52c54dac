import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { visitorOf } from '../../../../tests/support/desk-visitor.ts'
import { otherSites } from '../../../../tests/support/other-sites.ts'
import { wholeSite } from '../../../../tests/support/whole-site.ts'
import { testWorkshop } from '../../../../tests/support/workshop.ts'
import { importFile, openFile, takeFile } from '../../../platform/bring/bring-service.ts'
import { readMapping } from '../../../platform/bring/mapping.ts'
import { workOff } from '../../../platform/job/worker.ts'
import { patchRecord } from '../../../platform/record/record-service.ts'
import { WHOLE_CARD } from '../fixture/cards.ts'
import { deadLinkJob, deadLinkListeners } from './dead-link-jobs.ts'
import { isCutOff, isFailure, nextState } from './dead-link-rules.ts'
import { tryDueLinks } from './dead-link-service.ts'
import type { Outcome } from './types.ts'

const answers = new Map<string, number>()
const asked: string[] = []
let isLineCut = false
const reach = otherSites(
  ({ headers, url }, reply) => {
    asked.push(`${headers.host}${url}`)
    reply.writeHead(answers.get(`${headers.host}${url}`) ?? 200).end('<p>una pagina')
  },
  (host) => {
    if (isLineCut || host === 'sparito.it') throw Object.assign(new Error(host), { code: 'ENOTFOUND' })
    return host === 'intranet.it' ? '10.0.0.7' : undefined
  },
)

const site = await wholeSite()
await site.addTerritory('valle')
const none = { conditionsUrl: null, onlineUrl: null }
for (const body of ['comune', 'altro'])
  await site.addRecord('valle', 'body', { slug: body, title: { it: body }, kind: 'municipality' })
const add = (slug: string, addresses: object, ownerBody = 'comune') =>
  site.addRecord('valle', 'service', { ...WHOLE_CARD, ...none, slug, ownerBody, ...addresses })
const steward = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
const editor = await site.addPerson('Editor', [{ territory: 'valle', role: 'editor', body: 'altro' }])

const START = Date.now()
const night = (days: number) =>
  site.work('valle', (ctx) =>
    tryDueLinks({ ...ctx, now: new Date(START + days * 86_400_000) }, reach, () => undefined),
  )
const queue = async (person = steward) =>
  (await visitorOf(site, '', person).get('/scrivania/valle/servizi-da-curare')).body

describe('rules', () => {
  const failed = (reason: string, host = 'a.it'): Outcome => ({ kind: 'failed', reason, host })
  const now = new Date('2026-11-26T01:40:00Z')
  const before = new Date('2026-11-20T01:40:00Z')

  test('what may pass is told only when it has lasted, what is certain at once', () => {
    const passing = fc.constantFrom('timeout', 'unreachable', '500', '503')
    const lasting = fc.constantFrom('404', '410', 'unknown-host', 'inside')
    fc.assert(fc.property(passing, (reason) => !nextState(null, failed(reason), now).isDead))
    fc.assert(
      fc.property(fc.oneof(passing, lasting), (reason) => {
        const state = nextState(before, failed(reason), now)
        expect(state).toEqual({ failingSince: before, reason, isDead: true })
      }),
    )
    fc.assert(fc.property(lasting, (reason) => nextState(null, failed(reason), now).isDead))
    expect(nextState(before, { kind: 'good' }, now)).toEqual({
      failingSince: null,
      reason: null,
      isDead: false,
    })
  })

  test('a site that turns programs away is no dead link', () => {
    expect([200, 204, 401, 403, 405, 429].filter(isFailure)).toEqual([])
    expect([400, 404, 410, 500, 503].filter((status) => !isFailure(status))).toEqual([])
  })

  test('several silent sites and no answer mean that our own line is cut', () => {
    const silent = ['a.it', 'b.it', 'c.it'].map((host) => failed('unreachable', host))
    expect(isCutOff(silent)).toBe(true)
    expect(isCutOff([...silent, failed('inside'), { kind: 'untried' }])).toBe(true)
    for (const answer of [{ kind: 'good' } as const, failed('404')])
      expect(isCutOff([...silent, answer])).toBe(false)
    expect(isCutOff(silent.slice(1))).toBe(false)
    expect(isCutOff(silent.map(() => failed('timeout', 'a.it')))).toBe(false)
  })
})

describe('the night', () => {
  test('tells of each card which link leads nowhere, why and since when, to whoever keeps it', async () => {
    await add('buona', { onlineUrl: 'https://nessuno.example/', formUrl: 'http://sano.it/modulo' })
    await add('tolta', { bookingUrl: 'http://sano.it/prenota' })
    await add('dentro', { onlineUrl: 'http://intranet.it/', conditionsUrl: 'http://sparito.it/x' }, 'altro')
    answers.set('sano.it/prenota', 404)
    expect(await night(0)).toBe(false)
    const page = await queue()
    expect(page).toContain('Indirizzo per prenotare, http://sano.it/prenota: la pagina non c’è (404), dal')
    expect(page).toContain('href="/scrivania/valle/servizi/tolta#bookingUrl"')
    expect(page).toContain('http://intranet.it/: è di una rete interna')
    expect(page).toContain('Documento con le condizioni, http://sparito.it/x: il sito non esiste')
    expect(page).not.toContain('sano.it/modulo')
    expect(page).not.toContain('nessuno.example')
    expect(await queue(editor)).not.toContain('sano.it')
    expect(await queue(editor)).toContain('intranet.it')
    const card = await visitorOf(site, '', steward).get('/valle/servizi/tolta')
    expect(card.body).toContain('http://sano.it/prenota: la pagina non c’è (404)')
    expect((await site.server.inject({ url: '/valle/servizi/tolta' })).body).not.toContain('non c’è (404)')
  })

  test('asks good sites once a week and failing ones every night', async () => {
    asked.length = 0
    await night(0.5)
    expect(asked).toEqual([])
    await night(1)
    expect(asked).toEqual(['sano.it/prenota'])
    asked.length = 0
    await night(8)
    expect(asked.toSorted()).toEqual(['sano.it/modulo', 'sano.it/prenota'])
  })

  test('forgets what works again, and an address that has left all cards', async () => {
    answers.clear()
    await night(9)
    expect(await queue()).not.toContain('sano.it/prenota')
    const service = site.registry.byType('service')
    await site.work('valle', (ctx) => patchRecord(ctx, service, 'dentro', 1, none))
    expect(await queue()).not.toContain('intranet.it')
    await night(10)
    const rows = await site.work(
      'valle',
      async ({ tx }) => (await sql<{ address: string }>`select address from services_link`.execute(tx)).rows,
    )
    expect(rows.map(({ address }) => address).toSorted()).toEqual([
      'http://sano.it/modulo',
      'http://sano.it/prenota',
      'https://nessuno.example/',
    ])
  })

  test('holds nothing against sites where no line leads to any of them, and stops there', async () => {
    for (const host of ['uno.it', 'due.it', 'tre.it'])
      await add(host.slice(0, 3), { formUrl: `http://${host}/` })
    isLineCut = true
    expect(await night(11)).toBe(false)
    expect(await queue()).not.toContain('uno.it')
    isLineCut = false
    asked.length = 0
    await night(11)
    expect(asked.toSorted()).toEqual(['due.it/', 'tre.it/', 'uno.it/'])
  })

  test('goes on until every address had its turn', async () => {
    await site.work('valle', ({ tx, territory }) =>
      sql`update services_card set booking_url = null where territory_id = ${territory.id}`.execute(tx),
    )
    const file = ['slug;title.it;ownerBody;onlineUrl']
    for (let number = 0; number < 250; number += 1)
      file.push(`f-${number};Servizio ${number};comune;http://tanti.it/${number}`)
    answers.set('tanti.it/249', 410)
    const { registry } = site
    await site.work('valle', async (ctx) => {
      const bytes = new TextEncoder().encode(file.join('\n'))
      const id = await takeFile(ctx, registry, 'services', { name: 'tanti.csv', bytes })
      const open = await openFile(ctx, registry, id)
      const mapping = readMapping(open.target, open.table, {})
      await importFile(ctx, registry, { ...open, file: { ...open.file, mapping } })
    })
    asked.length = 0
    // Nobody waits for the night: an import has the addresses tried.
    await workOff(
      testWorkshop(site.db, { modules: [{ jobs: [deadLinkJob], listens: deadLinkListeners(reach) }] }),
    )
    expect(new Set(asked).size).toBe(250)
    expect(asked).toHaveLength(250)
    expect(await queue()).toContain('http://tanti.it/249: la pagina è stata tolta (410)')
  })
})
