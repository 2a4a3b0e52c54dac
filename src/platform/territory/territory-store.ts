import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { Territory } from '../context.ts'
import { type Database, rowsOf, type Tx } from '../database/database.ts'
import { allColumns, type Row, rowToValues, valuesToColumns } from '../record/field/columns.ts'
import type { Values } from '../record/field/field.ts'
import { TERRITORY_FIELDS } from './territory-fields.ts'

const COLUMNS = allColumns(TERRITORY_FIELDS)

function toTerritory(row: Row): Territory {
  return {
    id: row.id as string,
    slug: row.slug as string,
    version: row.version as number,
    ...(rowToValues(TERRITORY_FIELDS, row) as Omit<Territory, 'id' | 'slug' | 'version'>),
  }
}

/**
 * Finds a territory and makes it the one that this transaction sees, in one round trip. With `seconds`, PostgreSQL
 * gives up whatever this transaction asks after it and has not answered by then.
 */
export async function enterTerritory(tx: Tx, slug: string, seconds?: number): Promise<Territory | null> {
  const limit =
    seconds === undefined ? sql`` : sql`, set_config('statement_timeout', ${`${seconds * 1000}ms`}, true)`
  const [row] = await rowsOf(
    tx,
    sql<Row>`
    select t.*, set_config('telaio.territory', t.id::text, true) ${limit} from territory t where t.slug = ${slug}`,
  )
  return row ? toTerritory(row) : null
}

/** Makes a territory the one that this transaction sees. */
export async function seeTerritory(tx: Tx, id: Id): Promise<void> {
  await sql`select set_config('telaio.territory', ${id}, true)`.execute(tx)
}

/** Every territory of the installation, by name; the examples last. */
export async function listTerritories(db: Database | Tx): Promise<Territory[]> {
  const rows = await rowsOf(db, sql<Row>`select * from territory order by is_example, title ->> 'it', slug`)
  return rows.map(toTerritory)
}

/** The territories that have a domain of their own: their slugs by the name of the host. */
export async function listDomains(db: Database | Tx): Promise<Map<string, string>> {
  const rows = await rowsOf(
    db,
    sql<{ domain: string; slug: string }>`select domain, slug from territory where domain is not null`,
  )
  return new Map(rows.map(({ domain, slug }) => [domain, slug]))
}

/**
 * The slug of the territory that has `domain`, if any. Until the end of the transaction nobody else may take it: two
 * who want the same name ask one after the other.
 */
export async function findDomainHolder(tx: Tx, domain: string): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`domain/${domain}`}, 0))`.execute(tx)
  return (await listDomains(tx)).get(domain) ?? null
}

// No value that a person sent is a column name: the columns come from the fields.
const set = (values: Values) => {
  const columns = valuesToColumns(TERRITORY_FIELDS, values, () => '')
  return { columns, names: sql.join(COLUMNS.map((name) => sql.ref(name))) }
}

/** Adds a territory; false when another took the slug first, also one whose transaction was still under way. */
export async function insertTerritory(tx: Tx, id: Id, slug: string, values: Values): Promise<boolean> {
  const { columns, names } = set(values)
  const row = JSON.stringify({ id, slug, ...columns })
  const added = await rowsOf(
    tx,
    sql<{ id: Id }>`insert into territory (id, slug, ${names})
      select id, slug, ${names} from jsonb_populate_record(null::territory, ${row}::jsonb)
      on conflict (slug) do nothing returning id`,
  )
  return added.length > 0
}

/** Changes what a territory says of itself. */
export async function updateTerritory(tx: Tx, id: Id, values: Values): Promise<void> {
  const { columns, names } = set(values)
  await sql`update territory set version = version + 1, (${names}) =
    (select ${names} from jsonb_populate_record(null::territory, ${JSON.stringify(columns)}::jsonb)) where id = ${id}`.execute(
    tx,
  )
}

/** How many territories the installation has. */
export async function countTerritories(db: Database | Tx): Promise<number> {
  const [row] = await rowsOf(db, sql<{ count: number }>`select count(*)::int as count from territory`)
  return row?.count ?? 0
}
