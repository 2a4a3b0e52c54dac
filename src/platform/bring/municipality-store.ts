import { sql } from 'kysely'
import type { IsoDate } from '../../kernel/date.ts'
import { type Database, rowsOf, type Tx } from '../database/database.ts'
import type { Municipality } from './municipality-rules.ts'

/** Every municipality of every table that an operator loaded. */
export async function listMunicipalities(db: Database | Tx): Promise<Municipality[]> {
  return rowsOf(
    db,
    sql<Municipality>`select code, name, as_of::text as "asOf" from bring_municipality order by code`,
  )
}

/** The tables that were loaded, newest first, with how many municipalities each has. */
export async function countMunicipalities(db: Database | Tx): Promise<{ asOf: IsoDate; count: number }[]> {
  return rowsOf(
    db,
    sql<{ asOf: IsoDate; count: number }>`
      select as_of::text as "asOf", count(*)::int as count from bring_municipality group by as_of order by as_of desc`,
  )
}

/** Puts a table in the place of the one of the same day. */
export async function replaceMunicipalities(
  tx: Tx,
  asOf: IsoDate,
  all: readonly Municipality[],
): Promise<void> {
  await sql`delete from bring_municipality where as_of = ${asOf}`.execute(tx)
  const rows = all.map(({ code, name }) => ({ code, name }))
  await sql`insert into bring_municipality (as_of, code, name)
    select ${asOf}, code, name from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(code text, name text)`.execute(
    tx,
  )
}
