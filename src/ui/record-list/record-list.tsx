import type { VNode } from 'preact'
import type { Content } from '../content.ts'
import { Tag, type TagProps } from '../tag/tag.tsx'

export type RecordItem = {
  readonly number?: string | undefined
  readonly title: string
  readonly href?: string | undefined
  readonly summary?: string | undefined
  /** Language of title and summary when it is not the page's. */
  readonly textLang?: string | undefined
  readonly tags?: readonly TagProps[] | undefined
  readonly meta?: readonly string[] | undefined
  /** A way to what belongs to it. */
  readonly more?: { readonly label: string; readonly href: string } | undefined
  readonly actions?: Content
}

export type RecordListProps = {
  readonly items: readonly RecordItem[]
  /** `rows` one under the other, `cards` side by side where there is room. */
  readonly layout?: 'rows' | 'cards' | undefined
  /** Level of the titles. */
  readonly level?: 2 | 3 | 4 | undefined
}

/** Records of one kind, each with what is worth knowing before opening it. */
export function RecordList({ items, layout = 'rows', level = 3 }: RecordListProps): VNode | null {
  if (items.length === 0) return null
  const Heading: 'h2' | 'h3' | 'h4' = `h${level}`
  return (
    <ul class={`records records--${layout}`}>
      {items.map((item) => (
        <li class="records__one" key={item.href ?? item.title}>
          {item.number ? <span class="records__number">{item.number}</span> : null}
          <div class="records__body">
            <Heading class="records__title" lang={item.textLang}>
              {item.href ? <a href={item.href}>{item.title}</a> : item.title}
            </Heading>
            {item.summary ? (
              <p class="records__summary" lang={item.textLang}>
                {item.summary}
              </p>
            ) : null}
            {item.tags && item.tags.length > 0 ? (
              <p class="records__tags">
                {item.tags.map((tag) => (
                  <Tag key={tag.label} {...tag} />
                ))}
              </p>
            ) : null}
            {item.meta && item.meta.length > 0 ? <p class="records__meta">{item.meta.join(' · ')}</p> : null}
            {item.more ? (
              <p class="records__meta">
                <a href={item.more.href}>{item.more.label}</a>
              </p>
            ) : null}
          </div>
          {item.actions ? <div class="records__actions">{item.actions}</div> : null}
        </li>
      ))}
    </ul>
  )
}
