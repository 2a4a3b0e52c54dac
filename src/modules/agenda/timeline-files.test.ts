import { expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { agendaRoutes } from './pages.tsx'

const site = await testServer({ routes: agendaRoutes })
await site.addTerritory('valle')
await site.addRecord('valle', 'agenda', {
  slug: 'agenda',
  title: { it: 'Agenda' },
  goalLevel: { it: 'sfida' },
  state: 'draft',
})
const year = (from: number, to: number) => ({
  from: `${from}-01-01`,
  to: `${to}-12-31`,
  precision: 'year',
  words: { it: `dal ${from} al ${to}` },
})
const addAction = (slug: string, title: string, timing: unknown) =>
  site.addRecord('valle', 'action', { slug, title: { it: title }, agenda: 'agenda', timing })
await addAction('scuole', 'Scuole & giovani <3', year(2023, 2024))
await addAction('reti', 'Reti', year(2026, 2026))
await addAction('senza', 'Senza tempi', null)
await site.addRecord('valle', 'activity', {
  slug: 'tavolo',
  title: { it: 'Tavolo con le scuole' },
  action: 'scuole',
  state: 'done',
  timing: year(2023, 2023),
})

const get = (path: string) => site.server.inject({ url: `/valle/cronoprogramma${path}` })
const body = async (path: string) => (await get(path)).body

test('one year shows what lies in it, and says how much does not', async () => {
  const one = await body('?anno=2023')
  expect(one).toContain('azioni/scuole')
  expect(one).toContain('attivita/tavolo')
  expect(one).not.toContain('azioni/reti')
  expect(one).toContain('Altre 2 azioni non hanno niente nel 2023.')
  expect(one).toMatch(/rel="next"[^>]*>2024</)
  const nothing = await body('?anno=2031')
  expect(nothing).toContain('Nel 2031 non c’è niente.')
  expect(nothing).not.toContain('Altre')
})

test('an action is folded by a link, and unfolded by the same', async () => {
  const open = await body('')
  expect(open).toContain('attivita/tavolo')
  expect(open).toContain('Chiudi l’attività di «Scuole &amp; giovani')
  const [, href = ''] = /href="[^"]*cronoprogramma(\?chiuse=scuole)"/.exec(open) ?? []
  const folded = await body(href)
  expect(folded).not.toContain('attivita/tavolo')
  expect(folded).toContain('Apri l’attività di «Scuole &amp; giovani')
  expect(await body('?aperte=')).not.toContain('attivita/tavolo')
  expect(await body('?aperte=scuole&anno=2023')).toContain('attivita/tavolo')
})

test('as SVG it stands alone: its own style, whole addresses, no way to fold', async () => {
  const answer = await get('.svg?anno=2023')
  expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
  expect(answer.headers['content-disposition']).toContain('valle-cronoprogramma.svg')
  expect(answer.body).toMatch(/^<\?xml [^>]*\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(answer.body).toContain('<style>')
  expect(answer.body).not.toMatch(/var\(|timeline__fold"/)
  expect(answer.body).toMatch(/href="https?:\/\/[^"]+\/valle\/azioni\/scuole"/)
  expect(answer.body).toContain('Scuole &amp; giovani &lt;3')
})

test('as PNG it is a picture twice as wide as it is drawn', async () => {
  const answer = await get('.png')
  expect(answer.headers['content-type']).toBe('image/png')
  const picture = answer.rawPayload
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.readUInt32BE(16)).toBe(2 * (1120 + 48))
})

test('an empty plan has its files too', async () => {
  await site.addTerritory('vuota')
  for (const end of ['ics', 'svg', 'png']) {
    expect((await site.server.inject({ url: `/vuota/cronoprogramma.${end}` })).statusCode).toBe(200)
  }
})

test('a draft is on the page of a steward, and in no file, since files are passed on', async () => {
  const steward = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
  await site.addRecord('valle', 'action', {
    slug: 'bozza',
    title: { it: 'Bozza segreta' },
    agenda: 'agenda',
    timing: year(2024, 2024),
    isPublic: false,
  })
  const asSteward = async (path: string) =>
    (await site.server.inject({ url: `/valle/cronoprogramma${path}`, headers: steward.cookie })).body
  expect(await asSteward('')).toContain('Bozza segreta')
  expect(await asSteward('.svg')).not.toContain('Bozza segreta')
  expect(await asSteward('.ics')).not.toContain('Bozza segreta')
})
