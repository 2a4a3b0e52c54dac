import type { VNode } from 'preact'
import type { Language } from '../../../../kernel/language.ts'
import { ChangeList, type FieldChange, Tag } from '../../../../ui/index.ts'
import { adoptionWords } from '../adoption-messages.ts'

/** One record that is not what it was. */
export type DifferenceItem = Readonly<{
  key: string
  kind: 'added' | 'removed' | 'changed'
  type: string
  title: string
  textLang: string
  href: string
  changes: readonly FieldChange[]
}>

const TONES = { added: 'done', removed: 'late', changed: 'todo' } as const

/** What changed, record by record: added, taken away, or changed in which words. */
export function DifferenceList({ lang, items }: { lang: Language; items: readonly DifferenceItem[] }): VNode {
  const { kinds } = adoptionWords(lang)
  return (
    <ul class="history">
      {items.map((item) => (
        <li key={item.key}>
          <p class="history__head">
            <Tag label={kinds[item.kind]} tone={TONES[item.kind]} /> {item.type}:{' '}
            <a href={item.href} lang={item.textLang === lang ? undefined : item.textLang}>
              {item.title}
            </a>
          </p>
          <ChangeList lang={lang} changes={item.changes} />
        </li>
      ))}
    </ul>
  )
}
