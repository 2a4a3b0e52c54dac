import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import {
  Card,
  CheckField,
  DataTable,
  ErrorSummary,
  Folded,
  Form,
  Notice,
  PostButton,
  SelectField,
} from '../../../ui/index.ts'
import { handoverWords } from '../handover-messages.ts'
import type { FormError } from '../types.ts'

/** What would pass, in words. */
export type ShownHandover = Readonly<{
  from: string
  to: string | null
  records: readonly Readonly<{ label: string; count: number }>[]
  hidden: number
  parts: readonly Readonly<{ title: string; textLang: string; kind: string; role: string | null }>[]
}>

/** What passed before, and how to take it back. */
type ShownPast = Readonly<{ sequence: number; when: string; what: string }>

export type HandoverPageProps = Readonly<{
  lang: Language
  action: string
  csrf: string
  bodies: readonly Readonly<{ value: string; label: string }>[]
  /** What the address of the page says for nobody. */
  nobody: string
  picked: Readonly<{ from: string; to: string }>
  preview: ShownHandover | null
  past: readonly ShownPast[]
  errors: readonly FormError[]
  done: string | null
}>

function Choice({ lang, action, bodies, nobody, picked, errors }: HandoverPageProps): VNode {
  const words = handoverWords(lang)
  const errorOf = (name: string) => errors.find(({ control }) => control === name)?.text
  return (
    <Form action={action} method="get" submit={words.look}>
      <SelectField
        lang={lang}
        name="da"
        label={words.from}
        value={picked.from}
        options={bodies}
        error={errorOf('da')}
        required
      />
      <SelectField
        lang={lang}
        name="a"
        label={words.to}
        hint={words.nobodyHint}
        value={picked.to}
        options={[...bodies, { value: nobody, label: words.nobody }]}
        error={errorOf('a')}
        required
      />
    </Form>
  )
}

function Parts({ lang, parts }: { lang: Language; parts: ShownHandover['parts'] }): VNode {
  const words = handoverWords(lang)
  return (
    <>
      <h3>{words.parts}</h3>
      <p>{words.partsHint}</p>
      <Folded
        lang={lang}
        items={parts}
        draw={(some) => (
          <DataTable
            lang={lang}
            caption={words.parts}
            captionHidden
            columns={[{ title: words.inWhat }, { title: words.role }]}
            rows={some.map(({ title, textLang, kind, role }) => [
              <>
                {kind}: <span lang={textLang}>{title}</span>
              </>,
              role ?? words.noRole,
            ])}
          />
        )}
      />
    </>
  )
}

function Preview(props: HandoverPageProps & { preview: ShownHandover }): VNode {
  const { lang, action, csrf, picked, preview } = props
  const words = handoverWords(lang)
  const to = preview.to ?? words.nobody
  const isNothing = preview.records.length === 0 && preview.parts.length === 0
  return (
    <Card title={fillWords(words.preview, { from: preview.from, to })} id="passa">
      {isNothing ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          {preview.records.length > 0 ? (
            <DataTable
              lang={lang}
              caption={words.kind}
              captionHidden
              columns={[{ title: words.kind }, { title: words.count, align: 'end' }]}
              rows={preview.records.map(({ label, count }) => [label, String(count)])}
            />
          ) : null}
          {preview.hidden > 0 ? <p>{fillWords(words.hidden, { count: preview.hidden })}</p> : null}
          <p>{words.rows}</p>
          {preview.parts.length > 0 ? <Parts lang={lang} parts={preview.parts} /> : null}
          <Form
            action={action}
            csrf={csrf}
            hidden={[
              { name: 'da', value: picked.from },
              { name: 'a', value: picked.to },
            ]}
            submit={preview.to === null ? words.confirmNobody : fillWords(words.confirm, { to })}
          >
            {preview.parts.length > 0 ? (
              <CheckField lang={lang} name="parti" label={words.withParts} checked />
            ) : null}
          </Form>
        </>
      )}
    </Card>
  )
}

function Past({ lang, action, csrf, past }: HandoverPageProps): VNode {
  const words = handoverWords(lang)
  return (
    <Card title={words.past} id="fatti">
      {past.length === 0 ? (
        <p>{words.pastNone}</p>
      ) : (
        <DataTable
          lang={lang}
          caption={words.past}
          captionHidden
          columns={[{ title: words.what }, { title: words.when }, { title: words.takeBack }]}
          rows={past.map(({ sequence, when, what }) => [
            what,
            when,
            <PostButton
              key={sequence}
              label={fillWords(words.takeBackOf, { what })}
              action={`${action}/indietro`}
              csrf={csrf}
              hidden={[{ name: 'atto', value: String(sequence) }]}
            />,
          ])}
        />
      )}
    </Card>
  )
}

/** Gives the records of one body to another: who to whom, what would pass, and what passed before. */
export function HandoverPage(props: HandoverPageProps): VNode {
  const { lang, errors, done, preview } = props
  const words = handoverWords(lang)
  return (
    <>
      <h1>{words.handover}</h1>
      <ErrorSummary
        lang={lang}
        errors={errors.map(({ summary, href }) => ({ text: summary, href: href || undefined }))}
      />
      {done ? (
        <Notice lang={lang} tone="success" title={words.done}>
          {done}
        </Notice>
      ) : null}
      <p class="lead">{words.intro}</p>
      <Choice {...props} />
      {preview ? <Preview {...props} preview={preview} /> : null}
      <Past {...props} />
    </>
  )
}
