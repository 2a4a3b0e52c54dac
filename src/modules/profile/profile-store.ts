import { sql } from 'kysely'
import type { IsoDate } from '../../kernel/date.ts'
import type { Tx } from '../../platform/database/database.ts'
import { rowsTogether } from '../../platform/database/rows-together.ts'

/** The latest value of an indicator in one area, references as slugs. */
export type LatestValue = Readonly<{
  indicator: string
  area: string
  on: IsoDate
  precision: 'day' | 'month' | 'quarter' | 'year'
  value: number
  qualifier: 'more-than' | 'less-than' | 'about' | null
}>

/**
 * The latest value of every indicator in every area that this reader may see. Values of single bodies are left out: a
 * territory has fifty bodies and a few areas, and the index leads from one area to the next.
 */
export async function listLatestValues(tx: Tx, onlyPublic: boolean): Promise<LatestValue[]> {
  const visible = onlyPublic ? sql`and i.is_public and a.is_public` : sql``
  return rowsTogether(
    tx,
    sql<LatestValue>`
    select distinct on (o.indicator_id, o.area_id) i.slug as indicator, a.slug as area,
      o."on"::text as "on", o.precision, o.value::float8 as value, o.qualifier
    from profile_observation o
      join record i on i.territory_id = o.territory_id and i.id = o.indicator_id and i.hidden_at is null
      join record a on a.territory_id = o.territory_id and a.id = o.area_id and a.hidden_at is null
    where o.body_id is null and o.area_id is not null and o.value is not null ${visible}
    order by o.indicator_id, o.area_id, o."on" desc`,
  )
}

/** What was said of an indicator over time, by its slug: on how many days a value, and where and when last. */
export type Said = Readonly<{
  indicator: string
  /** The days of which there is a value. */
  valueDays: number
  /** The last day of which anything was said, "not available" included. */
  lastOn: IsoDate
  lastPrecision: 'day' | 'month' | 'quarter' | 'year'
  lastArea: string | null
  lastBody: string | null
}>

/** What was said of every indicator that this reader may see; one of which nothing was said is left out. */
export async function listSaid(tx: Tx, onlyPublic: boolean): Promise<Said[]> {
  const visible = onlyPublic ? sql`and i.is_public` : sql``
  return rowsTogether(
    tx,
    sql<Said>`
    select i.slug as indicator, count(distinct o."on") filter (where o.value is not null)::int as "valueDays",
      max(o."on")::text as "lastOn",
      (array_agg(o.precision order by o."on" desc, a.slug, b.slug))[1] as "lastPrecision",
      (array_agg(a.slug order by o."on" desc, a.slug, b.slug))[1] as "lastArea",
      (array_agg(b.slug order by o."on" desc, a.slug, b.slug))[1] as "lastBody"
    from profile_observation o
      join record i on i.territory_id = o.territory_id and i.id = o.indicator_id and i.hidden_at is null
      left join record a on a.territory_id = o.territory_id and a.id = o.area_id
      left join record b on b.territory_id = o.territory_id and b.id = o.body_id
    where true ${visible}
    group by i.slug`,
  )
}

/** The slugs of the actions that committed themselves to something measurable. */
export async function listCommitted(tx: Tx): Promise<string[]> {
  const rows = await rowsTogether(
    tx,
    sql<{ slug: string }>`
    select distinct r.slug from profile_commitment c
      join record r on r.territory_id = c.territory_id and r.id = c.action_id and r.hidden_at is null
      join record i on i.territory_id = c.territory_id and i.id = c.indicator_id and i.hidden_at is null`,
  )
  return rows.map(({ slug }) => slug)
}

/** One value of an indicator in the area that it is about. */
export type SeriesValue = Readonly<{
  indicator: string
  on: IsoDate
  precision: LatestValue['precision']
  value: number | null
}>

/** The way of every indicator through time in its own area, oldest first. */
export async function listSeries(tx: Tx, onlyPublic: boolean): Promise<SeriesValue[]> {
  const visible = onlyPublic ? sql`and r.is_public and a.is_public` : sql``
  return rowsTogether(
    tx,
    sql<SeriesValue>`
    select r.slug as indicator, o."on"::text as "on", o.precision, o.value::float8 as value
    from profile_indicator i
      join record r on r.territory_id = i.territory_id and r.id = i.id and r.hidden_at is null
      join record a on a.territory_id = i.territory_id and a.id = i.area_id and a.hidden_at is null
      join profile_observation o
        on o.territory_id = i.territory_id and o.indicator_id = i.id and o.area_id = i.area_id and o.body_id is null
    where true ${visible} order by o."on"`,
  )
}
