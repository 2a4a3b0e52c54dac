import type { VNode } from 'preact'
import { fillWords, type Language } from '../../kernel/language.ts'
import { MissingValue } from '../definition-list/missing-value.tsx'
import { wordsOf } from '../messages.ts'

export type ProgressBarProps = {
  readonly lang: Language
  /** From 0 to 100, or `null` when nobody said. */
  readonly percent: number | null
  /** Replaces the words under the bar: "2 attività su 4". */
  readonly label?: string | undefined
}

/** How much is done, in words with a bar under them. */
export function ProgressBar({ lang, percent, label }: ProgressBarProps): VNode {
  const words = wordsOf(lang)
  if (percent === null) return label ? <span>{label}</span> : <MissingValue lang={lang} />
  const text = label ?? fillWords(words.percentDone, { percent: Math.round(percent) })
  return (
    <span class="progress-bar">
      <span class="progress-bar__words">{text}</span>
      <progress max={100} value={percent} aria-label={text} />
    </span>
  )
}
