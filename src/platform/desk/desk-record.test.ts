import { describe, expect, test } from 'vitest'
import { checkValidHtml } from '../../../tests/support/page-checks.ts'
import { readForm } from '../../../tests/support/read-form.ts'
import { testServer } from '../../../tests/support/server.ts'
import { fieldsOf, flatValues, toInput } from '../record/changes.ts'
import { getRecord } from '../record/record-service.ts'
import { deskRoutes } from './desk.tsx'

const site = await testServer({ routes: (registry) => deskRoutes({ registry, modules: [] }) })
await site.addTerritory('valle')
await site.addRecord('valle', 'body', { slug: 'unione', title: { it: 'Unione' }, kind: 'union' })
await site.addRecord('valle', 'body', { slug: 'comune', title: { it: 'Comune' }, kind: 'municipality' })
const steward = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
const editor = await site.addPerson('Editor', [{ territory: 'valle', role: 'editor', body: 'comune' }])
const reader = await site.addPerson('Reader', [{ territory: 'valle', role: 'reader' }])

const DESK = '/scrivania/valle'
const get = (path: string, person = steward) =>
  site.server.inject({ url: DESK + path, headers: person.cookie })

function post(path: string, form: Record<string, string>, person = steward) {
  return site.server.inject({
    method: 'POST',
    url: DESK + path,
    headers: {
      ...person.cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(form).toString(),
  })
}

/** Opens the form of a page as a browser would, with the token of its session. */
async function open(path: string, person = steward): Promise<Record<string, string>> {
  const answer = await get(path, person)
  expect(answer.statusCode, path).toBe(200)
  return readForm(answer.body, DESK + path)
}

const stored = (type: string, slug: string) =>
  site.work('valle', (ctx) => getRecord(ctx, site.registry.byType(type), slug))

/** A value for every kind of field, each in the words of a form. */
const FILLED: Readonly<Record<string, Record<string, Record<string, string>>>> = {
  agenda: {
    own: {
      state: 'adopted',
      'period.from': '2022-01-01',
      'period.to': '2026-12-31',
      'period.precision': 'year',
      'period.words.it': '2022-2026',
      'period.words.en': 'from 2022 to 2026',
      decidedOn: '2022-12-15',
      'decidedBy.it': 'Giunta',
      'goalLevel.it': 'sfida',
      'goalLevel.en': 'challenge',
      frameworkUrl: 'https://example.org/quadro?a=1&b="2"',
      'description.it': 'Una riga.\n\nUn’altra, con <b>segni</b> & "virgolette".',
      'description.en': 'One line.',
    },
  },
  action: {
    own: {
      agenda: 'prova-agenda',
      number: '4',
      'actors.it': 'Scuole\nImprese & artigiani',
      'actors.en': 'Schools',
      'timing.to': '2024-12-31',
      'timing.precision': 'year',
      'timing.words.it': 'entro il 2024',
    },
  },
  activity: { own: { action: 'prova-action', state: 'running', progressPercent: '40' } },
  resource: { own: { action: 'prova-action', amount: '1.250,50' } },
}

const GENERAL = {
  'summary.it': 'In breve',
  ownerBody: 'unione',
  isPublic: 'true',
  position: '3',
  checkedOn: '2026-01-02',
  nextCheckOn: '2027-01-02',
  'source.it': 'Documento',
  'sourceNote.it': 'Una nota',
}

describe('every page answers in both languages', () => {
  test.each(['', '/en'])('%s', async (prefix) => {
    for (const type of site.registry.types) {
      for (const path of [`/${type.noun}`, `/${type.noun}/nuovo`]) {
        const answer = await site.server.inject({ url: prefix + DESK + path, headers: steward.cookie })
        expect(answer.statusCode, path).toBe(200)
        await checkValidHtml(answer.body, path)
      }
    }
  })
})

describe('the form of a record', () => {
  test.each(Object.entries(FILLED))(
    '%s: what is typed is kept, and opens again as it was',
    async (name, { own }) => {
      const type = site.registry.byType(name)
      const blank = await open(`/${type.noun}/nuovo`)
      const choices = Object.entries(type.fields).flatMap(([field, { kind, ...rest }]) =>
        kind === 'choice' ? [[field, Object.keys((rest as { options: object }).options)[0] as string]] : [],
      )
      const typed = {
        ...blank,
        ...GENERAL,
        ...Object.fromEntries(choices),
        ...own,
        'title.it': `Prova di ${name}`,
        slug: `prova-${name}`,
      }
      const answer = await post(`/${type.noun}/nuovo`, typed)
      expect(answer.headers.location, answer.body).toBe(`${DESK}/${type.noun}/prova-${name}?salvato=nuova`)
      const record = await stored(name, `prova-${name}`)
      expect(flatValues(toInput(record))).toMatchSnapshot()
      const page = await get(`/${type.noun}/prova-${name}`)
      await checkValidHtml(page.body, name)
      const again = readForm(page.body, `${DESK}/${type.noun}/prova-${name}`)
      expect((await post(`/${type.noun}/prova-${name}`, again)).statusCode).toBe(303)
      expect(await stored(name, `prova-${name}`)).toEqual(record)
      expect(Object.keys(flatValues(toInput(record))).sort()).toEqual(Object.keys(fieldsOf(type)).sort())
    },
  )

  test('wrong fields come back with everything that was typed, and a summary that leads to them', async () => {
    const script = '<script>alert("1")</script>'
    const typed = {
      ...(await open('/agende/nuovo')),
      'title.it': '',
      'summary.it': script,
      'summary.en': `"${script}'`,
      checkedOn: '2023-02-30',
      position: 'dieci',
      frameworkUrl: `javascript:${script}`,
      'description.it': 'è lungo '.repeat(125_000),
      'goalLevel.it': 'sfida',
    }
    const answer = await post('/agende/nuovo', typed)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).not.toContain('<script>alert')
    await checkValidHtml(answer.body)
    expect(readForm(answer.body, `${DESK}/agende/nuovo`)).toEqual(typed)
    for (const target of ['title', 'checkedOn', 'position', 'frameworkUrl', 'description-it', 'state']) {
      expect(answer.body, target).toMatch(new RegExp(`<a href="#${target}(-it)?">`))
      expect(answer.body, target).toMatch(new RegExp(` id="${target}(-it)?"`))
    }
  })

  test('an address that is taken is said beside the address', async () => {
    const typed = { ...(await open('/enti/nuovo')), 'title.it': 'Unione', kind: 'union' }
    const answer = await post('/enti/nuovo', typed)
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('<a href="#slug">')
    expect(readForm(answer.body, `${DESK}/enti/nuovo`)).toMatchObject({ 'title.it': 'Unione', kind: 'union' })
    const hidden = await post('/enti/nuovo', { ...typed, slug: 'nuovo' })
    expect(hidden.body.match(/«nuovo» è già preso dalla scrivania/g)).toHaveLength(2)
  })
})

describe('hostile input', () => {
  const SCRIPT = '"><script>alert(1)</script>\u2028{{7*7}}'

  test('a script in every field is text, in the form and in what is saved', async () => {
    const blank = await open('/azioni/nuovo')
    const typed = Object.fromEntries(
      Object.entries(blank).map(([name, value]) => [name, name === '_csrf' ? value : SCRIPT]),
    )
    const refused = await post('/azioni/nuovo', typed)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).not.toContain('<script>alert')
    await checkValidHtml(refused.body)
    const { 'title.it': title } = readForm(refused.body, `${DESK}/azioni/nuovo`)
    expect(title).toBe(SCRIPT)
    const saved = await post('/azioni/nuovo', {
      ...blank,
      agenda: 'prova-agenda',
      slug: 'ostile',
      ...Object.fromEntries(
        Object.keys(blank).flatMap((name) => (/\.(it|en)$/.test(name) ? [[name, SCRIPT]] : [])),
      ),
      'timing.precision': 'day',
    })
    expect(saved.statusCode, saved.body).toBe(303)
    for (const path of [
      '/azioni',
      '/azioni/ostile',
      '/azioni/ostile/storia',
      '/azioni/ostile/legami',
      '/storia',
      '',
    ]) {
      const shown = await get(path)
      expect(shown.statusCode, path).toBe(200)
      expect(shown.body, path).not.toContain('<script>alert')
      await checkValidHtml(shown.body, path)
    }
  })

  test.each([
    '/azioni?q=%00',
    '/azioni?ente=%00&mostra=%00&pagina=-1',
    '/azioni?pagina=1e9',
    '/attivita/nuovo?action=%00',
    '/attivita/nuovo?action=non-esiste',
  ])('%s answers', async (path) => {
    expect((await get(path)).statusCode).toBe(200)
  })

  test.each(['/azioni/%00', '/azioni/Non-Esiste', '/azioni/x/legami', '/azioni/x/storia', '/azioni/%2e%2e'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).statusCode).toBe(404)
    },
  )

  test('a byte that no text can hold breaks nothing', async () => {
    const zero = String.fromCharCode(0)
    const typed = { ...(await open('/enti/nuovo')), 'title.it': `a${zero}b`, kind: 'union', slug: 'zero' }
    expect((await post('/enti/nuovo', typed)).statusCode).toBe(303)
    expect((await stored('body', 'zero')).general.title.it).toBe('ab')
  })
})

describe('a field that can be more than forty records', () => {
  test('is searched, picked and let go without losing what was typed', async () => {
    for (let index = 0; index < 42; index++) {
      await site.addRecord('valle', 'body', {
        slug: `scuola-${index}`,
        title: { it: `Scuola ${index}` },
        kind: 'school',
      })
    }
    const typed = {
      ...(await open('/agende/nuovo')),
      'title.it': 'Con ricerca',
      state: 'draft',
      'goalLevel.it': 'x',
    }
    const found = await post('/agende/nuovo', {
      ...typed,
      'ownerBody.query': 'scuola 41',
      intent: 'search:ownerBody',
    })
    expect(found.statusCode).toBe(200)
    await checkValidHtml(found.body)
    expect(found.body).toContain('value="scuola-41"')
    expect(found.body).toContain('formaction="/scrivania/valle/agende/nuovo#ownerBody"')
    const form = readForm(found.body, `${DESK}/agende/nuovo`)
    expect(form).toMatchObject({ 'title.it': 'Con ricerca', 'ownerBody.query': 'scuola 41', state: 'draft' })
    expect(
      (await post('/agende/nuovo', { ...form, ownerBody: 'scuola-41', intent: 'enter' })).statusCode,
    ).toBe(303)
    const again = await open('/agende/con-ricerca')
    expect(again.ownerBody).toBe('scuola-41')
    const nothing = await post('/agende/con-ricerca', { ...again, 'ownerBody.query': 'zzz', intent: 'enter' })
    expect(readForm(nothing.body, `${DESK}/agende/con-ricerca`).ownerBody).toBe('scuola-41')
    await post('/agende/con-ricerca', { ...again, ownerBody: '' })
    expect((await stored('agenda', 'con-ricerca')).general.ownerBody).toBeNull()
  })
})

describe('an editor of a body', () => {
  test('makes records for that body, and no others', async () => {
    const blank = await open('/agende/nuovo', editor)
    expect(blank.ownerBody).toBe('comune')
    const typed = { ...blank, 'title.it': 'Agenda del comune', state: 'draft', 'goalLevel.it': 'punto' }
    expect((await post('/agende/nuovo', typed, editor)).statusCode).toBe(303)
    const stranger = await post('/agende/nuovo', { ...typed, slug: 'altra', ownerBody: 'unione' }, editor)
    expect(stranger.statusCode).toBe(403)
    expect(readForm(stranger.body, `${DESK}/agende/nuovo`)).toMatchObject({ 'title.it': 'Agenda del comune' })
  })

  test('reads what others keep, and is told whom to ask', async () => {
    const page = await get('/agende/prova-agenda', editor)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Questa scheda la cura un altro ente')
    expect(page.body).toContain('Unione')
    expect(() => readForm(page.body, `${DESK}/agende/prova-agenda`)).toThrow('no form')
    const form = { ...(await open('/agende/prova-agenda')), 'title.it': 'Mia' }
    const { _csrf: token = '' } = await open('/agende/nuovo', editor)
    const refused = await post('/agende/prova-agenda', { ...form, _csrf: token }, editor)
    expect(refused.statusCode).toBe(403)
    expect((await stored('agenda', 'prova-agenda')).general.title.it).toBe('Prova di agenda')
  })

  test('a reader may look and not write', async () => {
    expect((await get('/agende/prova-agenda', reader)).statusCode).toBe(200)
    expect((await get('/agende/nuovo', reader)).statusCode).toBe(403)
    expect((await post('/agende/nuovo', {}, reader)).statusCode).toBe(403)
  })
})
