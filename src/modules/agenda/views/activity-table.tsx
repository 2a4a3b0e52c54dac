import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { DataTable, Tag, type TagProps } from '../../../ui/index.ts'
import { agendaWords } from '../messages.ts'

export type ActivityRow = Readonly<{
  title: string
  href: string
  who: string | null
  when: string | null
  note: string | null
  standing: TagProps
}>

/** The activities of an action: what, who, when, how it stands. A column without a single value is left out. */
export function ActivityTable({
  lang,
  caption,
  rows,
}: {
  lang: Language
  caption: string
  rows: readonly ActivityRow[]
}): VNode | null {
  if (rows.length === 0) return null
  const words = agendaWords(lang)
  const hasTimes = rows.some((row) => row.when !== null)
  return (
    <DataTable
      lang={lang}
      caption={caption}
      columns={[
        { title: words.what },
        { title: words.who },
        ...(hasTimes ? [{ title: words.when }] : []),
        { title: words.state },
      ]}
      rows={rows.map((row) => [
        <a key="what" href={row.href}>
          {row.title}
        </a>,
        row.who,
        ...(hasTimes ? [row.when] : []),
        <>
          <Tag {...row.standing} />
          {row.note ? <span class="note"> {row.note}</span> : null}
        </>,
      ])}
    />
  )
}
