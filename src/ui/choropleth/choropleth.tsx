import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { layoutMap } from '../area-map/layout.ts'
import type { Surface } from '../area-map/types.ts'
import { DataTable } from '../data-table/data-table.tsx'
import { wordsOf } from '../messages.ts'
import { classesOf, classOf } from './classes.ts'

export type ChoroplethPlace = {
  readonly id: string
  readonly label: string
  readonly href?: string | undefined
  readonly surface: Surface
  /** `null` is not available: it is hatched, never the lowest shade. */
  readonly value: number | null
  /** The value in words, with its unit: "54,1 %". */
  readonly said: string | null
}

export type ChoroplethProps = {
  readonly lang: Language
  readonly description: string
  readonly places: readonly ChoroplethPlace[]
  readonly sayValue: (value: number) => string
}

const HATCH = 'choropleth-hatch'

function Place({
  place,
  path,
  shade,
}: {
  place: ChoroplethPlace
  path: string
  shade: number | null
}): VNode {
  const label = `${place.label}: ${place.said}`
  const outline = (
    <path
      class={`choropleth__place ${shade === null ? '' : `choropleth__place--${shade}`}`}
      d={path}
      fill={shade === null ? `url(#${HATCH})` : undefined}
      fill-rule="evenodd"
    >
      <title>{label}</title>
    </path>
  )
  return place.href ? (
    <a href={place.href} aria-label={label}>
      {outline}
    </a>
  ) : (
    outline
  )
}

/** A hatch that means "not available", in a drawing of its own or in a map. */
function Hatch(): VNode {
  return (
    <defs>
      <pattern id={HATCH} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="choropleth__ground" width="7" height="7" />
        <line class="choropleth__stroke" x1="0" y1="0" x2="0" y2="7" />
      </pattern>
    </defs>
  )
}

function Legend({ lang, places, sayValue }: ChoroplethProps): VNode {
  const words = wordsOf(lang)
  const classes = classesOf(places.flatMap(({ value }) => (value === null ? [] : [value])))
  const swatch = (index: number | null) => (
    <svg class="choropleth__swatch" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
      <rect
        class={`choropleth__place ${index === null ? '' : `choropleth__place--${shadeOf(index, classes.length)}`}`}
        x="1"
        y="1"
        width="22"
        height="14"
        fill={index === null ? `url(#${HATCH})` : undefined}
      />
    </svg>
  )
  return (
    <ul class="choropleth__legend">
      {classes.map(({ from, to }, index) => (
        <li key={from}>
          {swatch(index)} {from === to ? sayValue(from) : `${sayValue(from)} – ${sayValue(to)}`}
        </li>
      ))}
      {places.some(({ value }) => value === null) ? (
        <li>
          {swatch(null)} {words.notAvailable}
        </li>
      ) : null}
    </ul>
  )
}

/** Few classes take shades that are far apart. */
function shadeOf(index: number, count: number): number {
  return count === 1 ? 2 : Math.round((index * 4) / (count - 1))
}

/** Values on a map: darker is more, hatched is not available; the same as a legend in words and as a table. */
export function Choropleth(props: ChoroplethProps): VNode | null {
  const { lang, description, places } = props
  const words = wordsOf(lang)
  const values = places.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length === 0) return null
  const classes = classesOf(values)
  const { width, height, shapes } = layoutMap(
    places.map(({ id, label, surface }) => ({ id, label, surface, tone: 'around' as const })),
  )
  const byId = new Map(places.map((place) => [place.id, place]))
  return (
    <figure class="choropleth">
      <figcaption class="choropleth__about">{description}</figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture made of links is a group; a fieldset cannot be drawn */}
      <svg
        class="choropleth__drawing"
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={description}
      >
        <Hatch />
        {shapes.map(({ shape, path }) => {
          const place = byId.get(shape.id) as ChoroplethPlace
          const shade = place.value === null ? null : shadeOf(classOf(place.value, classes), classes.length)
          return <Place key={shape.id} place={place} path={path} shade={shade} />
        })}
      </svg>
      <Legend {...props} />
      <details class="as-table">
        <summary>{words.table}</summary>
        <DataTable
          lang={lang}
          caption={description}
          captionHidden
          columns={[{ title: words.place }, { title: words.value, align: 'end' }]}
          rows={places.map(({ label, href, value, said }) => [
            href ? <a href={href}>{label}</a> : label,
            value === null ? null : said,
          ])}
        />
      </details>
    </figure>
  )
}
