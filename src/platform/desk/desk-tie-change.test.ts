import { beforeEach, describe, expect, test } from 'vitest'
import { visitorOf } from '../../../tests/support/desk-visitor.ts'
import { readForm } from '../../../tests/support/read-form.ts'
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
await add('priority', 'rete', { agenda: 'agenda', ownerBody: 'unione' })
await add('action', 'azione', { agenda: 'agenda', ownerBody: 'unione' })

const ROOT = '/scrivania/valle'
const PATH = '/azioni/azione/legami'
const person = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
const steward = visitorOf(site, ROOT, person)
const english = visitorOf(site, `/en${ROOT}`, person)
const editor = visitorOf(
  site,
  ROOT,
  await site.addPerson('Editor', [{ territory: 'valle', role: 'editor', body: 'comune' }]),
)
const reader = visitorOf(site, ROOT, await site.addPerson('Reader', [{ territory: 'valle', role: 'reader' }]))

const ties = () => site.work('valle', (ctx) => listTies(ctx.tx, false))
const tie = async (id: string) => (await ties()).find((one) => one.id === id)

/** Ties the action from its own page, and says which tie was made. */
async function addTie(relation: string, other: string, said: Record<string, string> = {}): Promise<string> {
  const known = new Set((await ties()).map(({ id }) => id))
  const blank = await steward.open(PATH, `${PATH}#new-tie`)
  expect((await steward.post(PATH, { ...blank, relation, other, ...said })).statusCode).toBe(303)
  return (await ties()).find(({ id }) => !known.has(id))?.id ?? ''
}

const change = (id: string) => `${PATH}?modifica=${id}`

let part = ''
let thread = ''
beforeEach(async () => {
  for (const { id } of await ties()) {
    expect(
      (await steward.post(PATH, { ...(await steward.open(change(id))), intent: 'remove' })).statusCode,
    ).toBe(303)
  }
  part = await addTie('carries:to', 'body/comune', { role: 'partner', 'note.it': 'Cura i <b>dati</b>' })
  thread = await addTie('becomes:to', 'priority/rete')
})

describe('a tie is changed in place', () => {
  test('from a form that says which tie it is and holds what it says', async () => {
    const list = await steward.get(PATH)
    expect(list.body).toContain(`href="${ROOT}${change(part)}"`)
    const page = await steward.get(change(part))
    expect(page.body).toMatch(/Modifica il legame: con <span lang="it">La comune<\/span>/)
    const { _csrf, ...held } = readForm(page.body, ROOT + change(part))
    expect(held).toEqual({
      tie: part,
      key: 'body/comune',
      end: 'to',
      role: 'partner',
      'note.it': 'Cura i <b>dati</b>',
      'note.en': '',
      derived: 'false',
      'reason.it': '',
      'reason.en': '',
    })
    const typed = {
      ...(await steward.open(change(part))),
      role: 'lead',
      'note.it': '',
      derived: 'true',
      'reason.it': 'Si capisce',
      'reason.en': 'It shows',
    }
    const saved = await steward.post(change(part), { ...typed, intent: 'change' })
    expect(saved.headers.location).toBe(`${ROOT}${PATH}?fatto=cambiato#main`)
    expect(await tie(part)).toMatchObject({
      relation: 'carries',
      role: 'lead',
      note: null,
      derived: true,
      reason: { it: 'Si capisce', en: 'It shows' },
    })
    const after = await steward.get(`${PATH}?fatto=cambiato`)
    expect(after.body).toContain('Legame modificato')
    expect(after.body).toContain('responsabile · dedotto: Si capisce')
    expect((await steward.get('/enti/comune/legami')).body).toContain('responsabile · dedotto: Si capisce')
    expect((await steward.get('/azioni/azione/storia')).body).toContain('legame modificato')
  })

  test('also from its other end, and in English', async () => {
    const path = `/enti/comune/legami?modifica=${part}`
    const page = await english.get(path)
    expect(page.body).toMatch(/Change the tie: takes part in <span lang="it">La azione<\/span>/)
    const typed = { ...readForm(page.body, `/en${ROOT}${path}`), 'note.en': 'Keeps the data' }
    const saved = await english.post(path, { ...typed, intent: 'change' })
    expect(saved.headers.location).toBe(`/en${ROOT}/enti/comune/legami?fatto=cambiato#main`)
    expect(await tie(part)).toMatchObject({
      role: 'partner',
      note: { it: 'Cura i <b>dati</b>', en: 'Keeps the data' },
    })
    expect((await english.get('/enti/comune/legami?fatto=cambiato')).body).toContain('Tie changed')
  })

  test('a role is asked and kept only where a body takes part', async () => {
    const blank = await steward.open(change(thread))
    expect(blank).not.toHaveProperty('role')
    const posted = { ...blank, role: 'lead', 'note.it': 'Per primo', intent: 'change' }
    expect((await steward.post(change(thread), posted)).statusCode).toBe(303)
    expect(await tie(thread)).toMatchObject({ relation: 'becomes', role: null, note: { it: 'Per primo' } })
  })
})

describe('a change that is not right', () => {
  test.each([
    ['an inference without its reason', { derived: 'true' }, 422, 'reason'],
    ['a reason for what the source says', { 'reason.it': 'Si capisce' }, 422, 'derived'],
    ['a role that nobody knows', { role: 'capo' }, 422, 'role'],
    ['an English note without the Italian one', { 'note.it': '', 'note.en': 'Only here' }, 422, 'note-it'],
  ])('%s is said beside its field; nothing typed is lost', async (_, wrong, status, field) => {
    const before = await tie(part)
    const typed = { ...(await steward.open(change(part))), 'note.it': 'Nota "nuova"', ...wrong }
    const answer = await steward.post(change(part), { ...typed, intent: 'change' })
    expect(answer.statusCode).toBe(status)
    expect(answer.body).toContain('Modifica il legame: con')
    expect(answer.body).toContain(`<a href="#${field}">`)
    expect(answer.body).toMatch(new RegExp(` id="${field}"`))
    const { role, ...held } = readForm(answer.body, ROOT + change(part))
    const { role: chosen, ...others } = typed as Record<string, string>
    expect(held).toEqual(others)
    expect(role).toBe(chosen === 'capo' ? '' : chosen)
    expect(await tie(part)).toEqual(before)
  })

  test('a role that the body already has here is refused beside the role', async () => {
    await addTie('carries:to', 'body/comune', { role: 'lead' })
    const typed = { ...(await steward.open(change(part))), role: 'lead' }
    const answer = await steward.post(change(part), { ...typed, intent: 'change' })
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('<a href="#role">')
    expect(answer.body).toContain('l’ente è già legato qui con questo ruolo')
    expect(readForm(answer.body, ROOT + change(part))).toEqual(typed)
  })

  test('a tie that is not there, or is of other records, is not found', async () => {
    const typed = { ...(await steward.open(change(part))), intent: 'change' }
    expect((await steward.get(change('che-non-esiste'))).statusCode).toBe(404)
    expect((await steward.get(change(''))).statusCode).toBe(404)
    expect((await steward.get(`/priorita/rete/legami?modifica=${part}`)).statusCode).toBe(404)
    expect((await steward.post(PATH, { ...typed, tie: thread })).statusCode).toBe(404)
    expect((await steward.post(PATH, { ...typed, key: 'body/altrove' })).statusCode).toBe(404)
    await steward.post(PATH, { ...typed, intent: 'remove' })
    expect((await steward.post(change(part), typed)).statusCode).toBe(404)
  })
})

describe('who may change a tie', () => {
  test('an editor of a body changes the part of that body, and nothing else', async () => {
    const list = await editor.get(PATH)
    expect(list.body).toContain(`href="${ROOT}${change(part)}"`)
    expect(list.body).not.toContain(change(thread))
    const typed = { ...(await editor.open(change(part))), role: 'involved', intent: 'change' }
    expect((await editor.post(change(part), typed)).statusCode).toBe(303)
    expect(await tie(part)).toMatchObject({ role: 'involved' })
    expect((await editor.get(change(thread))).statusCode).toBe(403)
    const forged = { ...typed, tie: thread, key: 'priority/rete', end: 'to', 'note.it': 'Di altri' }
    expect((await editor.post(change(thread), forged)).statusCode).toBe(403)
    expect(await tie(thread)).toMatchObject({ note: null })
  })

  test('a reader changes nothing', async () => {
    expect((await reader.get(PATH)).body).not.toContain('modifica=')
    expect((await reader.get(change(part))).statusCode).toBe(403)
    const typed = { ...(await steward.open(change(part))), role: 'lead', intent: 'change' }
    expect((await reader.post(change(part), typed)).statusCode).toBe(403)
    expect(await tie(part)).toMatchObject({ role: 'partner' })
  })
})
