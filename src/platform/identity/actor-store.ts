import { sql } from 'kysely'
import type { Actor, Grant } from '../context.ts'
import { rowsOf, type Tx } from '../database/database.ts'

/** An account with its roles in the territory at hand, as who work in the background is done; null when it is gone. */
export async function selectActor(tx: Tx, accountId: string): Promise<Actor | null> {
  type Row = { name: string; email: string; isAdministrator: boolean; grants: Grant[] }
  const [row] = await rowsOf(
    tx,
    sql<Row>`
      select a.name, a.email, a.is_administrator as "isAdministrator",
        coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'bodyId', g.body_id))
          from identity_grant g where g.territory_id = current_territory() and g.account_id = a.id), '[]') as grants
      from identity_account a where a.id = ${accountId}`,
  )
  return row ? { kind: 'account', accountId, ...row, scopes: ['read', 'write'] } : null
}
