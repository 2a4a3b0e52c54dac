import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import type { Content } from '../content.ts'
import { type ChartLayout, type ChartPoint, type ChartSeries, HEIGHT, layoutChart, WIDTH } from './layout.ts'

export type { ChartPoint, ChartSeries } from './layout.ts'

export type LineChartProps = {
  readonly lang: Language
  /** What the picture shows, in one sentence; it stands above it. */
  readonly description: string
  readonly series: readonly ChartSeries[]
  /** A value to be reached, drawn across. */
  readonly target?: { readonly value: number; readonly label: string } | undefined
  /** How a number and a point are read: "13,2 %", "2024: 13,2 %". */
  readonly sayValue: (value: number) => string
  readonly sayPoint: (series: ChartSeries, point: ChartPoint) => string
  /** The same as a table, from whoever knows its columns. */
  readonly table: Content
}

function Axes({ layout, sayValue }: { layout: ChartLayout; sayValue: LineChartProps['sayValue'] }): VNode {
  return (
    <g class="line-chart__axes">
      {layout.ticks.map(({ y, value }) => (
        <g key={value}>
          <line x1="64" x2={WIDTH - 150} y1={y} y2={y} />
          <text x="56" y={y + 5} text-anchor="end">
            {sayValue(value)}
          </text>
        </g>
      ))}
      {layout.years.map(({ x, year }) => (
        <text key={year} x={x} y={HEIGHT - 8} text-anchor="middle">
          {year}
        </text>
      ))}
    </g>
  )
}

/** Values over time: one sentence, the picture, the same as a table. A gap is a gap, never zero. */
export function LineChart(props: LineChartProps): VNode | null {
  const { description, series, target, sayValue, sayPoint, table } = props
  if (series.every(({ points }) => points.every(({ value }) => value === null))) return null
  const layout = layoutChart(series, target?.value ?? null)
  return (
    <figure class="line-chart">
      <figcaption class="line-chart__about">{description}</figcaption>
      <svg class="line-chart__drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={description}>
        <Axes layout={layout} sayValue={sayValue} />
        {layout.target && target ? (
          <g class="line-chart__target">
            <line x1="64" x2={WIDTH - 150} y1={layout.target.y} y2={layout.target.y} />
            <text x={WIDTH - 142} y={layout.target.y + 5}>
              {target.label}
            </text>
          </g>
        ) : null}
        {layout.series.map(({ series: one, lines, dots }) => (
          <g key={one.label} class={`line-chart__series line-chart__series--${one.tone}`}>
            {lines.map((line) => (
              <path key={line} d={line} />
            ))}
            {dots.map(({ x, y, point }) => (
              <circle key={point.on} cx={x} cy={y} r="4.5">
                <title>{sayPoint(one, point)}</title>
              </circle>
            ))}
            {dots.length > 0 ? (
              <text x={(dots.at(-1)?.x ?? 0) + 10} y={(dots.at(-1)?.y ?? 0) + (one.tone === 'main' ? -9 : 5)}>
                {one.label}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      {table}
    </figure>
  )
}
