import type { VNode } from 'preact'
import { fillWords, type Language } from '../../kernel/language.ts'
import { DataTable } from '../data-table/data-table.tsx'
import { formatDate } from '../date-words/date-words.ts'
import { type Words, wordsOf } from '../messages.ts'
import { Tag, type TagTone } from '../tag/tag.tsx'
import type { TimelineMilestone, TimelineProps, TimelineState } from './types.ts'

const TONES: Readonly<Record<TimelineState, TagTone>> = {
  planned: 'plain',
  running: 'todo',
  done: 'done',
  late: 'late',
  unknown: 'gap',
}

function progressWords(percent: number | null | undefined, words: Words): string {
  return percent === null || percent === undefined
    ? ''
    : fillWords(words.percentDone, { percent: Math.round(percent) })
}

function Stones(props: { lang: Language; milestones: readonly TimelineMilestone[] }): VNode | null {
  const { lang, milestones } = props
  const words = wordsOf(lang)
  if (milestones.length === 0) return null
  return (
    <ul class="timeline__stones">
      {milestones.map((one) => (
        <li key={`${one.date} ${one.label}`}>
          {formatDate(one.date, lang)}: {one.label} ({one.reached ? words.reached : words.notReached})
        </li>
      ))}
    </ul>
  )
}

/** On a phone: one entry a row, the words of the source first. */
export function TimelineOutline({ lang, rows }: TimelineProps): VNode {
  const words = wordsOf(lang)
  return (
    <ul class="timeline__outline">
      {rows.map(({ label, href, level, bar, milestones = [], fold }, index) => (
        <li key={href + index} class={`timeline__entry timeline__entry--${level}`}>
          <a href={href}>{label}</a>
          {bar ? (
            <p>
              {bar.words} <Tag label={words.states[bar.state]} tone={TONES[bar.state]} />{' '}
              {progressWords(bar.progressPercent, words)}
            </p>
          ) : (
            <p class="missing-value">{words.notAvailable}</p>
          )}
          <Stones lang={lang} milestones={milestones} />
          {fold ? (
            <p>
              <a href={fold.href}>{fold.label}</a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** The same as a table, with the days that the picture can only hint at. */
export function TimelineTable({ lang, title, rows }: TimelineProps): VNode {
  const words = wordsOf(lang)
  const day = (date: string | null) => (date === null ? words.notWritten : formatDate(date, lang))
  return (
    <DataTable
      lang={lang}
      caption={title}
      captionHidden
      columns={[
        { title: words.timelineWhat },
        { title: words.timelineWhen },
        { title: words.timelineFrom },
        { title: words.timelineTo },
        { title: words.timelineState },
        { title: words.timelineMilestones },
      ]}
      rows={rows.map(({ label, href, bar, milestones = [] }) => [
        <a key={href} href={href}>
          {label}
        </a>,
        bar?.words ?? null,
        bar ? day(bar.from) : null,
        bar ? day(bar.to) : null,
        bar
          ? [words.states[bar.state], progressWords(bar.progressPercent, words)].filter(Boolean).join(', ')
          : null,
        milestones.length > 0 ? <Stones key={href} lang={lang} milestones={milestones} /> : '–',
      ])}
    />
  )
}
