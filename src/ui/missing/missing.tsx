import type { VNode } from 'preact'

export type MissingItem = {
  readonly text: string
  readonly href?: string | undefined
  readonly count?: number | undefined
}

export type MissingProps = { readonly items: readonly MissingItem[] }

/** What is missing, said openly. Put it in a card of that title. */
export function Missing({ items }: MissingProps): VNode | null {
  if (items.length === 0) return null
  return (
    <ul class="missing">
      {items.map((item) => {
        const inside = (
          <>
            {item.count === undefined ? null : <strong>{item.count} </strong>}
            {item.text}
          </>
        )
        return <li key={item.text}>{item.href ? <a href={item.href}>{inside}</a> : inside}</li>
      })}
    </ul>
  )
}
