import type { LocalText } from '../../kernel/language.ts'
import type { Context } from '../../platform/context.ts'
import { canReadDesk } from '../../platform/identity/policy.ts'
import { oncePerContext } from '../../platform/once.ts'
import { listRecords, type Registry, type StoredRecord } from '../../platform/record/index.ts'
import { listRows } from '../../platform/row/row-store.ts'
import { areaType } from '../../platform/territory/area-type.ts'
import type { Boundary } from '../../platform/territory/boundary.ts'
import { type LatestValue, listLatestValues, listSeries, type SeriesValue } from './profile-store.ts'
import { indicatorType } from './records/indicator-type.ts'
import { observationType } from './rows/observation-type.ts'
import { targetType } from './rows/target-type.ts'
import {
  areasAround,
  type Comparison,
  compareValues,
  type Freshness,
  freshnessOf,
  nearestValue,
} from './rules.ts'
import type { Indicator, Observation, Target } from './types.ts'

/** A value held against that of a larger area. */
export type Benchmark = Readonly<{ latest: LatestValue; comparison: Comparison }>

/** An indicator with what is known of it last, of its own area or of another one. */
export type Reading = Readonly<{
  indicator: Indicator
  latest: LatestValue | null
  /** True for a figure of another area than the one that the indicator is about. */
  isElsewhere: boolean
  benchmark: Benchmark | null
  freshness: Freshness
  /** Its values over time in its own area, oldest first; not read for one indicator alone. */
  series: readonly SeriesValue[]
}>

/** The areas of a territory: their titles, and of which other one each is part. */
export type Areas = Readonly<{
  titles: ReadonlyMap<string, LocalText>
  partOf: ReadonlyMap<string, string | null>
  boundaries: ReadonlyMap<string, Boundary>
}>

const visibility = (ctx: Context) => ({ onlyPublic: !canReadDesk(ctx.actor) })

/** Reads the areas of the territory. */
export const readAreas = oncePerContext(async (ctx): Promise<Areas> => {
  const areas = await listRecords(ctx.tx, areaType, visibility(ctx))
  return {
    titles: new Map(areas.map(({ slug, general }) => [slug, general.title])),
    partOf: new Map(areas.map(({ slug, own }) => [slug, own.partOf])),
    boundaries: new Map(
      areas.flatMap(({ slug, own }) => (own.boundary === null ? [] : [[slug, own.boundary as Boundary]])),
    ),
  }
})

/** Reads one indicator off its latest values by area. */
export function readOff(
  indicator: Indicator,
  values: readonly LatestValue[],
  { partOf }: Areas,
  today: string,
  series: readonly SeriesValue[] = [],
): Reading {
  const home = indicator.own.area
  const own = values.find(({ area }) => area === home)
  const around = home === null ? [] : areasAround(home, partOf)
  const nearest = around
    .map((area) => values.find((one) => one.area === area))
    .find((one) => one !== undefined)
  const latest = own ?? nearest ?? values[0] ?? null
  const beside =
    latest && !indicator.own.isTotal
      ? areasAround(latest.area, partOf)
          .map((area) =>
            nearestValue(
              latest.on,
              values.filter((one) => one.area === area),
            ),
          )
          .find((one) => one !== null)
      : undefined
  const last =
    values
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? null
  return {
    indicator,
    latest,
    isElsewhere: latest !== null && home !== null && latest.area !== home,
    benchmark:
      latest && beside
        ? { latest: beside, comparison: compareValues(latest.value, beside.value, indicator.own.direction) }
        : null,
    freshness: freshnessOf(indicator.own, last, today),
    series,
  }
}

/** Every indicator of the territory with what is known of it last, in its order. */
export const readProfile = oncePerContext(async (ctx): Promise<Reading[]> => {
  const { onlyPublic } = visibility(ctx)
  const [indicators, values, series, areas] = await Promise.all([
    listRecords(ctx.tx, indicatorType, { onlyPublic }),
    listLatestValues(ctx.tx, onlyPublic),
    listSeries(ctx.tx, onlyPublic),
    readAreas(ctx),
  ])
  const byIndicator = Map.groupBy(values, ({ indicator }) => indicator)
  const ways = Map.groupBy(series, ({ indicator }) => indicator)
  return indicators.map((indicator) =>
    readOff(
      indicator,
      byIndicator.get(indicator.slug) ?? [],
      areas,
      ctx.today,
      ways.get(indicator.slug) ?? [],
    ),
  )
})

/** The goals under which indicators stand, in their order. */
export async function listGoals(ctx: Context, registry: Registry): Promise<StoredRecord[]> {
  return listRecords(ctx.tx, registry.byType('goal'), visibility(ctx))
}

/** All that is known of one indicator: every value, newest first, and what should be reached. */
export async function readIndicator(
  ctx: Context,
  indicator: Indicator,
): Promise<{ observations: Observation[]; targets: Target[] }> {
  const query = { refs: { indicator: [indicator.id] }, ...visibility(ctx) }
  const [observations, targets] = await Promise.all([
    listRows(ctx.tx, observationType, query),
    listRows(ctx.tx, targetType, query),
  ])
  return { observations: observations.reverse(), targets }
}
