import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/date.ts'
import type { Id } from '../../../kernel/id.ts'
import type { LocalText } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { rowsTogether } from '../../../platform/database/rows-together.ts'
import type { FrozenAgenda } from './frozen-types.ts'

/** An adoption without its copy: what a list and a sentence need. */
export type AdoptionLine = Readonly<{
  slug: string
  title: LocalText
  adoptedOn: IsoDate
  act: string | null
  hasCopy: boolean
}>

/** The adoptions of an agenda, the latest first. */
export async function listAdoptions(tx: Tx, agendaId: Id, onlyPublic: boolean): Promise<AdoptionLine[]> {
  return rowsTogether(
    tx,
    sql<AdoptionLine>`
    select r.slug, r.title, t.adopted_on as "adoptedOn", t.act, t.contents is not null as "hasCopy"
    from record r join agenda_adoption t using (territory_id, id)
    where t.agenda_id = ${agendaId} and r.hidden_at is null ${onlyPublic ? sql`and r.is_public` : sql``}
    order by t.adopted_on desc, r.created_at desc, r.slug`,
  )
}

/** The copy of an adoption. */
export async function findCopy(tx: Tx, slug: string): Promise<FrozenAgenda | null> {
  const rows = await rowsTogether(
    tx,
    sql<{ contents: FrozenAgenda | null }>`
    select t.contents from record r join agenda_adoption t using (territory_id, id)
    where r.type = 'adoption' and r.slug = ${slug} and r.hidden_at is null`,
  )
  return rows[0]?.contents ?? null
}

/** The latest public adoption of which there is a copy, and of the copy what belongs to one action. */
export type ActionCopy = Readonly<{ slug: string; adoptedOn: IsoDate; copy: FrozenAgenda }>

/**
 * Cuts one action out of the latest copy of its agenda inside the database: a copy weighs as much as an agenda, and
 * every page of an action asks. `names` are all the slugs that the action has had.
 */
export async function findActionCopy(
  tx: Tx,
  agenda: string,
  names: readonly string[],
): Promise<ActionCopy | null> {
  const slugs = JSON.stringify({ slugs: names, keys: names.map((name) => `action/${name}`) })
  const parts = ['workstream', 'activity', 'milestone', 'resource'].map(
    (type) =>
      sql`${type}::text, jsonb_path_query_array(t.contents, ${`$.records.${type}[*] ? (@.values.action == $slugs[*])`}::jsonpath, ${slugs}::jsonb)`,
  )
  const rows = await rowsTogether(
    tx,
    sql<ActionCopy>`
    select r.slug, t.adopted_on as "adoptedOn", jsonb_build_object(
      'format', 1,
      'records', jsonb_build_object(
        'action', jsonb_path_query_array(t.contents, '$.records.action[*] ? (@.slug == $slugs[*])', ${slugs}::jsonb),
        ${sql.join(parts)}),
      'ties', jsonb_path_query_array(t.contents, '$.ties[*] ? (@.from == $keys[*] || @.to == $keys[*])', ${slugs}::jsonb),
      'names', '{}'::jsonb) as copy
    from record a
    join agenda_adoption t on t.territory_id = a.territory_id and t.agenda_id = a.id
    join record r on r.territory_id = t.territory_id and r.id = t.id
    where a.type = 'agenda' and a.slug = ${agenda} and r.hidden_at is null and r.is_public and t.contents is not null
    order by t.adopted_on desc, r.created_at desc, r.slug limit 1`,
  )
  return rows[0] ?? null
}
