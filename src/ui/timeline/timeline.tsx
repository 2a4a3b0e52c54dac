import type { VNode } from 'preact'
import { wordsOf } from '../messages.ts'
import { TimelineDrawing } from './drawing.tsx'
import { TimelineOutline, TimelineTable } from './outline.tsx'
import type { TimelineProps } from './types.ts'

export { rowsIn, yearsOf } from './scale.ts'
export type {
  TimelineBar,
  TimelineMilestone,
  TimelineProps,
  TimelineRow,
  TimelineState,
  TimelineYears,
} from './types.ts'

/**
 * When things happen: one sentence, then the picture, then the table; on a narrow screen a list. Put it in a
 * card that carries its title.
 */
export function Timeline(props: TimelineProps): VNode {
  const { lang, description, note, rows } = props
  const words = wordsOf(lang)
  if (rows.length === 0) return <p class="timeline__empty">{words.timelineEmpty}</p>
  return (
    <figure class="timeline">
      <figcaption>
        <p class="timeline__about">{description}</p>
      </figcaption>
      <div class="timeline__frame">
        <TimelineDrawing {...props} />
      </div>
      <TimelineOutline {...props} />
      <p class="timeline__how">{words.timelineHow}</p>
      {note ? <p class="timeline__note">{note}</p> : null}
      <details class="as-table">
        <summary>{words.table}</summary>
        <TimelineTable {...props} />
      </details>
    </figure>
  )
}
