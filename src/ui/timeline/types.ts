import type { IsoDate } from '../../kernel/date.ts'
import type { Language } from '../../kernel/language.ts'

/** How it stands. Late is drawn and also written. */
export type TimelineState = 'planned' | 'running' | 'done' | 'late' | 'unknown'

export type TimelineBar = {
  /** `null` where the source does not say: that end is drawn open. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** The timing as the source words it. */
  readonly words: string
  /** From 0 to 100; leave out when nobody said. */
  readonly progressPercent?: number | null | undefined
  readonly state: TimelineState
}

export type TimelineMilestone = { readonly date: IsoDate; readonly label: string; readonly reached: boolean }

export type TimelineRow = {
  readonly label: string
  readonly href: string
  /** 0 for an action, 1 and 2 for what it is made of. */
  readonly level: 0 | 1 | 2
  readonly bar?: TimelineBar | undefined
  readonly milestones?: readonly TimelineMilestone[] | undefined
  /** For a row that has others below it: where they are shown, or no longer. */
  readonly fold?: { readonly href: string; readonly label: string; readonly isOpen: boolean } | undefined
}

/** The first and the last year shown. */
export type TimelineYears = { readonly first: number; readonly last: number }

export type TimelineProps = {
  readonly lang: Language
  readonly title: string
  readonly description: string
  /** What must be known about the times, such as that they were derived. */
  readonly note?: string | undefined
  readonly today: IsoDate
  readonly rows: readonly TimelineRow[]
  /** The years to look at; left out, all that the rows have. */
  readonly years?: TimelineYears | undefined
}
