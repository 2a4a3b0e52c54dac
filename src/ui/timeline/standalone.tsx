import { wordsOf } from '../messages.ts'
import { renderMarkup } from '../render.ts'
import { TimelineShapes } from './drawing.tsx'
import { layOutTimeline, WIDTH } from './layout.ts'
import type { TimelineProps } from './types.ts'

/** The territory's colour and its light shade, as `#rrggbb`. */
export type TimelineColours = { readonly accent: string; readonly accentLight: string }

const MARGIN = 24
const HEADING = 72
const FOOT = 40

/**
 * The style of the picture once it stands alone. The sheet of the site speaks in variables and of the page around it,
 * which programs that draw do not know; the colours are those of its tokens. Semibold is a family of its own in the
 * font files.
 */
function sheet({ accent, accentLight }: TimelineColours): string {
  const [ink, text, faint, paper] = ['#17324d', '#2b3a4a', '#566a7d', '#fff']
  const bold = 'font-family:"Titillium Web SemiBold","Titillium Web",Geneva,Tahoma,sans-serif;font-weight:600'
  const t = '.timeline__'
  return [
    `text{fill:${text};font-family:"Titillium Web",Geneva,Tahoma,sans-serif;font-size:14.5px}`,
    `a{text-decoration:none}a text{fill:${ink}}`,
    `${t}row--0 a text,${t}axis text,${t}flag text,.is-late text{${bold}}`,
    `${t}axis text{fill:${faint}}`,
    `${t}axis ${t}quarter-name{font-family:"Titillium Web",Geneva,Tahoma,sans-serif;font-weight:400;font-size:12.5px}`,
    `${t}heading{${bold};font-size:24px;fill:${ink}}${t}foot{fill:${faint};font-size:13px}`,
    `${t}unsaid{fill:${faint};font-style:italic}`,
    `${t}year{stroke:#d6cfc2}${t}quarter,${t}rule{stroke:#e7e1d6}${t}quarter{stroke-opacity:.6}`,
    `${t}today{stroke:${ink};stroke-width:2}${t}flag rect{fill:${ink}}${t}flag text{fill:#fff}`,
    `${t}fill{fill:${paper}}${t}done{fill:${accent}}`,
    `${t}edge,${t}open{fill:none;stroke:${accent};stroke-width:1.5}${t}open{stroke-dasharray:6 5}`,
    `${t}tail{fill:none;stroke:#a3203a;stroke-width:3;stroke-dasharray:3 4}`,
    `${t}outside,${t}stone text{stroke:${paper};stroke-width:5px;stroke-linejoin:round;paint-order:stroke}`,
    `.is-running ${t}fill,.is-done ${t}fill{fill:${accentLight}}`,
    `.is-late ${t}fill{fill:#fbe4e8}.is-late ${t}edge,.is-late ${t}open{stroke:#a3203a}`,
    `.is-late ${t}done{fill:#a3203a}.is-late text{fill:#8a1530}`,
    `.is-unknown ${t}fill{fill:#e6ecf2}.is-unknown ${t}edge,.is-unknown ${t}open{stroke:#7b8794}`,
    `${t}stone path{fill:${paper};stroke:${accent};stroke-width:2}${t}stone.is-reached path{fill:${accent}}`,
  ].join('')
}

/**
 * The picture as a file of its own: SVG 1.1 that a browser, a word processor or a printer draws without this site.
 * @param foot where it comes from and when it was drawn
 */
export function renderTimelineSvg(
  props: TimelineProps,
  { colours, heading, foot }: { colours: TimelineColours; heading: string; foot: string },
): { svg: string; width: number; height: number } {
  const words = wordsOf(props.lang)
  // Nothing can be folded in a file.
  const rows = props.rows.map(({ fold, ...row }) => row)
  const layout = layOutTimeline(rows, props.today, words, props.years)
  const [width, height] = [WIDTH + 2 * MARGIN, Math.ceil(layout.height) + HEADING + FOOT]
  const picture = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      lang={props.lang}
      role="img"
      aria-label={heading}
    >
      <title>{heading}</title>
      <style>{sheet(colours)}</style>
      <rect width={width} height={height} fill="#fff" />
      <text class="timeline__heading" x={MARGIN} y={44}>
        {heading}
      </text>
      <g transform={`translate(${MARGIN} ${HEADING})`}>
        <TimelineShapes layout={layout} words={words} />
      </g>
      <text class="timeline__foot" x={MARGIN} y={height - 14}>
        {foot}
      </text>
    </svg>
  )
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${clean(renderMarkup(picture))}\n`, width, height }
}

/** Control characters may stand in a title, but in no XML, however they are written (XML 1.0, 2.2). */
function clean(markup: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out here
  return markup.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
