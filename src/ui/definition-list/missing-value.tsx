import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { wordsOf } from '../messages.ts'

/** "Non disponibile": a value of its own, never zero and never an empty place. */
export function MissingValue({ lang }: { lang: Language }): VNode {
  return <span class="missing-value">{wordsOf(lang).notAvailable}</span>
}
