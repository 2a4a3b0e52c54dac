import type { VNode } from 'preact'
import type { Content } from '../content.ts'
import { fieldId } from '../field/field.tsx'

export type CardProps = {
  readonly title: string
  readonly sub?: string | undefined
  readonly id?: string | undefined
  readonly level?: 2 | 3 | undefined
  readonly more?: { readonly label: string; readonly href: string } | undefined
  readonly children?: Content
}

/** A section of a page on paper: title, one sentence, the thing itself, a way to more. */
export function Card({ title, sub, id, level = 2, more, children }: CardProps): VNode {
  const Heading: 'h2' | 'h3' = `h${level}`
  const titleId = `${id ?? fieldId(title.toLowerCase())}-title`
  return (
    <section class="card" id={id} aria-labelledby={titleId}>
      <Heading class="card__title" id={titleId}>
        {title}
      </Heading>
      {sub ? <p class="card__sub">{sub}</p> : null}
      <div class="card__body">{children}</div>
      {more ? (
        <p class="card__more">
          <a href={more.href}>{more.label}</a>
        </p>
      ) : null}
    </section>
  )
}
