import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import type { Content } from '../content.ts'
import { type Definition, DefinitionList } from '../definition-list/definition-list.tsx'

export type DocumentChapter = {
  readonly id: string
  readonly title: string
  readonly content: Content
}

export type DocumentProps = {
  readonly lang: Language
  readonly eyebrow: string
  readonly title: string
  readonly textLang?: string | undefined
  readonly lead?: string | undefined
  readonly facts: readonly Definition[]
  /** The title of the list of chapters. */
  readonly contents: string
  /** How to print it: on the screen only. */
  readonly hint: string
  readonly chapters: readonly DocumentChapter[]
  readonly children?: Content
}

/** A text to be printed: a title page with its contents, then one chapter after the other. */
export function Document(props: DocumentProps): VNode {
  const { lang, chapters } = props
  return (
    <article class="document">
      <header class="document__cover">
        <p class="document__eyebrow">{props.eyebrow}</p>
        <h1 lang={props.textLang === lang ? undefined : props.textLang}>{props.title}</h1>
        {props.lead ? <p class="lead">{props.lead}</p> : null}
        <DefinitionList lang={lang} items={props.facts} layout="table" />
        <p class="document__hint">{props.hint}</p>
      </header>
      {chapters.length > 0 ? (
        <nav class="document__contents" aria-label={props.contents}>
          <ol>
            {chapters.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      {chapters.map(({ id, title, content }) => (
        <section class="document__chapter" key={id} id={id} aria-labelledby={`${id}-titolo`}>
          <h2 id={`${id}-titolo`}>{title}</h2>
          {content}
        </section>
      ))}
      {props.children}
    </article>
  )
}

/** One record of a chapter: its title, and what is said of it. Short ones are not torn over two pages. */
export function DocumentPart({
  title,
  textLang,
  isSheet,
  children,
}: {
  title: string
  textLang?: string | undefined
  /** A sheet of its own, which starts on a new page. */
  isSheet?: boolean | undefined
  children?: Content
}): VNode {
  return (
    <section class={isSheet ? 'document__part document__part--sheet' : 'document__part'}>
      <h3 lang={textLang}>{title}</h3>
      {children}
    </section>
  )
}
