import { type IsoDate, yearFraction } from '../../kernel/date.ts'

/** A value on a day; null is not available, and leaves a gap. */
export type TrendPoint = Readonly<{ on: IsoDate; value: number | null }>

export const TREND_WIDTH = 160
export const TREND_HEIGHT = 36
const MARGIN = 4

/** The line of a small picture from its first day to its last, lowest value to highest, with gaps; and where it ends. */
export function layoutTrend(points: readonly TrendPoint[]): {
  line: string
  end: { x: number; y: number } | null
} {
  const sorted = points.toSorted((one, other) => (one.on < other.on ? -1 : 1))
  const known = sorted.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length === 0) return { line: '', end: null }
  const times = sorted.map(({ on }) => yearFraction(on))
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const round = (number: number) => Math.round(number * 10) / 10
  const place = ({ on, value }: TrendPoint) => ({
    x: round(MARGIN + ((yearFraction(on) - first) / (last - first || 1)) * (TREND_WIDTH - 2 * MARGIN)),
    y: round(
      TREND_HEIGHT -
        MARGIN -
        (((value ?? least) - least) / (most - least || 1)) * (TREND_HEIGHT - 2 * MARGIN),
    ),
  })
  let line = ''
  let end: { x: number; y: number } | null = null
  let isDrawing = false
  for (const point of sorted) {
    if (point.value === null) isDrawing = false
    else {
      end = place(point)
      line += `${isDrawing ? 'L' : 'M'}${end.x} ${end.y}`
      isDrawing = true
    }
  }
  return { line, end }
}
