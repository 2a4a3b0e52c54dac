import { describe, expect, test } from 'vitest'
import { visitorOf } from '../../../tests/support/desk-visitor.ts'
import { checkValidHtml } from '../../../tests/support/page-checks.ts'
import { testServer } from '../../../tests/support/server.ts'
import { deskRoutes } from '../desk/desk.tsx'
import { listRecords } from '../record/record-store.ts'
import { areaType } from '../territory/area-type.ts'
import { boundaryRoutes } from './boundary-routes.tsx'
import { bringRoutes } from './bring-routes.tsx'

const site = await testServer({
  routes: (registry) => [
    ...deskRoutes({ registry, modules: [] }),
    ...bringRoutes(registry),
    ...boundaryRoutes(registry),
  ],
})
await site.addTerritory('valle')
const add = (slug: string, title: string, code: string | null) =>
  site.addRecord('valle', 'area', {
    slug,
    title: { it: title },
    kind: 'municipality',
    code,
    source: { it: 'Elenco dei comuni' },
  })
await add('pieve', 'Pieve', '099001')
await add('borgo', 'Borgo', null)
const steward = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
const DESK = '/scrivania/valle/importa/confini'
const atDesk = visitorOf(site, '', steward)

const place = (west: number, properties: Record<string, unknown>) => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 45],
        [west + 0.1, 45],
        [west + 0.1, 45.1],
        [west, 45.1],
        [west, 45],
      ],
    ],
  },
})
const FILE = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    place(7, { PRO_COM: 99001, COMUNE: 'PIEVE', superficie: 12 }),
    place(7.1, { PRO_COM: 99002, COMUNE: 'Borgo', superficie: 9 }),
    place(7.2, { PRO_COM: 99003, COMUNE: 'Monte', superficie: 3 }),
    place(7.3, { PRO_COM: 99004, COMUNE: 'Colle', superficie: 2 }),
  ],
})

/** Sends a file as a browser does. */
async function upload(text: string, url = DESK) {
  const form = new FormData()
  form.set('_csrf', (await atDesk.open(url))._csrf ?? '')
  form.set('target', 'areas')
  form.set('file', new Blob([text]), 'confini.geojson')
  const sent = new Response(form)
  const answer = await site.server.inject({
    method: 'POST',
    url,
    headers: {
      ...steward.cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': sent.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
  if (String(answer.headers['content-type']).startsWith('text/html')) await checkValidHtml(answer.body, url)
  return answer
}

async function bring(text = FILE): Promise<string> {
  const answer = await upload(text)
  expect([answer.statusCode, answer.body]).toEqual([303, ''])
  return answer.headers.location as string
}

const drawn = () =>
  site.work('valle', async ({ tx }) =>
    Object.fromEntries(
      (await listRecords(tx, areaType)).map(({ slug, own }) => [
        slug,
        (own.boundary?.coordinates as number[][][] | undefined)?.[0]?.length ?? null,
      ]),
    ),
  )
const sourceOf = (slug: string) =>
  site.work('valle', async ({ tx }) => (await listRecords(tx, areaType, { slug }))[0]?.general.source)
const said = async (url: string) => (await atDesk.get(url)).body.replaceAll('&#39;', '’')

test('boundaries among the tables are shown the way to their own form', async () => {
  const importing = '/scrivania/valle/importa'
  expect((await atDesk.get(importing)).body).toContain(`href="${DESK}"`)
  const answer = await upload(FILE, importing)
  expect([answer.statusCode, answer.body.includes('non è una tabella')]).toEqual([422, true])
})

describe('a file of boundaries', () => {
  test('is looked at first, saved with the new areas that were chosen, and taken back', async () => {
    const url = await bring()
    const preview = await said(url)
    expect(preview).toContain('codice 099001')
    expect(preview).toContain('riceve il suo primo confine')
    expect(preview).toContain('Crea «Monte (099003)»')
    expect(preview).toContain('non lo usiamo: superficie')
    expect(await drawn()).toEqual({ pieve: null, borgo: null })

    const form = await atDesk.open(url)
    expect(
      (await atDesk.post(url, { ...form, 'nuova-2': 'true', fonte: 'Prova, CC BY 4.0' })).statusCode,
    ).toBe(303)
    expect(await drawn()).toEqual({ pieve: 5, borgo: 5, monte: 5 })
    expect(await said(url)).toContain('Aree con un confine nuovo: 2. Aree create: 1.')

    expect(await sourceOf('monte')).toEqual({ it: 'Confini: Prova, CC BY 4.0' })
    expect(await sourceOf('pieve')).toEqual({ it: 'Elenco dei comuni; Confini: Prova, CC BY 4.0' })

    expect((await atDesk.post(url, { ...(await atDesk.open(url)), intent: 'undo' })).statusCode).toBe(303)
    expect(await sourceOf('pieve')).toEqual({ it: 'Elenco dei comuni' })
    expect(await drawn()).toEqual({ pieve: null, borgo: null })
    expect(await said(url)).toContain('I confini sono tornati')
  })

  test('that says what is there already has nothing to save, and the same name twice finds another address', async () => {
    const url = await bring()
    await atDesk.post(url, { ...(await atDesk.open(url)), tutte: 'true' })
    expect(await drawn()).toEqual({ pieve: 5, borgo: 5, 'monte-099003': 5, colle: 5 })
    const again = await bring()
    expect(await said(again)).toContain('già uguale')
    const answer = await atDesk.post(again, await atDesk.open(again))
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('niente da salvare')
    const changed = await site.work('valle', ({ tx }) => listRecords(tx, areaType, { slug: 'colle' }))
    expect(changed[0]?.own.code).toBe('099004')
  })

  test('does not take back what somebody has changed since, unless asked for the rest', async () => {
    await add('prato', 'Prato', '099010')
    await add('bosco', 'Bosco', '099011')
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        place(8, { istat: '099010', name: 'Prato' }),
        place(8.1, { istat: '099011', name: 'Bosco' }),
      ],
    })
    const url = await bring(text)
    await atDesk.post(url, await atDesk.open(url))
    const page = '/scrivania/valle/aree/bosco'
    await atDesk.post(page, { ...(await atDesk.open(page)), 'title.it': 'Bosco grande' })
    const answer = await atDesk.post(url, { ...(await atDesk.open(url)), intent: 'undo' })
    expect([answer.statusCode, answer.body.includes('undo-rest')]).toEqual([409, true])
    await atDesk.post(url, { ...(await atDesk.open(url)), intent: 'undo-rest' })
    expect(await drawn()).toMatchObject({ prato: null, bosco: 5 })
  })

  test('is read as the form says: another property, another kind', async () => {
    const url = await bring(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [place(9, { a: 'Rovere', b: 'Quercia' }), place(9.1, { a: 'Olmo', b: 'Pioppo' })],
      }),
    )
    expect(await said(url)).toContain('non ha né un nome né un codice noto')
    expect(await said(`${url}?nome=b&tipo=valley&codice=`)).toContain('Crea «Quercia»')
  })

  test.each([
    ['no JSON', 'non è un file', 'non si legge come JSON'],
    ['metres', FILE.replaceAll('7.1', '640000'), 'EPSG:4326'],
    ['nothing', '{"type":"FeatureCollection","features":[]}', 'lista «features» è vuota'],
    ['an empty file', '', 'Manca il file'],
    ['more than ten megabytes', ' '.repeat(10 * 1024 * 1024 + 1), 'più di 10 MB'],
  ])('of %s is refused at the door, in words', async (_what, text, words) => {
    const answer = await upload(text)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(words)
  })
})
