import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { DataTable, EmptyState, ErrorSummary, FileField, Form } from '../../../ui/index.ts'
import { boundaryWords } from '../boundary-messages.ts'
import { bringWords } from '../messages.ts'
import type { PastFile } from '../types.ts'

export type BoundaryStartPageProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly error: string | null
  readonly past: readonly PastFile[]
}

/** Where a file of boundaries is brought, and those that were brought before. */
export function BoundaryStartPage({ lang, action, csrf, error, past }: BoundaryStartPageProps): VNode {
  const words = boundaryWords(lang)
  const { fileName, when, state } = bringWords(lang)
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      <ErrorSummary lang={lang} errors={error ? [{ text: error, href: '#file' }] : []} />
      <Form action={action} csrf={csrf} submit={words.send} takesFile>
        <FileField
          lang={lang}
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={error ?? undefined}
          accept=".geojson,.json"
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
            columns={[{ title: fileName }, { title: when }, { title: state }]}
            rows={past.map((file) => [
              <a key={file.href} href={file.href}>
                {file.name}
              </a>,
              file.when,
              file.state,
            ])}
          />
        )}
      </section>
    </>
  )
}
