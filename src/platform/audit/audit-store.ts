import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { Tx } from '../database/database.ts'
import { digestLink, digestPayload, GENESIS, type Link } from './chain.ts'

/** One act to be remembered. A bulk act is one of these, with all the records that it touched. */
export type Act = Readonly<{
  territoryId: Id
  at: Date
  accountId: string | null
  kind: string
  recordIds: readonly Id[]
  payload: unknown
}>

/** A link as stored, with its payload unless that was erased. */
export type StoredLink = Link &
  Readonly<{
    /** The moment with its microseconds, as written: ours end with three zeros, a forged one need not. */
    writtenAt: string
    digest: Buffer
    salt: Buffer | null
    payload: string | null
  }>

/** Lengthens the chain of a territory by one act, in the transaction of the act itself. */
export async function appendAct(tx: Tx, act: Act): Promise<void> {
  // One writer a chain at a time; the lock goes with the transaction.
  await sql`select pg_advisory_xact_lock(hashtextextended(${act.territoryId}, 0))`.execute(tx)
  const { rows } = await sql<{ sequence: number; digest: Buffer }>`
    select sequence, digest from audit_entry where territory_id = ${act.territoryId} order by sequence desc limit 1`.execute(
    tx,
  )
  const last = rows[0]
  const salt = randomBytes(16)
  const payload = JSON.stringify(act.payload)
  const link: Link = {
    territoryId: act.territoryId,
    sequence: (last?.sequence ?? 0) + 1,
    at: act.at,
    accountId: act.accountId,
    kind: act.kind,
    recordIds: act.recordIds,
    payloadDigest: digestPayload(salt, payload),
    previousDigest: last?.digest ?? GENESIS,
  }
  await sql`insert into audit_entry (territory_id, sequence, at, account_id, kind, record_ids, payload_digest, previous_digest, digest)
    values (${link.territoryId}, ${link.sequence}, ${link.at}, ${link.accountId}, ${link.kind}, ${link.recordIds}::uuid[],
      ${link.payloadDigest}, ${link.previousDigest}, ${digestLink(link)})`.execute(tx)
  await sql`insert into audit_payload (territory_id, sequence, salt, payload)
    values (${link.territoryId}, ${link.sequence}, ${salt}, ${payload})`.execute(tx)
}

/**
 * The records that acts after `after` touched, and the last act that there is: for whoever keeps something that is made
 * of records. Writers of a territory come one after the other, so nothing older can appear later.
 */
export async function listTouched(
  tx: Tx,
  territoryId: Id,
  after: number,
): Promise<{ last: number; recordIds: Id[] }> {
  const { rows } = await sql<{ last: number; recordIds: Id[] }>`
    select coalesce(max(sequence), ${after})::int as last,
      coalesce((select array_agg(distinct id) from audit_entry e, unnest(e.record_ids) id
        where e.territory_id = ${territoryId} and e.sequence > ${after}), '{}') as "recordIds"
    from audit_entry where territory_id = ${territoryId} and sequence > ${after}`.execute(tx)
  return rows[0] ?? { last: after, recordIds: [] }
}

/** The number of the last act of a territory; 0 where nothing was done yet. */
export async function lastAct(tx: Tx, territoryId: Id): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(sequence), 0)::int as last from audit_entry where territory_id = ${territoryId}`.execute(
    tx,
  )
  return rows[0]?.last ?? 0
}

type LinkRow = {
  territory_id: string
  sequence: number
  at: Date
  written_at: string
  account_id: string | null
  kind: string
  record_ids: string[]
  payload_digest: Buffer
  previous_digest: Buffer
  digest: Buffer
  salt: Buffer | null
  payload: string | null
}

/** A page of a territory's chain in its order, from its start or after a sequence: at most `limit` links. */
export async function readChain(
  tx: Tx,
  territoryId: Id,
  after: number | null,
  limit: number,
): Promise<StoredLink[]> {
  const { rows } = await sql<LinkRow>`
    select e.*, p.salt, p.payload, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as written_at
    from audit_entry e left join audit_payload p using (territory_id, sequence)
    where e.territory_id = ${territoryId} ${after === null ? sql`` : sql`and e.sequence > ${after}`}
    order by e.sequence limit ${limit}`.execute(tx)
  return rows.map((row) => ({
    territoryId: row.territory_id,
    sequence: row.sequence,
    at: row.at,
    writtenAt: row.written_at,
    accountId: row.account_id,
    kind: row.kind,
    recordIds: row.record_ids,
    payloadDigest: row.payload_digest,
    previousDigest: row.previous_digest,
    digest: row.digest,
    salt: row.salt,
    payload: row.payload,
  }))
}

/** One remembered act as a history shows it. */
export type HistoryEntry = Readonly<{
  /** Its place in the chain of its territory. */
  sequence: number
  at: Date
  accountId: string | null
  accountName: string | null
  kind: string
  recordIds: readonly Id[]
  payload: unknown
}>

/** Which acts: of one record, of one kind, or a single one by its place in the chain. */
export type ActQuery = Readonly<{ recordId?: Id; kind?: string; sequence?: number; limit: number }>

/** The latest acts of a territory, or some of them; newest first. */
export async function listActs(tx: Tx, query: ActQuery): Promise<HistoryEntry[]> {
  const { rows } = await sql<{
    sequence: number | string
    at: Date
    account_id: string | null
    name: string | null
    kind: string
    record_ids: string[]
    payload: string | null
  }>`
    select e.sequence, e.at, e.account_id, a.name, e.kind, e.record_ids, p.payload
    from audit_entry e
      left join audit_payload p using (territory_id, sequence)
      left join identity_account a on a.id = e.account_id
    where e.territory_id = current_territory()
      ${query.kind === undefined ? sql`` : sql`and e.kind = ${query.kind}`}
      ${query.sequence === undefined ? sql`` : sql`and e.sequence = ${query.sequence}`}
      ${query.recordId ? sql`and e.record_ids @> array[${query.recordId}]::uuid[]` : sql``}
    order by e.sequence desc limit ${query.limit}`.execute(tx)
  return rows.map((row) => ({
    sequence: Number(row.sequence),
    at: row.at,
    accountId: row.account_id,
    accountName: row.name,
    kind: row.kind,
    recordIds: row.record_ids,
    payload: row.payload === null ? null : JSON.parse(row.payload),
  }))
}
