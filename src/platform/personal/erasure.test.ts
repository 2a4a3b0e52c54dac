import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { testHouse } from '../../../tests/support/house.ts'
import { readAllRows } from '../../../tests/support/installation.ts'
import { newId } from '../../kernel/id.ts'
import { appendAct, listActs } from '../audit/audit-store.ts'
import { verifyChain } from '../audit/verify.ts'
import { INSTALLATION, inEveryTerritory, inTerritory } from '../database/database.ts'
import {
  appointAdministrator,
  createAccount,
  findAccount,
  listTerritoriesOf,
} from '../identity/account-service.ts'
import { grantRole } from '../identity/grant-service.ts'
import { createToken, findTokenOwner } from '../identity/token-service.ts'
import { createMail } from '../mail/mail.ts'
import { mailHolding } from '../mail/mail-holding.ts'
import { collectPersonal, erasePerson } from './erasure-service.ts'
import { personalHoldings } from './holdings.ts'

const house = await testHouse()
const { db, ownerUrl, signIn, work } = house
const holdings = personalHoldings(house.application.modules)
const NOW = new Date('2026-11-25T10:00:00Z')

beforeAll(async () => {
  await house.addTerritory('valle')
  await house.addTerritory('monte')
  await house.addPerson('Chi resta', [
    { territory: 'valle', role: 'steward' },
    { territory: 'monte', role: 'steward' },
  ])
})

test('every column that refers to an account is in a table that somebody declares', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
      and (a.attname ~ '(^|_)account_id$' or c.relname = 'identity_account' or exists (
        select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
          and f.confrelid = 'identity_account'::regclass))
    order by 1`.execute(db)
  const declared = holdings.flatMap(({ tables }) => tables)
  expect(rows.map(({ name }) => name)).toEqual([...declared].sort())
})

/** Gives somebody all that a person can have, in two territories, and lets them act. */
async function addBusyPerson(
  email: string,
  name: string,
): Promise<{ id: string; token: string; cookie: string }> {
  const { id } = await createAccount(db, { email, name })
  for (const slug of ['valle', 'monte']) {
    await work(slug, (ctx) => grantRole(ctx, { email, role: 'steward', bodySlug: null }))
    await work(slug, (ctx) =>
      appendAct(ctx.tx, {
        territoryId: ctx.territory.id,
        at: NOW,
        accountId: id,
        kind: 'role.noted',
        recordIds: [],
        payload: { email, name },
      }),
    )
  }
  // A mail server that refuses an address quotes it.
  await sql`update job_task set state = 'failed', tried_at = ${NOW}, error = ${`550 <${email.toUpperCase()}> is unknown`}
    where payload ->> 'accountId' = ${id}`.execute(db)
  const { plain } = await createToken(db, id, { name: `di ${name}`, scopes: ['read'], days: 9 })
  const cookie = await house.enter(email)
  await house.askCode(email)
  await signIn.createLink(email)
  await sql`insert into identity_credential (id, account_id, provider_id, provider_account_id)
    values (${newId()}, ${id}, 'prova', ${email})`.execute(db)
  return { id, token: plain, cookie }
}

const written = (text: string) => JSON.stringify(text).slice(1, -1).toLowerCase()

async function everythingWritten(): Promise<string> {
  return Object.values(await readAllRows(ownerUrl))
    .flat()
    .join('\n')
    .toLowerCase()
}

test('after erasing, no text of the database holds the address or the name, and every chain holds', async () => {
  const letters = fc
    .stringMatching(/^[a-z][a-z0-9._+-]{4,20}[a-z0-9]$/)
    .filter((text) => !text.includes('..'))
  const names = fc.stringMatching(/^[A-Z][a-zà-ù'"\\ %]{5,20}[a-z]Q$/)
  await fc.assert(
    fc.asyncProperty(letters, names, async (local, given) => {
      const [email, name] = [`${local}q@prova-q.example`, given.replace(/\s+/g, ' ')]
      const { id } = await addBusyPerson(email, name)
      expect(await everythingWritten()).toContain(email)
      await erasePerson(db, holdings, id, { by: id, now: NOW })
      const left = await everythingWritten()
      expect(left).not.toContain(email)
      expect(left).not.toContain(written(name))
      await inTerritory(db, INSTALLATION, (tx) =>
        inEveryTerritory(tx, async (territory) => {
          expect((await verifyChain(tx, territory)).broken).toBeNull()
        }),
      )
    }),
    { numRuns: 4 },
  )
})

test('sessions and tokens end, and the address is free for somebody who has nothing of the old account', async () => {
  const email = 'bianca@comune.example'
  const { id, token, cookie } = await addBusyPerson(email, 'Bianca Verdi')
  expect(await signIn.identify(new Headers({ cookie }))).not.toBeNull()
  await erasePerson(db, holdings, id, { by: null, now: NOW })
  expect(await signIn.identify(new Headers({ cookie }))).toBeNull()
  expect(await findTokenOwner(db, token)).toBeNull()
  const again = await createAccount(db, { email })
  expect(again.id).not.toBe(id)
  expect(await listTerritoriesOf(db, again.id)).toEqual([])
  const collected = JSON.stringify(await collectPersonal(db, holdings, again.id))
  expect(collected).not.toContain('valle')
  expect(collected).not.toContain('Bianca')
  const [act] = await inTerritory(db, INSTALLATION, (tx) => listActs(tx, { limit: 1 }))
  expect(act).toMatchObject({ kind: 'account.erased', accountId: null, payload: { account: id } })
})

test('the download says what is held, without secrets', async () => {
  const { id, token } = await addBusyPerson('carla@comune.example', 'Carla Neri')
  const all = await collectPersonal(db, holdings, id)
  const text = JSON.stringify(all)
  for (const part of [
    'carla@comune.example',
    'Carla Neri',
    'valle',
    'monte',
    'token.created',
    'session.opened',
    'is unknown',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain(token)
  expect(text).not.toContain('digest')
})

test('the last steward and the last administrator are refused, and nothing is lost', async () => {
  await house.addTerritory('sola')
  const steward = await house.addPerson('Sola', [{ territory: 'sola', role: 'steward' }])
  const before = await readAllRows(ownerUrl)
  const leave = (id: string) => erasePerson(db, holdings, id, { by: id, now: NOW })
  await expect(leave(steward.id)).rejects.toMatchObject({ code: 'identity/only-steward' })
  expect(await readAllRows(ownerUrl)).toEqual(before)
  const { id } = await createAccount(db, { email: 'capo@comune.example', isAdministrator: true })
  await expect(leave(id)).rejects.toMatchObject({ code: 'identity/last-administrator' })
  await createAccount(db, { email: 'vice@comune.example' })
  await appointAdministrator(db, 'vice@comune.example', true)
  await leave(id)
  expect(await findAccount(db, 'capo@comune.example')).toBeNull()
})

test('the page erases only with the address typed, ends the session, and history names nobody', async () => {
  const member = await house.addMember('Dora Blu', [{ territory: 'valle', role: 'steward' }])
  const wrong = await house.post(member, '/accedi/i-tuoi-dati', { email: 'altra@comune.example' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Niente è stato cancellato')
  const path = '/scrivania/valle/territorio'
  await work('valle', (ctx) =>
    appendAct(ctx.tx, {
      territoryId: ctx.territory.id,
      at: NOW,
      accountId: member.id,
      kind: 'territory.updated',
      recordIds: [],
      payload: {},
    }),
  )
  const done = await house.post(member, '/accedi/i-tuoi-dati', { email: ` ${member.email.toUpperCase()} ` })
  expect(done.statusCode).toBe(303)
  expect(done.headers.location).toBe('/accedi/cancellato')
  const after = await house.server.inject({ url: path, headers: member.cookie })
  expect(after.headers.location).toContain('/accedi?back=')
  const other = await house.addMember('Elsa', [{ territory: 'valle', role: 'steward' }])
  const history = await house.server.inject({ url: '/scrivania/valle/storia', headers: other.cookie })
  expect(history.body).toContain('persona cancellata')
})

test('privacy pages list every holding in both languages', async () => {
  for (const [url, language] of [
    ['/valle/privacy', 'it'],
    ['/en/valle/privacy', 'en'],
    ['/note-legali', 'it'],
  ] as const) {
    const { body } = await house.server.inject(url)
    for (const { what, until } of holdings) {
      expect(body).toContain(what[language])
      expect(body).toContain(until[language])
    }
  }
})

test('what lets somebody in is forgotten when it has expired, and not before', async () => {
  const { id, token } = await addBusyPerson('gaia@comune.example', 'Gaia Rosa')
  const forget = async (days: number): Promise<void> => {
    const now = new Date(Date.now() + days * 86_400_000)
    await db.transaction().execute(async (tx) => {
      for (const { forgetExpired } of holdings) await forgetExpired?.(tx, now)
    })
  }
  await forget(0)
  expect(await findTokenOwner(db, token)).not.toBeNull()
  await forget(15 + 30)
  const { account } = await collectPersonal(db, holdings, id)
  expect(account).toMatchObject({ held: { sessions: [], tokens: [], codes: [] } })
})

test('letters in a folder are collected, erased and forgotten', async () => {
  const outboxDir = await mkdtemp(join(tmpdir(), 'telaio-outbox-'))
  const mail = createMail({ smtpUrl: null, outboxDir, from: 'Telaio <telaio@comune.example>' })
  const letter = { subject: 'Codice', text: 'Scritto per te' }
  await mail.send({ to: 'fiamma@comune.example', ...letter })
  await mail.send({ to: 'gfiamma@comune.example', ...letter })
  await writeFile(join(outboxDir, '2026-01-01T08-00-00Z-vecchia-abc123.eml'), 'To: x@y.example\r\n\r\n')
  const holding = mailHolding(mail.outbox ?? null)
  const person = { id: newId(), email: 'fiamma@comune.example', name: 'Fiamma', isAdministrator: false }
  await db.transaction().execute(async (tx) => {
    expect(await holding.collect(tx, person)).toHaveLength(1)
    await holding.erase(tx, person)
  })
  expect(await readdir(outboxDir)).toHaveLength(2)
  await db.transaction().execute(async (tx) => holding.forgetExpired?.(tx, new Date()))
  expect((await readdir(outboxDir)).join()).toContain('gfiamma')
  expect(await readdir(outboxDir)).toHaveLength(1)
  mail.close()
})
