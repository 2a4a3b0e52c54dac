import { addDays, type IsoDate, yearFraction } from '../../kernel/date.ts'
import { fillWords } from '../../kernel/language.ts'
import { shorten, textWidth, wrapText } from '../lettering/lettering.ts'
import type { Words } from '../messages.ts'
import { isShown, makeScale, type Scale, yearsOf } from './scale.ts'
import type { TimelineBar, TimelineMilestone, TimelineRow, TimelineYears } from './types.ts'

export const WIDTH = 1120
export const TYPE = 14.5
export const LINE = 18
export const BAR = 28
export const HEAD = 56

/** A third of the width is for names: two lines hold sixty letters. */
export const NAMES = 330
const INDENT = 18
const ROW = 44
const LANE = 22

export type PlacedText = {
  /** One line inside a bar, up to two beside it. */
  readonly lines: readonly string[]
  readonly x: number
  readonly end: boolean
  readonly inside: boolean
}

export type PlacedBar = {
  readonly x0: number
  readonly x1: number
  readonly openStart: boolean
  readonly openEnd: boolean
  /** It goes on before or after the years shown: no end is drawn there. */
  readonly cutStart: boolean
  readonly cutEnd: boolean
  readonly state: TimelineBar['state']
  /** Where the done part ends, when it is known. */
  readonly doneX: number | null
  /** A late bar has a tail from its end to today. */
  readonly tailX: number | null
  readonly text: PlacedText
}

export type PlacedMilestone = TimelineMilestone & {
  readonly x: number
  readonly lane: number
  readonly text: { readonly x: number; readonly end: boolean }
}

export type PlacedRow = {
  readonly row: TimelineRow
  readonly y: number
  readonly height: number
  readonly labelX: number
  readonly lines: readonly string[]
  readonly bar: PlacedBar | null
  readonly milestones: readonly PlacedMilestone[]
}

export type TimelineLayout = {
  readonly scale: Scale
  readonly height: number
  readonly rows: readonly PlacedRow[]
  readonly todayX: number | null
}

/** The words of the source, then what must be said in words too: done, late, how much. */
export function barWords(bar: TimelineBar, words: Words): string {
  const state = bar.state === 'late' || bar.state === 'done' ? words.states[bar.state] : ''
  const percent = bar.progressPercent
  const progress =
    percent === null || percent === undefined || bar.state === 'done'
      ? ''
      : fillWords(words.percentDone, { percent: Math.round(percent) })
  return [bar.words, state, progress].filter(Boolean).join(' · ')
}

/** All of `text` in at most two lines of `room`, or nothing when it does not fit. */
function fitBeside(text: string, room: number): readonly string[] | null {
  if (room < 60) return null
  const lines = wrapText(text, TYPE, room, Number.POSITIVE_INFINITY)
  return lines.length <= 2 ? lines : null
}

/**
 * Inside the bar where the words fit, else beside it in up to two lines: after it and clear of the line of
 * today, after it across that line, before it. What fits nowhere is shortened where there is most room.
 */
function placeText(
  text: string,
  bar: { x0: number; x1: number; after: number },
  todayX: number,
  scale: Scale,
): PlacedText {
  const { x0, x1, after } = bar
  const gap = 10
  const room = { inside: x1 - x0 - 2 * gap, after: scale.right - after - gap, before: x0 - scale.left - gap }
  const clear = todayX > after ? Math.min(room.after, todayX - after - 2 * gap) : room.after
  const inside = { x: x0 + gap, end: false, inside: true }
  const beside = { x: after + gap, end: false, inside: false }
  const before = { x: x0 - gap, end: true, inside: false }
  if (textWidth(text, TYPE) <= room.inside) return { ...inside, lines: [text] }
  const onRight = fitBeside(text, clear) ?? fitBeside(text, room.after)
  if (onRight) return { ...beside, lines: onRight }
  const onLeft = fitBeside(text, room.before)
  if (onLeft) return { ...before, lines: onLeft }
  const widest = Math.max(room.inside, room.after, room.before)
  if (widest === room.inside) return { ...inside, lines: [shorten(text, TYPE, widest)] }
  return { ...(widest === room.after ? beside : before), lines: wrapText(text, TYPE, widest, 2) }
}

/** Where the done part ends: a share of the whole bar, also of the part that is not in the picture. */
function placeDone(
  { from, to }: TimelineBar,
  percent: number,
  { x0, x1 }: { x0: number; x1: number },
  scale: Scale,
): number {
  const start = from === null ? x0 : scale.yearX(yearFraction(from))
  const stop = to === null ? x1 : scale.yearX(yearFraction(addDays(to, 1)))
  const at = Math.min(start, stop) + (Math.abs(stop - start) * percent) / 100
  return Math.min(x1, Math.max(x0, at))
}

function placeBar(bar: TimelineBar, today: IsoDate, scale: Scale, words: Words): PlacedBar {
  // An interval includes its last day. One with its ends swapped is a mistake to be shown, not to be drawn backwards.
  const start = bar.from === null ? scale.left : scale.x(bar.from)
  const stop = bar.to === null ? scale.right : scale.x(addDays(bar.to, 1))
  const x0 = Math.min(start, stop)
  const cutStart = bar.from !== null && yearFraction(bar.from) < scale.first
  const cutEnd = bar.to !== null && yearFraction(addDays(bar.to, 1)) > scale.end
  // A bar that lies before or after the years shown has no width in them.
  const x1 = Math.max(start, stop, stop === scale.left || start === scale.right ? x0 : x0 + 6)
  const todayX = scale.x(today)
  const tailX = bar.state === 'late' && bar.to !== null && todayX > x1 ? todayX : null
  const percent = bar.progressPercent
  const known = percent !== null && percent !== undefined && bar.from !== null && bar.to !== null
  const done = known ? Math.min(100, Math.max(0, percent)) : bar.state === 'done' ? 100 : null
  return {
    x0,
    x1,
    openStart: bar.from === null,
    openEnd: bar.to === null,
    cutStart,
    cutEnd,
    state: bar.state,
    doneX: done === null ? null : placeDone(bar, done, { x0, x1 }, scale),
    tailX,
    text: placeText(barWords(bar, words), { x0, x1, after: tailX ?? x1 }, todayX, scale),
  }
}

/** Milestones in as few lanes as keep their words apart. */
function placeMilestones(milestones: readonly TimelineMilestone[], scale: Scale): readonly PlacedMilestone[] {
  const lanes: number[] = []
  const shown = milestones.filter(({ date }) => isShown(scale, date))
  const sorted = shown.sort((one, other) => one.date.localeCompare(other.date))
  return sorted.map((milestone) => {
    const x = scale.x(milestone.date)
    const width = textWidth(milestone.label, TYPE)
    const end = x + 14 + width > scale.right
    const from = end ? x - 14 - width : x - 8
    const to = end ? x + 8 : x + 14 + width
    const free = lanes.findIndex((taken) => taken + 12 <= from)
    const lane = free === -1 ? lanes.length : free
    lanes[lane] = to
    return { ...milestone, x, lane, text: { x: end ? x - 14 : x + 14, end } }
  })
}

/** Where every row, bar, word and milestone stands; in `years`, or in all that the rows have. */
export function layOutTimeline(
  rows: readonly TimelineRow[],
  today: IsoDate,
  words: Words,
  years?: TimelineYears,
): TimelineLayout {
  const scale = makeScale(years ?? yearsOf(rows, today), NAMES, WIDTH)
  let y = HEAD
  const placed = rows.map((row) => {
    const labelX = row.level * INDENT
    const lines = wrapText(row.label, TYPE, NAMES - labelX - 24, 3)
    const milestones = placeMilestones(row.milestones ?? [], scale)
    const lanes = milestones.reduce((most, one) => Math.max(most, one.lane + 1), 0)
    const height = Math.max(lines.length * LINE + 20, (row.bar || lanes === 0 ? ROW : 16) + lanes * LANE)
    const bar = row.bar ? placeBar(row.bar, today, scale, words) : null
    const one = { row, y, height, labelX, lines, bar, milestones }
    y += height
    return one
  })
  return { scale, height: y + 4, rows: placed, todayX: isShown(scale, today) ? scale.x(today) : null }
}
