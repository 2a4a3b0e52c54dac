import { type IsoDate, yearFraction } from '../../kernel/date.ts'

export type ChartPoint = { readonly on: IsoDate; readonly value: number | null }
export type ChartSeries = {
  readonly label: string
  /** `expected` is a line that nobody measured: it is dashed. */
  readonly tone: 'main' | 'beside' | 'expected'
  readonly points: readonly ChartPoint[]
}

export const WIDTH = 760
export const HEIGHT = 300
const LEFT = 64
const RIGHT = 150
const TOP = 16
const BOTTOM = 34

export type DrawnSeries = Readonly<{
  series: ChartSeries
  /** The data of one path a stretch without gaps. */
  lines: readonly string[]
  dots: readonly Readonly<{ x: number; y: number; point: ChartPoint }>[]
}>
export type ChartLayout = Readonly<{
  series: readonly DrawnSeries[]
  ticks: readonly Readonly<{ y: number; value: number }>[]
  years: readonly Readonly<{ x: number; year: number }>[]
  target: Readonly<{ y: number }> | null
}>

/** Round steps that leave at most five lines. */
function stepOf(span: number): number {
  const raw = span / 4
  const power = 10 ** Math.floor(Math.log10(raw))
  return ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power
}

/** Places values in a picture: time from left to right, values upwards, from zero where that is near. */
export function layoutChart(series: readonly ChartSeries[], target: number | null): ChartLayout {
  const known = series.flatMap(({ points }) => points.filter(({ value }) => value !== null))
  const numbers = [...known.map(({ value }) => value as number), ...(target === null ? [] : [target])]
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  // A small change must not look large: the scale begins at zero unless all values are far from it.
  const floor = least >= 0 && least < most * 0.6 ? 0 : least
  const span = most - floor || Math.abs(most) || 1
  const step = stepOf(span)
  const low = Math.floor(floor / step) * step
  const high = Math.ceil((floor + span) / step) * step
  const times = series.flatMap(({ points }) => points.map(({ on }) => yearFraction(on)))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const x = (on: IsoDate) =>
    LEFT + (last === first ? 0.5 : (yearFraction(on) - first) / (last - first)) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) => HEIGHT - BOTTOM - ((value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM)
  const round = (number: number) => Math.round(number * 10) / 10
  const [from, to] = [Math.floor(first), Math.floor(last)]
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const thin = Math.ceil(years.length / 8)
  return {
    series: series.map((one) => {
      const points = one.points.toSorted((a, b) => (a.on < b.on ? -1 : 1))
      const lines: string[] = []
      let stretch: string[] = []
      for (const { on, value } of points) {
        if (value !== null) stretch.push(`${round(x(on))} ${round(y(value))}`)
        else if (stretch.length > 0) {
          lines.push(`M${stretch.join('L')}`)
          stretch = []
        }
      }
      if (stretch.length > 0) lines.push(`M${stretch.join('L')}`)
      return {
        series: one,
        lines: lines.filter((line) => line.includes('L')),
        dots: points.flatMap((point) =>
          point.value === null ? [] : [{ x: round(x(point.on)), y: round(y(point.value)), point }],
        ),
      }
    }),
    ticks: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => {
      const value = Number((low + index * step).toPrecision(12))
      return { y: round(y(value)), value }
    }),
    years: years
      .filter((_, index) => index % thin === 0)
      .map((year) => ({ year, x: round(x(`${year}-07-01` as IsoDate)) }))
      .filter((tick) => tick.x >= LEFT && tick.x <= WIDTH - RIGHT),
    target: target === null ? null : { y: round(y(target)) },
  }
}
