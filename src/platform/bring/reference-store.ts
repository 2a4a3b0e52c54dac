import { sql } from 'kysely'
import type { LocalText } from '../../kernel/language.ts'
import { rowsOf, type Tx } from '../database/database.ts'
import { columnName } from '../record/field/columns.ts'
import type { RecordType } from '../record/type.ts'

/** What a record can be called by. */
export type Called = Readonly<{ slug: string; title: LocalText; code: string | null }>

/** Fields that hold the code under which the world knows a record. */
const CODES = ['istatCode', 'code', 'number']

/** The unit in which each record of a type measures, by slug, in Italian. */
export async function listUnits(tx: Tx, type: RecordType, unit: string): Promise<Map<string, string>> {
  const column = sql.ref(`t.${columnName(unit)}`)
  const rows = await rowsOf(
    tx,
    sql<{ slug: string; unit: string | null }>`
      select r.slug, ${column} ->> 'it' as unit
      from record r join ${sql.table(type.table)} t on t.territory_id = r.territory_id and t.id = r.id
      where r.type = ${type.type} and r.hidden_at is null`,
  )
  return new Map(rows.map((row) => [row.slug, row.unit ?? '']))
}

/** Every visible record of a type with all that it can be called by. */
export async function listCalled(tx: Tx, type: RecordType): Promise<Called[]> {
  const code = CODES.find((name) => type.fields[name]?.kind === 'code')
  return rowsOf(
    tx,
    sql<Called>`
      select r.slug, r.title, ${code ? sql.ref(`t.${columnName(code)}`) : sql`null`} as code
      from record r join ${sql.table(type.table)} t on t.territory_id = r.territory_id and t.id = r.id
      where r.type = ${type.type} and r.hidden_at is null order by r.slug`,
  )
}
