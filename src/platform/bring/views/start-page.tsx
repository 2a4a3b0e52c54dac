import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import {
  DataTable,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  PostButton,
  SelectField,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import { boundaryWords } from '../boundary-messages.ts'
import { bringWords } from '../messages.ts'
import { sourceWords } from '../source-messages.ts'
import type { PastFile, SourceLine } from '../types.ts'

export type StartPageProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly targets: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: string | undefined
  /** What was wrong with the file, and the field that it is about. */
  readonly error: { readonly field: 'file' | 'target' | 'address'; readonly text: string } | null
  readonly address: string | undefined
  readonly sources: readonly SourceLine[]
  readonly mayStop: boolean
  readonly past: readonly PastFile[]
  /** Where boundaries are brought, for whom may do so. */
  readonly boundariesHref: string | null
}

/** The addresses that are read again, with what came of each last. */
function Sources({ lang, action, csrf, sources, mayStop }: StartPageProps): VNode | null {
  if (sources.length === 0) return null
  const words = sourceWords(lang)
  const { target } = bringWords(lang)
  return (
    <section aria-labelledby="sources-title">
      <h2 id="sources-title">{words.sources}</h2>
      <DataTable
        lang={lang}
        caption={words.sources}
        captionHidden
        columns={[
          { title: words.address },
          { title: target },
          { title: words.every },
          { title: words.state },
          ...(mayStop ? [{ title: words.stop }] : []),
        ]}
        rows={sources.map((source) => [
          source.address,
          source.target,
          source.every,
          <>
            {source.isFailing ? <Tag label={bringWords(lang).states.failed} tone="late" /> : null}{' '}
            {source.state}
          </>,
          ...(mayStop
            ? [
                <PostButton
                  key={source.id}
                  label={words.stop}
                  action={action}
                  csrf={csrf}
                  hidden={[
                    { name: 'source', value: source.id },
                    { name: 'intent', value: 'stop' },
                  ]}
                />,
              ]
            : []),
        ])}
      />
    </section>
  )
}

/** Where a file is brought: what it holds, the file, and those that were brought before. */
export function StartPage(props: StartPageProps): VNode {
  const { lang, action, csrf, targets, chosen, error, past, boundariesHref } = props
  const { link, linkText } = boundaryWords(lang)
  const words = bringWords(lang)
  const errorOf = (field: 'file' | 'target' | 'address') => (error?.field === field ? error.text : undefined)
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
          accept=".csv,.tsv,.txt,.xlsx,.json"
        />
        <TextField
          lang={lang}
          name="address"
          type="url"
          inputMode="url"
          label={sourceWords(lang).address}
          hint={sourceWords(lang).addressHint}
          error={errorOf('address')}
          value={props.address}
        />
      </Form>
      {boundariesHref ? (
        <p>
          {linkText} <a href={boundariesHref}>{link}</a>
        </p>
      ) : null}
      <Sources {...props} />
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
