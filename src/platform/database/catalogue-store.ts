import { sql } from 'kysely'
import { type Database, rowsOf } from './database.ts'

/** A table as the database itself describes it. */
export type TableFacts = Readonly<{ name: string; isForced: boolean; columns: string }>

/** Every table of the product, with its columns and whether row-level security is forced on it. */
export async function listTables(db: Database): Promise<TableFacts[]> {
  return rowsOf(
    db,
    sql<TableFacts>`
      select c.relname as name, c.relforcerowsecurity as "isForced",
        (select string_agg(a.attname, ', ' order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'schema_migration'
      order by c.relname collate "C"`,
  )
}
