import { sql } from 'kysely'
import { inEveryTerritory, rowsOf, type Tx } from '../database/database.ts'
import type { Account } from './types.ts'

type Rows = readonly Readonly<Record<string, unknown>>[]

/** What is held of an account: itself, its sessions, tokens, ways of signing in and roles; never a secret. */
export async function selectSignIns(tx: Tx, { id, email }: Account): Promise<Readonly<Record<string, Rows>>> {
  const ask = (query: ReturnType<typeof sql<Record<string, unknown>>>) => rowsOf(tx, query)
  const roles: Record<string, unknown>[] = []
  await inEveryTerritory(tx, async () => {
    const query = sql<Record<string, unknown>>`
      select t.slug as territory, g.role, b.slug as body, g.created_at as since
      from identity_grant g join territory t on t.id = g.territory_id
        left join record b on b.territory_id = g.territory_id and b.id = g.body_id
      where g.territory_id = current_territory() and g.account_id = ${id} order by g.created_at, g.id`
    roles.push(...(await ask(query)))
  })
  return {
    account: await ask(sql`
      select id, name, email, email_verified as "emailVerified", image, language, is_administrator as "isAdministrator",
        created_at as "createdAt", updated_at as "updatedAt" from identity_account where id = ${id}`),
    roles,
    sessions: await ask(sql`
      select created_at as "createdAt", expires_at as "expiresAt", ip_address as "ipAddress",
        user_agent as "userAgent" from identity_session where account_id = ${id} order by created_at`),
    credentials: await ask(sql`
      select provider_id as provider, provider_account_id as "accountThere", created_at as "createdAt"
      from identity_credential where account_id = ${id} order by created_at`),
    tokens: await ask(sql`
      select name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_on as "lastUsedOn"
      from identity_token where account_id = ${id} order by created_at`),
    codes: await ask(sql`
      select created_at as "createdAt", expires_at as "expiresAt"
      from identity_verification where ${isCodeOf(email)} order by created_at`),
  }
}

/** How the sign-in library names a code of an address, and what it writes into a link. */
function isCodeOf(email: string) {
  return sql`(identifier = ${`sign-in-otp-${email}`} or identifier = ${email}
    or position(${`"email":${JSON.stringify(email)}`} in value) > 0)`
}

/** Removes an account and all that lets it in; sessions and tokens end with this transaction. */
export async function deleteAccount(tx: Tx, { id, email }: Account): Promise<void> {
  await inEveryTerritory(tx, async () => {
    await sql`delete from identity_grant where territory_id = current_territory() and account_id = ${id}`.execute(
      tx,
    )
  })
  await sql`delete from identity_verification where ${isCodeOf(email)}`.execute(tx)
  await sql`delete from identity_account where id = ${id}`.execute(tx)
}

// The owner of a token that has expired still finds it in the list, and why a program fell silent.
const TOKEN_DAYS = 30

/** Removes sessions and codes that have expired, and tokens that did so a month ago. */
export async function forgetSignIns(tx: Tx, now: Date): Promise<void> {
  await sql`delete from identity_session where expires_at < ${now}`.execute(tx)
  await sql`delete from identity_verification where expires_at < ${now}`.execute(tx)
  await sql`delete from identity_token where expires_at < ${now}::timestamptz - make_interval(days => ${TOKEN_DAYS})`.execute(
    tx,
  )
}

/** The account with an id, held until the end of the transaction. */
export async function lockAccount(tx: Tx, id: string): Promise<Account | null> {
  const [row] = await rowsOf(
    tx,
    sql<Account>`
      select id, name, email, is_administrator as "isAdministrator"
      from identity_account where id = ${id} for update`,
  )
  return row ?? null
}

/** The ids of all administrators, held until the end of the transaction: two who leave at once come one after the other. */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await rowsOf(
    tx,
    sql<{ id: string }>`select id from identity_account where is_administrator order by id for update`,
  )
  return rows.map(({ id }) => id)
}
