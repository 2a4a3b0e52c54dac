import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Member, testHouse } from '../../../../tests/support/house.ts'
import { addDays, romeDate } from '../../../kernel/date.ts'
import { setLanguage } from '../../../platform/identity/account-store.ts'
import { insertTask } from '../../../platform/job/job-store.ts'
import { callRounds, type Workshop, workOff } from '../../../platform/job/worker.ts'
import type { Message } from '../../../platform/mail/mail.ts'
import { collectPersonal, erasePerson } from '../../../platform/personal/erasure-service.ts'
import { personalHoldings } from '../../../platform/personal/holdings.ts'
import { saveRows } from '../../../platform/row/row-service.ts'
import type { RowType } from '../../../platform/row/row-type.ts'

const house = await testHouse()
const { db, addRecord, application, registry } = house
const letters: Message[] = []
let isAway = false
// A Monday at seven in Rome, after every migration of this year.
let now = new Date('2027-03-01T07:05:00+01:00')
const send = async (message: Message): Promise<void> => {
  if (isAway) throw new Error('the mail server is away')
  letters.push(message)
}
const shop: Workshop = {
  db,
  application,
  mail: { send, close: () => undefined },
  publicUrl: 'https://telaio.example',
  clock: () => now,
  log: () => undefined,
}
/** Has the job done as an administrator does, whatever the day. */
async function round(): Promise<Message[]> {
  letters.length = 0
  await insertTask(db, { kind: 'job', name: 'weekly-digest', now })
  await workOff(shop)
  return letters.toSorted((one, other) => one.to.localeCompare(other.to))
}
const nextWeek = () => {
  now = new Date(now.getTime() + 7 * 86_400_000)
}

const TIMING = { from: '2026-01-01', to: '2026-12-31', precision: 'year', words: { it: 'nel 2026' } }
let anna: Member
let steward: Member

async function layPlan(territory: string): Promise<void> {
  for (const slug of ['unione', 'comune'])
    await addRecord(territory, 'body', { slug, title: { it: `Ente ${slug}` }, kind: 'union' })
  await addRecord(territory, 'area', { slug: 'valle', title: { it: 'Valle' }, kind: 'union' })
  await addRecord(territory, 'agenda', {
    slug: 'agenda',
    title: { it: 'Agenda' },
    state: 'adopted',
    goalLevel: { it: 'sfida' },
  })
  await addRecord(territory, 'action', {
    slug: 'azione',
    title: { it: 'Azione' },
    agenda: 'agenda',
    ownerBody: 'unione',
  })
  await addRecord(territory, 'activity', {
    slug: 'corso',
    title: { it: 'Corso' },
    action: 'azione',
    state: 'running',
    timing: TIMING,
    ownerBody: 'unione',
  })
  await addRecord(territory, 'indicator', {
    slug: 'spid',
    title: { it: 'Identità SPID', en: 'SPID identities' },
    unit: { it: '%' },
    direction: 'more',
    updateEvery: 'year',
    nextValueOn: '2027-03-05',
    ownerBody: 'unione',
  })
  await house.work(territory, (ctx) =>
    saveRows(
      ctx,
      registry.rowsByCollection('observations') as RowType,
      [{ indicator: 'spid', area: 'valle', on: '2025-12-31', precision: 'year', value: 5 }],
      { replace: false },
    ),
  )
  await addRecord(territory, 'priority', {
    slug: 'orfana',
    title: { it: 'Senza ente' },
    agenda: 'agenda',
    nextCheckOn: '2027-01-01',
  })
}

beforeAll(async () => {
  await house.addTerritory('valle', { domain: 'agenda.valle.example' })
  await house.addTerritory('monte')
  await layPlan('valle')
  await layPlan('monte')
  anna = await house.addMember('Anna', [
    { territory: 'valle', role: 'editor', body: 'unione' },
    { territory: 'monte', role: 'editor', body: 'unione' },
  ])
  await house.addMember('Chi ha un ente senza niente', [
    { territory: 'valle', role: 'editor', body: 'comune' },
  ])
  await house.addMember('Chi legge', [{ territory: 'valle', role: 'reader' }])
  steward = await house.addMember('Chi coordina', [{ territory: 'valle', role: 'steward' }])
})

describe('the Monday digest', () => {
  test('tells each body’s editor what is due, and the steward what nobody else is told; nobody else hears', async () => {
    const sent = await round()
    expect(sent.map(({ to }) => to).sort()).toEqual([anna.email, anna.email, steward.email].sort())
    const letter = sent.find(({ to, text }) => to === anna.email && text.includes('/scrivania/valle/'))
    expect(letter?.subject).toBe('Territorio valle: 2 cose da aggiornare')
    // The desk is at the installation's address, the way out at the territory's own.
    expect(letter?.text).toContain(
      '- Identità SPID (entro il 5 marzo 2027)\n  https://telaio.example/scrivania/valle/indicatori/spid/valori?area=valle&on=2026-12-31&precision=year',
    )
    expect(letter?.text).toContain(
      '- Corso (era atteso entro il 31 dicembre 2026)\n  https://telaio.example/scrivania/valle/attivita/corso/avanzamento',
    )
    expect(letter?.unsubscribeUrl).toMatch(/^https:\/\/agenda\.valle\.example\/salute\/riepilogo\/[\w-]{32}$/)
    expect(letter?.text).toContain(letter?.unsubscribeUrl)
    const other = sent.find(({ to }) => to === steward.email)
    expect(other?.text).toContain('/scrivania/valle/priorita/orfana')
    expect(other?.text).not.toContain('Corso')
  })

  test('leaves once a week, however often the job runs', async () => {
    expect(await round()).toEqual([])
    now = new Date(now.getTime() + 3 * 86_400_000)
    expect(await round()).toEqual([])
    nextWeek()
    expect(await round()).toHaveLength(3)
  })

  test('is called by the clock on Monday morning', async () => {
    nextWeek()
    letters.length = 0
    await callRounds(shop)
    await callRounds(shop)
    await workOff(shop)
    expect(letters).toHaveLength(3)
  })

  test('that could not leave is tried again, and those that left are not sent twice', async () => {
    nextWeek()
    isAway = true
    expect(await round()).toEqual([])
    isAway = false
    now = new Date(now.getTime() + 120_000)
    await workOff(shop)
    expect(letters).toHaveLength(3)
  })

  test('comes in the language of its reader', async () => {
    nextWeek()
    await db.transaction().execute((tx) => setLanguage(tx, anna.id, 'en'))
    const sent = (await round()).filter(({ to }) => to === anna.email)
    expect(sent.map(({ subject }) => subject).sort()).toEqual([
      'Territorio monte: 2 things to update',
      'Territorio valle: 2 things to update',
    ])
    expect(sent[0]?.text).toContain('SPID identities')
    expect(sent[0]?.text).toContain('https://telaio.example/en/scrivania/')
    await db.transaction().execute((tx) => setLanguage(tx, anna.id, 'it'))
  })

  test('says nothing when nothing is due', async () => {
    await house.work('monte', async ({ tx }) => {
      await sql`update agenda_activity set state = 'done' where territory_id = current_territory()`.execute(
        tx,
      )
      await sql`update profile_indicator set next_value_on = '2030-01-01'
        where territory_id = current_territory()`.execute(tx)
    })
    nextWeek()
    const sent = await round()
    expect(sent.filter(({ text }) => text.includes('/scrivania/monte/'))).toEqual([])
    expect(sent).toHaveLength(2)
  })
})

describe('the way out', () => {
  const leaving = async () => {
    nextWeek()
    const letter = (await round()).find(({ to }) => to === anna.email)
    return new URL(letter?.unsubscribeUrl as string)
  }
  const post = ({ host, pathname }: URL, headers = {}) =>
    house.server.inject({
      method: 'POST',
      url: pathname,
      headers: { host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: 'List-Unsubscribe=One-Click',
    })

  test('is a page that changes nothing by being opened, and one click of a program of mail', async () => {
    const url = await leaving()
    const asked = await house.server.inject({ url: url.pathname, headers: { host: url.host } })
    expect(asked.body).toContain('Premi il pulsante')
    nextWeek()
    expect((await round()).some(({ to }) => to === anna.email)).toBe(true)
    const left = await post(url)
    expect(left.statusCode).toBe(200)
    expect(left.body).toContain('non lo riceverai più')
    nextWeek()
    expect((await round()).some(({ to }) => to === anna.email)).toBe(false)
    // RFC 8058 lets programs send the same in either kind of body; nothing large comes in by this door.
    for (const [words, status] of [
      ['One-Click', 200],
      ['x'.repeat(10_000), 413],
    ] as const) {
      const form = new FormData()
      form.set('List-Unsubscribe', words)
      const sent = new Response(form)
      const again = await house.server.inject({
        method: 'POST',
        url: url.pathname,
        headers: { host: url.host, 'content-type': sent.headers.get('content-type') ?? '' },
        payload: Buffer.from(await sent.arrayBuffer()),
      })
      expect(again.statusCode).toBe(status)
    }
    const wrong = new URL(url)
    wrong.pathname = '/salute/riepilogo/inventato'
    expect((await post(wrong)).statusCode).toBe(404)
  })

  test('is on the desk too, and leads back', async () => {
    // The clock of the jobs is months ahead, and what lets people in has expired there.
    anna = await house.enterAgain(anna)
    const page = '/scrivania/valle/riepilogo'
    const shown = await house.server.inject({ url: page, headers: anna.cookie })
    expect(shown.body).toContain('Non lo ricevi')
    await house.post(anna, page, { off: 'false' })
    nextWeek()
    expect((await round()).some(({ to }) => to === anna.email)).toBe(true)
    await house.post(anna, page, { off: 'true' })
    nextWeek()
    expect((await round()).some(({ to }) => to === anna.email)).toBe(false)
  })

  test('of another territory is not opened by its secret', async () => {
    await house.post(anna, '/scrivania/valle/riepilogo', { off: 'false' })
    const { pathname } = await leaving()
    const elsewhere = await house.server.inject({ url: `/monte${pathname}` })
    expect(elsewhere.statusCode).toBe(404)
  })
})

test('the desk’s page shows what a letter would say', async () => {
  await addRecord('valle', 'priority', {
    slug: 'oggi',
    title: { it: 'Da guardare oggi' },
    agenda: 'agenda',
    nextCheckOn: addDays(romeDate(new Date()), 1),
    ownerBody: 'unione',
  })
  const { body } = await house.server.inject({ url: '/scrivania/valle/riepilogo', headers: anna.cookie })
  expect(body).toContain('Da guardare oggi')
  expect(body).not.toContain('Senza ente')
})

test('what is held of a person is collected, and erased with them', async () => {
  const holdings = personalHoldings(application.modules)
  const held = async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from identity_account
      where id = ${anna.id}`.execute(db)
    return rows[0]?.count
  }
  const collected = await collectPersonal(db, holdings, anna.id)
  expect(JSON.stringify(collected.mondayLetters)).toMatch(
    /"territory":"valle","isOff":false,"sentWeek":"2027-/,
  )
  await erasePerson(db, holdings, anna.id, { by: null, now })
  expect(await held()).toBe(0)
  const left = await house.work('valle', async ({ tx }) => {
    const query = sql`select 1 from health_digest where account_id = ${anna.id}`
    return (await query.execute(tx)).rows.length
  })
  expect(left).toBe(0)
})
