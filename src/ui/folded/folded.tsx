import type { VNode } from 'preact'
import { fillWords, type Language } from '../../kernel/language.ts'
import type { Content } from '../content.ts'
import { wordsOf } from '../messages.ts'

export type FoldedProps<T> = {
  readonly lang: Language
  readonly items: readonly T[]
  /** Draws the items that are shown, and once more those that are folded away. */
  readonly draw: (items: readonly T[]) => Content
}

/** A screen of records is read; more than that is looked through by whoever wants to. */
const SHOWN = 20
/** Opening something for less than this is more trouble than scrolling past it. */
const FEW = 5

/** A list that may be long: its first twenty, and the others folded away below them, to be opened without a script. */
export function Folded<T>({ lang, items, draw }: FoldedProps<T>): VNode {
  if (items.length < SHOWN + FEW) return <>{draw(items)}</>
  return (
    <>
      {draw(items.slice(0, SHOWN))}
      <details class="folded">
        <summary>{fillWords(wordsOf(lang).theOthers, { count: items.length - SHOWN })}</summary>
        {draw(items.slice(SHOWN))}
      </details>
    </>
  )
}
