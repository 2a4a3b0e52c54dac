import type { VNode } from 'preact'
import type { Language } from '../../../../kernel/language.ts'
import { Card, Missing } from '../../../../ui/index.ts'
import { gapWords } from '../present-gaps.ts'

type Props = Readonly<{
  lang: Language
  gaps: Parameters<typeof gapWords>[0]
  /** Addresses that lead nowhere, in words, and the field of each. */
  deadLinks: Readonly<{ title: string; items: readonly Readonly<{ text: string; field: string }>[] }>
  formHref: string
}>

/** What a card lacks, reader by reader, each with the way to the field: for whoever keeps it. */
export function GapsView({ lang, gaps, deadLinks, formHref }: Props): VNode {
  const { title, none, readers } = gapWords(gaps, lang)
  return (
    <Card title={title} id="che-cosa-manca">
      {readers.length === 0 ? <p>{none}</p> : null}
      {readers.map(({ reader, verdict, items }) => (
        <section key={reader} aria-label={reader}>
          <h3>{reader}</h3>
          <p>{verdict}</p>
          <Missing items={items.map(({ text, field }) => ({ text, href: `${formHref}#${field}` }))} />
        </section>
      ))}
      {deadLinks.items.length === 0 ? null : (
        <section aria-label={deadLinks.title}>
          <h3>{deadLinks.title}</h3>
          <Missing
            items={deadLinks.items.map(({ text, field }) => ({ text, href: `${formHref}#${field}` }))}
          />
        </section>
      )}
    </Card>
  )
}
