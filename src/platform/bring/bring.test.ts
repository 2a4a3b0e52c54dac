import { describe, expect, test } from 'vitest'
import { visitorOf } from '../../../tests/support/desk-visitor.ts'
import { checkValidHtml } from '../../../tests/support/page-checks.ts'
import { testServer } from '../../../tests/support/server.ts'
import { deskRoutes } from '../desk/desk.tsx'
import { getRecord } from '../record/record-service.ts'
import { listRows } from '../row/row-store.ts'
import type { RowType } from '../row/row-type.ts'
import { bringRoutes } from './bring-routes.tsx'

const site = await testServer({
  routes: (registry) => [...deskRoutes({ registry, modules: [] }), ...bringRoutes(registry)],
})
await site.addTerritory('valle')
await site.addRecord('valle', 'body', { slug: 'unione', title: { it: 'Unione' }, kind: 'union' })
for (const [slug, code] of [
  ['aglie', '001001'],
  ['airasca', '001002'],
]) {
  await site.addRecord('valle', 'area', {
    slug,
    title: { it: slug === 'aglie' ? 'Agliè' : 'Airasca' },
    kind: 'municipality',
    code,
  })
}
const steward = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
const editor = await site.addPerson('Editor', [{ territory: 'valle', role: 'editor', body: 'unione' }])
const reader = await site.addPerson('Reader', [{ territory: 'valle', role: 'reader' }])
const observations = site.registry.rowsByCollection('observations') as RowType

const DESK = '/scrivania/valle/importa'
const atDesk = visitorOf(site, '', steward)
let count = 0

/** A fresh indicator, of percents unless told otherwise. */
async function addIndicator(unit = '%'): Promise<string> {
  count += 1
  const slug = `fibra-${count}`
  await site.addRecord('valle', 'indicator', {
    slug,
    title: { it: slug },
    unit: { it: unit },
    direction: 'more',
  })
  return slug
}

const valuesOf = (indicator: string) =>
  site.work('valle', async ({ tx }) =>
    (await listRows(tx, observations))
      .filter(({ values }) => values.indicator === indicator)
      .map(({ values }) => [values.area, values.on, values.precision, values.value]),
  )

/** Sends a form with a file as a browser does. */
async function upload(target: string, bytes: string | Uint8Array, name = 'dati.csv', person = steward) {
  const form = new FormData()
  const page = await site.server.inject({ url: DESK, headers: person.cookie })
  form.set('_csrf', /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? '')
  form.set('target', target)
  const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
  form.set('file', new Blob([part]), name)
  const sent = new Response(form)
  const answer = await site.server.inject({
    method: 'POST',
    url: DESK,
    headers: {
      ...person.cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': sent.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
  if (String(answer.headers['content-type']).startsWith('text/html')) await checkValidHtml(answer.body, DESK)
  return answer
}

/** Uploads a file and looks what would change, as the form proposes it, with what is typed. */
async function bring(target: string, bytes: string | Uint8Array, typed: Record<string, string> = {}) {
  const taken = await upload(target, bytes)
  expect([taken.statusCode, taken.body]).toEqual([303, ''])
  const url = taken.headers.location as string
  const form = await atDesk.open(url)
  const asked = await atDesk.post(url, { ...form, ...typed, intent: 'check' })
  expect(asked.statusCode).toBe(303)
  return { url, page: (await atDesk.get(url)).body.replaceAll('&#39;', '’') }
}

async function press(url: string, intent: string) {
  const form = await atDesk.open(url)
  return atDesk.post(url, { _csrf: form._csrf as string, intent })
}

const counts = (body: string) =>
  [...body.matchAll(/<(?:dd|p|strong|span)[^>]*class="facts__value"[^>]*>(\d+)</g)].map(([, number]) =>
    Number(number),
  )

describe('a file of values', () => {
  test('is looked at, imported and taken back, and every step says what it does', async () => {
    const indicator = await addIndicator()
    const csv = `\ufeffComune;Anno;Valore;Fonte\r\n1001;2023;12,5;ISTAT\r\nAIRASCA;2023;1.234,5 %;ISTAT\r\n`
    const { url, page } = await bring('observations', csv, { indicator })
    expect(page).toContain('A 1 codici ISTAT mancavano gli zeri')
    expect(counts(page)).toEqual([2, 0, 0, 0])
    expect(await valuesOf(indicator)).toEqual([])
    expect((await press(url, 'import')).statusCode).toBe(303)
    expect(await valuesOf(indicator)).toEqual([
      ['aglie', '2023-12-31', 'year', 12.5],
      ['airasca', '2023-12-31', 'year', 1234.5],
    ])
    expect((await press(url, 'undo')).statusCode).toBe(303)
    expect(await valuesOf(indicator)).toEqual([])
    expect((await atDesk.get(url)).body).toContain('Tutto è tornato')
  })

  test('changes only what differs, and shows it before and after', async () => {
    const indicator = await addIndicator()
    const head = 'indicator,area,on,precision,value\n'
    const first = await bring(
      'observations',
      `${head}${indicator},aglie,2023-12-31,year,1\n${indicator},airasca,2023-12-31,year,2\n`,
    )
    await press(first.url, 'import')
    const more = `${head}${indicator},aglie,2023-12-31,year,1\n${indicator},airasca,2023-12-31,year,3\n${indicator},aglie,2024-12-31,year,5\n`
    const second = await bring('observations', more)
    expect(counts(second.page)).toEqual([1, 1, 1, 0])
    expect(second.page).toMatch(/Valore: 2[\s\S]*Valore: 3/)
    await press(second.url, 'import')
    await press(second.url, 'undo')
    expect((await valuesOf(indicator)).map((row) => row[3])).toEqual([1, 2])
    const kept = await bring('observations', more, { replace: 'false' })
    expect(counts(kept.page)).toEqual([1, 0, 1, 1])
  })

  test('refuses every row that is wrong with its line and what would be right, and takes the others', async () => {
    const indicator = await addIndicator('km')
    const rows = [
      'Area;Data;Valore',
      'aglie;31/12/2023;10',
      'aglie;31/12/2099;10',
      'aglie;31/12/2022;dieci',
      'Atlantide;31/12/2022;10',
      'airasca;2023;45 %',
      'aglie;31/12/2023;11',
      'aglie;boh;11',
    ]
    const { url, page } = await bring('observations', rows.join('\n'), { indicator })
    expect(counts(page)).toEqual([1, 0, 0, 6])
    for (const words of [
      'è nel futuro',
      'non è un numero',
      'Atlantide',
      'è in %',
      'compare due volte',
      'non è una data',
    ])
      expect(page).toContain(words)
    expect(page).toContain('Nomi e codici che non corrispondono a niente')
    await press(url, 'import')
    expect(await valuesOf(indicator)).toHaveLength(1)
    const csv = await atDesk.get(`${url}/rifiutate.csv`)
    expect(csv.body.split('\n')).toHaveLength(1 + 6 + 1)
  })

  test('whose rows somebody has changed since is taken back only as far as nobody touched it', async () => {
    const indicator = await addIndicator()
    const head = 'indicator,area,on,precision,value\n'
    const { url } = await bring(
      'observations',
      `${head}${indicator},aglie,2023-12-31,year,1\n${indicator},airasca,2023-12-31,year,2\n`,
    )
    await press(url, 'import')
    const later = await bring('observations', `${head}${indicator},aglie,2023-12-31,year,9\n`)
    await press(later.url, 'import')
    const refused = await press(url, 'undo')
    expect([refused.statusCode, refused.body.includes('Qualcuno ha cambiato dopo 1')]).toEqual([409, true])
    expect(await valuesOf(indicator)).toHaveLength(2)
    await press(url, 'undo-rest')
    expect((await valuesOf(indicator)).map((row) => row[3])).toEqual([9])
  })

  test('is read in the encoding of Windows, and says so', async () => {
    const indicator = await addIndicator()
    const latin = Uint8Array.from(
      [...`Comune;Anno;Valore\nAgli\u00e8;2023;1,5\n`].map((sign) => sign.charCodeAt(0)),
    )
    const taken = await upload('observations', latin)
    const page = await atDesk.get(taken.headers.location as string)
    expect(page.body).toContain('Windows-1252')
    const { page: looked } = await bring('observations', latin, { indicator })
    expect(counts(looked)).toEqual([1, 0, 0, 0])
  })

  test('belongs to whoever keeps the indicator', async () => {
    const indicator = await addIndicator()
    const taken = await upload(
      'observations',
      `indicator;area;on;precision;value\n${indicator};aglie;2023-12-31;year;1\n`,
      'x.csv',
      editor,
    )
    const own = visitorOf(site, '', editor)
    const url = taken.headers.location as string
    await own.post(url, { ...(await own.open(url)), intent: 'check' })
    expect((await own.get(url)).body).toContain('appartiene a una scheda che cura un altro ente')
    expect((await site.server.inject({ url: DESK, headers: reader.cookie })).statusCode).toBe(403)
  })
})

test('a file that is none is refused at the door, in words', async () => {
  for (const [bytes, words] of [
    ['', 'Manca il file'],
    ['area;value\n', 'nemmeno una riga'],
    ['<!DOCTYPE html><html><body>404</body></html>', 'una pagina web'],
    [Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'non si apre'],
    [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'vecchio Excel'],
    ['a\0b\nc\0d', 'Non è un file di testo'],
  ] as const) {
    const answer = await upload('observations', bytes)
    expect([words, answer.statusCode, answer.body.includes(words)]).toEqual([words, 422, true])
  }
  const nothing = await upload('niente', 'a;b\n1;2\n')
  expect([nothing.statusCode, nothing.body.includes('Scegli che cosa')]).toEqual([422, true])
})

test('bodies come and go as records do: new ones into the bin, changed ones as they were', async () => {
  const csv =
    'Denominazione;Tipo di ente;Codice ISTAT\nComune di Prova;Comune;001003\nUnione;Unione di comuni;\n'
  const { url, page } = await bring('bodies', csv)
  expect(counts(page)).toEqual([1, 0, 1, 0])
  await press(url, 'import')
  const body = site.registry.byType('body')
  const get = (slug: string) => site.work('valle', (ctx) => getRecord(ctx, body, slug))
  expect((await get('comune-di-prova')).own).toMatchObject({ kind: 'municipality', istatCode: '001003' })
  const changed = await bring('bodies', 'slug,kind\nunione,other\n')
  expect(changed.page).toMatch(/Unione di comuni[\s\S]*Altro/)
  await press(changed.url, 'import')
  expect((await get('unione')).own).toMatchObject({ kind: 'other' })
  await press(changed.url, 'undo')
  expect((await get('unione')).own).toMatchObject({ kind: 'union' })
  await press(url, 'undo')
  await expect(get('comune-di-prova')).rejects.toMatchObject({ code: 'record/missing' })
})

test('a form that takes no file refuses one', async () => {
  const form = new FormData()
  form.set('file', new Blob(['x']), 'x.csv')
  const sent = new Response(form)
  const answer = await site.server.inject({
    method: 'POST',
    url: '/scrivania/valle/enti/nuovo',
    headers: { ...steward.cookie, 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
  expect(answer.statusCode).toBe(415)
})
