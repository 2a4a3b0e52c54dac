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
