import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { DataTable, EmptyState, ErrorSummary, FileField, Form, SelectField } from '../../../ui/index.ts'
import { bringWords } from '../messages.ts'
import type { PastFile } from '../types.ts'

export type StartPageProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly targets: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: string | undefined
  /** What was wrong with the file, and the field that it is about. */
  readonly error: { readonly field: 'file' | 'target'; readonly text: string } | null
  readonly past: readonly PastFile[]
}

/** Where a file is brought: what it holds, the file, and those that were brought before. */
export function StartPage(props: StartPageProps): VNode {
  const { lang, action, csrf, targets, chosen, error, past } = props
  const words = bringWords(lang)
  const errorOf = (field: 'file' | 'target') => (error?.field === field ? error.text : undefined)
  return (
    <>
      <h1>{words.bring}</h1>
      <p class="lead">{words.intro}</p>
      <ErrorSummary lang={lang} errors={error ? [{ text: error.text, href: `#${error.field}` }] : []} />
      <Form action={action} csrf={csrf} submit={words.send} takesFile>
        <SelectField
          lang={lang}
          name="target"
          label={words.what}
          required
          error={errorOf('target')}
          value={chosen}
          options={targets}
        />
        <FileField
          lang={lang}
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={errorOf('file')}
          accept=".csv,.tsv,.txt,.xlsx"
          required
        />
      </Form>
      <section aria-labelledby="past-title">
        <h2 id="past-title">{words.past}</h2>
        {past.length === 0 ? (
          <EmptyState title={words.none} text={words.noneText} />
        ) : (
          <DataTable
            lang={lang}
            caption={words.past}
            captionHidden
            columns={[
              { title: words.fileName },
              { title: words.target },
              { title: words.when },
              { title: words.state },
            ]}
            rows={past.map((file) => [
              <a key={file.href} href={file.href}>
                {file.name}
              </a>,
              file.target,
              file.when,
              file.state,
            ])}
          />
        )}
      </section>
    </>
  )
}
