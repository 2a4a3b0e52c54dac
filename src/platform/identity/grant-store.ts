import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import type { Grant } from '../context.ts'
import { rowsOf, type Tx } from '../database/database.ts'
import type { Person, RoleNews } from './types.ts'

/** The roles of the territory, by name of the person. */
export async function selectPeople(tx: Tx): Promise<Person[]> {
  return rowsOf(
    tx,
    sql<Person>`
      select g.id, g.role, g.account_id as "accountId", a.name, a.email, a.email_verified as "hasEntered",
        case when b.id is not null then jsonb_build_object('slug', b.slug, 'title', b.title) end as body
      from identity_grant g
        join identity_account a on a.id = g.account_id
        left join record b on b.territory_id = g.territory_id and b.id = g.body_id
      where g.territory_id = current_territory()
      order by lower(a.name), a.email, g.role, g.id`,
  )
}

/** Somebody with a role in the territory, and how to write to them. */
export type RoleHolder = Readonly<{
  accountId: string
  email: string
  /** In which they last signed in. */
  language: Language | null
  role: Grant['role']
  /** The slug of the body of an editor. */
  body: string | null
}>

/** Whoever has a role in the territory, once a role; an editor whose body is in the bin has nothing to edit. */
export async function listRoleHolders(tx: Tx): Promise<RoleHolder[]> {
  return rowsOf(
    tx,
    sql<RoleHolder>`
      select g.account_id as "accountId", a.email, a.language, g.role, b.slug as body
      from identity_grant g
        join identity_account a on a.id = g.account_id
        left join record b on b.territory_id = g.territory_id and b.id = g.body_id and b.hidden_at is null
      where g.territory_id = current_territory() and (g.body_id is null or b.id is not null)
      order by a.email, g.role, g.id`,
  )
}

/** What a letter to an account about a role of the territory says; null when the account is no more. */
export async function findRoleNews(tx: Tx, accountId: string, bodyId: Id | null): Promise<RoleNews | null> {
  const [row] = await rowsOf(
    tx,
    sql<RoleNews>`
      select a.email, a.language, b.title as "bodyTitle", jsonb_build_object('slug', t.slug, 'title', t.title) as territory,
        coalesce((
          select jsonb_agg(jsonb_build_object('role', g.role, 'bodyId', g.body_id, 'bodyTitle', r.title)
            order by g.created_at, g.id)
          from identity_grant g left join record r on r.territory_id = g.territory_id and r.id = g.body_id
          where g.territory_id = t.id and g.account_id = a.id), '[]') as held
      from identity_account a join territory t on t.id = current_territory()
        left join record b on b.territory_id = t.id and b.id = ${bodyId}
      where a.id = ${accountId}`,
  )
  return row ?? null
}

/** Adds a role in the territory; false when the account has it already. */
export async function insertGrant(
  tx: Tx,
  id: Id,
  accountId: string,
  { role, bodyId }: Grant,
): Promise<boolean> {
  const rows = await rowsOf(
    tx,
    sql<{ id: Id }>`
      insert into identity_grant (territory_id, id, account_id, role, body_id)
      values (current_territory(), ${id}, ${accountId}, ${role}, ${bodyId})
      on conflict do nothing returning id`,
  )
  return rows.length > 0
}

/**
 * The roles of the territory, held until the end of the transaction: two stewards who withdraw each other's
 * role at the same moment come one after the other, and the second finds that nobody else is left.
 */
export async function lockGrants(
  tx: Tx,
): Promise<{ id: Id; accountId: string; role: Grant['role']; bodyId: Id | null }[]> {
  return rowsOf(
    tx,
    sql<{ id: Id; accountId: string; role: Grant['role']; bodyId: Id | null }>`
      select id, account_id as "accountId", role, body_id as "bodyId" from identity_grant
      where territory_id = current_territory() order by id for update`,
  )
}

/** Removes a role of the territory. */
export async function deleteGrant(tx: Tx, id: Id): Promise<void> {
  await sql`delete from identity_grant where territory_id = current_territory() and id = ${id}`.execute(tx)
}
