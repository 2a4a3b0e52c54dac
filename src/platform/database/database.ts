import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { AppError } from '../../kernel/error.ts'
import { isId } from '../../kernel/id.ts'
import { PreparingClient } from './preparing-client.ts'
import type { DB } from './tables.ts'

/** A pool of connections under the application's role. */
export type Database = Kysely<DB> & { readonly pool: pg.Pool }
/** One transaction: all that a use case reads and writes. */
export type Tx = Transaction<DB>

// A date is a date, not an instant; counts and cents are safe integers, and a measured number is one of JSON.
const DATE = 1082
const BIGINT = 20
const NUMERIC = 1700
pg.types.setTypeParser(DATE, (text: string) => text)
pg.types.setTypeParser(BIGINT, Number)
pg.types.setTypeParser(NUMERIC, Number)

/** The chain and the settings of the installation itself stand under the nil UUID. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'

/** Opens a pool of at most `size` connections to `url`. */
export function openDatabase(url: string, size = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: 'telaio',
    // Our queries are small: compiling one, or planning a prepared one anew for each value, takes longer than
    // running it. They ask by keys, so one plan fits all values, and what they ask for is in memory, where going
    // through an index costs hardly more than reading in order.
    options: '-c jit=off -c plan_cache_mode=force_generic_plan -c random_page_cost=1.1',
    Client: PreparingClient,
  })
  // An idle connection that breaks must not end the process: the next query opens another one.
  pool.on('error', () => undefined)
  return Object.assign(new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), { pool })
}

/**
 * Runs `work` in one transaction that sees one territory only: row-level security does the rest.
 * @throws whatever `work` throws, after rolling back
 */
export function inTerritory<T>(db: Database, territoryId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!isId(territoryId)) throw new AppError('database/territory', { territory: territoryId })
  return db.transaction().execute(async (tx) => {
    await see(tx, territoryId)
    return work(tx)
  })
}

const see = (tx: Tx, territoryId: string) =>
  sql`select set_config('telaio.territory', ${territoryId}, true)`.execute(tx)

/**
 * Lets one transaction see every territory in turn, and the installation last, where it stays: for what is about a
 * person and not about a territory, and must happen everywhere or nowhere.
 */
export async function inEveryTerritory(tx: Tx, visit: (territoryId: string) => Promise<void>): Promise<void> {
  const territories = await rowsOf(tx, sql<{ id: string }>`select id from territory order by id`)
  for (const { id } of [...territories, { id: INSTALLATION }]) {
    await see(tx, id)
    await visit(id)
  }
}

/**
 * Refuses a role that row-level security does not bind: a superuser, the owner of tables, or BYPASSRLS.
 * @throws AppError `database/role`
 */
export async function assertPlainRole(db: Database): Promise<void> {
  const { rows } = await sql<{ name: string; fault: string | null }>`
    select current_user as name, case
      when r.rolsuper then 'superuser'
      when r.rolbypassrls then 'BYPASSRLS'
      when exists (
        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and pg_has_role(current_user, c.relowner, 'member')
      ) then 'owner'
    end as fault
    from pg_roles r where r.rolname = current_user`.execute(db)
  const row = rows[0]
  if (row?.fault) throw new AppError('database/role', { role: row.name, fault: row.fault })
}

/** All rows that a raw query gives. */
export async function rowsOf<T>(tx: Tx | Database, query: RawBuilder<T>): Promise<T[]> {
  return (await query.execute(tx)).rows
}
