import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import { rowsOf, type Tx } from '../database/database.ts'
import type { Values } from '../record/field/field.ts'
import type { BroughtFile, Mapping, Report, State } from './types.ts'

const FILE = sql`id, target, name, created_at as "createdAt", state, mapping, report, done, total, error, address`

/** Keeps a file that somebody brought. */
export async function insertFile(
  tx: Tx,
  territoryId: Id,
  file: Readonly<{
    id: Id
    target: string
    name: string
    bytes: Uint8Array
    now: Date
    address: string | null
  }>,
): Promise<void> {
  await sql`insert into bring_file (territory_id, id, created_at, target, name, bytes, state, address)
    values (${territoryId}, ${file.id}, ${file.now}, ${file.target}, ${file.name}, ${Buffer.from(file.bytes)}, 'mapping', ${file.address})`.execute(
    tx,
  )
}

/** What a file is brought into when it holds boundaries of areas: no table, so no target of columns. */
export const BOUNDARIES = 'boundaries'

/** The tables that were brought, or the boundaries, newest first. */
export async function listFiles(
  tx: Tx,
  { isBoundaries, limit }: Readonly<{ isBoundaries: boolean; limit: number }>,
): Promise<BroughtFile[]> {
  return rowsOf(
    tx,
    sql<BroughtFile>`select ${FILE} from bring_file where (target = ${BOUNDARIES}) = ${isBoundaries}
      order by created_at desc, id desc limit ${limit}`,
  )
}

/** One file without its bytes, or nothing. `lock` keeps others from working on it at the same time. */
export async function findFile(tx: Tx, id: Id, { lock = false } = {}): Promise<BroughtFile | null> {
  const [file] = await rowsOf(
    tx,
    sql<BroughtFile>`select ${FILE} from bring_file where id = ${id} ${lock ? sql`for update` : sql``}`,
  )
  return file ?? null
}

/** What the file holds. */
export async function readBytes(tx: Tx, id: Id): Promise<Uint8Array> {
  const [row] = await rowsOf(tx, sql<{ bytes: Buffer }>`select bytes from bring_file where id = ${id}`)
  return row?.bytes ?? new Uint8Array()
}

/** Writes down how far a file is. */
export async function updateFile(
  tx: Tx,
  id: Id,
  change: Readonly<{
    state: State
    mapping?: Mapping
    report?: Report | null
    error?: string | null
    total?: number
  }>,
): Promise<void> {
  const set: RawBuilder<unknown>[] = [sql`state = ${change.state}`, sql`error = ${change.error ?? null}`]
  if (change.mapping) set.push(sql`mapping = ${JSON.stringify(change.mapping)}::jsonb`)
  if (change.report !== undefined) set.push(sql`report = ${JSON.stringify(change.report)}::jsonb`)
  if (change.total !== undefined) set.push(sql`total = ${change.total}, done = 0, is_cancelled = false`)
  await sql`update bring_file set ${sql.join(set)} where id = ${id}`.execute(tx)
}

/** Writes down how many rows are done; true when somebody has asked to stop. */
export async function markProgress(tx: Tx, id: Id, done: number): Promise<boolean> {
  const [row] = await rowsOf(
    tx,
    sql<{ isCancelled: boolean }>`
      update bring_file set done = ${done} where id = ${id} returning is_cancelled as "isCancelled"`,
  )
  return row?.isCancelled ?? true
}

/** Asks whoever works on the file to stop. */
export async function askToStop(tx: Tx, id: Id): Promise<void> {
  await sql`update bring_file set is_cancelled = true where id = ${id}`.execute(tx)
}

/** Something that an import wrote: what it said before, and a mark of what it said after. */
export type Change = Readonly<{ writtenId: Id; before: Values | null; mark: string }>

/**
 * Remembers the rows of a table that an import wrote: null before is new. The mark is a digest of the whole row, so
 * that whatever is changed later, by whomever, is seen.
 */
export async function insertRowChanges(
  tx: Tx,
  territoryId: Id,
  fileId: Id,
  table: string,
  written: readonly Readonly<{ id: Id; before: Values | null }>[],
): Promise<void> {
  const ids = written.map(({ id }) => id)
  const befores = written.map(({ before }) => before && JSON.stringify(before))
  await sql`insert into bring_change (territory_id, file_id, position, written_id, before, mark)
    select ${territoryId}, ${fileId}, (w.position - 1)::int, w.id, w.before::jsonb, md5(t::text)
    from unnest(${ids}::uuid[], ${befores}::text[]) with ordinality as w(id, before, position)
      join ${sql.table(table)} t on t.territory_id = ${territoryId} and t.id = w.id`.execute(tx)
}

/** Remembers the records that an import wrote; their mark is their version. */
export async function insertRecordChanges(
  tx: Tx,
  territoryId: Id,
  fileId: Id,
  changes: readonly Change[],
): Promise<void> {
  const rows = changes.map((change, position) => ({ ...change, position }))
  await sql`insert into bring_change (territory_id, file_id, position, written_id, before, mark)
    select ${territoryId}, ${fileId}, w.position, w."writtenId", w.before, w.mark
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as w("writtenId" uuid, before jsonb, mark text, position int)`.execute(tx)
}

/** What an import wrote, in its order. */
export async function listChanges(tx: Tx, fileId: Id): Promise<Change[]> {
  return rowsOf(
    tx,
    sql<Change>`select written_id as "writtenId", before, mark from bring_change
      where file_id = ${fileId} order by position`,
  )
}

/** The ids among what an import wrote that say something else by now, or are gone. */
export async function listTouchedRows(tx: Tx, fileId: Id, table: string): Promise<Set<Id>> {
  const rows = await rowsOf(
    tx,
    sql<{ id: Id }>`
      select c.written_id as id from bring_change c
        left join ${sql.table(table)} t on t.territory_id = c.territory_id and t.id = c.written_id
      where c.file_id = ${fileId} and md5(t::text) is distinct from c.mark`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Forgets files and what they changed, once an import can no longer be taken back. */
export async function deleteOldFiles(tx: Tx, before: Date): Promise<void> {
  await sql`delete from bring_file where created_at < ${before}`.execute(tx)
}
