import { Fragment, type VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { Folded } from '../folded/folded.tsx'
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

type Group = { readonly reason: string | null; readonly ties: readonly Tie[] }

/** Ties in their order, then those that share a reason, together: eight towns with one reason need it once. */
function groupByReason(items: readonly Tie[]): Group[] {
  const byReason = Map.groupBy(items, (tie) => tie.derived)
  const shared = [...byReason].flatMap(([reason, ties]) =>
    reason && ties.length > 1 ? [{ reason, ties }] : [],
  )
  const alone = items.filter((tie) => !shared.some(({ reason }) => reason === tie.derived))
  return alone.length > 0 ? [{ reason: null, ties: alone }, ...shared] : shared
}

/** The records at the other end of the thread, as cards; a reason that several share stands once, below them. */
export function Ties({ lang, items, label }: TiesProps): VNode | null {
  if (items.length === 0) return null
  return (
    <>
      {groupByReason(items).map(({ reason, ties }) => (
        <Fragment key={reason}>
          <Folded
            lang={lang}
            items={ties}
            draw={(some) => (
              <ul class="ties" aria-label={label}>
                {some.map((tie) => (
                  <TieCard
                    key={`${tie.kind} ${tie.href ?? tie.title}`}
                    lang={lang}
                    tie={tie}
                    isShared={reason !== null}
                  />
                ))}
              </ul>
            )}
          />
          {reason === null ? null : (
            <p class="ties__reason">
              {wordsOf(lang).derivedAll}: {reason}
            </p>
          )}
        </Fragment>
      ))}
    </>
  )
}
