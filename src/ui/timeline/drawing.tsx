import type { VNode } from 'preact'
import { fillWords } from '../../kernel/language.ts'
import { type Words, wordsOf } from '../messages.ts'
import {
  BAR,
  HEAD,
  LINE,
  layOutTimeline,
  NAMES,
  type PlacedBar,
  type PlacedRow,
  type TimelineLayout,
  WIDTH,
} from './layout.ts'
import type { TimelineProps, TimelineRow } from './types.ts'

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Above this width a year has room for its quarters. */
const QUARTERS_FROM = 72
/** Above this width a quarter has room for its name. */
const QUARTER_NAMES_FROM = 240
/** Below this width the name of every year would touch the next. */
const NAME_ROOM = 44

function Axis({ layout, words }: { layout: TimelineLayout; words: Words }): VNode {
  const { scale, height, todayX } = layout
  const years = Array.from({ length: scale.end - scale.first + 1 }, (_, index) => scale.first + index)
  const yearWidth = scale.yearX(scale.first + 1) - scale.yearX(scale.first)
  const every = Math.max(1, Math.ceil(NAME_ROOM / yearWidth))
  const named = years.filter((_, index) => index % every === 0)
  const quarters =
    yearWidth < QUARTERS_FROM ? [] : years.slice(0, -1).flatMap((year) => [1, 2, 3].map((q) => year + q / 4))
  return (
    <g class="timeline__axis">
      {quarters.map((at) => (
        <path key={at} class="timeline__quarter" d={`M${round(scale.yearX(at))} ${HEAD}V${height}`} />
      ))}
      {named.map((year) => (
        <path key={year} class="timeline__year" d={`M${round(scale.yearX(year))} 4V${height}`} />
      ))}
      {named.map((year) =>
        scale.yearX(year) + NAME_ROOM > WIDTH ? null : (
          <text key={year} x={round(scale.yearX(year)) + 6} y={16}>
            {year}
          </text>
        ),
      )}
      {yearWidth < QUARTER_NAMES_FROM
        ? null
        : quarters.map((at) => (
            <text key={at} class="timeline__quarter-name" x={round(scale.yearX(at)) + 6} y={16}>
              {fillWords(words.quarter, { number: (at % 1) * 4 + 1 })}
            </text>
          ))}
      {todayX === null ? null : (
        <path class="timeline__today" d={`M${round(todayX)} ${HEAD - 10}V${height}`} />
      )}
    </g>
  )
}

function TodayFlag({ layout, words }: { layout: TimelineLayout; words: Words }): VNode | null {
  if (layout.todayX === null) return null
  const x = Math.min(Math.max(layout.todayX - 23, layout.scale.left), WIDTH - 46)
  return (
    <g class="timeline__flag">
      <rect x={round(x)} y={26} width={46} height={21} rx="3" />
      <text x={round(x + 23)} y={41} text-anchor="middle">
        {words.today}
      </text>
    </g>
  )
}

/** How much of an open end is dashed. */
function fadeOf(bar: PlacedBar): number {
  return Math.min(110, (bar.x1 - bar.x0) * 0.4)
}

/** Inside, words stand above the strip of what is done; beside, they are centred on the bar. */
function BarText({ text, y }: { text: PlacedBar['text']; y: number }): VNode {
  const first = text.inside ? y + 17 : y + 19 - ((text.lines.length - 1) * LINE) / 2
  return (
    <text class={text.inside ? undefined : 'timeline__outside'} text-anchor={text.end ? 'end' : undefined}>
      {text.lines.map((line, index) => (
        <tspan key={line + index} x={round(text.x)} y={first + index * LINE}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  )
}

function BarShape({ bar, y }: { bar: PlacedBar; y: number }): VNode {
  const { x0, x1, openStart, openEnd } = bar
  const bottom = y + BAR
  // With neither end stated nothing of the bar is solid.
  const fade = openStart && openEnd ? (x1 - x0) / 2 : fadeOf(bar)
  const solid0 = openStart ? x0 + fade : x0
  const solid1 = openEnd ? x1 - fade : x1
  const edge = (from: number, to: number) =>
    `M${round(from)} ${y}H${round(to)}M${round(from)} ${bottom}H${round(to)}`
  const closed = `${openStart || bar.cutStart ? '' : `M${round(x0)} ${y}V${bottom}`}${openEnd || bar.cutEnd ? '' : `M${round(x1)} ${y}V${bottom}`}`
  const dashes = `${openStart ? edge(solid0, x0) : ''}${openEnd ? edge(solid1, x1) : ''}`
  return (
    <g class={`timeline__bar is-${bar.state}`}>
      <rect class="timeline__fill" x={round(x0)} y={y} width={round(x1 - x0)} height={BAR} />
      {bar.doneX === null || bar.doneX <= x0 ? null : (
        <rect class="timeline__done" x={round(x0)} y={bottom - 6} width={round(bar.doneX - x0)} height={6} />
      )}
      <path class="timeline__edge" d={`${edge(solid0, solid1)}${closed}`} />
      {dashes === '' ? null : <path class="timeline__open" d={dashes} />}
      {bar.tailX === null ? null : (
        <path
          class="timeline__tail"
          d={`M${round(x1)} ${y + BAR / 2}H${round(bar.tailX)}M${round(bar.tailX)} ${y + 5}V${bottom - 5}`}
        />
      )}
      <BarText text={bar.text} y={y} />
    </g>
  )
}

/** A triangle that points down while the rows below are shown, as the mark of a folded text does. */
function Fold({ fold, y }: { fold: NonNullable<TimelineRow['fold']>; y: number }): VNode {
  const x = NAMES - 18
  return (
    <a class="timeline__fold" href={fold.href} aria-label={fold.label}>
      <title>{fold.label}</title>
      {/* Large enough for a finger (WCAG 2.2, 2.5.8). */}
      <rect class="timeline__fold-room" x={x - 6} y={y - 12} width={24} height={24} />
      <path d={fold.isOpen ? `M${x} ${y - 4}h12l-6 9z` : `M${x + 2} ${y - 6}v12l9-6z`} />
    </a>
  )
}

function Row({ placed, left, words }: { placed: PlacedRow; left: number; words: Words }): VNode {
  const { row, y, labelX, lines, bar, milestones } = placed
  const barY = y + 8
  const laneY = bar ? y + 51 : y + 16
  return (
    <g class={`timeline__row timeline__row--${row.level}`}>
      {row.level === 0 ? <path class="timeline__rule" d={`M0 ${y}H${WIDTH}`} /> : null}
      <a href={row.href}>
        <text>
          {lines.map((line, index) => (
            <tspan key={line + index} x={labelX} y={y + 27 + index * LINE - ((lines.length - 1) * LINE) / 2}>
              {`${line} `}
            </tspan>
          ))}
        </text>
      </a>
      {row.fold ? <Fold fold={row.fold} y={y + 22} /> : null}
      {bar ? <BarShape bar={bar} y={barY} /> : null}
      {bar || milestones.length > 0 ? null : (
        <text class="timeline__unsaid timeline__outside" x={left + 10} y={y + 27}>
          {words.notAvailable}
        </text>
      )}
      {milestones.map((one) => {
        const at = laneY + one.lane * 22
        return (
          <g
            key={`${one.date} ${one.label}`}
            class={one.reached ? 'timeline__stone is-reached' : 'timeline__stone'}
          >
            <path d={`M${round(one.x)} ${at - 7}l7 7-7 7-7-7z`} />
            <text x={round(one.text.x)} y={at + 5} text-anchor={one.text.end ? 'end' : undefined}>
              {one.label}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** What is drawn, in the measures of its layout. */
export function TimelineShapes({ layout, words }: { layout: TimelineLayout; words: Words }): VNode {
  return (
    <>
      <Axis layout={layout} words={words} />
      {layout.rows.map((placed, index) => (
        <Row key={placed.row.href + index} placed={placed} left={layout.scale.left} words={words} />
      ))}
      <TodayFlag layout={layout} words={words} />
    </>
  )
}

/** The picture: years and quarters, one row each, today behind everything. */
export function TimelineDrawing({ lang, title, today, rows, years }: TimelineProps): VNode {
  const words = wordsOf(lang)
  const layout = layOutTimeline(rows, today, words, years)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture made of links is a group; a fieldset cannot be drawn
    <svg class="timeline__drawing" viewBox={`0 0 ${WIDTH} ${layout.height}`} role="group" aria-label={title}>
      <TimelineShapes layout={layout} words={words} />
    </svg>
  )
}
