import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import { rowsOf, type Tx } from '../database/database.ts'
import type { Mapping, Source } from './types.ts'

const SOURCE = sql`id, target, address, every, mapping, headers, digest, good_at as "goodAt", tried_at as "triedAt",
  failing_since as "failingSince", error`

/** The sources of the territory, by address. */
export async function listSources(tx: Tx): Promise<Source[]> {
  return rowsOf(tx, sql<Source>`select ${SOURCE} from bring_source order by address, target`)
}

/** Keeps an address to be read again; one that is kept already is kept anew. */
export async function upsertSource(
  tx: Tx,
  territoryId: Id,
  source: Readonly<{
    id: Id
    target: string
    address: string
    every: Source['every']
    mapping: Mapping
    headers: readonly string[]
    digest: string
    now: Date
  }>,
): Promise<void> {
  const { id, target, address, every, mapping, headers, digest, now } = source
  await sql`insert into bring_source
      (territory_id, id, created_at, target, address, every, mapping, headers, digest, good_at, tried_at)
    values (${territoryId}, ${id}, ${now}, ${target}, ${address}, ${every}, ${JSON.stringify(mapping)}::jsonb,
      ${JSON.stringify(headers)}::jsonb, ${digest}, ${now}, ${now})
    on conflict (territory_id, address, target) do update set every = excluded.every, mapping = excluded.mapping,
      headers = excluded.headers, digest = excluded.digest, good_at = excluded.good_at, tried_at = excluded.tried_at,
      failing_since = null, error = null`.execute(tx)
}

/** Writes down that a source was read, and what it held. */
export async function markGood(tx: Tx, id: Id, digest: string, now: Date): Promise<void> {
  await sql`update bring_source set digest = ${digest}, good_at = ${now}, tried_at = ${now}, failing_since = null,
    error = null where id = ${id}`.execute(tx)
}

/** Writes down that a source could not be read, and since when that is so. */
export async function markFailing(tx: Tx, id: Id, error: string, now: Date): Promise<void> {
  await sql`update bring_source set tried_at = ${now}, failing_since = coalesce(failing_since, ${now}), error = ${error}
    where id = ${id}`.execute(tx)
}

/** Stops reading an address. */
export async function deleteSource(tx: Tx, id: Id): Promise<void> {
  await sql`delete from bring_source where id = ${id}`.execute(tx)
}
