import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/date.ts'
import { inEveryTerritory, rowsOf, type Tx } from '../../../platform/database/database.ts'

// As long as no machine guesses, short enough for the header of a letter.
const newToken = () => randomBytes(24).toString('base64url')

/**
 * Takes the digest of a week for an account, so that nobody else sends it: gives the secret of the link that switches
 * it off, or null when it is off or has been sent. It holds only if the transaction goes through.
 */
export async function claimDigest(tx: Tx, accountId: string, week: IsoDate): Promise<string | null> {
  const [row] = await rowsOf(
    tx,
    sql<{ token: string }>`
      insert into health_digest as d (territory_id, account_id, token, sent_week)
      values (current_territory(), ${accountId}, ${newToken()}, ${week})
      on conflict (territory_id, account_id) do update set sent_week = excluded.sent_week
        where not d.is_off and (d.sent_week is null or d.sent_week < excluded.sent_week)
      returning token`,
  )
  return row?.token ?? null
}

/** True when an account has switched the digest of this territory off. */
export async function isDigestOff(tx: Tx, accountId: string): Promise<boolean> {
  const [row] = await rowsOf(
    tx,
    sql<{ isOff: boolean }>`
      select is_off as "isOff" from health_digest
      where territory_id = current_territory() and account_id = ${accountId}`,
  )
  return row?.isOff ?? false
}

/** Switches the digest of this territory on or off for an account. */
export async function setDigestOff(tx: Tx, accountId: string, isOff: boolean): Promise<void> {
  await sql`
    insert into health_digest (territory_id, account_id, token, is_off)
    values (current_territory(), ${accountId}, ${newToken()}, ${isOff})
    on conflict (territory_id, account_id) do update set is_off = excluded.is_off`.execute(tx)
}

/** True when the secret of a link belongs to somebody's digest of this territory. */
export async function isDigestToken(tx: Tx, token: string): Promise<boolean> {
  const rows = await rowsOf(
    tx,
    sql<{ token: string }>`
      select token from health_digest where territory_id = current_territory() and token = ${token}`,
  )
  return rows.length > 0
}

/** Switches off the digest to which a link belongs; false when it belongs to none. */
export async function switchOffByToken(tx: Tx, token: string): Promise<boolean> {
  const rows = await rowsOf(
    tx,
    sql<{ token: string }>`
      update health_digest set is_off = true
      where territory_id = current_territory() and token = ${token} returning token`,
  )
  return rows.length > 0
}

/** What is held of an account: in which territories it got digests, when last, and whether it wants them. */
export async function selectDigests(tx: Tx, accountId: string): Promise<unknown[]> {
  const found: unknown[] = []
  await inEveryTerritory(tx, async () => {
    const query = sql<{ territory: string; isOff: boolean; sentWeek: IsoDate | null }>`
      select t.slug as territory, d.is_off as "isOff", d.sent_week::text as "sentWeek"
      from health_digest d join territory t on t.id = d.territory_id
      where d.territory_id = current_territory() and d.account_id = ${accountId}`
    found.push(...(await rowsOf(tx, query)))
  })
  return found
}

/** Removes all that is held of an account. */
export async function deleteDigests(tx: Tx, accountId: string): Promise<void> {
  await inEveryTerritory(tx, async () => {
    await sql`delete from health_digest
      where territory_id = current_territory() and account_id = ${accountId}`.execute(tx)
  })
}
