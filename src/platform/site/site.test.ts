import { describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { agenda } from '../../modules/agenda/module.ts'
import type { Application } from '../module.ts'
import { patchRecord } from '../record/record-service.ts'
import { addTie } from '../record/tie-service.ts'
import { searchRoutes } from '../site/search-page.tsx'
import { territoryModule } from '../territory/module.ts'
import { territoryRoutes } from '../territory/territory-routes.tsx'
import { recordRoutes } from './record-routes.tsx'

const modules = [territoryModule, agenda]
const site = await testServer({
  modules,
  routes: (registry) => {
    const application: Application = { modules, registry, errors: {} }
    return [
      ...territoryRoutes(application),
      ...searchRoutes(application),
      ...agenda.routes(registry),
      ...recordRoutes(application),
    ]
  },
})
await site.addTerritory('valle')
await site.addTerritory('vuota')
const reader = await site.addPerson('Reader', [{ territory: 'valle', role: 'reader' }])
await site.addRecord('valle', 'body', { slug: 'unione', title: { it: 'Unione <b>' }, kind: 'union' })
await site.addRecord('valle', 'agenda', {
  slug: 'agenda',
  title: { it: 'Agenda' },
  state: 'adopted',
  goalLevel: { it: 'sfida' },
})
const goal = await site.addRecord('valle', 'goal', {
  slug: 'sfida',
  title: { it: 'Una sfida', en: 'A challenge' },
  agenda: 'agenda',
  number: '1',
})
const priority = await site.addRecord('valle', 'priority', {
  slug: 'prima',
  title: { it: 'La prima' },
  agenda: 'agenda',
})
const action = await site.addRecord('valle', 'action', {
  slug: 'azione',
  title: { it: 'Fare' },
  agenda: 'agenda',
  ownerBody: 'unione',
})
await site.addRecord('valle', 'activity', {
  slug: 'passo',
  title: { it: 'Un passo' },
  action: 'azione',
  state: 'done',
})
await site.addRecord('valle', 'priority', {
  slug: 'bozza',
  title: { it: 'Segreta' },
  agenda: 'agenda',
  isPublic: false,
})
const said = { role: null, note: null, derived: false, reason: null }
await site.work('valle', async (ctx) => {
  await addTie(ctx, site.registry, { from: goal, to: priority }, { ...said, relation: 'contains' })
  const guess = { ...said, relation: 'becomes', derived: true, reason: { it: 'lo dicono i nomi' } }
  await addTie(ctx, site.registry, { from: priority, to: action }, guess)
})
const get = async (url: string, headers = {}) => (await site.server.inject({ url, headers })).body

describe('a record', () => {
  test('shows both ends of its thread, and why a tie was inferred', async () => {
    const body = await get('/valle/azioni/azione')
    expect(body).toContain('/valle/priorita/prima')
    expect(body).toContain('/valle/obiettivi/sfida')
    expect(body).toContain('lo dicono i nomi')
    expect(await get('/valle/obiettivi/sfida')).toContain('/valle/azioni/azione')
  })

  test('says what is missing, and what is not available', async () => {
    expect(await get('/valle/azioni/azione')).toContain('Nessun risultato misurato')
    expect(await get('/valle/enti/unione')).toContain('non disponibile')
  })

  test('that belongs to another shows that one first', async () => {
    expect(await get('/valle/attivita/passo')).toContain('/valle/azioni/azione')
  })

  test('is escaped, marks the language of its words, and stands in English under /en', async () => {
    expect(await get('/valle/enti/unione')).toContain('Unione &lt;b>')
    const english = await get('/en/valle/obiettivi/sfida')
    expect(english).toContain('A challenge')
    expect(english).toContain('Where it comes from')
  })

  test('that is a draft is only for those who work on it', async () => {
    expect((await site.server.inject({ url: '/valle/priorita/bozza' })).statusCode).toBe(404)
    expect(await get('/valle/priorita')).not.toContain('Segreta')
    expect(await get('/valle/priorita/bozza', reader.cookie)).toContain('bozza, non pubblica')
  })

  test('that was renamed redirects for good', async () => {
    await site.work('valle', (ctx) =>
      patchRecord(ctx, site.registry.byType('activity'), 'passo', 1, { slug: 'primo-passo' }),
    )
    const answer = await site.server.inject({ url: '/en/valle/attivita/passo' })
    expect([answer.statusCode, answer.headers.location]).toEqual([301, '/en/valle/attivita/primo-passo'])
  })
})

describe('a territory', () => {
  test('without an agenda says that it is preparing one', async () => {
    expect(await get('/vuota')).toContain('sta preparando la sua agenda')
    expect(await get('/vuota/filo')).toContain('<h1>')
    expect(await get('/vuota/cronoprogramma')).toContain('Ancora nessun tempo')
    expect(await get('/vuota/azioni')).toContain('Ancora niente qui')
  })

  test('draws its thread, counts what is missing, and lights the thread of what is picked', async () => {
    const home = await get('/valle')
    expect(home).toContain('Il filo dell’agenda')
    expect(home).toContain('azione senza un risultato misurato')
    expect(await get('/valle/filo?nodo=action/azione')).toContain('In evidenza il filo di «Fare»')
  })

  test('calls its goals what its agenda calls them, wherever they are named', async () => {
    expect(await get('/valle/obiettivi')).toContain('<h1>Sfide</h1>')
    expect(await get('/valle/cerca?q=sfid')).toContain('Sfida')
    expect(await get('/valle')).toContain('sfida dell’agenda')
  })

  test('keeps a lost reader at home, with the ways from there', async () => {
    const lost = await get('/valle/niente')
    expect(lost).toContain('Pagina non trovata · Territorio valle')
    expect(lost).toContain('href="/valle/azioni"')
    expect(await get('/en/nowhere/at/all')).toContain('Page not found · Telaio')
  })

  test('finds its public records by the words in them', async () => {
    expect(await get('/valle/cerca?q=sfid')).toContain('/valle/obiettivi/sfida')
    expect(await get('/valle/cerca?q=segreta')).toContain('Nessuna scheda contiene')
  })

  test.each(['accessibilita', 'privacy', 'note-legali', 'contatti'])(
    'owes and has the page %s',
    async (path) => {
      expect((await site.server.inject({ url: `/valle/${path}` })).statusCode).toBe(200)
    },
  )

  test('turns the pages of a long list', async () => {
    await site.addTerritory('lunga')
    for (let index = 0; index < 101; index += 1) {
      await site.addRecord('lunga', 'body', {
        slug: `ente-${index}`,
        title: { it: `Ente ${index}` },
        kind: 'other',
        position: index,
      })
    }
    const first = await get('/lunga/enti')
    expect(first).toContain('?pagina=2')
    expect(first).not.toContain('/lunga/enti/ente-100"')
    expect(await get('/lunga/enti?pagina=2')).toContain('/lunga/enti/ente-100"')
  })
})
