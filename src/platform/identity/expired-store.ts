import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** Removes sessions and codes that are over, and tokens that have been for so many days. */
export async function deleteExpired(tx: Tx, now: Date, tokenDays: number): Promise<void> {
  await sql`delete from identity_session where expires_at < ${now}`.execute(tx)
  await sql`delete from identity_verification where expires_at < ${now}`.execute(tx)
  await sql`delete from identity_token where expires_at < ${now}::timestamptz - make_interval(days => ${tokenDays})`.execute(
    tx,
  )
}
