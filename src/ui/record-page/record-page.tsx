import type { VNode } from 'preact'
import type { Content } from '../content.ts'
import { Tag, type TagProps } from '../tag/tag.tsx'

export type RecordPageProps = {
  readonly title: string
  /** The number or short name that stands before the title: "Azione 4". */
  readonly eyebrow?: string | undefined
  readonly tags?: readonly TagProps[] | undefined
  readonly lead?: string | undefined
  /** What a public model calls title and lead: their `data-element`. */
  readonly elements?: { readonly title: string; readonly lead: string } | undefined
  /** Language of title and lead when it is not the page's. */
  readonly textLang?: string | undefined
  /** Links to act on the record, such as editing it. */
  readonly actions?: Content
  readonly aside?: Content
  readonly children?: Content
}

/** The frame of a record's page: title with its tags, the thread on the left, the facts on the right. */
export function RecordPage(props: RecordPageProps): VNode {
  const { title, eyebrow, tags = [], lead, elements, textLang, actions, aside, children } = props
  return (
    <article class={aside ? 'record record--aside' : 'record'}>
      <header class="record__head">
        {eyebrow || tags.length > 0 ? (
          <p class="record__tags">
            {eyebrow ? <span class="record__eyebrow">{eyebrow}</span> : null}
            {tags.map((tag) => (
              <Tag key={tag.label} {...tag} />
            ))}
          </p>
        ) : null}
        <h1 lang={textLang} data-element={elements?.title}>
          {title}
        </h1>
        {lead ? (
          <p class="record__lead" lang={textLang} data-element={elements?.lead}>
            {lead}
          </p>
        ) : null}
        {actions ? <div class="record__actions">{actions}</div> : null}
      </header>
      <div class="record__body">{children}</div>
      {aside ? <aside class="record__aside">{aside}</aside> : null}
    </article>
  )
}
