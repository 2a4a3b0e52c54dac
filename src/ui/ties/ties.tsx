import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { wordsOf } from '../messages.ts'

export type Tie = {
  /** The citizen's word for what is tied: "Priorità", "Tavolo", "Indicatore". */
  readonly kind: string
  readonly title: string
  readonly href?: string | undefined
  /** Why we inferred the tie, when the source does not state it. */
  readonly derived?: string | undefined
  readonly role?: string | undefined
  /** What should be here and is not. */
  readonly missing?: boolean | undefined
}

export type TiesProps = {
  readonly lang: Language
  readonly items: readonly Tie[]
  readonly label?: string | undefined
}

function TieCard({ lang, tie }: { lang: Language; tie: Tie }): VNode {
  const words = wordsOf(lang)
  const shape = tie.missing ? ' tie--missing' : tie.derived ? ' tie--derived' : ''
  return (
    <li class={`tie${shape}`}>
      <span class="tie__kind">{tie.missing ? `${tie.kind} · ${words.missing.toLowerCase()}` : tie.kind}</span>
      {tie.href ? (
        <a class="tie__title" href={tie.href}>
          {tie.title}
        </a>
      ) : (
        <span class="tie__title">{tie.title}</span>
      )}
      {tie.role ? <span class="tie__role">{tie.role}</span> : null}
      {tie.derived ? (
        <span class="tie__derived">
          {words.derived}: {tie.derived}
        </span>
      ) : null}
    </li>
  )
}

/** The records at the other end of the thread, as cards. */
export function Ties({ lang, items, label }: TiesProps): VNode | null {
  if (items.length === 0) return null
  return (
    <ul class="ties" aria-label={label}>
      {items.map((tie) => (
        <TieCard key={`${tie.kind} ${tie.href ?? tie.title}`} lang={lang} tie={tie} />
      ))}
    </ul>
  )
}
