import { h } from 'preact'
import { describe, expect, test } from 'vitest'
import { visitorOf } from '../../../tests/support/desk-visitor.ts'
import { testServer } from '../../../tests/support/server.ts'
import { addDays, romeDate } from '../../kernel/date.ts'
import { getRecord } from '../record/record-service.ts'
import { deskRoutes } from './desk.tsx'

const LATE = { attention: async () => h('p', {}, 'Tre attività oltre il termine') }
const site = await testServer({ routes: (registry) => deskRoutes({ registry, modules: [{}, LATE] }) })
await site.addTerritory('valle')
await site.addTerritory('altrove')
const add = (type: string, slug: string, values: object = {}) =>
  site.addRecord('valle', type, { slug, title: { it: `La ${slug}` }, ...values })
await add('body', 'unione', { kind: 'union' })
await add('body', 'comune', { kind: 'municipality' })
await add('agenda', 'agenda', { state: 'adopted', goalLevel: { it: 'sfida' }, checkedOn: '2026-01-01' })
await add('priority', 'priorita', { agenda: 'agenda', ownerBody: 'unione', nextCheckOn: '2020-01-01' })
await add('action', 'azione', { agenda: 'agenda', ownerBody: 'unione' })
await add('activity', 'passo', { action: 'azione', state: 'planned', ownerBody: 'comune', position: 1 })
await add('activity', 'altro-passo', { action: 'azione', state: 'planned', ownerBody: 'unione' })

const TODAY = romeDate(new Date())
const person = (name: string, grant?: { role: 'steward' | 'editor' | 'reader'; body?: string }) =>
  site.addPerson(name, grant ? [{ territory: 'valle', ...grant }] : [])
const steward = await person('Steward', { role: 'steward' })
const at = (who: typeof steward, root = '/scrivania/valle') => visitorOf(site, root, who)
const desk = at(steward)
const editorDesk = at(await person('Editor', { role: 'editor', body: 'comune' }))
const reader = await person('Reader', { role: 'reader' })
const stored = (type: string, slug: string) =>
  site.work('valle', (ctx) => getRecord(ctx, site.registry.byType(type), slug))

describe('the way in', () => {
  test('shows the territories in which one has a role, and all to an administrator', async () => {
    const own = await at(steward, '/scrivania').get('')
    expect(own.body).toContain('/scrivania/valle')
    expect(own.body).not.toContain('/scrivania/altrove')
    const administrator = await site.addPerson('Administrator', [], { isAdministrator: true })
    const all = await at(administrator, '/en/scrivania').get('')
    expect(all.body).toContain('/en/scrivania/altrove')
    expect(all.body).toContain('/en/accedi/territori')
    const nobody = await at(await person('Nobody'), '/scrivania').get('')
    expect(nobody.statusCode).toBe(200)
    expect(nobody.body).toContain('Non hai ancora un ruolo')
  })
})

describe('the home of the desk', () => {
  test.each(['/scrivania/valle', '/en/scrivania/valle'])('%s answers', async (root) => {
    for (const path of ['', '/storia', '/cestino', '/attivita/passo/storia', '/attivita/passo/elimina']) {
      expect((await at(steward, root).get(path)).statusCode, path).toBe(200)
    }
  })

  test('an empty territory says where to begin', async () => {
    const keeper = await site.addPerson('Keeper', [{ territory: 'altrove', role: 'steward' }])
    const { body } = await at(keeper, '/scrivania/altrove').get('')
    expect(body).toContain('/scrivania/altrove/enti/nuovo')
    expect(body).toContain('/scrivania/altrove/agende/nuovo')
    expect(body).not.toContain('Da verificare')
    const action = await at(keeper, '/scrivania/altrove').get('/azioni/nuovo')
    expect(action.body).toContain('<a href="/scrivania/altrove/agende/nuovo">Nuova agenda</a>')
    expect((await desk.get('')).body).not.toContain('Da dove cominciare')
  })

  test('an editor sees what their own body keeps first', async () => {
    const { body } = await editorDesk.get('')
    expect(body.indexOf('La passo')).toBeLessThan(body.indexOf('La priorita'))
    const { body: other } = await desk.get('')
    expect(other.indexOf('La priorita')).toBeLessThan(other.indexOf('La passo'))
    expect(other).toContain('Nessuna azione per ora')
    expect(other).toContain('La unione')
    expect(other).toContain('Tre attività oltre il termine')
  })
})

describe('a list', () => {
  test('finds by words without accents, narrows and pages', async () => {
    for (let index = 0; index < 55; index++) {
      await add('milestone', `traguardo-${index}`, { action: 'azione', isPublic: index % 2 === 0 })
    }
    await add('milestone', 'attivita-piu', {
      action: 'azione',
      title: { it: 'Più qualità' },
      ownerBody: 'unione',
    })
    const first = await desk.get('/traguardi')
    expect(first.body).toContain('56 schede')
    expect(first.body).toContain('Pagina 1 di 2')
    const second = await desk.get('/traguardi?pagina=2')
    expect(second.body).toContain('Pagina 2 di 2')
    expect((await desk.get('/traguardi?q=QUALITA')).body).toContain('Una scheda')
    expect((await desk.get('/traguardi?q=quantita')).body).toContain('Nessuna scheda con questi filtri')
    expect((await desk.get('/traguardi?q=qualit%C3%A0+pi%C3%B9')).body).toContain('Una scheda')
    expect((await desk.get('/azioni?q=azioni')).body).toContain('La azione')
    expect((await desk.get('/traguardi?q=%25')).body).toContain('Nessuna scheda con questi filtri')
    expect((await desk.get('/traguardi?mostra=draft')).body).toContain('27 schede')
    expect((await desk.get('/traguardi?ente=unione')).body).toContain('Una scheda')
    expect((await desk.get('/traguardi?pagina=99')).statusCode).toBe(200)
  })
})

describe('a record that waits', () => {
  test('is marked as checked with one button, by whoever keeps it', async () => {
    const ACTION = '/priorita/priorita?verifica'
    expect((await editorDesk.get('/priorita/priorita')).body).not.toContain('verifica"')
    const form = await desk.open('/priorita/priorita', ACTION)
    const stale = await desk.post(ACTION, { ...form, version: '77' })
    expect(stale.statusCode).toBe(409)
    const answer = await desk.post(ACTION, form)
    expect(answer.headers.location).toBe('/scrivania/valle/priorita/priorita?salvato=verificata')
    const { general } = await stored('priority', 'priorita')
    expect(general).toMatchObject({ checkedOn: TODAY, nextCheckOn: addDays(TODAY, 182), ownerBody: 'unione' })
    const page = await desk.get('/priorita/priorita?salvato=verificata')
    expect(page.body).toContain('Verificata oggi')
    expect(page.body).not.toContain('È ancora giusta così')
  })
})

describe('progress', () => {
  const PATH = '/attivita/passo/avanzamento'

  test('is reported on one short form, checked today', async () => {
    const form = await editorDesk.open(PATH)
    expect(form).toMatchObject({ state: 'planned', checkedOn: TODAY })
    const typed = {
      ...form,
      state: 'running',
      progressPercent: '30',
      'progressNote.it': 'Avviata',
      nextCheckOn: '2099-01-01',
    }
    const answer = await editorDesk.post(PATH, typed)
    expect(answer.headers.location).toBe('/scrivania/valle/attivita/passo?salvato=1')
    const { own, general } = await stored('activity', 'passo')
    expect(own).toMatchObject({ state: 'running', progressPercent: 30, progressNote: { it: 'Avviata' } })
    expect(general).toMatchObject({ checkedOn: TODAY, nextCheckOn: '2099-01-01', title: { it: 'La passo' } })
    const late = await editorDesk.post(PATH, { ...typed, progressPercent: '10' })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Adesso risulta: in corso, 30 %, Avviata')
    const wrong = await editorDesk.post(PATH, { ...typed, progressPercent: '130', nextCheckOn: '2026-02-30' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('130')
    expect(wrong.body).toContain('2026-02-30')
    expect(wrong.body).toContain('un numero intero da 0 a 100')
  })

  test('is not for those who keep other records', async () => {
    expect((await editorDesk.get('/attivita/altro-passo/avanzamento')).body).toContain(
      'La cura un altro ente'.slice(3),
    )
    expect((await at(reader).get(PATH)).statusCode).toBe(403)
  })
})

describe('history', () => {
  test('says who changed what, with titles and words instead of codes', async () => {
    const { body } = await desk.get('/attivita/passo/storia')
    expect(body).toContain('Editor')
    expect(body).toContain('da avviare')
    expect(body).toContain('in corso')
    const form = await desk.open('/attivita/passo')
    await desk.post('/attivita/passo', { ...form, ownerBody: 'unione' })
    const after = await desk.get('/attivita/passo/storia')
    expect(after.body).toContain('La comune')
    expect(after.body).toContain('La unione')
    await desk.post('/attivita/passo', { ...(await desk.open('/attivita/passo')), ownerBody: 'comune' })
    expect((await desk.get('/storia')).body).toContain('La passo')
  })
})

describe('the bin', () => {
  test('takes a record with what cannot be without it, and gives all back', async () => {
    const page = await desk.get('/azioni/azione/elimina')
    expect(page.body).toContain('2 Attività')
    const form = await desk.open('/azioni/azione/elimina')
    const stale = await desk.post('/azioni/azione/elimina', { ...form, version: '99' })
    expect(stale.statusCode).toBe(409)
    const gone = await desk.post('/azioni/azione/elimina', form)
    expect(gone.headers.location).toBe('/scrivania/valle/cestino?eliminata=1')
    expect((await desk.get('/attivita/passo')).statusCode).toBe(404)
    const bin = await desk.get('/cestino?eliminata=1')
    expect(bin.body).toContain('La azione')
    expect((await editorDesk.get('/cestino')).body).not.toContain('Riprendi</button>')
    const back = await desk.post('/cestino', await desk.open('/cestino'))
    expect(back.headers.location).toBe('/scrivania/valle/azioni/azione?salvato=ripresa')
    expect((await desk.get('/attivita/passo')).statusCode).toBe(200)
  })

  test('an editor cannot throw away what others keep', async () => {
    expect((await editorDesk.get('/azioni/azione/elimina')).body).not.toContain('name="version"')
    const { _csrf = '' } = await editorDesk.open('/attivita/passo')
    const { version } = await stored('action', 'azione')
    const refused = await editorDesk.post('/azioni/azione/elimina', { _csrf, version: String(version) })
    expect(refused.statusCode).toBe(403)
  })
})
