import type { VNode } from 'preact'
import { fillWords, type Language } from '../../kernel/language.ts'
import { MissingValue } from '../definition-list/missing-value.tsx'
import { wordsOf } from '../messages.ts'

export type FieldChange = {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

export type HistoryEntry = {
  /** When, in words of the page's language. */
  readonly when: string
  /** The same for machines: a date or an instant of ISO 8601. */
  readonly datetime?: string | undefined
  readonly who?: string | undefined
  /** What was done: "modificato", "creato". */
  readonly what: string
  readonly fields?: readonly FieldChange[] | undefined
}

export type HistoryProps = { readonly lang: Language; readonly entries: readonly HistoryEntry[] }

function Value({ lang, text }: { lang: Language; text: string | null }): VNode {
  return text === null || text === '' ? <MissingValue lang={lang} /> : <>{text}</>
}

/** Fields that changed: what stood before and what after. */
export function ChangeList({
  lang,
  changes,
}: {
  lang: Language
  changes: readonly FieldChange[]
}): VNode | null {
  if (changes.length === 0) return null
  const words = wordsOf(lang)
  return (
    <dl class="history__fields">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{change.field}</dt>
          <dd>
            <del>
              <span class="visually-hidden">{words.before}: </span>
              <Value lang={lang} text={change.before} />
            </del>
            <ins>
              <span class="visually-hidden">{words.after}: </span>
              <Value lang={lang} text={change.after} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The changes of a record, newest first as given: when, who, what stood before and what after. */
export function History({ lang, entries }: HistoryProps): VNode | null {
  if (entries.length === 0) return null
  const words = wordsOf(lang)
  return (
    <ol class="history">
      {entries.map((entry) => (
        <li key={`${entry.datetime ?? entry.when} ${entry.what}`}>
          <p class="history__head">
            <time datetime={entry.datetime}>{entry.when}</time> · <strong>{entry.what}</strong>
            {entry.who ? ` ${fillWords(words.changedBy, { who: entry.who })}` : ''}
          </p>
          <ChangeList lang={lang} changes={entry.fields ?? []} />
        </li>
      ))}
    </ol>
  )
}
