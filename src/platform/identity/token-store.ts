import { sql } from 'kysely'
import type { IsoDate } from '../../kernel/date.ts'
import type { Id } from '../../kernel/id.ts'
import type { Scope } from '../context.ts'
import { type Database, rowsOf, type Tx } from '../database/database.ts'
import type { Account, Token } from './types.ts'

/** The account that a token which has not expired speaks for. */
export async function selectTokenOwner(
  db: Database,
  digest: Buffer,
  now: Date,
): Promise<{ id: Id; account: Account; scopes: Scope[]; lastUsedOn: IsoDate | null } | null> {
  const [row] = await rowsOf(
    db,
    sql<{
      id: Id
      scopes: Scope[]
      last_used_on: IsoDate | null
      account_id: string
      name: string
      email: string
      is_administrator: boolean
    }>`
      select t.id, t.scopes, t.last_used_on, t.account_id, a.name, a.email, a.is_administrator
      from identity_token t join identity_account a on a.id = t.account_id
      where t.digest = ${digest} and t.expires_at > ${now}`,
  )
  if (!row) return null
  const { account_id: id, name, email, is_administrator: isAdministrator } = row
  return {
    id: row.id,
    account: { id, name, email, isAdministrator },
    scopes: row.scopes,
    lastUsedOn: row.last_used_on,
  }
}

/** Remembers the day on which a token was last used. */
export async function stampToken(db: Database, id: Id, day: IsoDate): Promise<void> {
  await sql`update identity_token set last_used_on = ${day}
    where id = ${id} and last_used_on is distinct from ${day}::date`.execute(db)
}

/** Adds a token of an account. */
export async function insertToken(tx: Tx, accountId: string, token: Token, digest: Buffer): Promise<void> {
  await sql`insert into identity_token (id, account_id, name, digest, scopes, created_at, expires_at)
    values (${token.id}, ${accountId}, ${token.name}, ${digest}, ${token.scopes}::text[], ${token.createdAt}, ${token.expiresAt})`.execute(
    tx,
  )
}

/** The tokens of an account, newest first, expired ones included. */
export async function selectTokens(db: Database, accountId: string): Promise<Token[]> {
  return rowsOf(
    db,
    sql<Token>`
      select id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_on as "lastUsedOn"
      from identity_token where account_id = ${accountId} order by created_at desc, id desc`,
  )
}

/** Removes a token of an account; true when there was one. */
export async function deleteToken(tx: Tx, accountId: string, id: Id): Promise<boolean> {
  const rows = await rowsOf(
    tx,
    sql<{ id: Id }>`delete from identity_token where account_id = ${accountId} and id = ${id} returning id`,
  )
  return rows.length > 0
}
