import type { Readable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { AppError } from '../../kernel/error.ts'
import { INSTALLATION } from '../database/database.ts'
import { AS_TEXT, columnList, type KeptTable, listKeptTables } from './tables-store.ts'

/** A migration that has run, and the digest of its text. */
export type Landed = Readonly<{ name: string; digest: string }>

/** Everything as it is at one moment, however long reading it takes and whoever writes meanwhile. */
export type Snapshot = Readonly<{
  migrations: readonly Landed[]
  territories: readonly Readonly<{ id: string; slug: string }>[]
  tables: readonly KeptTable[]
  /** Hands over every row of a table in COPY's text format; gives how many there are. */
  readTable: (table: KeptTable, write: (chunk: Buffer) => Promise<void>) => Promise<number>
}>

// An arbitrary number that every Telaio shares: one backup of an installation at a time.
const LOCK = 7243

/** The migrations that have run on a database; null where Telaio never started. */
export async function listLanded(client: pg.Client): Promise<Landed[] | null> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.schema_migration') is not null as there`,
  )
  if (!rows[0]?.there) return null
  return (await client.query<Landed>('select name, digest from schema_migration order by name collate "C"'))
    .rows
}

/** Runs `work` on a connection of the owner's. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'telaio backup' })
  // A connection that breaks fails the query that waits for it, and must not also end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function enter(client: pg.Client, territoryId: string): Promise<void> {
  const { rows } = await client.query<{ seen: string }>(
    `select set_config('telaio.territory', $1, true)::uuid as seen`,
    [territoryId],
  )
  if (rows[0]?.seen !== territoryId) throw new AppError('database/territory', { territory: territoryId })
}

async function copyRows(
  client: pg.Client,
  query: string,
  write: (chunk: Buffer) => Promise<void>,
): Promise<number> {
  const source = client.query(copyTo(`copy (${query}) to stdout`))
  for await (const chunk of source as Readable) await write(chunk as Buffer)
  return source.rowCount
}

/**
 * Row-level security is forced, so the owner too sees one territory at a time: the rows of each are read in turn, and
 * those of the installation.
 */
async function readTable(
  client: pg.Client,
  table: KeptTable,
  territories: Snapshot['territories'],
  write: (chunk: Buffer) => Promise<void>,
): Promise<number> {
  const all = `select ${columnList(table)} from ${pg.escapeIdentifier(table.name)}`
  if (!table.isWalled) return copyRows(client, all, write)
  let rows = 0
  for (const id of [INSTALLATION, ...territories.map((territory) => territory.id)]) {
    await enter(client, id)
    rows += await copyRows(client, `${all} where territory_id = current_territory()`, write)
  }
  return rows
}

/** A migration must wait: what it rewrites would look empty from a moment before it. */
async function holdTables(client: pg.Client): Promise<KeptTable[]> {
  const names = (await listKeptTables(client)).map(({ name }) => pg.escapeIdentifier(name))
  await client.query('begin isolation level repeatable read, read only')
  if (names.length > 0) await client.query(`lock table ${names.join(', ')} in access share mode`)
  await client.query(AS_TEXT)
  return listKeptTables(client)
}

/**
 * Runs `work` on a snapshot of the whole database, as the plain role that owns it. Nobody waits for it.
 * @throws AppError `backup/nothing`, `backup/running`, `backup/wall`
 */
export function inSnapshot<T>(ownerUrl: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(${LOCK}) as mine`)
    if (!rows[0]?.mine) throw new AppError('backup/running')
    const tables = await holdTables(client)
    const migrations = await listLanded(client)
    if (!migrations || migrations.length === 0) throw new AppError('backup/nothing')
    const unseen = tables.find(({ isWalled, isSeen }) => isWalled && !isSeen)
    if (unseen) throw new AppError('backup/wall', { table: unseen.name })
    const territories = (
      await client.query<{ id: string; slug: string }>('select id, slug from territory order by id')
    ).rows
    return work({
      migrations,
      territories,
      tables,
      readTable: (table, write) => readTable(client, table, territories, write),
    })
  })
}
