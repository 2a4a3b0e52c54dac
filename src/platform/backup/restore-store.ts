import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { AppError } from '../../kernel/error.ts'
import { type Landed, listLanded, withClient } from './snapshot-store.ts'
import { AS_TEXT, columnList, type KeptTable, listKeptTables, orderTables } from './tables-store.ts'

const nameOf = ({ name }: KeptTable) => pg.escapeIdentifier(name)

async function countRows(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) as count from ${pg.escapeIdentifier(table)}`,
  )
  return Number(rows[0]?.count)
}

async function assertNone(client: pg.Client, table: string): Promise<void> {
  const count = await countRows(client, table)
  if (count > 0) throw new AppError('restore/not-empty', { table, count })
}

/**
 * What has landed on a database that is to receive a backup.
 * @throws AppError `restore/not-empty` when it has territories or accounts
 */
export function inspectTarget(ownerUrl: string): Promise<readonly Landed[]> {
  return withClient(ownerUrl, async (client) => {
    const landed = (await listLanded(client)) ?? []
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relname in ('territory', 'identity_account') order by relname desc`,
    )
    for (const { name } of rows) await assertNone(client, name)
    return landed
  })
}

/** The rows of one table as a backup holds them. */
export type KeptRows = Readonly<{ file: string; columns: readonly string[]; rows: number }>

/** A version that keeps other tables than the one that made the backup would lose some of it, or leave some empty. */
function assertSameTables(tables: readonly KeptTable[], kept: ReadonlyMap<string, KeptRows>): void {
  const here = new Set(tables.map(({ name }) => name))
  const lost = [...kept].find(([name]) => !here.has(name))
  if (lost) throw new AppError('restore/incomplete', { table: lost[0], found: 0, expected: lost[1].rows })
  const unknown = tables.find(({ name }) => !kept.has(name))
  if (unknown) throw new AppError('restore/incomplete', { table: unknown.name, found: 0, expected: '?' })
}

async function fill(client: pg.Client, table: KeptTable, { file, columns, rows }: KeptRows): Promise<void> {
  const into = `${nameOf(table)} (${columnList({ columns })})`
  await pipeline(createReadStream(file), client.query(copyFrom(`copy ${into} from stdin`)))
  const found = await countRows(client, table.name)
  if (found !== rows) throw new AppError('restore/incomplete', { table: table.name, found, expected: rows })
}

/**
 * Fills an empty database in one transaction. COPY does not write through forced row-level security, so the owner lifts
 * the force from inside the transaction: nobody else ever sees the tables without it, and it is back before the end.
 * @throws AppError `restore/not-empty`, `restore/incomplete`
 */
export function fillDatabase(ownerUrl: string, kept: ReadonlyMap<string, KeptRows>): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await client.query('begin')
    await client.query(AS_TEXT)
    const tables = orderTables(await listKeptTables(client))
    assertSameTables(tables, kept)
    await client.query(`lock table ${tables.map(nameOf).join(', ')} in access exclusive mode`)
    const walled = tables.filter(({ isWalled }) => isWalled)
    for (const table of walled) await client.query(`alter table ${nameOf(table)} no force row level security`)
    for (const { name } of tables) await assertNone(client, name)
    for (const table of tables) await fill(client, table, kept.get(table.name) as KeptRows)
    // What waits for the end is checked now: a table with checks still open cannot be altered.
    await client.query('set constraints all immediate')
    for (const table of walled) await client.query(`alter table ${nameOf(table)} force row level security`)
    await client.query('commit')
  })
}
