import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { visitorOf } from '../../../tests/support/desk-visitor.ts'
import { readForm } from '../../../tests/support/read-form.ts'
import { comeSecond } from '../../../tests/support/second-comer.ts'
import { testServer } from '../../../tests/support/server.ts'
import { listActs } from '../audit/audit-store.ts'
import { listTerritories } from '../territory/territory-service.ts'
import { deskRoutes } from './desk.tsx'

const site = await testServer({ routes: (registry) => deskRoutes({ registry, modules: [] }) })
await site.addTerritory('valle', { headline: { it: 'Una valle' } })
const person = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
const administrator = await site.addPerson('Administrator', [], { isAdministrator: true })
const desk = visitorOf(site, '/scrivania/valle', person)
const root = visitorOf(site, '', administrator)
const valley = async () => (await listTerritories(site.db)).find(({ slug }) => slug === 'valle')

describe('the settings of a territory', () => {
  test('open in both languages, are saved and remembered', async () => {
    expect((await visitorOf(site, '/en/scrivania/valle', person).get('/territorio')).statusCode).toBe(200)
    const form = await desk.open('/territorio')
    const same = await desk.post('/territorio', form)
    expect(same.headers.location).toBe('/scrivania/valle/territorio?salvato=1')
    const saved = await desk.post('/territorio', { ...form, accent: '#0B6B57', 'ownerName.it': 'Unione' })
    expect(saved.statusCode).toBe(303)
    expect(await valley()).toMatchObject({ accent: '#0b6b57', ownerName: { it: 'Unione' } })
    const [act, ...others] = await site.work('valle', ({ tx }) => listActs(tx, { limit: 5 }))
    expect(others).toEqual([])
    expect(act).toMatchObject({
      kind: 'territory.changed',
      accountName: 'Steward',
      payload: { changes: { accent: { before: null, after: '#0b6b57' } } },
    })
    expect((await desk.get('/storia')).body).toContain('impostazioni del territorio modificate')
  })

  test('a colour too light is refused with its measure, and kept in the form', async () => {
    const answer = await desk.post('/territorio', { ...(await desk.open('/territorio')), accent: '#ffcc00' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('il contrasto col bianco è 1,51 a 1')
    expect(answer.body).toContain('value="#ffcc00"')
  })

  test('two stewards at once: the second compares', async () => {
    const form = await desk.open('/territorio')
    await desk.post('/territorio', { ...form, 'headline.it': 'La prima' })
    const late = await desk.post('/territorio', { ...form, 'headline.it': 'La seconda' })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('La prima')
    expect((await valley())?.headline).toEqual({ it: 'La prima' })
    const merged = readForm(late.body, '/scrivania/valle/territorio')
    expect(merged['choose.headline']).toBe('mine')
    expect((await desk.post('/territorio', merged)).statusCode).toBe(303)
    expect((await valley())?.headline).toEqual({ it: 'La seconda' })
  })

  test('also at the same moment exactly one saves', async () => {
    const form = await desk.open('/territorio')
    const save = async (headline: string) =>
      (await desk.post('/territorio', { ...form, 'headline.it': headline })).statusCode
    const answers = await Promise.all(['uno', 'due', 'tre', 'quattro'].map(save))
    expect(answers.toSorted()).toEqual([303, 409, 409, 409])
  })
})

describe('a new territory', () => {
  const PATH = '/accedi/territori'

  test('is made by an administrator alone', async () => {
    expect((await visitorOf(site, '', person).get(PATH)).statusCode).toBe(403)
    expect((await visitorOf(site, '/en', administrator).get(PATH)).statusCode).toBe(200)
    const form = await root.open(PATH)
    const made = await root.post(PATH, { ...form, slug: 'costa', 'title.it': 'La costa' })
    expect(made.headers.location).toBe('/scrivania/costa/territorio?salvato=1')
    expect((await root.get('/scrivania/costa')).statusCode).toBe(200)
    expect((await root.get('/scrivania/costa/storia')).body).toContain('territorio creato')
    const { rows } = await sql<{ count: number }>`select count(*) as count from audit_entry`.execute(site.db)
    expect(rows[0]?.count, 'row-level security').toBe(0)
  })

  test.each([
    ['valle', 'è già preso'],
    ['scrivania', 'è già preso'],
    ['La Valle', 'non può stare in un indirizzo'],
  ])('cannot be called %s', async (slug, why) => {
    const answer = await root.post(PATH, { ...(await root.open(PATH)), slug, 'title.it': 'Altra' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(why)
    expect(answer.body).toContain(`value="${slug}"`)
  })

  test('that somebody else makes at the same moment is refused in words', async () => {
    const form = { ...(await root.open(PATH)), slug: 'collina', 'title.it': 'La collina' }
    const answer = await comeSecond(site.db, 'collina', () => root.post(PATH, form))
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('è già preso')
    expect((await listTerritories(site.db)).filter(({ slug }) => slug === 'collina')).toMatchObject([
      { title: { it: 'Il primo' } },
    ])
  })
})
