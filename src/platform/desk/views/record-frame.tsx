import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import { type Content, Notice, PostButton, Tag } from '../../../ui/index.ts'
import { formWords } from '../form-messages.ts'
import { historyWords } from '../history-messages.ts'
import type { RecordHead } from '../types.ts'

export type RecordFrameProps = {
  readonly lang: Language
  readonly head: RecordHead
  readonly children?: Content
}

/** The top of every page of a record on the desk: what it is, and the pages beside this one. */
export function RecordFrame({ lang, head, children }: RecordFrameProps): VNode {
  const words = formWords(lang)
  return (
    <>
      <header class="record__head">
        <p class="record__tags">
          <span class="record__eyebrow">{head.kind}</span>
          {head.isPublic ? null : <Tag label={words.draftNotice} tone="gap" />}
        </p>
        <h1 lang={head.textLang}>{head.title}</h1>
      </header>
      <nav class="desk-tabs" aria-label={words.tabs}>
        <ul>
          {head.tabs.map((tab) => (
            <li key={tab.href}>
              <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
                {tab.label}
              </a>
            </li>
          ))}
          <li>
            <a href={head.publicHref}>{words.seePublic}</a>
          </li>
        </ul>
      </nav>
      {children}
    </>
  )
}

/** Says that a form was taken and what can be done next. `what` is the word in the address: `nuova`, `ripresa`. */
export function SavedNotice({ lang, head, what }: { lang: Language; head: RecordHead; what: string }): VNode {
  const words = formWords(lang)
  const { restored, restoredText } = historyWords(lang)
  const said: Readonly<Record<string, readonly [string, string] | undefined>> = {
    nuova: [words.created, words.createdText],
    ripresa: [restored, restoredText],
    verificata: [words.checked, words.checkedText],
  }
  const [title, text] = said[what] ?? [words.saved, words.savedText]
  return (
    <Notice lang={lang} tone="success" title={title}>
      <p>{text}</p>
      <ul>
        <li>
          <a href={head.tiesHref}>{words.toTies}</a>
        </li>
        <li>
          <a href={head.publicHref}>{words.seePublic}</a>
        </li>
        <li>
          <a href={head.listHref}>{words.toList}</a>
        </li>
      </ul>
    </Notice>
  )
}

export type CheckNoticeProps = {
  readonly lang: Language
  /** When the record was or should have been checked, in words. */
  readonly check: string
  readonly action: string
  readonly csrf: string
  readonly version: number
}

/** Says that a record waits to be checked, with one button for whoever finds it right as it is. */
export function CheckNotice({ lang, check, action, csrf, version }: CheckNoticeProps): VNode {
  const words = formWords(lang)
  return (
    <Notice lang={lang} title={words.toCheck}>
      <p>{fillWords(words.toCheckText, { check })}</p>
      <PostButton
        label={words.stillRight}
        action={action}
        csrf={csrf}
        hidden={[
          { name: 'version', value: String(version) },
          { name: 'intent', value: 'check' },
        ]}
      />
    </Notice>
  )
}

export type NotYoursProps = {
  readonly lang: Language
  readonly owner: string | null
  /** Where an editor adds the part of their own body, for whoever writes at all. */
  readonly tiesHref?: string | null | undefined
}

/** Says why there is no form: somebody else keeps the record. */
export function NotYours({ lang, owner, tiesHref }: NotYoursProps): VNode {
  const words = formWords(lang)
  return (
    <Notice lang={lang} title={words.notYours}>
      <p>{owner === null ? words.notYoursNobody : words.notYoursText.replace('{owner}', () => owner)}</p>
      {tiesHref ? (
        <p>
          <a href={tiesHref}>{words.ownPart}</a>
        </p>
      ) : null}
    </Notice>
  )
}
