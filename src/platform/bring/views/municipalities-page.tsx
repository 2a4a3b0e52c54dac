import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { DataTable, DateField, EmptyState, ErrorSummary, FileField, Form, Notice } from '../../../ui/index.ts'
import { municipalityWords } from '../messages.ts'

export type MunicipalitiesPageProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly day: string | undefined
  readonly error: string | null
  readonly isLoaded: boolean
  readonly tables: readonly { readonly day: string; readonly count: string }[]
}

/** Which tables of municipalities there are, and the form that loads one. */
export function MunicipalitiesPage(props: MunicipalitiesPageProps): VNode {
  const { lang, action, csrf, day, error, isLoaded, tables } = props
  const words = municipalityWords(lang)
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      {isLoaded ? <Notice lang={lang} tone="success" title={words.loaded} /> : null}
      <ErrorSummary lang={lang} errors={error ? [{ text: error, href: '#file' }] : []} />
      <Form action={action} csrf={csrf} submit={words.load} takesFile>
        <FileField
          lang={lang}
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={error ?? undefined}
          accept=".csv,.txt,.xlsx"
          required
        />
        <DateField lang={lang} name="day" label={words.day} hint={words.dayHint} value={day} />
      </Form>
      <h2>{words.tables}</h2>
      {tables.length === 0 ? (
        <EmptyState title={words.none} text={words.noneText} />
      ) : (
        <DataTable
          lang={lang}
          caption={words.tables}
          captionHidden
          columns={[{ title: words.day }, { title: words.count, align: 'end' }]}
          rows={tables.map((one) => [one.day, one.count])}
        />
      )}
    </>
  )
}
