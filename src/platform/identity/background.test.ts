import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { testWorkshop } from '../../../tests/support/workshop.ts'
import { newId } from '../../kernel/id.ts'
import { insertTask } from '../job/job-store.ts'
import { workOff } from '../job/worker.ts'
import type { Message } from '../mail/mail.ts'
import { listGrants } from './account-service.ts'
import { setLanguage } from './account-store.ts'
import { grantRole, withdrawRole } from './grant-service.ts'
import { identityModule } from './module.ts'

const site = await testServer()
const { db } = site
await site.addTerritory('valle')
const email = 'anna@comune.example'
const START = Date.now()

const give = (role: string) => site.work('valle', (ctx) => grantRole(ctx, { email, role, bodySlug: null }))

test('a letter that cannot leave is tried again, and the role stays', async () => {
  const letters: Message[] = []
  let isAway = true
  let now = new Date(START + 1000)
  const send = async (message: Message) => {
    if (isAway) throw new Error('the mail server is away')
    letters.push(message)
  }
  const shop = testWorkshop(db, {
    modules: [identityModule],
    mail: { send, close: () => undefined },
    clock: () => now,
  })
  const { account } = await give('reader')
  await workOff(shop)
  expect(await site.work('valle', ({ tx }) => listGrants(tx, account.id))).toHaveLength(1)
  isAway = false
  now = new Date(START + 120_000)
  await workOff(shop)
  await workOff(shop)
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    [email, 'Hai un ruolo in Territorio valle'],
  ])

  const { grantId } = await give('steward')
  await give('editor').catch(() => undefined)
  await site.work('valle', (ctx) =>
    grantRole(ctx, { email: 'altra@comune.example', role: 'steward', bodySlug: null }),
  )
  await site.work('valle', (ctx) => withdrawRole(ctx, grantId))
  now = new Date(Date.now() + 300_000)
  await workOff(shop)
  // The role that came and went meanwhile is told as gone, not as given.
  expect(
    letters
      .slice(1)
      .map(({ to, subject }) => `${to} ${subject}`)
      .sort(),
  ).toEqual([
    'altra@comune.example Hai un ruolo in Territorio valle',
    `${email} Un tuo ruolo in Territorio valle è finito`,
  ])
  const farewell = letters.find(({ subject }) => subject.startsWith('Un tuo'))?.text
  expect(farewell).toContain('non puoi più coordinare il territorio')
  expect(farewell).toContain('Puoi ancora vedere la scrivania')
})

test('a letter comes in the language in which its reader last signed in, else in that of whoever acts', async () => {
  const letters: Message[] = []
  const send = async (message: Message) => void letters.push(message)
  const shop = testWorkshop(db, {
    modules: [identityModule],
    mail: { send, close: () => undefined },
    clock: () => new Date(Date.now() + 600_000),
  })
  const reader = 'rosa@comune.example'
  const add = (role: string) =>
    site.work('valle', (ctx) =>
      grantRole({ ...ctx, language: 'en' }, { email: reader, role, bodySlug: null }),
    )
  const { account } = await add('reader')
  await workOff(shop)
  await db.transaction().execute((tx) => setLanguage(tx, account.id, 'it'))
  await add('steward')
  await workOff(shop)
  expect(letters.filter(({ to }) => to === reader).map(({ subject }) => subject)).toEqual([
    'You have a role in Territorio valle',
    'Hai un ruolo in Territorio valle',
  ])
})

test('what has expired is forgotten: sessions and codes at once, tokens after a month', async () => {
  const [account] = (await sql<{ id: string }>`select id from identity_account`.execute(db)).rows
  for (const days of [-40, -2, 1]) {
    const until = sql`now() + make_interval(days => ${days})`
    await sql`insert into identity_session (id, account_id, token, expires_at)
      values (${newId()}, ${account?.id}, ${newId()}, ${until})`.execute(db)
    await sql`insert into identity_verification (id, identifier, value, expires_at)
      values (${newId()}, 'anna', 'a code', ${until})`.execute(db)
    await sql`insert into identity_token (id, account_id, name, digest, scopes, expires_at)
      values (${newId()}, ${account?.id}, 'prova', ${Buffer.from(newId())}, '{read}', ${until})`.execute(db)
  }
  await insertTask(db, { kind: 'job', name: 'forget-expired', now: new Date() })
  await workOff(testWorkshop(db, { modules: [identityModule] }))
  const { rows } = await sql`select (select count(*)::int from identity_session) as sessions,
    (select count(*)::int from identity_verification) as codes,
    (select count(*)::int from identity_token) as tokens`.execute(db)
  expect(rows).toEqual([{ sessions: 1, codes: 1, tokens: 2 }])
})
