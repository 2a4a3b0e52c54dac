import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testHouse } from '../../../../tests/support/house.ts'
import { readForm } from '../../../../tests/support/read-form.ts'
import { hideRecord } from '../../../platform/record/bin-service.ts'
import { getRecord, patchRecord, updateRecord } from '../../../platform/record/record-service.ts'
import { addTie } from '../../../platform/record/tie-service.ts'
import type { FrozenAgenda } from './frozen-types.ts'

const house = await testHouse()
await house.addTerritory('valle')
const steward = await house.addMember('Steward', [{ territory: 'valle', role: 'steward' }])
const text = (it: string) => ({ it })
const add = (type: string, slug: string, more: object = {}) =>
  house.addRecord('valle', type, { slug, title: text(slug), ...more })

await add('body', 'unione', { kind: 'union' })
const editor = await house.addMember('Editor', [{ territory: 'valle', role: 'editor', body: 'unione' }])
await add('agenda', 'agenda', { state: 'proposed', goalLevel: text('Sfida'), ownerBody: 'unione' })
await add('agenda', 'segreta', { state: 'draft', goalLevel: text('Sfida'), isPublic: false })
await add('goal', 'sfida', { agenda: 'agenda' })
const priority = await add('priority', 'reti', { agenda: 'agenda' })
await add('priority', 'nascosta', { agenda: 'agenda', isPublic: false })
await add('agreement', 'patto-nascosto', { agenda: 'agenda', state: 'negotiating', isPublic: false })
const action = await add('action', 'fibra', {
  agenda: 'agenda',
  agreement: 'patto-nascosto',
  ownerBody: 'unione',
  actors: [text('Scuole')],
})
await add('action', 'altra', { agenda: 'agenda' })
await add('activity', 'passo', { action: 'fibra', state: 'planned' })
await house.work('valle', (ctx) =>
  addTie(ctx, house.registry, { from: priority, to: action }, { relation: 'becomes' }),
)

const typeOf = (type: string) => house.registry.byType(type)
const find = (type: string, slug: string) => house.work('valle', (ctx) => getRecord(ctx, typeOf(type), slug))
const patch = async (type: string, slug: string, fields: object) => {
  const { version } = await find(type, slug)
  return house.work('valle', (ctx) => patchRecord(ctx, typeOf(type), slug, version, { ...fields }))
}
const copyOf = async (slug: string) => (await find('adoption', slug)).own.contents as unknown as FrozenAgenda
const page = async (path: string, headers = {}) => {
  const { statusCode, body } = await house.server.inject({ url: `/valle${path}`, headers })
  expect(statusCode).toBe(200)
  return body
}
const program = (method: 'POST' | 'PUT' | 'PATCH', path: string, json: object, headers: object) =>
  house.server.inject({
    method,
    url: `/api/v1/territories/valle/adoptions${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(json),
  })

const DESK = '/scrivania/valle/versioni-adottate/nuovo'
const FIRST = 'versione-adottata-il-1-ottobre-2026'

beforeAll(async () => {
  const { body } = await house.server.inject({ url: `${DESK}?agenda=agenda`, headers: steward.cookie })
  const form = readForm(body, DESK)
  expect(form.agenda).toBe('agenda')
  // The form is short: title, owner and the rest are not asked.
  expect(Object.keys(form)).not.toContain('title.it')
  const answer = await house.server.inject(
    house.formRequest(steward, DESK, {
      ...form,
      adoptedOn: '2026-10-01',
      act: 'Delibera n. 9',
      intent: 'save',
    }),
  )
  expect(answer.statusCode).toBe(303)
})

describe('the copy', () => {
  test('holds what is public in the agenda, in its order, and nothing of drafts', async () => {
    const copy = await copyOf(FIRST)
    expect(Object.keys(copy.records).sort()).toEqual(['action', 'activity', 'agenda', 'goal', 'priority'])
    expect(copy.records.action?.map(({ slug }) => slug)).toEqual(['altra', 'fibra'])
    expect(copy.ties.map(({ relation, from, to }) => [relation, from, to])).toEqual([
      ['becomes', 'priority/reti', 'action/fibra'],
    ])
    expect(copy.names).toEqual({ 'body/unione': text('unione') })
    expect(JSON.stringify(copy)).not.toMatch(/nascost/)
  })

  test('is taken of what everybody may see only', async () => {
    const answer = await program('POST', '', { agenda: 'segreta', adoptedOn: '2026-10-01' }, steward.bearer)
    expect([answer.statusCode, answer.json().problems[0].field]).toEqual([422, 'agenda'])
  })

  test('is never changed: not by a program, not by a reference, not in the database', async () => {
    const { version, own } = await find('adoption', FIRST)
    const tag = { ...steward.bearer, 'if-match': `"${version}"` }
    const changed = { ...(own.contents as object), ties: [] }
    for (const said of [{ contents: changed }, { contents: null }, { agenda: 'segreta' }]) {
      const answer = await program('PATCH', `/${FIRST}`, said, tag)
      expect([answer.statusCode, answer.json().code]).toEqual([409, 'record/said-once'])
    }
    const write = house.work('valle', ({ tx }) =>
      sql`update agenda_adoption set contents = '{"format": 1}'`.execute(tx),
    )
    await expect(write).rejects.toThrow(/not rewritten/)
    expect((await find('adoption', FIRST)).own.contents).toEqual(own.contents)
  })

  test('stays when the rest of the record is corrected, whole or in part', async () => {
    const { own, version } = await find('adoption', FIRST)
    await house.work('valle', (ctx) =>
      updateRecord(ctx, typeOf('adoption'), FIRST, version, {
        title: text('Prima versione'),
        agenda: 'agenda',
        adoptedOn: '2026-10-01',
        act: 'Delibera n. 9 del 1/10/2026',
      }),
    )
    expect((await find('adoption', FIRST)).own).toMatchObject({
      contents: own.contents,
      act: 'Delibera n. 9 del 1/10/2026',
    })
  })

  test.each([
    ['another format', { format: 2, records: {}, ties: [], names: {} }],
    [
      'ties of nothing',
      { format: 1, records: {}, ties: [{ relation: 'becomes', from: 'a/b', to: 'c/d' }], names: {} },
    ],
    [
      'what cannot be kept',
      { format: 1, records: { goal: [{ slug: 'a', values: { title: '\u0000' } }] }, ties: [], names: {} },
    ],
  ])('is refused with %s', async (_name, contents) => {
    const said = { agenda: 'agenda', adoptedOn: '2026-10-02', contents }
    expect((await program('POST', '', said, steward.bearer)).statusCode).toBe(422)
  })
})

describe('who may', () => {
  test('only a steward records an adoption or takes it away, also with the agenda', async () => {
    const said = { agenda: 'agenda', adoptedOn: '2026-10-02', ownerBody: 'unione' }
    expect((await program('POST', '', said, editor.bearer)).statusCode).toBe(403)
    const { version } = await find('agenda', 'agenda')
    const answer = await house.server.inject({
      method: 'DELETE',
      url: '/api/v1/territories/valle/agendas/agenda',
      headers: { ...editor.bearer, 'if-match': `"${version}"` },
    })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'record/others-along'])
  })
})

describe('what changed since', () => {
  test('nothing, as long as nothing did', async () => {
    expect(await page('/agende/agenda')).toMatch(/Adottata il 1 ottobre 2026 con Delibera n\. 9/)
    expect(await page('/agende/agenda')).toContain('Niente è cambiato')
    expect(await page('/azioni/fibra')).toContain('È come nella versione adottata il 1 ottobre 2026.')
    expect(await page(`/versioni-adottate/${FIRST}/confronto`)).toContain('dicono le stesse cose')
  })

  test('is no report of progress, and no new name of a record', async () => {
    await patch('activity', 'passo', { state: 'running' })
    await patch('action', 'fibra', { slug: 'fibra-ottica' })
    expect(await page('/agende/agenda')).toContain('Niente è cambiato')
    expect(await page('/azioni/fibra-ottica')).toContain('È come nella versione adottata')
    const compared = await page(`/versioni-adottate/${FIRST}/confronto`)
    expect(compared).toMatch(/Avanzamenti riferiti[\s\S]*da avviare[\s\S]*in corso/)
  })

  test('is said field by field, on the action, the agenda and the adoption', async () => {
    await patch('action', 'fibra-ottica', { actors: [text('Operatori')] })
    await add('priority', 'nuova', { agenda: 'agenda', title: text('Nata dopo') })
    const { version } = await find('action', 'altra')
    await house.work('valle', (ctx) => hideRecord(ctx, house.registry, typeOf('action'), 'altra', version))
    expect(await page('/agende/agenda')).toContain('3 schede cambiate')
    expect(await page('/azioni/fibra-ottica')).toContain('Non è più come nella versione adottata')
    const compared = await page(`/versioni-adottate/${FIRST}/confronto`)
    expect(compared).toMatch(/Attori da coinvolgere[\s\S]*Scuole[\s\S]*Operatori/)
    expect(compared).toMatch(/aggiunta[\s\S]*Nata dopo/)
    expect(compared).toContain(`/valle/versioni-adottate/${FIRST}#action-altra`)
    const adoption = await page(`/versioni-adottate/${FIRST}`)
    expect(adoption).toMatch(/id="action-altra"[\s\S]*Oggi questa scheda non c’è più/)
    expect(adoption).toContain('href="/valle/azioni/fibra-ottica"')
    expect(adoption).not.toMatch(/nascost/)
  })

  test('can be seen from one adoption to the next; one recorded wrongly is deleted and recorded again', async () => {
    const said = { agenda: 'agenda', adoptedOn: '2026-11-01' }
    const wrong = (await program('POST', '', said, steward.bearer)).json()
    await house.work('valle', (ctx) =>
      hideRecord(ctx, house.registry, typeOf('adoption'), wrong.slug, wrong.version),
    )
    const right = (await program('POST', '', said, steward.bearer)).json()
    expect(right.slug).toBe('versione-adottata-il-1-novembre-2026-2')
    expect(await page('/agende/agenda')).toContain('Niente è cambiato')
    const from = await page(`/versioni-adottate/${right.slug}/confronto?da=${FIRST}`)
    expect(from).toMatch(/Da «Prima versione» a «Versione adottata il 1 novembre 2026»/)
    expect(from).toContain('3 schede cambiate')
    expect(await page(`/versioni-adottate/${right.slug}`)).toContain(`confronto?da=${FIRST}`)
  })
})

test('an adoption of which no copy is left says so', async () => {
  await add('adoption', 'antica', { agenda: 'agenda', adoptedOn: '2020-01-01', contents: null })
  expect(await page('/versioni-adottate/antica')).toContain('non c’è una copia')
  expect(await page('/versioni-adottate/antica/confronto')).toContain('non c’è una copia')
})
