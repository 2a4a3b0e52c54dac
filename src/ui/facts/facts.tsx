import type { VNode } from 'preact'

export type Fact = {
  readonly value: string
  readonly label: string
  readonly href?: string | undefined
}

export type FactsProps = { readonly items: readonly Fact[] }

/** Few large figures, each with its words. */
export function Facts({ items }: FactsProps): VNode | null {
  if (items.length === 0) return null
  return (
    <ul class="facts">
      {items.map((fact) => {
        const inside = (
          <>
            <span class="facts__value">{fact.value}</span> <span class="facts__label">{fact.label}</span>
          </>
        )
        return (
          <li class="facts__one" key={fact.label}>
            {fact.href ? (
              <a class="facts__link" href={fact.href}>
                {inside}
              </a>
            ) : (
              inside
            )}
          </li>
        )
      })}
    </ul>
  )
}
