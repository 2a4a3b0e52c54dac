import type { VNode } from 'preact'

export type LinkListProps = {
  readonly items: readonly { readonly label: string; readonly href: string }[]
}

/** Many short links, in as many columns as there is room for. */
export function LinkList({ items }: LinkListProps): VNode | null {
  if (items.length === 0) return null
  return (
    <ul class="link-list">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href}>{item.label}</a>
        </li>
      ))}
    </ul>
  )
}
