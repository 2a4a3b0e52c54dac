import { beforeAll, describe, expect, test } from 'vitest'
import { type Member, testHouse } from '../../../tests/support/house.ts'
import { hideRecord } from '../record/bin-service.ts'
import { getRecord } from '../record/record-service.ts'
import { addTie } from '../record/tie-service.ts'
import { listTiesOf } from '../record/tie-store.ts'

const house = await testHouse()
const { addRecord, registry, work } = house
await house.addTerritory('valle')
let steward: Member
let editor: Member

const PAGE = '/scrivania/valle/passaggio'
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const shown = async (url: string, who: Member = steward) =>
  text((await house.server.inject({ url, headers: who.cookie })).body)
const ownerOf = (type: string, slug: string) =>
  work('valle', async (ctx) => (await getRecord(ctx, registry.byType(type), slug)).general.ownerBody)
/** Which body has which part in the strand. */
const parts = () =>
  work('valle', async (ctx) => {
    const strand = await getRecord(ctx, registry.byType('workstream'), 'filiera')
    const ties = await listTiesOf(ctx.tx, strand.id, false)
    return ties.map(({ tie, card }) => `${card.slug} ${tie.role}`).sort()
  })
const tie = (body: string, role: 'lead' | 'partner') =>
  work('valle', async (ctx) => {
    const from = await getRecord(ctx, registry.byType('body'), body)
    const to = await getRecord(ctx, registry.byType('workstream'), 'filiera')
    await addTie(ctx, registry, { from, to }, { relation: 'carries', role, note: null, reason: null })
  })

beforeAll(async () => {
  for (const slug of ['unione', 'comune', 'vuoto'])
    await addRecord('valle', 'body', { slug, title: { it: `Ente ${slug}` }, kind: 'union' })
  const agenda = { state: 'adopted', goalLevel: { it: 'sfida' } }
  await addRecord('valle', 'agenda', {
    slug: 'agenda',
    title: { it: 'Agenda' },
    ownerBody: 'unione',
    ...agenda,
  })
  for (const [slug, ownerBody] of [
    ['prima', 'comune'],
    ['seconda', 'comune'],
    ['terza', 'unione'],
    ['cestinata', 'comune'],
  ])
    await addRecord('valle', 'priority', {
      slug,
      title: { it: `Priorità ${slug}` },
      agenda: 'agenda',
      ownerBody,
    })
  await addRecord('valle', 'action', { slug: 'azione', title: { it: 'Azione' }, agenda: 'agenda' })
  await addRecord('valle', 'workstream', { slug: 'filiera', title: { it: 'Filiera' }, action: 'azione' })
  await tie('comune', 'lead')
  await tie('comune', 'partner')
  await tie('unione', 'partner')
  await work('valle', (ctx) => hideRecord(ctx, registry, registry.byType('priority'), 'cestinata', 1))
  steward = await house.addMember('Chi coordina', [{ territory: 'valle', role: 'steward' }])
  editor = await house.addMember('Chi se ne va', [{ territory: 'valle', role: 'editor', body: 'comune' }])
})

describe('a body that leaves', () => {
  test('does not go to the bin while it keeps records, and its steward is shown where they go', async () => {
    const page = '/scrivania/valle/enti/comune/elimina'
    const { body } = await house.server.inject({ url: page, headers: steward.cookie })
    expect(text(body)).toContain('Questo ente cura 2 schede.')
    expect(body).toContain(`href="${PAGE}?da=comune"`)
    expect(body).not.toContain('danger')
    const forced = await house.post(steward, page, { version: '1' })
    expect(forced.statusCode).toBe(409)
    const api = await house.server.inject({
      method: 'DELETE',
      url: '/api/v1/territories/valle/bodies/comune',
      headers: { ...steward.bearer, 'if-match': '"1"' },
    })
    expect(api.statusCode).toBe(409)
    expect(api.json().code ?? api.body).toContain('record/keeps-others')
    expect(await shown(page, editor)).toContain('Lo può fare chi coordina il territorio.')
  })

  test('is told when its last person goes', async () => {
    const people = '/scrivania/valle/persone'
    const { body } = await house.server.inject({ url: people, headers: steward.cookie })
    const row = body.slice(body.indexOf(editor.email))
    const action = /action="([^"]+togli)"/.exec(row)?.[1] as string
    const { headers } = await house.post(steward, action, {})
    expect(headers.location).toBe(`${people}?senza=comune`)
    const after = await house.server.inject({ url: headers.location as string, headers: steward.cookie })
    expect(text(after.body)).toContain('«Ente comune» cura 2 schede')
    expect(after.body).toContain(`${PAGE}?da=comune`)
    expect(await shown(`${people}?senza=vuoto`)).not.toContain('Nessuno segue più')
  })
})

describe('a hand-over', () => {
  test('says first what would pass: records by type, what is in the bin, and parts', async () => {
    const page = await shown(`${PAGE}?da=comune&a=unione`)
    expect(page).toMatch(/Priorità 3/)
    expect(page).toContain('Fra queste, 1 sono nel cestino')
    // The part that the other body has already does not pass.
    expect(page).toMatch(/Filiera: Filiera responsabile/)
    expect(page).not.toMatch(/Filiera: Filiera partner/)
  })

  test('asks for two different bodies', async () => {
    for (const [query, words] of [
      ['da=comune&a=comune', 'è lo stesso ente'],
      ['da=inventato&a=unione', 'Chi le lascia: manca'],
    ])
      expect(await shown(`${PAGE}?${query}`)).toContain(words)
    const refused = await house.post(steward, PAGE, { da: 'comune', a: '' })
    expect(refused.statusCode).toBe(422)
    expect(text(refused.body)).toContain('Chi le riceve: manca')
    const nothing = await house.post(steward, PAGE, { da: 'vuoto', a: 'unione' })
    expect(text(nothing.body)).toContain('non ha schede né parti da passare')
  })

  test('moves all at once, stands in the history of each record, and is taken back without what was not its own', async () => {
    const { headers } = await house.post(steward, PAGE, { da: 'comune', a: 'unione', parti: 'true' })
    expect(headers.location).toBe(`${PAGE}?fatto=3-1`)
    for (const slug of ['prima', 'seconda', 'terza']) expect(await ownerOf('priority', slug)).toBe('unione')
    expect(await parts()).toEqual(['comune partner', 'unione lead', 'unione partner'])
    const history = await shown('/scrivania/valle/priorita/prima/storia')
    expect(history).toContain('passata a un altro ente')
    expect(history).toMatch(/Ente responsabile.*Ente comune.*Ente unione/)
    expect(await shown('/scrivania/valle/filiere/filiera/storia')).toContain('legame aggiunto')
    expect(await shown('/scrivania/valle/storia')).toContain('3 schede')
    // Nothing is left that would keep it out of the bin.
    expect(await shown('/scrivania/valle/enti/comune/elimina')).not.toContain('Prima affida')

    const { body } = await house.server.inject({ url: PAGE, headers: steward.cookie })
    expect(text(body)).toContain('Da «Ente comune» a «Ente unione»: 3 schede, 1 parti')
    const sequence = /name="atto" value="(\d+)"/.exec(body)?.[1]
    const back = await house.post(steward, `${PAGE}/indietro`, { atto: sequence })
    expect(back.headers.location).toBe(`${PAGE}?fatto=3-1`)
    expect(await ownerOf('priority', 'prima')).toBe('comune')
    expect(await ownerOf('priority', 'terza')).toBe('unione')
    expect(await parts()).toEqual(['comune lead', 'comune partner', 'unione partner'])
  })

  test('can leave records to nobody, and take them back', async () => {
    await house.post(steward, PAGE, { da: 'comune', a: '-', parti: 'true' })
    expect(await ownerOf('priority', 'prima')).toBeNull()
    expect(await parts()).toContain('comune lead')
    const { body } = await house.server.inject({ url: PAGE, headers: steward.cookie })
    const sequence = /name="atto" value="(\d+)"/.exec(body)?.[1]
    await house.post(steward, `${PAGE}/indietro`, { atto: sequence })
    expect(await ownerOf('priority', 'prima')).toBe('comune')
    const wrong = await house.post(steward, `${PAGE}/indietro`, { atto: '999999' })
    expect(wrong.statusCode).toBe(404)
  })
})
