import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { Tx } from '../database/database.ts'
import { rowsTogether } from '../database/rows-together.ts'

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

/**
 * The slug under which a record that was renamed is known now. A record that bears the old name today comes before
 * it, or nobody could reach that record; and the new name of a draft is a secret like the draft.
 */
export async function findRedirect(
  tx: Tx,
  type: string,
  slug: string,
  onlyPublic = false,
): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    select r.slug from record_redirect d join record r on r.territory_id = d.territory_id and r.id = d.record_id
    where d.type = ${type} and d.slug = ${slug} and r.hidden_at is null ${onlyPublic ? sql`and r.is_public` : sql``}
      and not exists (select from record o where o.type = d.type and o.slug = d.slug and o.hidden_at is null)`.execute(
    tx,
  )
  return rows[0]?.slug ?? null
}

/** Tells readers that something public changed: caches of the territory stand under this number. */
export async function raiseVersion(tx: Tx, territoryId: Id): Promise<void> {
  await sql`update territory set version = version + 1 where id = ${territoryId}`.execute(tx)
}

/** The ids of visible records by `type/slug`, for the references of one record; with `hidden` also those in the bin. */
export async function findIds(
  tx: Tx,
  keys: readonly { type: string; slug: string }[],
  { onlyPublic = false, hidden = false } = {},
): Promise<Map<string, Id>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ id: Id; type: string; slug: string }>`
    select r.id, r.type, r.slug from record r
    join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(type text, slug text) on k.type = r.type and k.slug = r.slug
    where ${hidden ? sql`true` : sql`r.hidden_at is null`} ${onlyPublic ? sql`and r.is_public` : sql``}`.execute(
    tx,
  )
  return new Map(rows.map((row) => [`${row.type}/${row.slug}`, row.id]))
}

/**
 * True when another record of this type than `id`, hidden or not, has the slug or once had it: an address that was
 * printed or linked must not come to mean something else.
 */
export async function isSlugTaken(tx: Tx, type: string, slug: string, id: Id): Promise<boolean> {
  const { rows } = await sql`
    select from record where type = ${type} and slug = ${slug} and id <> ${id}
    union all
    select from record_redirect where type = ${type} and slug = ${slug} and record_id <> ${id}`.execute(tx)
  return rows.length > 0
}

/**
 * Lets whoever writes in a territory take turns until this transaction ends: the version that is compared is still
 * the one that is overwritten, a slug that was free is still free, and nothing is tied to or put under what is just
 * leaving for the bin. Writers meet at the version of the territory anyway; here they do so before they look.
 */
export async function lockTerritory(tx: Tx, territoryId: Id): Promise<void> {
  await sql`select from territory where id = ${territoryId} for no key update`.execute(tx)
}

/** The names that public records have now, by the `type/slug` of each name that they once had. */
export async function listRenames(tx: Tx): Promise<Map<string, string>> {
  const rows = await rowsTogether(
    tx,
    sql<{ type: string; slug: string; now: string }>`
    select d.type, d.slug, r.slug as now
    from record_redirect d join record r on r.territory_id = d.territory_id and r.id = d.record_id
    where r.hidden_at is null and r.is_public
      and not exists (select from record o where o.type = d.type and o.slug = d.slug and o.hidden_at is null)`,
  )
  return new Map(rows.map(({ type, slug, now }) => [`${type}/${slug}`, now]))
}
