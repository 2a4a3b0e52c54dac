import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { LocalText } from '../../kernel/language.ts'
import type { Tx } from '../database/database.ts'
import { allColumns, columnName, type Row, refsOf, rowToValues, valuesToColumns } from './field/columns.ts'
import type { Fields, Values } from './field/field.ts'
import { GENERAL_FIELDS } from './general-fields.ts'
import type { Card, RecordInput, StoredRecord } from './record.ts'
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
  const { rows } = await sql<Row>`
    select t.*, r.*,
      (select slug from record where territory_id = r.territory_id and id = r.owner_body_id) as owner_body_slug
      ${sql.join(slugs, sql``)}
    from record r join ${sql.table(type.table)} t using (territory_id, id)
    where ${conditions(type, query)}
    order by r.position nulls last, r.slug
    limit ${query.limit ?? null} offset ${query.offset ?? 0}`.execute(tx)
  return rows.map((row) => toRecord(type, row) as StoredRecord<F>)
}

/** How many records a query finds, without its limit. */
export async function countRecords(tx: Tx, type: RecordType, query: RecordQuery = {}): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from record r join ${sql.table(type.table)} t using (territory_id, id)
    where ${conditions(type, query)}`.execute(tx)
  return rows[0]?.count ?? 0
}

function toRecord(type: RecordType, row: Row): StoredRecord {
  return {
    id: row.id as string,
    type: row.type as string,
    slug: row.slug as string,
    version: row.version as number,
    createdAt: row.created_at as Date,
    updatedAt: row.updated_at as Date,
    hiddenAt: row.hidden_at as Date | null,
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

const CARD = sql.raw(
  'r.id, r.type, r.slug, r.title, r.summary, r.owner_body_id, r.is_public, r.position, r.checked_on, r.next_check_on',
)

/** A card from a row that holds the columns of `cardColumns`. */
export function toCard(row: Row): Card {
  return {
    id: row.id as string,
    type: row.type as string,
    slug: row.slug as string,
    title: row.title as Card['title'],
    summary: row.summary as Card['summary'],
    ownerBodyId: row.owner_body_id as string | null,
    isPublic: row.is_public as boolean,
    position: row.position as number | null,
    checkedOn: row.checked_on as string | null,
    nextCheckOn: row.next_check_on as string | null,
  }
}

/** The visible cards of a territory, of some types or of all, in their order. */
export async function listCards(
  tx: Tx,
  filter: { types?: readonly string[]; onlyPublic: boolean },
): Promise<Card[]> {
  const { rows } = await sql<Row>`
    select ${CARD} from record r
    where r.hidden_at is null
      ${filter.types ? sql`and r.type = any(${filter.types}::text[])` : sql``}
      ${filter.onlyPublic ? sql`and r.is_public` : sql``}
    order by r.type, r.position nulls last, r.slug`.execute(tx)
  return rows.map(toCard)
}

/** The ids of records by type and slug, hidden ones included: what references and packages resolve against. */
export async function listKeys(tx: Tx): Promise<{ id: Id; type: string; slug: string; hidden: boolean }[]> {
  const { rows } = await sql<{ id: Id; type: string; slug: string; hidden: boolean }>`
    select id, type, slug, hidden_at is not null as hidden from record`.execute(tx)
  return rows
}

/** Empty values for a type: where a new record starts. */
export function blankValues(type: RecordType): Values {
  return rowToValues(type.fields, {})
}

/** The records that point at any of `ids` through a reference that they cannot be without, by type. */
export async function listDependants(tx: Tx, type: RecordType, ids: readonly Id[]): Promise<Id[]> {
  const required = refsOf(type.fields).filter((ref) => ref.required)
  if (required.length === 0) return []
  const matches = required.map(
    ({ name }) => sql`${sql.ref(`t.${columnName(name)}_id`)} = any(${ids}::uuid[])`,
  )
  const { rows } = await sql<{ id: Id }>`
    select t.id from ${sql.table(type.table)} t join record r using (territory_id, id)
    where r.hidden_at is null and (${sql.join(matches, sql` or `)})`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Hides records together, under the one that was asked for, so that they come back together. */
export async function hideRecords(
  tx: Tx,
  territoryId: Id,
  ids: readonly Id[],
  withId: Id,
  now: Date,
): Promise<void> {
  await sql`update record set hidden_at = ${now}, hidden_with = ${withId}, version = version + 1, updated_at = ${now}
    where territory_id = ${territoryId} and id = any(${ids}::uuid[])`.execute(tx)
}

/** Brings back what was hidden together since `since`; gives the ids that came back. */
export async function restoreRecords(
  tx: Tx,
  territoryId: Id,
  withId: Id,
  since: Date,
  now: Date,
): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    update record set hidden_at = null, hidden_with = null, version = version + 1, updated_at = ${now}
    where territory_id = ${territoryId} and hidden_with = ${withId} and hidden_at >= ${since} returning id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Removes for good what was hidden before `before`; gives how many. References to it are let go first. */
export async function purgeRecords(tx: Tx, territoryId: Id, before: Date): Promise<number> {
  const { rows } = await sql<{ id: Id }>`
    delete from record where territory_id = ${territoryId} and hidden_at < ${before} returning id`.execute(tx)
  return rows.length
}

/** The records in the bin, newest first, each with how many went with it. */
export async function listBin(tx: Tx, since: Date): Promise<{ card: Card; hiddenAt: Date; count: number }[]> {
  const { rows } = await sql<Row>`
    select ${CARD}, r.hidden_at, (select count(*)::int from record o where o.hidden_with = r.id) as count
    from record r where r.hidden_with = r.id and r.hidden_at >= ${since} order by r.hidden_at desc`.execute(
    tx,
  )
  return rows.map((row) => ({
    card: toCard(row),
    hiddenAt: row.hidden_at as Date,
    count: row.count as number,
  }))
}

/** Remembers an old slug, so that its address still leads to the record. */
export async function insertRedirect(
  tx: Tx,
  territoryId: Id,
  type: string,
  slug: string,
  recordId: Id,
): Promise<void> {
  await sql`insert into record_redirect (territory_id, type, slug, record_id)
    values (${territoryId}, ${type}, ${slug}, ${recordId})
    on conflict (territory_id, type, slug) do update set record_id = excluded.record_id`.execute(tx)
}

/** The slug under which a record that was renamed is known now. */
export async function findRedirect(tx: Tx, type: string, slug: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    select r.slug from record_redirect d join record r on r.territory_id = d.territory_id and r.id = d.record_id
    where d.type = ${type} and d.slug = ${slug} and r.hidden_at is null`.execute(tx)
  return rows[0]?.slug ?? null
}

/** Tells readers that something public changed: caches of the territory stand under this number. */
export async function raiseVersion(tx: Tx, territoryId: Id): Promise<void> {
  await sql`update territory set version = version + 1 where id = ${territoryId}`.execute(tx)
}

/** The ids of visible records by `type/slug`, for the references of one record. */
export async function findIds(
  tx: Tx,
  keys: readonly { type: string; slug: string }[],
): Promise<Map<string, Id>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ id: Id; type: string; slug: string }>`
    select r.id, r.type, r.slug from record r
    join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(type text, slug text) on k.type = r.type and k.slug = r.slug
    where r.hidden_at is null`.execute(tx)
  return new Map(rows.map((row) => [`${row.type}/${row.slug}`, row.id]))
}

/** True when a record of this type, hidden or not, already has the slug. */
export async function isSlugTaken(tx: Tx, type: string, slug: string): Promise<boolean> {
  const { rows } = await sql`select from record where type = ${type} and slug = ${slug}`.execute(tx)
  return rows.length > 0
}

/** Lets optional references to records go before these are removed for good. */
export async function releaseReferences(
  tx: Tx,
  territoryId: Id,
  type: RecordType,
  before: Date,
): Promise<void> {
  const gone = sql`(select id from record where territory_id = ${territoryId} and hidden_at < ${before})`
  for (const { name } of refsOf(type.fields).filter((ref) => !ref.required)) {
    const column = sql.ref(`${columnName(name)}_id`)
    await sql`update ${sql.table(type.table)} set ${column} = null where territory_id = ${territoryId} and ${column} in ${gone}`.execute(
      tx,
    )
  }
}

/** The cards of what a body looks after, by type and order; the body itself is not among them. */
export async function listOwnedCards(tx: Tx, bodyId: Id, onlyPublic: boolean): Promise<Card[]> {
  const { rows } = await sql<Row>`
    select ${CARD} from record r
    where r.owner_body_id = ${bodyId} and r.id <> ${bodyId} and r.hidden_at is null and r.type <> 'body'
      ${onlyPublic ? sql`and r.is_public` : sql``}
    order by r.type, r.position nulls last, r.slug`.execute(tx)
  return rows.map(toCard)
}

/** The card of a visible record by its id. */
export async function findCard(tx: Tx, id: Id, onlyPublic: boolean): Promise<Card | null> {
  const { rows } = await sql<Row>`
    select ${CARD} from record r
    where r.id = ${id} and r.hidden_at is null ${onlyPublic ? sql`and r.is_public` : sql``}`.execute(tx)
  return rows[0] ? toCard(rows[0]) : null
}

/** The titles of visible records by `type/slug`: what a page shows of the records that its own points at. */
export async function findTitles(
  tx: Tx,
  keys: readonly { type: string; slug: string }[],
): Promise<Map<string, LocalText>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ type: string; slug: string; title: LocalText }>`
    select r.type, r.slug, r.title from record r
    join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(type text, slug text) on k.type = r.type and k.slug = r.slug
    where r.hidden_at is null`.execute(tx)
  return new Map(rows.map((row) => [`${row.type}/${row.slug}`, row.title]))
}
