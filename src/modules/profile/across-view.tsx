import type { VNode } from 'preact'
import { type LocalText, readText } from '../../kernel/language.ts'
import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import { formatPeriod } from '../../platform/i18n/format.ts'
import { areaType } from '../../platform/territory/area-type.ts'
import { bodyType } from '../../platform/territory/body-type.ts'
import { Choropleth, type ChoroplethPlace, ValueBars } from '../../ui/index.ts'
import { type Across, lookAcross } from './across-rules.ts'
import { profileWords } from './messages.ts'
import { sayNumber, sayValue } from './present.ts'
import type { Areas } from './profile-service.ts'
import type { LatestValue } from './profile-store.ts'
import type { Indicator, Observation } from './types.ts'

/** What pictures of an indicator need beside its values. */
export type Place = Readonly<{
  ctx: Context
  links: Links
  indicator: Indicator
  areas: Areas
  bodies: ReadonlyMap<string, LocalText>
}>

type Placed = Observation['values']

const nameOf = ({ ctx, areas, bodies }: Place, { area, body }: Placed) => {
  const title = area === null ? bodies.get(`body/${body}`) : areas.titles.get(area)
  return title ? readText(title, ctx.language).text : (area ?? body ?? '')
}

function hrefOf({ ctx, links }: Place, { area, body }: Placed): string {
  const [noun, slug] = area === null ? [bodyType.noun, body] : [areaType.noun, area]
  return links.record(ctx.territory.slug, noun, slug as string)
}

function saidOf({ ctx, indicator }: Place, { value, qualifier, on, precision }: Placed): string {
  const words = profileWords(ctx.language)
  const when = formatPeriod(on, precision, ctx.language)
  return value === null
    ? words.notAvailable
    : `${sayValue(indicator, { value, qualifier }, ctx.language)} (${when})`
}

// Fewer shapes than these are no map.
const FEWEST_SHAPES = 3

/** The areas on a map, where enough of them have a boundary. */
function MapAcross({ place, across }: { place: Place; across: Across<Placed> }): VNode | null {
  const { ctx, areas, indicator } = place
  const words = profileWords(ctx.language)
  const own = new Map(across.values.map((one) => [one.area, one]))
  const places = [...areas.boundaries].flatMap(([slug, surface]): ChoroplethPlace[] => {
    if (areas.partOf.get(slug) !== across.within) return []
    const one = own.get(slug)
    const where = { area: slug, body: null } as Placed
    return [
      {
        id: slug,
        label: nameOf(place, where),
        href: hrefOf(place, where),
        surface,
        value: one?.value ?? null,
        said: one ? saidOf(place, one) : words.notAvailable,
      },
    ]
  })
  if (places.length < FEWEST_SHAPES) return null
  return (
    <Choropleth
      lang={ctx.language}
      description={words.onMap(readText(indicator.general.title, ctx.language).text)}
      places={places}
      sayValue={(value) => sayNumber(indicator, value, ctx.language)}
    />
  )
}

/** The newest values of places of one kind side by side, with a line for the area around them. */
function BarsAcross(props: { place: Place; across: Across<Placed>; latest: readonly LatestValue[] }): VNode {
  const { place, across, latest } = props
  const { ctx, areas, indicator } = place
  const words = profileWords(ctx.language)
  const title = readText(indicator.general.title, ctx.language).text
  const around = across.kind === 'areas' ? across.within : indicator.own.area
  const benchmark = indicator.own.isTotal ? undefined : latest.find(({ area }) => area === around)
  const label = benchmark && areas.titles.get(benchmark.area)
  return (
    <ValueBars
      lang={ctx.language}
      description={across.kind === 'areas' ? words.byArea(title) : words.byBody(title)}
      bars={across.values.map((one) => ({
        label: nameOf(place, one),
        href: hrefOf(place, one),
        value: one.value,
        said: saidOf(place, one),
        isMain: one.area !== null && one.area === indicator.own.area,
      }))}
      benchmark={
        benchmark && label
          ? {
              value: benchmark.value,
              label: `${readText(label, ctx.language).text}: ${sayNumber(indicator, benchmark.value, ctx.language)}`,
            }
          : undefined
      }
    />
  )
}

/** An indicator across places: on a map where boundaries are known, and as bars; nothing where there is one place. */
export function AcrossPlaces(props: {
  place: Place
  observations: readonly Observation[]
  latest: readonly LatestValue[]
}): VNode | null {
  const { place, observations, latest } = props
  const found = lookAcross(
    observations.map(({ values }) => values),
    place.areas.partOf,
  )
  if (found.length === 0) return null
  return (
    <>
      {found.map((across) => (
        <>
          {across.kind === 'areas' ? <MapAcross key="map" place={place} across={across} /> : null}
          <BarsAcross key={across.kind} place={place} across={across} latest={latest} />
        </>
      ))}
    </>
  )
}
