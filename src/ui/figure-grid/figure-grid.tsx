import type { VNode } from 'preact'
import { Tag, type TagProps } from '../tag/tag.tsx'
import { layoutTrend, TREND_HEIGHT, TREND_WIDTH, type TrendPoint } from './trend.ts'

export type GridFigure = {
  readonly title: string
  readonly href: string
  /** The number with its sign, such as "12 %" or "più di 500"; null where there is none. */
  readonly value: string | null
  /** What stands in place of a number that is not there. */
  readonly missing: string
  /** Where and when: "Val d'Enza, febbraio 2022". */
  readonly place?: string | undefined
  /** One sentence that sets it beside another place. */
  readonly beside?: string | undefined
  /** Its way through time, drawn small, and the same in a sentence. */
  readonly trend?: { readonly points: readonly TrendPoint[]; readonly said: string } | undefined
  readonly tags?: readonly TagProps[] | undefined
}

function Trend({ points, said }: NonNullable<GridFigure['trend']>): VNode {
  const { line, end } = layoutTrend(points)
  return (
    <div class="figure-grid__trend">
      <svg viewBox={`0 0 ${TREND_WIDTH} ${TREND_HEIGHT}`} aria-hidden="true" focusable="false">
        <path d={line} />
        {end ? <circle cx={end.x} cy={end.y} r="3" /> : null}
      </svg>
      <p class="figure-grid__place">{said}</p>
    </div>
  )
}

/** Many figures to look over: the number first, then what it counts, where and when, and what it is held against. */
export function FigureGrid({ items }: { readonly items: readonly GridFigure[] }): VNode | null {
  if (items.length === 0) return null
  return (
    <ul class="figure-grid">
      {items.map((item) => (
        <li class="figure-grid__one" key={item.href}>
          {item.value === null ? (
            <p class="figure-grid__missing">{item.missing}</p>
          ) : (
            <p class="figure-grid__value">{item.value}</p>
          )}
          <p class="figure-grid__title">
            <a href={item.href}>{item.title}</a>
          </p>
          {item.place ? <p class="figure-grid__place">{item.place}</p> : null}
          {item.trend ? <Trend {...item.trend} /> : null}
          {item.beside ? <p class="figure-grid__beside">{item.beside}</p> : null}
          {item.tags && item.tags.length > 0 ? (
            <p>
              {item.tags.map((tag) => (
                <Tag key={tag.label} {...tag} />
              ))}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
