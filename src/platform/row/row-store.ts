import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { Tx } from '../database/database.ts'
import { rowsTogether } from '../database/rows-together.ts'
import {
  allColumns,
  columnName,
  columnsOf,
  type Row,
  refsOf,
  rowToValues,
  valuesToColumns,
} from '../record/field/columns.ts'
import type { Field, Fields, Values } from '../record/field/field.ts'
import type { Resolve } from '../record/record-store.ts'
import type { RowType, StoredRow } from './row-type.ts'

/** What a listing asks for. `refs` compares references with ids; `hidden` also gives rows of records in the bin. */
export type RowQuery = Readonly<{
  refs?: Readonly<Record<string, readonly Id[]>>
  ids?: readonly Id[]
  onlyPublic?: boolean
  hidden?: boolean
  limit?: number
  offset?: number
}>

const idColumn = (name: string) => sql.ref(`t.${columnName(name)}_id`)
const alias = (name: string) => `at_${columnName(name)}`

/** Every reference joined with its record. A row that names a record in the bin, or a draft, is as hidden as that. */
function joins(type: RowType): RawBuilder<unknown> {
  const each = refsOf(type.fields).map(
    ({ name }) =>
      sql`left join record ${sql.raw(alias(name))} on ${sql.ref(`${alias(name)}.territory_id`)} = t.territory_id
        and ${sql.ref(`${alias(name)}.id`)} = ${idColumn(name)}`,
  )
  return sql.join(each, sql` `)
}

function conditions(type: RowType, { refs = {}, ids, onlyPublic = false, hidden = false }: RowQuery) {
  const list = [sql`true`]
  for (const { name } of refsOf(type.fields)) {
    if (hidden && !onlyPublic) continue
    const seen = onlyPublic ? sql` and ${sql.ref(`${alias(name)}.is_public`)}` : sql``
    list.push(sql`(${idColumn(name)} is null or (${sql.ref(`${alias(name)}.hidden_at`)} is null${seen}))`)
  }
  if (ids) list.push(sql`t.id = any(${ids}::uuid[])`)
  for (const [name, named] of Object.entries(refs)) list.push(sql`${idColumn(name)} = any(${named}::uuid[])`)
  return sql.join(list, sql` and `)
}

function order(type: RowType) {
  const columns = type.key.flatMap((name) => {
    const field = type.fields[name] as Field
    return field.kind === 'ref'
      ? [`${alias(name)}.slug`]
      : columnsOf(name, field).map((column) => `t.${column}`)
  })
  return sql.join(columns.map((column) => sql`${sql.ref(column)} nulls first`))
}

/** Rows of one type in the order of their key. */
export async function listRows<F extends Fields>(
  tx: Tx,
  type: RowType<F>,
  query: RowQuery = {},
): Promise<StoredRow<F>[]> {
  const plain = type as unknown as RowType
  const slugs = refsOf(type.fields).map(
    ({ name }) => sql`, ${sql.ref(`${alias(name)}.slug`)} as ${sql.ref(`${columnName(name)}_slug`)}`,
  )
  const rows = await rowsTogether(
    tx,
    sql<Row>`select t.* ${sql.join(slugs, sql``)} from ${sql.table(type.table)} t ${joins(plain)}
      where ${conditions(plain, query)} order by ${order(plain)}
      ${query.limit === undefined ? sql`` : sql`limit ${query.limit}`}
      ${query.offset ? sql`offset ${query.offset}` : sql``}`,
  )
  return rows.map((row) => ({ id: row.id as Id, values: rowToValues(type.fields, row) })) as StoredRow<F>[]
}

/** How many rows a query finds, without its limit. */
export async function countRows(tx: Tx, type: RowType, query: RowQuery = {}): Promise<number> {
  const rows = await rowsTogether(
    tx,
    sql<{ count: number }>`select count(*)::int as count from ${sql.table(type.table)} t ${joins(type)}
      where ${conditions(type, query)}`,
  )
  return rows[0]?.count ?? 0
}

/** A row and the id that it has or will have. */
export type RowEntry = Readonly<{ id: Id; values: Values }>

// As many rows a statement as make some megabytes of JSON: more would only fill the memory on both sides.
const AT_ONCE = 5000

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE)
}

const columnList = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)))

/** Adds rows of one type. */
export async function insertRows(
  tx: Tx,
  territoryId: Id,
  type: RowType,
  entries: readonly RowEntry[],
  resolve: Resolve,
): Promise<void> {
  const table = sql.table(type.table)
  const columns = columnList(['territory_id', 'id', ...allColumns(type.fields)])
  for (const some of chunks(entries)) {
    const rows = some.map(({ id, values }) => ({
      territory_id: territoryId,
      id,
      ...valuesToColumns(type.fields, values, resolve),
    }))
    await sql`insert into ${table} (${columns}) select ${columns}
      from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
  }
}

/** Changes rows of one type. */
export async function updateRows(
  tx: Tx,
  territoryId: Id,
  type: RowType,
  entries: readonly RowEntry[],
  resolve: Resolve,
): Promise<void> {
  const table = sql.table(type.table)
  const set = sql.join(
    allColumns(type.fields).map((column) => sql`${sql.ref(column)} = ${sql.ref(`source.${column}`)}`),
  )
  for (const some of chunks(entries)) {
    const rows = some.map(({ id, values }) => ({ id, ...valuesToColumns(type.fields, values, resolve) }))
    await sql`update ${table} set ${set}
      from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb) as source
      where ${table}.territory_id = ${territoryId} and ${table}.id = source.id`.execute(tx)
  }
}

/** Takes rows out for good. */
export async function deleteRows(tx: Tx, territoryId: Id, type: RowType, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from ${sql.table(type.table)}
    where territory_id = ${territoryId} and id = any(${ids}::uuid[])`.execute(tx)
}

/** The records with these ids, each with the body that keeps it. */
export async function listOwners(tx: Tx, ids: readonly Id[]): Promise<{ id: Id; ownerBodyId: Id | null }[]> {
  const { rows } = await sql<{ id: Id; ownerBodyId: Id | null }>`
    select id, owner_body_id as "ownerBodyId" from record where id = any(${ids}::uuid[]) and hidden_at is null`.execute(
    tx,
  )
  return rows
}
