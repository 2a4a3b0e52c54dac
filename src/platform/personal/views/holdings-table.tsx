import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { DataTable } from '../../../ui/index.ts'
import type { PersonalHolding } from '../holding.ts'
import { personalWords } from '../messages.ts'

/** What is held of people, why, by which right and until when: the same on privacy pages and before the person. */
export function HoldingsTable(props: { lang: Language; holdings: readonly PersonalHolding[] }): VNode {
  const { lang, holdings } = props
  const words = personalWords(lang)
  return (
    <DataTable
      lang={lang}
      caption={words.caption}
      columns={[
        { title: words.what },
        { title: words.purpose },
        { title: words.basis },
        { title: words.until },
      ]}
      rows={holdings.map(({ what, purpose, basis, until }) => [
        what[lang],
        purpose[lang],
        basis[lang],
        until[lang],
      ])}
    />
  )
}
