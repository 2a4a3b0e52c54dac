import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { newId } from '../../kernel/id.ts'
import { listActs } from '../audit/audit-store.ts'
import type { Actor, Context, Grant } from '../context.ts'
import { inTerritory } from '../database/database.ts'
import { createAccount, findAccount, listGrants, listTerritoriesOf } from './account-service.ts'
import { grantRole, listBodyChoices, listPeople, withdrawRole } from './grant-service.ts'

const site = await testServer()
const { db } = site
const valley = await site.addTerritory('valle')
const coast = await site.addTerritory('costa')
await site.addRecord('valle', 'body', { title: { it: 'Unione della valle' }, slug: 'unione', kind: 'union' })
await site.addRecord('costa', 'body', {
  title: { it: 'Comune del porto' },
  slug: 'porto',
  kind: 'municipality',
})

const asSystem = <T>(territory: string, work: (ctx: Context) => Promise<T>) => site.work(territory, work)
const as = <T>(actor: Actor, territory: string, work: (ctx: Context) => Promise<T>) =>
  site.work(territory, (ctx) => work({ ...ctx, actor }))

const give = (territory: string, email: string, role: Grant['role'], bodySlug: string | null = null) =>
  asSystem(territory, (ctx) => grantRole(ctx, { email, role, bodySlug }))

/** An account as the server sees it in a territory. */
async function actorOf(accountId: string, territoryId: string): Promise<Actor> {
  const grants = await inTerritory(db, territoryId, (tx) => listGrants(tx, accountId))
  return {
    kind: 'account',
    accountId,
    name: '',
    email: '',
    isAdministrator: false,
    grants,
    scopes: ['read', 'write'],
  }
}

let made = 0
const newEmail = (): string => {
  made += 1
  return `persona-${made}@comune.example`
}

const codeOf = (error: unknown): string => (error as { code: string }).code
const fieldsOf = async (work: Promise<unknown>): Promise<string[]> => {
  const error = await work.catch((cause: unknown) => cause)
  expect(codeOf(error)).toBe('identity/invalid')
  return (error as { problems: { field: string }[] }).problems.map(({ field }) => field)
}

test('an account is one address in lower case, with a name even when none was given', async () => {
  const account = await createAccount(db, { email: ' Mario.Rossi@Comune.Example ' })
  expect(account).toMatchObject({
    email: 'mario.rossi@comune.example',
    name: 'mario.rossi',
    isAdministrator: false,
  })
  await expect(createAccount(db, { email: 'MARIO.ROSSI@comune.example' })).rejects.toThrow(
    'identity/account-exists',
  )
  expect(await findAccount(db, 'Mario.Rossi@COMUNE.example')).toEqual(account)
  await expect(createAccount(db, { email: 'mario' })).rejects.toThrow('identity/email')
})

test('a role makes the account that it needs, and one account takes many roles', async () => {
  const email = newEmail()
  const first = await give('valle', email.toUpperCase(), 'reader')
  const second = await give('valle', email, 'editor', 'unione')
  expect(second.account).toEqual(first.account)
  const grants = await inTerritory(db, valley.id, (tx) => listGrants(tx, first.account.id))
  expect(grants.map(({ role }) => role)).toEqual(['reader', 'editor'])
  await expect(give('valle', email, 'reader')).rejects.toThrow('identity/grant-exists')
})

test('an editor needs a body of this territory, nobody else has one', async () => {
  const email = newEmail()
  expect(await fieldsOf(give('valle', email, 'editor'))).toEqual(['body'])
  expect(await fieldsOf(give('valle', email, 'editor', 'porto'))).toEqual(['body'])
  expect(await fieldsOf(give('valle', email, 'editor', 'nessuno'))).toEqual(['body'])
  expect(await fieldsOf(give('valle', email, 'steward', 'unione'))).toEqual(['body'])
  expect(await findAccount(db, email)).toBeNull()
})

test('everything that is wrong is told at once', async () => {
  const wrong = asSystem('valle', (ctx) =>
    grantRole(ctx, { email: 'anna', name: 'x'.repeat(101), role: 'king', bodySlug: 'porto' }),
  )
  expect((await fieldsOf(wrong)).sort()).toEqual(['body', 'email', 'name', 'role'])
})

test('the database too refuses an editor without body and a body of another territory', async () => {
  const { account } = await give('valle', newEmail(), 'reader')
  const insert = (bodyId: string | null) =>
    inTerritory(db, valley.id, (tx) =>
      sql`insert into identity_grant (territory_id, id, account_id, role, body_id)
        values (${valley.id}, ${newId()}, ${account.id}, 'editor', ${bodyId})`.execute(tx),
    )
  const [port] = await asSystem('costa', listBodyChoices)
  await expect(insert(null)).rejects.toThrow('check constraint')
  await expect(insert(port?.id ?? null)).rejects.toThrow('foreign key')
})

test('only who keeps the territory gives, withdraws and lists roles', async () => {
  const { account: steward } = await give('valle', newEmail(), 'steward')
  const { account: editor } = await give('valle', newEmail(), 'editor', 'unione')
  const { account: reader, grantId } = await give('valle', newEmail(), 'reader')
  const stewardActor = await actorOf(steward.id, valley.id)
  const refused: Actor[] = [
    { kind: 'anonymous' },
    await actorOf(editor.id, valley.id),
    await actorOf(reader.id, valley.id),
    // The same steward is a stranger on the coast, and through a token that only reads.
    await actorOf(steward.id, coast.id),
    { ...stewardActor, scopes: ['read'] } as Actor,
  ]
  for (const actor of refused) {
    const input = { email: newEmail(), role: 'reader', bodySlug: null }
    await expect(as(actor, 'valle', (ctx) => grantRole(ctx, input))).rejects.toThrow('identity/forbidden')
    await expect(as(actor, 'valle', (ctx) => withdrawRole(ctx, grantId))).rejects.toThrow(
      'identity/forbidden',
    )
    await expect(as(actor, 'valle', listPeople)).rejects.toThrow('identity/forbidden')
  }
  await as(stewardActor, 'valle', (ctx) => withdrawRole(ctx, grantId))
  expect(await inTerritory(db, valley.id, (tx) => listGrants(tx, reader.id))).toEqual([])
})

test('the last steward of a territory stays, even when two go at the same moment', async () => {
  const hills = await site.addTerritory('colline')
  const first = await give('colline', newEmail(), 'steward')
  await give('colline', newEmail(), 'reader')
  const withdraw = (grantId: string) =>
    asSystem('colline', (ctx) => withdrawRole(ctx, grantId)).then(() => 'gone', codeOf)
  expect(await withdraw(first.grantId)).toBe('identity/last-steward')
  const second = await give('colline', newEmail(), 'steward')
  const results = await Promise.all([withdraw(first.grantId), withdraw(second.grantId)])
  expect(results.sort()).toEqual(['gone', 'identity/last-steward'])
  const people = await asSystem('colline', listPeople)
  expect(people.filter(({ role }) => role === 'steward')).toHaveLength(1)
  expect(hills.slug).toBe('colline')
})

test('a role of another territory cannot be withdrawn from here', async () => {
  const { grantId } = await give('costa', newEmail(), 'reader')
  await expect(asSystem('valle', (ctx) => withdrawRole(ctx, grantId))).rejects.toThrow(
    'identity/grant-missing',
  )
  await expect(asSystem('valle', (ctx) => withdrawRole(ctx, 'x'))).rejects.toThrow('identity/grant-missing')
})

test('giving and withdrawing are remembered in the chain of the territory, without the address', async () => {
  const { account: steward } = await give('valle', newEmail(), 'steward')
  const actor = await actorOf(steward.id, valley.id)
  const email = newEmail()
  const { grantId, account } = await as(actor, 'valle', (ctx) =>
    grantRole(ctx, { email, role: 'editor', bodySlug: 'unione' }),
  )
  await as(actor, 'valle', (ctx) => withdrawRole(ctx, grantId))
  const acts = await inTerritory(db, valley.id, (tx) => listActs(tx, { limit: 2 }))
  expect(acts.map(({ kind }) => kind)).toEqual(['role.withdrawn', 'role.granted'])
  for (const act of acts) {
    expect(act).toMatchObject({ accountId: steward.id, payload: { accountId: account.id, role: 'editor' } })
    expect(JSON.stringify(act.payload)).not.toContain('@')
  }
})

test('people are listed with role, body and whether they ever came in', async () => {
  const email = newEmail()
  await asSystem('costa', (ctx) => grantRole(ctx, { email, name: 'Anna', role: 'editor', bodySlug: 'porto' }))
  const people = await asSystem('costa', listPeople)
  expect(people.find((person) => person.email === email)).toMatchObject({
    name: 'Anna',
    role: 'editor',
    hasEntered: false,
    body: { slug: 'porto', title: { it: 'Comune del porto' } },
  })
})

test('roles of another territory are invisible, whatever is asked', async () => {
  const { account } = await give('costa', newEmail(), 'steward')
  const seen = (set: string) =>
    db.transaction().execute(async (tx) => {
      await sql.raw(set).execute(tx)
      const { rows } = await sql<{
        territory_id: string
      }>`select territory_id from identity_grant where account_id = ${account.id}`.execute(tx)
      return rows.map((row) => row.territory_id)
    })
  expect(await seen(`select set_config('telaio.territory', '${valley.id}', true)`)).toEqual([])
  expect(await seen('select 1')).toEqual([])
  expect(await seen(`select set_config('telaio.territory', '${coast.id}', true)`)).toEqual([coast.id])
  expect(await seen(`select set_config('telaio.account', '${account.id}', true)`)).toEqual([coast.id])
  expect(await seen(`select set_config('telaio.account', 'somebody-else', true)`)).toEqual([])
})

test('an account sees its own roles across territories, and changes none that way', async () => {
  const email = newEmail()
  const { account } = await give('valle', email, 'reader')
  await give('valle', email, 'editor', 'unione')
  await give('costa', email, 'steward')
  const own = await listTerritoriesOf(db, account.id)
  expect(own.map(({ slug, roles }) => [slug, roles])).toEqual([
    ['costa', ['steward']],
    ['valle', ['editor', 'reader']],
  ])
  const touched = await db.transaction().execute(async (tx) => {
    await sql`select set_config('telaio.account', ${account.id}, true)`.execute(tx)
    const deleted = await sql`delete from identity_grant where account_id = ${account.id}`.execute(tx)
    const changed =
      await sql`update identity_grant set role = 'steward', body_id = null where account_id = ${account.id}`.execute(
        tx,
      )
    return [deleted.numAffectedRows, changed.numAffectedRows]
  })
  expect(touched).toEqual([0n, 0n])
  expect(await listTerritoriesOf(db, newId())).toEqual([])
})
