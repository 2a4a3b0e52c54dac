import type { VNode } from 'preact'
import type { Language } from '../../../../kernel/language.ts'
import { Card, type Definition, DefinitionList } from '../../../../ui/index.ts'
import { adoptionWords } from '../adoption-messages.ts'

/** A record as it was, with what stood inside it. */
export type FrozenItem = Readonly<{
  id: string
  number: string | null
  title: string
  textLang: string
  /** What the record was, where it stands among records of other types. */
  kind: string | null
  items: readonly Definition[]
  /** Its page, when it still has one. */
  nowHref: string | null
  parts: readonly FrozenItem[]
}>

export type FrozenGroup = Readonly<{ title: string; items: readonly FrozenItem[] }>

function FrozenRecordView({ lang, item }: { lang: Language; item: FrozenItem }): VNode {
  const words = adoptionWords(lang)
  return (
    <details id={item.id}>
      <summary>
        {item.kind ? `${item.kind}: ` : ''}
        {item.number ? `${item.number}. ` : ''}
        <span lang={item.textLang === lang ? undefined : item.textLang}>{item.title}</span>
      </summary>
      <DefinitionList lang={lang} items={item.items} layout="table" />
      {item.parts.length > 0 ? (
        <ul>
          {item.parts.map((part) => (
            <li key={part.id}>
              <FrozenRecordView lang={lang} item={part} />
            </li>
          ))}
        </ul>
      ) : null}
      <p>{item.nowHref ? <a href={item.nowHref}>{words.asItIsNow}</a> : words.gone}</p>
    </details>
  )
}

/** All that an adopted version holds, group by group, each record folded. */
export function FrozenContents({ lang, groups }: { lang: Language; groups: readonly FrozenGroup[] }): VNode {
  return (
    <>
      {groups.map(({ title, items }) => (
        <Card key={title} title={title}>
          {items.map((item) => (
            <FrozenRecordView key={item.id} lang={lang} item={item} />
          ))}
        </Card>
      ))}
    </>
  )
}
