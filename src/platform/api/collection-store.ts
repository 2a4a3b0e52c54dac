import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import { rowsOf, type Tx } from '../database/database.ts'
import { columnName } from '../record/field/columns.ts'
import type { RecordType } from '../record/type.ts'

/** What a program asks of a collection. Every list means "one of these", and an empty one means all. */
export type CollectionFilter = Readonly<{
  onlyPublic: boolean
  words?: string | undefined
  updatedSince?: Date | undefined
  owners: readonly string[]
  refs: readonly Readonly<{ name: string; to: string; slugs: readonly string[] }>[]
  choices: readonly Readonly<{ name: string; options: readonly string[] }>[]
  limit: number
  offset: number
}>

/** Public records by what search keeps of them, in either language; drafts, which search has not, by their titles. */
const matches = (words: string) => sql`(
  r.id in (
    select e.record_id from search_entry e
    where e.territory_id = current_territory()
      and (e.terms_it @@ search_query('telaio_it', ${words}) or e.terms_en @@ search_query('telaio_en', ${words}))
  )
  or (not r.is_public and (
    to_tsvector('telaio_it', concat_ws(' ', r.title ->> 'it', r.summary ->> 'it')) @@ search_query('telaio_it', ${words})
    or to_tsvector('telaio_en', concat_ws(' ', r.title ->> 'en', r.summary ->> 'en')) @@ search_query('telaio_en', ${words})
  )))`

// A filter by a draft would tell what points at it.
const idsOf = (type: string, slugs: readonly string[], onlyPublic: boolean) =>
  sql`(select id from record where type = ${type} and slug = any(${slugs}::text[]) ${onlyPublic ? sql`and hidden_at is null and is_public` : sql``})`

function conditions(type: RecordType, filter: CollectionFilter) {
  const list = [sql`r.type = ${type.type}`, sql`r.hidden_at is null`]
  if (filter.onlyPublic) list.push(sql`r.is_public`)
  if (filter.words !== undefined) list.push(matches(filter.words))
  if (filter.updatedSince) list.push(sql`r.updated_at >= ${filter.updatedSince}`)
  if (filter.owners.length > 0)
    list.push(sql`r.owner_body_id in ${idsOf('body', filter.owners, filter.onlyPublic)}`)
  for (const { name, to, slugs } of filter.refs) {
    if (slugs.length > 0)
      list.push(sql`${sql.ref(`t.${columnName(name)}_id`)} in ${idsOf(to, slugs, filter.onlyPublic)}`)
  }
  for (const { name, options } of filter.choices) {
    if (options.length > 0) list.push(sql`${sql.ref(`t.${columnName(name)}`)} = any(${options}::text[])`)
  }
  return sql.join(list, sql` and `)
}

/** One page of a collection in the records' order, as ids, with how many the filter finds in all. */
export async function findPage(
  tx: Tx,
  type: RecordType,
  filter: CollectionFilter,
): Promise<{ ids: Id[]; total: number }> {
  const [row] = await rowsOf(
    tx,
    sql<{ ids: Id[]; total: number }>`
    with found as materialized (
      select r.id, r.position, r.slug from record r join ${sql.table(type.table)} t using (territory_id, id)
      where ${conditions(type, filter)}
    )
    select (select count(*)::int from found) as total,
      array(
        select id from found order by position nulls last, slug limit ${filter.limit} offset ${filter.offset}
      ) as ids`,
  )
  return row ?? { ids: [], total: 0 }
}

/** How many records of each type the caller may see. */
export async function countByType(tx: Tx, onlyPublic: boolean): Promise<Map<string, number>> {
  const rows = await rowsOf(
    tx,
    sql<{ type: string; count: number }>`
    select r.type, count(*)::int as count from record r
    where r.hidden_at is null ${onlyPublic ? sql`and r.is_public` : sql``} group by r.type`,
  )
  return new Map(rows.map(({ type, count }) => [type, count]))
}

/** Those of `ids` that everybody may see. */
export async function listPublicIds(tx: Tx, ids: readonly Id[]): Promise<Set<Id>> {
  if (ids.length === 0) return new Set()
  const rows = await rowsOf(
    tx,
    sql<{ id: Id }>`
    select id from record where id = any(${ids}::uuid[]) and hidden_at is null and is_public`,
  )
  return new Set(rows.map(({ id }) => id))
}
