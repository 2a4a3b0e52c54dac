import { describe, expect, test } from 'vitest'
import { visitorOf } from '../../../tests/support/desk-visitor.ts'
import { readForm } from '../../../tests/support/read-form.ts'
import { testServer } from '../../../tests/support/server.ts'
import { hideRecord, restoreRecord } from '../record/bin-service.ts'
import { getRecord } from '../record/record-service.ts'
import { deskRoutes } from './desk.tsx'

const site = await testServer({ routes: (registry) => deskRoutes({ registry, modules: [] }) })
await site.addTerritory('valle')
await site.addRecord('valle', 'body', { slug: 'unione', title: { it: 'Unione' }, kind: 'union' })
const ROOT = '/scrivania/valle'
const grant = [{ territory: 'valle', role: 'steward' as const }]
const first = visitorOf(site, ROOT, await site.addPerson('Prima', grant))
const second = visitorOf(site, ROOT, await site.addPerson('Seconda', grant))
const goalType = site.registry.byType('agenda')
const stored = (slug: string) => site.work('valle', (ctx) => getRecord(ctx, goalType, slug))

async function make(slug: string) {
  await site.addRecord('valle', 'agenda', {
    slug,
    title: { it: 'Titolo di partenza', en: 'First title' },
    summary: { it: 'In breve' },
    state: 'draft',
    goalLevel: { it: 'sfida' },
    description: { it: 'Una\n\ndescrizione' },
  })
  return `/agende/${slug}`
}

/** The page of a comparison, as a browser would post it again. */
function comparison(body: string, path: string): Record<string, string> {
  expect(body).toContain('Avete scritto in due')
  return readForm(body, ROOT + path)
}

describe('two people on the same record', () => {
  test('the second sees three states, chooses, and nothing is lost', async () => {
    const path = await make('tre-stati')
    const [theirs, mine] = [await first.open(path), await second.open(path)]
    await first.post(path, {
      ...theirs,
      'title.it': 'Titolo di Prima',
      state: 'adopted',
      ownerBody: 'unione',
    })
    const late = await second.post(path, {
      ...mine,
      'title.it': 'Titolo di Seconda',
      'description.it': 'Mia\r\n\r\n<descrizione>',
      'summary.it': 'Breve mia',
    })
    expect(late.statusCode).toBe(409)
    for (const words of ['Titolo di partenza', 'Titolo di Prima', 'Titolo di Seconda', 'adottata', 'Unione'])
      expect(late.body).toContain(words)
    expect((await stored('tre-stati')).general.title.it).toBe('Titolo di Prima')
    const form = comparison(late.body, path)
    expect(form).toMatchObject({
      'choose.title': 'mine',
      'choose.state': 'theirs',
      'choose.ownerBody': 'theirs',
      'choose.description': 'mine',
      'description.it': 'Mia\n\n<descrizione>',
    })
    const saved = await second.post(path, { ...form, 'choose.title': 'theirs' })
    expect(saved.headers.location).toBe(`${ROOT}${path}?salvato=1`)
    const { general, own } = await stored('tre-stati')
    expect(general).toMatchObject({
      title: { it: 'Titolo di Prima', en: 'First title' },
      summary: { it: 'Breve mia' },
      ownerBody: 'unione',
    })
    expect(own).toMatchObject({ state: 'adopted', description: { it: 'Mia\n\n<descrizione>' } })
  })

  test('a third who saves during the comparison is compared again', async () => {
    const path = await make('terzo')
    const [one, two, three] = [await first.open(path), await second.open(path), await first.open(path)]
    await first.post(path, { ...one, 'title.it': 'Uno' })
    const late = await second.post(path, { ...two, 'title.it': 'Due' })
    const form = comparison(late.body, path)
    const { version } = await stored('terzo')
    await first.post(path, { ...three, version: String(version), 'title.it': 'Tre', 'summary.it': 'Tre' })
    const again = await second.post(path, form)
    expect(again.statusCode).toBe(409)
    const last = comparison(again.body, path)
    expect(last).toMatchObject({ 'choose.title': 'mine', 'choose.summary': 'theirs', 'title.it': 'Due' })
    expect((await second.post(path, last)).statusCode).toBe(303)
    expect((await stored('terzo')).general).toMatchObject({ title: { it: 'Due' }, summary: { it: 'Tre' } })
  })

  test('both wrote the same, or I wrote nothing: there is nothing to decide', async () => {
    const path = await make('uguali')
    const [one, two] = [await first.open(path), await second.open(path)]
    await first.post(path, { ...one, 'title.it': 'Uguale' })
    expect((await second.post(path, { ...two, 'title.it': 'Uguale' })).statusCode).toBe(303)
    const idle = await second.post(path, two)
    expect(comparison(idle.body, path)['choose.title']).toBe('theirs')
  })

  test('the record was renamed meanwhile: the form still finds it', async () => {
    const path = await make('nome-vecchio')
    const [one, two] = [await first.open(path), await second.open(path)]
    const renamed = await first.post(path, { ...one, slug: 'nome-nuovo' })
    expect(renamed.headers.location).toBe(`${ROOT}/agende/nome-nuovo?salvato=1`)
    const late = await second.post(path, { ...two, 'title.it': 'Mio' })
    const form = comparison(late.body, '/agende/nome-nuovo')
    expect(form).toMatchObject({ 'choose.slug': 'theirs', 'choose.title': 'mine' })
    expect((await second.post('/agende/nome-nuovo', form)).statusCode).toBe(303)
    expect((await stored('nome-nuovo')).general.title.it).toBe('Mio')
  })

  test('a visit to the bin in between changes no field', async () => {
    const path = await make('cestinata')
    const two = await second.open(path)
    await site.work('valle', async (ctx) => {
      await hideRecord(ctx, site.registry, goalType, 'cestinata', 1)
      await restoreRecord(ctx, site.registry, goalType, 'cestinata')
    })
    const late = await second.post(path, { ...two, 'title.it': 'Mio' })
    expect(late.body).not.toContain('non si può ricostruire')
    expect(comparison(late.body, path)).toMatchObject({ 'choose.title': 'mine' })
  })
})
