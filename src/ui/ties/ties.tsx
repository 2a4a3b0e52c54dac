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

function TieCard({ lang, tie, isShared }: { lang: Language; tie: Tie; isShared: boolean }): VNode {
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
        <span class="tie__derived">{isShared ? words.derived : `${words.derived}: ${tie.derived}`}</span>
      ) : null}
    </li>
  )
}

/** The reasons that more than one tie has: eight towns with one reason need it once. */
function sharedReasons(items: readonly Tie[]): string[] {
  const counts = new Map<string, number>()
  for (const { derived } of items) if (derived) counts.set(derived, (counts.get(derived) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > 1).map(([reason]) => reason)
}

/** The records at the other end of the thread, as cards; a reason that several share stands once, below them. */
export function Ties({ lang, items, label }: TiesProps): VNode | null {
  if (items.length === 0) return null
  const shared = sharedReasons(items)
  const namesOf = (reason: string) =>
    items
      .filter((tie) => tie.derived === reason)
      .map((tie) => tie.title)
      .join(', ')
  return (
    <>
      <ul class="ties" aria-label={label}>
        {items.map((tie) => (
          <TieCard
            key={`${tie.kind} ${tie.href ?? tie.title}`}
            lang={lang}
            tie={tie}
            isShared={tie.derived !== undefined && shared.includes(tie.derived)}
          />
        ))}
      </ul>
      {shared.map((reason) => (
        <p key={reason} class="ties__reason">
          {wordsOf(lang).derived} ({namesOf(reason)}): {reason}
        </p>
      ))}
    </>
  )
}
