import type { VNode } from 'preact'
import { type Language, type LocalText, readText } from '../../../kernel/language.ts'
import { MissingValue, Prose } from '../../../ui/index.ts'

/** Several paragraphs in the reader's language, or in Italian and marked as such. */
export function LocalProse({
  text,
  lang,
  headingFrom,
}: {
  text: LocalText | null
  lang: Language
  /** The level that its first-level headings become. */
  headingFrom?: 3 | 4
}): VNode | null {
  if (!text) return null
  const read = readText(text, lang)
  return <Prose text={read.text} textLang={read.language} headingFrom={headingFrom} />
}

/** A list of lines, each in its language. */
export function LocalList({ items, lang }: { items: readonly LocalText[]; lang: Language }): VNode | null {
  if (items.length === 0) return null
  return (
    <ul>
      {items.map((item) => {
        const read = readText(item, lang)
        return (
          <li key={item.it} lang={read.language === lang ? undefined : read.language}>
            {read.text}
          </li>
        )
      })}
    </ul>
  )
}

/** A titled part of a record's own words; nothing when there is nothing to say. */
export function Part({ title, children }: { title: string; children: VNode | null }): VNode | null {
  if (!children) return null
  return (
    <>
      <h3>{title}</h3>
      {children}
    </>
  )
}

/** A paragraph that says that the source is silent here. */
export function MissingLine({ lang }: { lang: Language }): VNode {
  return (
    <p>
      <MissingValue lang={lang} />
    </p>
  )
}
