import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { Tx } from '../database/database.ts'
import { rowsTogether } from '../database/rows-together.ts'
import { allColumns, columnName, type Row, refsOf, rowToValues, valuesToColumns } from './field/columns.ts'
import type { Fields, Values } from './field/field.ts'
import { GENERAL_FIELDS } from './general-fields.ts'
import type { RecordInput, StoredRecord } from './record.ts'
import type { RecordType } from './type.ts'

const GENERAL_COLUMNS = allColumns(GENERAL_FIELDS)

/** What a listing asks for. `where` compares own columns, such as a reference's id. */
export type RecordQuery = Readonly<{
  ids?: readonly Id[]
  slug?: string
  refs?: Readonly<Record<string, Id>>
  hidden?: boolean
  onlyPublic?: boolean
  ownerBodyId?: Id
  limit?: number
  offset?: number
}>

function conditions(type: RecordType, query: RecordQuery) {
  const list = [
    sql`r.type = ${type.type}`,
    query.hidden ? sql`r.hidden_at is not null` : sql`r.hidden_at is null`,
  ]
  if (query.ids) list.push(sql`r.id = any(${query.ids}::uuid[])`)
  if (query.slug !== undefined) list.push(sql`r.slug = ${query.slug}`)
  if (query.onlyPublic) list.push(sql`r.is_public`)
  if (query.ownerBodyId) list.push(sql`r.owner_body_id = ${query.ownerBodyId}`)
  for (const [name, id] of Object.entries(query.refs ?? {})) {
    list.push(sql`${sql.ref(`t.${columnName(name)}_id`)} = ${id}`)
  }
  return sql.join(list, sql` and `)
}

/** Records of one type, in their order: position, then slug. */
export async function listRecords<F extends Fields>(
  tx: Tx,
  type: RecordType<F>,
  query: RecordQuery = {},
): Promise<StoredRecord<F>[]> {
  const refs = refsOf(type.fields)
  const slugs = refs.map(
    ({ name }) =>
      sql`, (select slug from record where territory_id = r.territory_id and id = ${sql.ref(`t.${columnName(name)}_id`)}) as ${sql.ref(`${columnName(name)}_slug`)}`,
  )
  const rows = await rowsTogether(
    tx,
    sql<Row>`
    select t.*, r.*,
      (select slug from record where territory_id = r.territory_id and id = r.owner_body_id) as owner_body_slug
      ${sql.join(slugs, sql``)}
    from record r join ${sql.table(type.table)} t using (territory_id, id)
    where ${conditions(type, query)}
    order by r.position nulls last, r.slug
    ${query.limit === undefined ? sql`` : sql`limit ${query.limit}`}
    ${query.offset ? sql`offset ${query.offset}` : sql``}`,
  )
  return rows.map((row) => toRecord(type, row) as StoredRecord<F>)
}

/** How many records a query finds, without its limit. */
export async function countRecords(tx: Tx, type: RecordType, query: RecordQuery = {}): Promise<number> {
  const rows = await rowsTogether(
    tx,
    sql<{ count: number }>`
    select count(*)::int as count
    from record r join ${sql.table(type.table)} t using (territory_id, id)
    where ${conditions(type, query)}`,
  )
  return rows[0]?.count ?? 0
}

/** An instant as a row holds it: a text when it came together with others. */
const toInstant = (value: unknown) => new Date(value as Date | string)

function toRecord(type: RecordType, row: Row): StoredRecord {
  return {
    id: row.id as string,
    type: row.type as string,
    slug: row.slug as string,
    version: row.version as number,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
    hiddenAt: row.hidden_at === null ? null : toInstant(row.hidden_at),
    ownerBodyId: row.owner_body_id as string | null,
    general: rowToValues(GENERAL_FIELDS, row) as StoredRecord['general'],
    own: rowToValues(type.fields, row),
  }
}

/** A record and the id that it has or will have. */
export type Entry = Readonly<{ id: Id; input: RecordInput }>
/** Turns the slug of a reference into the id of a record of that type. */
export type Resolve = (type: string, slug: string) => Id

// The columns of both tables come from the fields alone, so no name that a person sent reaches the SQL.
const columnList = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)))

/** Adds records of one type in two statements, however many they are. */
export async function insertRecords(
  tx: Tx,
  territoryId: Id,
  type: RecordType,
  entries: readonly Entry[],
  resolve: Resolve,
): Promise<void> {
  if (entries.length === 0) return
  const records = entries.map(({ id, input }) => ({
    territory_id: territoryId,
    id,
    type: type.type,
    slug: input.slug,
    ...valuesToColumns(GENERAL_FIELDS, input.general, resolve),
  }))
  const rows = entries.map(({ id, input }) => ({
    territory_id: territoryId,
    id,
    ...valuesToColumns(type.fields, input.own, resolve),
  }))
  const general = columnList(['territory_id', 'id', 'type', 'slug', ...GENERAL_COLUMNS])
  await sql`insert into record (${general}) select ${general} from jsonb_populate_recordset(null::public.record, ${JSON.stringify(records)}::jsonb)`.execute(
    tx,
  )
  const own = columnList(['territory_id', 'id', ...allColumns(type.fields)])
  const table = sql.table(type.table)
  await sql`insert into ${table} (${own}) select ${own} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}

/** Changes records of one type, raises their versions and stamps them with `now`. */
export async function updateRecords(
  tx: Tx,
  territoryId: Id,
  type: RecordType,
  entries: readonly Entry[],
  resolve: Resolve,
  now: Date,
): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ id, input }) => ({
    id,
    slug: input.slug,
    ...valuesToColumns(GENERAL_FIELDS, input.general, resolve),
  }))
  const own = entries.map(({ id, input }) => ({ id, ...valuesToColumns(type.fields, input.own, resolve) }))
  const set = (columns: readonly string[]) =>
    sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`source.${column}`)}`))
  await sql`update record set version = record.version + 1, updated_at = ${now}, ${set(['slug', ...GENERAL_COLUMNS])}
    from jsonb_populate_recordset(null::public.record, ${JSON.stringify(rows)}::jsonb) as source
    where record.territory_id = ${territoryId} and record.id = source.id`.execute(tx)
  const table = sql.table(type.table)
  await sql`update ${table} set ${set(allColumns(type.fields))}
    from jsonb_populate_recordset(null::${table}, ${JSON.stringify(own)}::jsonb) as source
    where ${table}.territory_id = ${territoryId} and ${table}.id = source.id`.execute(tx)
}

/** Empty values for a type: where a new record starts. */
export function blankValues(type: RecordType): Values {
  return rowToValues(type.fields, {})
}
