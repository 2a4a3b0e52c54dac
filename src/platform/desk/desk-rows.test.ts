import { describe, expect, test } from 'vitest'
import { visitorOf } from '../../../tests/support/desk-visitor.ts'
import { readForm } from '../../../tests/support/read-form.ts'
import { testServer } from '../../../tests/support/server.ts'
import { listTiesOf } from '../record/tie-store.ts'
import { saveRows } from '../row/row-service.ts'
import type { RowType } from '../row/row-type.ts'
import { deskRoutes } from './desk.tsx'

const site = await testServer({ routes: (registry) => deskRoutes({ registry, modules: [] }) })
await site.addTerritory('valle')
await site.addRecord('valle', 'body', { slug: 'unione', title: { it: 'Unione' }, kind: 'union' })
await site.addRecord('valle', 'area', { slug: 'valle', title: { it: 'Valle' }, kind: 'valley' })
await site.addRecord('valle', 'agenda', {
  slug: 'agenda',
  title: { it: 'Agenda' },
  state: 'adopted',
  goalLevel: { it: 'Sfida' },
})
const action = await site.addRecord('valle', 'action', {
  slug: 'rete',
  title: { it: 'Rete' },
  agenda: 'agenda',
})
const steward = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
const reader = await site.addPerson('Reader', [{ territory: 'valle', role: 'reader' }])

const observations = site.registry.rowsByCollection('observations') as RowType
let count = 0
/** A fresh indicator, and the address of its values. */
async function addIndicator(): Promise<{ slug: string; url: string }> {
  count += 1
  const slug = `fibra-${count}`
  await site.addRecord('valle', 'indicator', {
    slug,
    title: { it: 'Fibra' },
    unit: { it: '%' },
    direction: 'more',
  })
  return { slug, url: `/scrivania/valle/indicatori/${slug}/valori` }
}

const atDesk = visitorOf(site, '', steward)
const asReader = visitorOf(site, '', reader)
const { get } = atDesk

/** Opens the form of a row as a browser would, with all that it remembers. */
const open = (url: string) => atDesk.open(url, url.replace(/\?.*|$/, '#row'))

/** Opens the form on `url` and posts it with what is typed. */
const post = async (url: string, typed: Record<string, string>) =>
  atDesk.post(url, { ...(await open(url)), ...typed })

const VALUE = { area: 'valle', on: '2024-12-31', precision: 'year', value: '12,5' }
const rowLink = (body: string) =>
  (/href="([^"]*\?riga=[^"#]*)/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&')

describe('the values of an indicator on the desk', () => {
  test('are written one by one in a form that the address may fill in', async () => {
    const { url } = await addIndicator()
    const empty = await get(url)
    expect(empty.body).toContain('Ancora niente qui')
    const form = await open(`${url}?area=valle&on=2024-12-31&precision=year&evil=1`)
    expect(form).toMatchObject({ area: 'valle', on: '2024-12-31', precision: 'year' })
    expect(form).not.toHaveProperty('evil')
    const saved = await post(url, { ...form, value: '1.234,5' })
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `${url}?fatto=aggiunta#main`])
    const page = await get(`${url}?fatto=aggiunta`)
    expect(page.body).toMatch(/Valle · 31 dicembre 2024[\s\S]*1\.234,5/)
  })

  test('are refused with everything typed still there', async () => {
    const { url } = await addIndicator()
    const refused = await post(url, { ...VALUE, on: '2099-12-31', value: 'tanto' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('value="tanto"')
  })

  test('are never overwritten unasked', async () => {
    const { url } = await addIndicator()
    await post(url, { ...VALUE })
    const asked = await post(url, { ...VALUE, value: '13' })
    expect(asked.statusCode).toBe(409)
    expect(asked.body).toMatch(/Adesso c’è[\s\S]*12,5[\s\S]*Hai scritto[\s\S]*13/)
    const answer = { ...readForm(asked.body, `${url}#row`) }
    expect((await post(url, answer)).statusCode).toBe(303)
    expect((await get(url)).body).toMatch(/2024[\s\S]{0,200}13/)
  })

  test('change, move to another day and go, as the history of the record tells', async () => {
    const { slug, url } = await addIndicator()
    await post(url, { ...VALUE })
    const link = rowLink((await get(url)).body)
    const form = await open(link)
    expect(form).toMatchObject({ value: '12,5', area: 'valle' })
    const moved = await post(url, { ...form, on: '2023-12-31' })
    expect(moved.headers.location).toBe(`${url}?fatto=modificata#main`)
    const now = (await get(url)).body
    expect(now).toContain('31 dicembre 2023')
    expect(now).not.toContain('31 dicembre 2024')
    const row = (await open(rowLink(now))).row as string
    await post(url, { row, intent: 'remove' })
    expect((await get(url)).body).toContain('Ancora niente qui')
    const history = await get(`/scrivania/valle/indicatori/${slug}/storia`)
    expect(history.body).toMatch(/valori tolti[\s\S]*Valori: Valle · 31 dicembre 2023[\s\S]*valori scritti/)
  })

  test('that two people change at once are not lost', async () => {
    const { url } = await addIndicator()
    await post(url, { ...VALUE })
    const link = rowLink((await get(url)).body)
    const [mine, theirs] = [await open(link), await open(link)]
    await post(url, { ...theirs, value: '20' })
    const stale = await post(url, { ...mine, value: '30' })
    expect([stale.statusCode, stale.body.includes('Valore: 20'), stale.body.includes('value="30"')]).toEqual([
      409,
      true,
      true,
    ])
    await post(url, { row: theirs.row as string, intent: 'remove' })
    const gone = await post(url, { ...mine, value: '30' })
    expect([gone.statusCode, gone.body.includes('qualcuno ha tolto questa riga')]).toEqual([409, true])
  })

  test('are read by whoever has the desk, and written by whoever keeps the record', async () => {
    const { url } = await addIndicator()
    const page = await asReader.get(url)
    expect([page.statusCode, page.body.includes('name="value"')]).toEqual([200, false])
    expect((await asReader.post(url, { ...VALUE, _csrf: '' })).statusCode).toBe(403)
  })

  test('are paged where they are many', async () => {
    const { slug, url } = await addIndicator()
    await site.work('valle', async (ctx) => {
      const rows = Array.from({ length: 1000 }, (_, index) => ({
        indicator: slug,
        area: 'valle',
        on: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
        precision: 'day',
        value: index,
      }))
      await saveRows(ctx, observations, rows, { replace: false })
    })
    const page = await get(`${url}?pagina=20`)
    expect(page.body).toContain('Pagina 20 di 20')
    expect(page.body).toContain('26 settembre 2022')
    expect((await get(`${url}?pagina=boh`)).statusCode).toBe(200)
  })
})

test('a commitment ties what it is about to its indicator', async () => {
  const { slug } = await addIndicator()
  const url = '/scrivania/valle/azioni/rete/impegni'
  const form = { indicator: slug, target: '80', targetOn: '2026-12-31' }
  expect((await post(url, form)).statusCode).toBe(303)
  const ties = () => site.work('valle', ({ tx }) => listTiesOf(tx, action.id, false))
  expect((await ties()).map(({ tie, card }) => [tie.relation, card.slug])).toEqual([['measured-by', slug]])
  await post(url, { ...form, area: 'valle' })
  expect(await ties()).toHaveLength(1)
})
