import { sql } from 'kysely'
import { type Database, rowsOf } from '../database/database.ts'

/** How many codes that have not expired are under way for an address; the names of these rows are the library's. */
export async function countCodes(db: Database, email: string, now: Date): Promise<number> {
  const [row] = await rowsOf(
    db,
    sql<{ count: number }>`
      select count(*)::int as count from identity_verification
      where identifier = ${`sign-in-otp-${email}`} and expires_at > ${now}`,
  )
  return row?.count ?? 0
}
