import { describe, expect, test } from 'vitest'
import { type House, type Member, testHouse } from '../../../tests/support/house.ts'
import { getRecord } from '../../platform/record/record-service.ts'
import { addTie } from '../../platform/record/tie-service.ts'
import { listRows } from '../../platform/row/row-store.ts'
import { requestType } from './request-type.ts'

const house: House = await testHouse()
await house.addTerritory('valle')
await house.addTerritory('vuota')
const bodies = [
  ['unione', 'union'],
  ['comune', 'municipality'],
  ['coop', 'cooperative'],
  ['ditta', 'firm'],
] as const
for (const [slug, kind] of bodies)
  await house.addRecord('valle', 'body', { slug, kind, title: { it: `Ente ${slug}` } })
await house.addRecord('valle', 'agenda', {
  slug: 'agenda',
  title: { it: 'Agenda' },
  state: 'adopted',
  goalLevel: { it: 'sfida' },
})
await house.addRecord('valle', 'action', {
  slug: 'azione',
  title: { it: 'Azione' },
  agenda: 'agenda',
  number: '1',
  ownerBody: 'unione',
})
await house.addRecord('valle', 'workstream', {
  slug: 'filiera',
  title: { it: 'Filiera rete' },
  action: 'azione',
  ownerBody: 'unione',
  form: 'network',
})
await house.addRecord('valle', 'pact', {
  slug: 'patto',
  title: { it: 'Patto della valle' },
  state: 'signed',
  agenda: 'agenda',
  objectives: [{ it: 'Azzerare il divario digitale' }],
})
const lead = await house.addMember('Chi guida', [{ territory: 'valle', role: 'editor', body: 'unione' }])
const town = await house.addMember('Il comune', [{ territory: 'valle', role: 'editor', body: 'comune' }])

const ask = (who: Member, form: Record<string, string> = {}) =>
  house.post(who, '/scrivania/valle/richieste', {
    workstream: 'filiera',
    body: 'comune',
    message: 'Portiamo tre scuole.',
    ...form,
  })
const rows = () => house.work('valle', ({ tx }) => listRows(tx, requestType))
const answer = async (who: Member, decision: string) =>
  house.post(who, `/scrivania/valle/richieste/${(await rows())[0]?.id}`, { decision, answer: 'Benvenuti.' })
const page = async (path: string) => (await house.server.inject(path)).body

describe('a body that asks to join a workstream', () => {
  test('asks in its own name only, and says which workstream', async () => {
    expect((await ask(town, { body: 'unione' })).statusCode).toBe(403)
    const empty = await ask(town, { workstream: '' })
    expect([empty.statusCode, empty.body.includes('Portiamo tre scuole.')]).toEqual([422, true])
    expect(await rows()).toEqual([])
  })

  test('is answered by who leads it, once; a refused body may ask again', async () => {
    expect((await ask(town)).statusCode).toBe(303)
    expect((await ask(town)).statusCode).toBe(409)
    expect((await answer(town, 'accept')).statusCode).toBe(403)
    expect((await answer(lead, 'refuse')).statusCode).toBe(303)
    expect((await answer(lead, 'accept')).statusCode).toBe(409)
    expect(await page('/valle/chi-fa-che-cosa')).not.toContain('Ente comune')
    expect((await ask(town)).statusCode).toBe(303)
  })

  test('becomes a partner when it is accepted, and is seen as such by everybody', async () => {
    expect((await answer(lead, 'accept')).statusCode).toBe(303)
    const [row] = await rows()
    expect(row?.values).toMatchObject({ state: 'accepted', answer: { it: 'Benvenuti.' } })
    const text = await page('/valle/chi-fa-che-cosa')
    expect(text).toContain('Ente comune')
    expect(text).toContain('partner nella filiera «Filiera rete»')
    expect((await ask(town)).statusCode).toBe(409)
  })

  test('is no open data: requests are between bodies', async () => {
    expect((await house.server.inject('/valle/dati/requests.csv')).statusCode).toBe(404)
  })
})

test('a request that is not there, or never was an id, is not found', async () => {
  for (const id of ['01a214c4-1f9a-726a-b996-a61260146fd0', 'x'])
    expect(
      (await house.post(lead, `/scrivania/valle/richieste/${id}`, { decision: 'accept' })).statusCode,
    ).toBe(404)
})

test('a pact shows its objectives, and who belongs to it by sector', async () => {
  const { registry } = house
  await house.work('valle', async (ctx) => {
    const to = await getRecord(ctx, registry.byType('pact'), 'patto')
    for (const [slug] of bodies) {
      const from = await getRecord(ctx, registry.byType('body'), slug)
      await addTie(
        ctx,
        registry,
        { from, to },
        { relation: 'carries', role: 'party', note: null, reason: null },
      )
    }
  })
  const text = await page('/valle/patti/patto')
  expect(text).toContain('Azzerare il divario digitale')
  const order = ['Enti pubblici', 'Ente unione', 'Imprese', 'Ente ditta', 'Terzo settore', 'Ente coop']
  const places = order.map((words) => text.lastIndexOf(words))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(Math.min(...places)).toBeGreaterThan(0)
})

test('a territory in which nobody takes part says so', async () => {
  expect(await page('/vuota/chi-fa-che-cosa')).toContain('Ancora nessuna partecipazione')
})
