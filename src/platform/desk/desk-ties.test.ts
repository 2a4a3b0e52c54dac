import { describe, expect, test } from 'vitest'
import { visitorOf } from '../../../tests/support/desk-visitor.ts'
import { testServer } from '../../../tests/support/server.ts'
import { listTies } from '../record/tie-store.ts'
import { deskRoutes } from './desk.tsx'

const site = await testServer({ routes: (registry) => deskRoutes({ registry, modules: [] }) })
await site.addTerritory('valle')
const add = (type: string, slug: string, values: object = {}) =>
  site.addRecord('valle', type, { slug, title: { it: `La ${slug}` }, ...values })
await add('body', 'unione', { kind: 'union' })
await add('body', 'comune', { kind: 'municipality' })
await add('agenda', 'agenda', { state: 'adopted', goalLevel: { it: 'sfida' } })
await add('priority', 'connettivita', {
  agenda: 'agenda',
  ownerBody: 'unione',
  title: { it: 'Connettività' },
})
await add('priority', 'bozza', { agenda: 'agenda', isPublic: false })
await add('action', 'azione', { agenda: 'agenda', ownerBody: 'unione' })

const ROOT = '/scrivania/valle'
const steward = visitorOf(
  site,
  ROOT,
  await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }]),
)
const editor = visitorOf(
  site,
  ROOT,
  await site.addPerson('Editor', [{ territory: 'valle', role: 'editor', body: 'comune' }]),
)
const reader = visitorOf(site, ROOT, await site.addPerson('Reader', [{ territory: 'valle', role: 'reader' }]))
const ties = () => site.work('valle', (ctx) => listTies(ctx.tx, false))
const PATH = '/azioni/azione/legami'

describe('a tie', () => {
  test('is made by choosing a relation, searching and picking', async () => {
    const blank = await newTie(steward)
    const typed = {
      ...blank,
      relation: 'becomes:to',
      'other.query': 'connettivita',
      'note.it': '<b>già detto</b>',
    }
    const found = await steward.post(PATH, { ...typed, intent: 'search:other' })
    expect(found.statusCode).toBe(200)
    expect(found.body).toContain('value="priority/connettivita"')
    expect(found.body).not.toContain('value="priority/bozza"')
    expect(found.body).toContain('&lt;b>già detto')
    const saved = await steward.post(PATH, { ...typed, other: 'priority/connettivita' })
    expect(saved.headers.location).toBe(`${ROOT}${PATH}?fatto=legato#main`)
    expect(await ties()).toMatchObject([
      { relation: 'becomes', note: { it: '<b>già detto</b>' }, derived: false },
    ])
    const other = await steward.get('/priorita/connettivita/legami?fatto=legato')
    expect(other.body).toContain('La azione')
    expect(other.body).toContain('diventa')
    const twice = await steward.post(PATH, { ...typed, other: 'priority/connettivita' })
    expect(twice.statusCode).toBe(409)
    expect(twice.body).toContain('Questo legame c’è già')
    expect((await steward.get('/azioni/azione/storia')).body).toContain('legame aggiunto')
  })

  test('Enter in the search box searches, whatever the first button says', async () => {
    const typed = { ...(await newTie(steward)), relation: 'becomes:to', 'other.query': 'connet' }
    const found = await steward.post(PATH, { ...typed, intent: 'enter' })
    expect(found.body).toContain('value="priority/connettivita"')
    expect(found.body).not.toContain('error-summary')
  })

  test('that we inferred says why; nothing typed is lost when it does not', async () => {
    const typed = { ...(await newTie(steward)), relation: 'becomes:to', other: 'priority/bozza' }
    const without = await steward.post(PATH, { ...typed, derived: 'true' })
    expect(without.statusCode).toBe(422)
    expect(without.body).toContain('href="#reason"')
    expect(without.body).toContain('value="priority/bozza" checked')
    const contrary = await steward.post(PATH, { ...typed, derived: 'false', 'reason.it': 'Si capisce' })
    expect(contrary.body).toContain('href="#derived"')
    expect(
      (await steward.post(PATH, { ...typed, derived: 'true', 'reason.it': 'Si capisce' })).statusCode,
    ).toBe(303)
    expect((await steward.get(PATH)).body).toContain('dedotto: Si capisce')
  })

  test('without a relation or a record is refused beside both', async () => {
    const answer = await steward.post(PATH, {
      ...(await newTie(steward)),
      other: 'priority/che-non-esiste',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('href="#relation"')
    expect(answer.body).toContain('la scheda scelta non c’è più')
  })

  test('is removed from the list', async () => {
    const before = await ties()
    const removed = await steward.post(PATH, await removal(steward, PATH))
    expect(removed.headers.location).toBe(`${ROOT}${PATH}?fatto=tolto#main`)
    expect((await ties()).length).toBe(before.length - 1)
    expect((await steward.get(`${PATH}?fatto=tolto#main`)).body).toContain('Legame tolto')
    expect((await reader.get(PATH)).body).not.toContain('value="remove"')
  })
})

/** The form of a new tie: its answer opens where the form is. */
const newTie = (visitor: typeof steward) => visitor.open(PATH, `${PATH}#new-tie`)

/** What the first remove button of a page posts. */
async function removal(visitor: typeof steward, path: string): Promise<Record<string, string>> {
  const { body } = await visitor.get(path)
  expect(body).toContain('name="tie"')
  return { ...(await visitor.open(path)), intent: 'remove' }
}

describe('an editor of a body', () => {
  test('adds and removes the part of that body in what others keep, and nothing else', async () => {
    const page = await editor.get(PATH)
    expect(page.body).toContain('value="carries:to"')
    expect(page.body).not.toContain('value="becomes:to"')
    const typed = { ...(await newTie(editor)), relation: 'carries:to', role: 'partner' }
    const found = await editor.post(PATH, { ...typed, intent: 'search:other' })
    expect(found.body).toContain('value="body/comune"')
    expect(found.body).not.toContain('value="body/unione"')
    const stranger = await editor.post(PATH, { ...typed, other: 'body/unione' })
    expect(stranger.statusCode).toBe(403)
    expect((await editor.post(PATH, { ...typed, other: 'body/comune' })).statusCode).toBe(303)
    const [mine] = (await ties()).filter(({ relation }) => relation === 'carries')
    expect(mine).toMatchObject({ role: 'partner' })
    expect((await editor.post(PATH, await removal(editor, PATH))).statusCode).toBe(303)
    expect((await ties()).filter(({ relation }) => relation === 'carries')).toEqual([])
  })
})
