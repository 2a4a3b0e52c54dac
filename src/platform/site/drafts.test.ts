import { describe, expect, test } from 'vitest'
import { testHouse } from '../../../tests/support/house.ts'
import type { Candidate } from '../record/input.ts'
import { patchRecord } from '../record/record-service.ts'
import { addTie } from '../record/tie-service.ts'

// Every word of a draft below holds one of these; no page and no answer for everybody may.
const SECRET = /segret[aoi]/i

const house = await testHouse()
await house.addTerritory('valle')
const reader = await house.addMember('Reader', [{ territory: 'valle', role: 'reader' }])
const add = (type: string, slug: string, more: Candidate = {}) =>
  house.addRecord('valle', type, { slug, title: { it: slug }, ...more })

await add('body', 'unione', { kind: 'union' })
await add('body', 'ente-segreto', { kind: 'other', isPublic: false })
await add('body', 'comune', { kind: 'municipality', memberOf: 'ente-segreto' })
await add('agenda', 'agenda', { state: 'adopted', goalLevel: { it: 'Sfida' } })
const hiddenAgenda = { state: 'draft', goalLevel: { it: 'Livello segreto' }, isPublic: false }
await add('agenda', 'agenda-segreta', hiddenAgenda)
const goal = await add('goal', 'sfida', { agenda: 'agenda' })
await add('goal', 'orfana', { agenda: 'agenda-segreta' })
const draft = await add('priority', 'bozza', {
  title: { it: 'Segreta' },
  agenda: 'agenda',
  isPublic: false,
})
await add('agreement', 'patto-segreto', { agenda: 'agenda', state: 'negotiating', isPublic: false })
const action = await add('action', 'azione', {
  agenda: 'agenda',
  agreement: 'patto-segreto',
  ownerBody: 'ente-segreto',
})
await add('action', 'azione-segreta', {
  agenda: 'agenda',
  isPublic: false,
  timing: { from: '2024-01-01', to: null, precision: 'year', words: { it: 'tempi segreti' } },
})
await add('activity', 'passo', { action: 'azione', state: 'planned', ownerBody: 'ente-segreto' })
await add('activity', 'altro-passo', { action: 'azione-segreta', state: 'planned' })
await add('workstream', 'filone', { action: 'azione-segreta' })
const said = { role: null, note: null }
await house.work('valle', async (ctx) => {
  const sure = { ...said, derived: false, reason: null }
  await addTie(ctx, house.registry, { from: goal, to: draft }, { ...sure, relation: 'contains' })
  const guess = { ...said, derived: true, reason: { it: 'ragione segreta' } }
  await addTie(ctx, house.registry, { from: draft, to: action }, { ...guess, relation: 'becomes' })
  await patchRecord(ctx, house.registry.byType('priority'), 'bozza', 1, { slug: 'nome-segreto' })
})

const API = '/api/v1/territories/valle'
const get = (url: string, headers = {}) => house.server.inject({ url, headers })

describe('what is public says nothing of drafts', () => {
  test.each([
    '/valle',
    '/valle/filo',
    '/valle/cronoprogramma',
    '/valle/azioni',
    '/valle/azioni/azione',
    '/valle/attivita/passo',
    '/valle/attivita/altro-passo',
    '/valle/filiere/filone',
    '/valle/obiettivi/sfida',
    '/valle/obiettivi/orfana',
    '/valle/priorita/bozza',
    '/valle/enti',
    '/valle/enti/comune',
    '/valle/agende/agenda',
    '/valle/cerca?q=segret',
    `${API}/actions`,
    `${API}/actions/azione`,
    `${API}/activities/altro-passo`,
    `${API}/goals/orfana`,
    `${API}/priorities/bozza`,
    `${API}/search?q=azione`,
  ])('%s', async (url) => {
    const { headers, body } = await get(url)
    const told = `${headers.location ?? ''} ${body.replaceAll(url, '').replaceAll(/value="segret"|«segret»|“segret”|: segret/g, '')}`
    expect(told).not.toMatch(SECRET)
  })

  test.each([
    'actions?owner=ente-segreto',
    'actions?agreement=patto-segreto',
    'activities?action=azione-segreta',
  ])('%s finds nothing', async (url) => {
    expect((await get(`${API}/${url}`)).json()).toMatchObject({ total: 0 })
  })

  test('a draft does not join what stands on both its sides', async () => {
    expect((await get('/valle/obiettivi/sfida')).body).not.toContain('/valle/azioni/azione"')
  })
})

test('whoever reads the desk sees them, and follows their former names', async () => {
  const page = await get('/valle/azioni/azione', reader.cookie)
  expect(page.body).toContain('/valle/enti/ente-segreto')
  expect(page.body).toContain('/valle/accordi/patto-segreto')
  const moved = await get('/valle/priorita/bozza', reader.cookie)
  expect(moved.headers.location).toBe('/valle/priorita/nome-segreto')
})
