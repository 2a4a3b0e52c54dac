import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import { DataTable, EmptyState, ErrorSummary, Form, Notice, PostButton } from '../../../ui/index.ts'
import { handoverWords } from '../handover-messages.ts'
import { historyWords } from '../history-messages.ts'
import type { BinRow, FormError } from '../types.ts'

export type BinPageProps = {
  readonly lang: Language
  readonly rows: readonly BinRow[]
  readonly days: number
  readonly action: string
  readonly csrf: string
  readonly isJustDeleted: boolean
}

function along(lang: Language, row: BinRow): string {
  const words = historyWords(lang)
  if (row.along === 0) return ''
  return row.along === 1 ? words.alongOne : fillWords(words.along, { count: row.along })
}

/** What was deleted and can be brought back. */
export function BinPage({ lang, rows, days, action, csrf, isJustDeleted }: BinPageProps): VNode {
  const words = historyWords(lang)
  return (
    <>
      <h1>{words.bin}</h1>
      {isJustDeleted ? (
        <Notice lang={lang} tone="success" title={words.deleted}>
          {words.deletedText}
        </Notice>
      ) : null}
      <p>{fillWords(words.binIntro, { days })}</p>
      {rows.length === 0 ? (
        <EmptyState title={words.binEmpty} text={words.binEmptyText} />
      ) : (
        <DataTable
          lang={lang}
          caption={words.bin}
          captionHidden
          columns={[
            { title: words.record },
            { title: words.hiddenOn },
            { title: words.until },
            { title: words.restore },
          ]}
          rows={rows.map((row) => [
            <>
              <span lang={row.textLang}>{row.title}</span> ({row.kind}) {along(lang, row)}
            </>,
            row.hiddenOn,
            row.until,
            row.canRestore ? (
              <PostButton
                label={words.restore}
                action={action}
                csrf={csrf}
                hidden={[
                  { name: 'type', value: row.type },
                  { name: 'slug', value: row.slug },
                ]}
              />
            ) : (
              '–'
            ),
          ])}
        />
      )}
    </>
  )
}

export type DeletePageProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly version: number
  readonly keepHref: string
  readonly along: readonly { readonly label: string; readonly count: number }[]
  readonly days: number
  /** What a body keeps, and where a steward hands it over. */
  readonly kept: { readonly count: number; readonly href: string | null } | null
  readonly errors: readonly FormError[]
}

/** Asks whether a record shall go to the bin, and says what goes with it. */
export function DeletePage(props: DeletePageProps): VNode {
  const { lang, errors } = props
  const words = historyWords(lang)
  return (
    <section aria-labelledby="delete-title">
      <ErrorSummary lang={lang} errors={errors.map(({ summary }) => ({ text: summary }))} />
      <h2 id="delete-title">{words.deleteTitle}</h2>
      {props.kept ? <Kept lang={lang} kept={props.kept} /> : <Deletion {...props} />}
    </section>
  )
}

function Kept({ lang, kept }: { lang: Language; kept: NonNullable<DeletePageProps['kept']> }): VNode {
  const words = handoverWords(lang)
  return (
    <Notice lang={lang} tone="warning" title={words.keeps}>
      <p>{fillWords(words.keepsText, { count: kept.count })}</p>
      <p>{kept.href ? <a href={kept.href}>{words.keepsLink}</a> : words.keepsAsk}</p>
    </Notice>
  )
}

function Deletion(props: DeletePageProps): VNode {
  const { lang, along: others } = props
  const words = historyWords(lang)
  return (
    <>
      <p>{fillWords(words.deleteText, { days: props.days })}</p>
      {others.length === 0 ? (
        <p>{words.deleteAlone}</p>
      ) : (
        <>
          <p>{words.deleteAlong}</p>
          <ul>
            {others.map(({ label, count }) => (
              <li key={label}>
                {count} {label}
              </li>
            ))}
          </ul>
        </>
      )}
      <Form
        action={props.action}
        csrf={props.csrf}
        hidden={[{ name: 'version', value: String(props.version) }]}
        submit={words.deleteButton}
        danger
        secondary={{ label: words.keep, href: props.keepHref }}
      />
    </>
  )
}
