import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { visitorOf } from '../../../tests/support/desk-visitor.ts'
import { testServer } from '../../../tests/support/server.ts'
import { listTerritories } from '../territory/territory-service.ts'
import { deskRoutes } from './desk.tsx'

const site = await testServer({
  routes: (registry) => deskRoutes({ registry, modules: [] }),
  services: { publicUrl: 'https://telaio.test' },
})
await site.addTerritory('valle')
await site.addTerritory('costa', { domain: 'costa.example' })
const steward = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
const administrator = await site.addPerson('Administrator', [], { isAdministrator: true })
const desk = visitorOf(site, '/scrivania/valle', steward)
const root = visitorOf(site, '/scrivania/valle', administrator)
const valley = async () => (await listTerritories(site.db)).find(({ slug }) => slug === 'valle')
const give = (domain: string | null) =>
  sql`update territory set domain = ${domain} where slug = 'valle'`.execute(site.db)

beforeEach(() => give(null))

describe('whoever runs the installation', () => {
  test.each([
    ['agenda.valle.example', 'agenda.valle.example'],
    [' Agenda.Città.Example ', 'agenda.xn--citt-3na.example'],
    ['', null],
  ])('gives a territory the domain %j', async (typed, kept) => {
    const form = await root.open('/territorio')
    expect((await root.post('/territorio', { ...form, domain: typed, accent: '#0b6b57' })).statusCode).toBe(
      303,
    )
    expect((await valley())?.domain).toBe(kept)
    expect((await root.open('/territorio')).domain).toBe(kept ?? '')
  })

  test.each([
    ['https://agenda.valle.example/', 'agenda.unione.example'],
    ['agenda.valle.example:8080', 'agenda.unione.example'],
    ['localhost', 'agenda.unione.example'],
    ['Telaio.test', 'è l’indirizzo dell’installazione'],
    ['costa.example', 'è già il dominio del territorio «costa»: un altro nome, o nessuno'],
  ])('is refused %s in words, and finds it in the form', async (domain, why) => {
    const answer = await root.post('/territorio', { ...(await root.open('/territorio')), domain })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(why)
    expect(answer.body).toContain(`value="${domain}"`)
    expect((await valley())?.domain).toBeNull()
  })

  test('is told in English too', async () => {
    const english = visitorOf(site, '/en/scrivania/valle', administrator)
    const answer = await english.post('/territorio', {
      ...(await english.open('/territorio')),
      domain: 'costa.example',
    })
    expect(answer.body).toContain('is already the domain of the territory “costa”')
  })

  test('makes no new territory with the domain of another', async () => {
    const make = visitorOf(site, '/accedi', administrator)
    const form = { ...(await make.open('/territori')), slug: 'monte', 'title.it': 'Monte' }
    const answer = await make.post('/territori', { ...form, domain: 'costa.example' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('è già il dominio del territorio «costa»')
  })

  test('two who want the same name at once: one gets it, the other is told', async () => {
    const other = visitorOf(site, '/scrivania/costa', administrator)
    const [mine, theirs] = [await root.open('/territorio'), await other.open('/territorio')]
    const answers = await Promise.all([
      root.post('/territorio', { ...mine, domain: 'contesa.example' }),
      other.post('/territorio', { ...theirs, domain: 'contesa.example' }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 422])
    await sql`update territory set domain = 'costa.example' where slug = 'costa'`.execute(site.db)
  })
})

describe('a steward', () => {
  test('reads the domain and is not asked for it', async () => {
    expect((await desk.get('/territorio')).body).not.toContain('name="domain"')
    await give('agenda.valle.example')
    const { body } = await desk.get('/territorio')
    expect(body).not.toContain('name="domain"')
    expect(body).toContain('Il territorio risponde anche da solo, a agenda.valle.example.')
  })

  test('leaves it as it is, whatever else is saved', async () => {
    await give('agenda.valle.example')
    const form = { ...(await desk.open('/territorio')), 'headline.it': 'Una valle nuova' }
    expect((await desk.post('/territorio', form)).statusCode).toBe(303)
    expect(await valley()).toMatchObject({
      domain: 'agenda.valle.example',
      headline: { it: 'Una valle nuova' },
    })
  })

  test.each(['altra.example', ''])('may not change it to %j', async (domain) => {
    await give('agenda.valle.example')
    const form = await desk.open('/territorio')
    expect((await desk.post('/territorio', { ...form, domain })).statusCode).toBe(403)
    expect((await valley())?.domain).toBe('agenda.valle.example')
  })
})
