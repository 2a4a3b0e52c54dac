import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testIdentity } from '../../../tests/support/identity.ts'
import { newId } from '../../kernel/id.ts'
import { listActs } from '../audit/audit-store.ts'
import { INSTALLATION, inTerritory } from '../database/database.ts'
import { createAccount } from './account-service.ts'
import { createToken, findTokenOwner, listTokens, revokeToken } from './token-service.ts'

const { db, signIn } = await testIdentity()
const anna = await createAccount(db, { email: 'anna@comune.example', name: 'Anna' })
const bruno = await createAccount(db, { email: 'bruno@comune.example' })
const READ = { name: 'lettore', scopes: ['read'] as ('read' | 'write')[], days: 30 }
const DAY_MS = 86_400_000

const bearer = (plain: string) => signIn.identify(new Headers({ authorization: `Bearer ${plain}` }))

test('a token speaks for its account, with its scopes and no session', async () => {
  const { plain } = await createToken(db, anna.id, READ)
  expect(plain).toMatch(/^tlo_[A-Za-z0-9_-]{43}$/)
  expect(await bearer(plain)).toEqual({ account: anna, sessionId: null, scopes: ['read'] })
  const { plain: writes } = await createToken(db, anna.id, { ...READ, scopes: ['read', 'write', 'write'] })
  expect((await bearer(writes))?.scopes).toEqual(['read', 'write'])
})

test('only the digest is kept', async () => {
  const { plain, token } = await createToken(db, anna.id, READ)
  const { rows } = await sql<{ digest: Buffer; row: string }>`
    select digest, to_jsonb(t)::text as row from identity_token t where id = ${token.id}`.execute(db)
  expect(rows[0]?.digest).toEqual(createHash('sha256').update(plain).digest())
  expect(rows[0]?.row).not.toContain(plain)
  expect(JSON.stringify(await listTokens(db, anna.id))).not.toContain(plain)
})

test('a token that is one character off is nobody’s', async () => {
  const { plain } = await createToken(db, anna.id, READ)
  const character = fc.constantFrom(...'ABCabc019-_')
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: plain.length - 1 }), character, async (at, letter) => {
      fc.pre(plain[at] !== letter)
      expect(await findTokenOwner(db, plain.slice(0, at) + letter + plain.slice(at + 1))).toBeNull()
    }),
    { numRuns: 30 },
  )
  expect(await findTokenOwner(db, '')).toBeNull()
  expect(await findTokenOwner(db, `${plain} `)).toBeNull()
})

test('a token ends on its day', async () => {
  const now = new Date('2026-03-01T12:00:00Z')
  const { plain, token } = await createToken(db, anna.id, READ, { now })
  expect(token.expiresAt.getTime() - now.getTime()).toBe(30 * DAY_MS)
  expect(await findTokenOwner(db, plain, new Date(now.getTime() + 30 * DAY_MS - 1))).not.toBeNull()
  expect(await findTokenOwner(db, plain, new Date(now.getTime() + 30 * DAY_MS))).toBeNull()
})

test('its last use is a day, written once a day', async () => {
  const { plain, token } = await createToken(db, anna.id, READ)
  const version = async () => {
    const { rows } = await sql<{ day: string | null; version: string }>`
      select last_used_on as day, xmin::text as version from identity_token where id = ${token.id}`.execute(
      db,
    )
    return rows[0]
  }
  expect((await version())?.day).toBeNull()
  // Half past eleven in the evening in Greenwich is tomorrow in Rome.
  await findTokenOwner(db, plain, new Date('2026-03-01T23:30:00Z'))
  const first = await version()
  expect(first?.day).toBe('2026-03-02')
  await findTokenOwner(db, plain, new Date('2026-03-02T09:00:00Z'))
  expect(await version()).toEqual(first)
  await findTokenOwner(db, plain, new Date('2026-03-03T09:00:00Z'))
  expect((await version())?.day).toBe('2026-03-03')
})

test('revoking ends a token at once, and only one’s own', async () => {
  const { plain, token } = await createToken(db, anna.id, READ)
  await expect(revokeToken(db, bruno.id, token.id)).rejects.toThrow('identity/token-missing')
  await expect(revokeToken(db, anna.id, newId())).rejects.toThrow('identity/token-missing')
  await expect(revokeToken(db, anna.id, 'x')).rejects.toThrow('identity/token-missing')
  expect(await bearer(plain)).not.toBeNull()
  await revokeToken(db, anna.id, token.id)
  expect(await bearer(plain)).toBeNull()
  expect(await listTokens(db, bruno.id)).toEqual([])
})

test('making and revoking are remembered, the token is not', async () => {
  const { plain, token } = await createToken(db, bruno.id, READ)
  await revokeToken(db, bruno.id, token.id)
  const acts = await inTerritory(db, INSTALLATION, (tx) => listActs(tx, { limit: 2 }))
  expect(acts.map(({ kind, accountId }) => [kind, accountId])).toEqual([
    ['token.revoked', bruno.id],
    ['token.created', bruno.id],
  ])
  expect(JSON.stringify(acts)).not.toContain(plain)
})

test('what is wrong with a new token is told for every field, in both languages', async () => {
  const wrong = { name: ' ', scopes: [], days: 0 }
  for (const language of ['it', 'en'] as const) {
    const error = await createToken(db, anna.id, wrong, { language }).catch((cause) => cause)
    expect(error.code).toBe('identity/invalid')
    expect(error.problems.map(({ field }: { field: string }) => field)).toEqual(['name', 'scopes', 'days'])
  }
  for (const days of [367, 1.5, Number.NaN, -1]) {
    await expect(createToken(db, anna.id, { ...READ, days })).rejects.toThrow('identity/invalid')
  }
})
