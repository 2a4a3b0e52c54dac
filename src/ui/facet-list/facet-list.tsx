import type { VNode } from 'preact'
import { fillWords, type Language } from '../../kernel/language.ts'
import { wordsOf } from '../messages.ts'

export type FacetValue = {
  readonly label: string
  /** How many results it leaves. */
  readonly count: number
  /** The address with this value switched. */
  readonly href: string
  readonly isOn: boolean
}

export type Facet = { readonly name: string; readonly values: readonly FacetValue[] }

export type FacetListProps = {
  readonly lang: Language
  readonly title: string
  readonly facets: readonly Facet[]
  /** The address without any filter, where there is one. */
  readonly clearHref?: string | undefined
}

// Beyond these a list is looked through by whoever wants to.
const SHOWN = 6

function Values({ values, lang }: { values: readonly FacetValue[]; lang: Language }): VNode {
  return (
    <ul class="facet-list__values">
      {values.map((value) => (
        <li key={value.href}>
          <a href={value.href} rel="nofollow" class={value.isOn ? 'facet-list__on' : undefined}>
            {value.isOn ? <span class="visually-hidden">{wordsOf(lang).remove} </span> : null}
            {value.label}
            <span class="facet-list__count"> {value.count}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Ways to narrow a list, each a link with what it would leave. A folded part of the page, open where one is in use. */
export function FacetList({ lang, title, facets, clearHref }: FacetListProps): VNode | null {
  const shown = facets.filter(({ values }) => values.length > 0)
  if (shown.length === 0) return null
  return (
    <details class="facet-list" open={clearHref !== undefined}>
      <summary>{title}</summary>
      {clearHref ? (
        <p>
          <a href={clearHref}>{wordsOf(lang).removeFilters}</a>
        </p>
      ) : null}
      <div class="facet-list__groups">
        {shown.map(({ name, values }) => (
          <section key={name} aria-label={name} class="facet-list__group">
            <h3>{name}</h3>
            <Values lang={lang} values={values.slice(0, SHOWN)} />
            {values.length > SHOWN ? (
              <details>
                <summary>{fillWords(wordsOf(lang).theOthers, { count: values.length - SHOWN })}</summary>
                <Values lang={lang} values={values.slice(SHOWN)} />
              </details>
            ) : null}
          </section>
        ))}
      </div>
    </details>
  )
}
