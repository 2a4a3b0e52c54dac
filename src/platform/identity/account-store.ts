import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { Language, LocalText } from '../../kernel/language.ts'
import type { Grant } from '../context.ts'
import { type Database, rowsOf, type Tx } from '../database/database.ts'
import type { Account, OwnTerritory } from './types.ts'

type AccountRow = { id: string; name: string; email: string; is_administrator: boolean }

const toAccount = (row: AccountRow): Account => ({
  id: row.id,
  name: row.name,
  email: row.email,
  isAdministrator: row.is_administrator,
})

/** The account with an address in lower case. */
export async function findAccountByEmail(db: Database | Tx, email: string): Promise<Account | null> {
  const [row] = await rowsOf(
    db,
    sql<AccountRow>`select id, name, email, is_administrator from identity_account where email = ${email}`,
  )
  return row ? toAccount(row) : null
}

/** Adds an account, unless its address has one already; then gives null. */
export async function insertAccount(db: Database | Tx, account: Account): Promise<Account | null> {
  const [row] = await rowsOf(
    db,
    sql<AccountRow>`
      insert into identity_account (id, name, email, is_administrator)
      values (${account.id}, ${account.name}, ${account.email}, ${account.isAdministrator})
      on conflict (email) do nothing returning id, name, email, is_administrator`,
  )
  return row ? toAccount(row) : null
}

/** Makes an account administrator of the installation, or takes that back. */
export async function setAdministrator(
  db: Database | Tx,
  accountId: string,
  isAdministrator: boolean,
): Promise<void> {
  await sql`update identity_account set is_administrator = ${isAdministrator}, updated_at = now() where id = ${accountId}`.execute(
    db,
  )
}

/** Remembers in which language somebody reads. */
export async function setLanguage(tx: Tx, accountId: string, language: Language): Promise<void> {
  await sql`update identity_account set language = ${language} where id = ${accountId}`.execute(tx)
}

/** The roles of an account in the territory of the transaction. */
export async function selectGrants(tx: Tx, accountId: string): Promise<Grant[]> {
  const rows = await rowsOf(
    tx,
    sql<{ role: Grant['role']; body_id: Id | null }>`
      select role, body_id from identity_grant
      where territory_id = current_territory() and account_id = ${accountId} order by created_at, id`,
  )
  return rows.map((row) => ({ role: row.role, bodyId: row.body_id }))
}

/** The territories in which an account has roles, by name. The transaction says whose with `telaio.account`. */
export async function selectOwnTerritories(tx: Tx, accountId: string): Promise<OwnTerritory[]> {
  await sql`select set_config('telaio.account', ${accountId}, true)`.execute(tx)
  return rowsOf(
    tx,
    sql<{ id: Id; slug: string; title: LocalText; roles: Grant['role'][] }>`
      select t.id, t.slug, t.title, array_agg(distinct g.role order by g.role) as roles
      from identity_grant g join territory t on t.id = g.territory_id
      where g.account_id = ${accountId} group by t.id order by t.title ->> 'it', t.slug`,
  )
}

/** True when anybody has an account: the first start is over. */
export async function accountsExist(db: Database | Tx): Promise<boolean> {
  const [row] = await rowsOf(
    db,
    sql<{ found: boolean }>`select exists (select from identity_account) as found`,
  )
  return row?.found === true
}
