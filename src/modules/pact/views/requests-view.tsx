import type { VNode } from 'preact'
import type { Problem } from '../../../kernel/error.ts'
import { type Language, readText } from '../../../kernel/language.ts'
import { formatDate } from '../../../platform/i18n/format.ts'
import {
  Button,
  Card,
  DataTable,
  ErrorSummary,
  Form,
  fieldId,
  Notice,
  SelectField,
  TextArea,
} from '../../../ui/index.ts'
import { pactWords, REQUEST_STATES } from '../messages.ts'
import type { RequestDesk, ShownRequest } from '../types.ts'

/** What the form of a new request holds, as texts. */
export type AskForm = Readonly<{ workstream: string; body: string; message: string }>

export type RequestsViewProps = Readonly<{
  lang: Language
  csrf: string
  /** The address of this page; answers stand under it. */
  action: string
  desk: RequestDesk
  strandHref: (slug: string) => string
  bodyHref: (slug: string) => string
  done: string | null
  form: AskForm
  problems: readonly Problem[]
}>

/** What waits for an answer, a form to ask, and all requests there were. */
export function RequestsView(props: RequestsViewProps): VNode {
  const { lang, desk, done, problems } = props
  const words = pactWords(lang)
  const labels: Readonly<Record<string, string>> = {
    workstream: words.strand,
    body: words.forBody,
    message: words.why,
  }
  const waiting = desk.requests.filter(({ canAnswer }) => canAnswer)
  return (
    <>
      <h1>{words.requests}</h1>
      {problems.length > 0 ? (
        <ErrorSummary
          lang={lang}
          errors={problems.map(({ field = '', wrong, right }) => ({
            text: `${labels[field] ?? ''}: ${wrong}${right ? `: ${right}` : ''}`,
            href: `#${fieldId(field)}`,
          }))}
        />
      ) : null}
      {done ? (
        <Notice lang={lang} tone="success">
          {done}
        </Notice>
      ) : null}
      <p>{words.requestsIntro}</p>
      <Card title={words.waiting}>
        {waiting.length > 0 ? (
          waiting.map((one) => <Waiting key={one.request.id} {...props} one={one} />)
        ) : (
          <p>{words.noneWaiting}</p>
        )}
      </Card>
      {desk.bodies.length > 0 ? <AskCard {...props} /> : null}
      {desk.requests.length > 0 ? <Past {...props} /> : null}
    </>
  )
}

const titleOf = (record: ShownRequest['body'], lang: Language) => readText(record.general.title, lang).text

function Waiting({ one, ...props }: RequestsViewProps & { one: ShownRequest }): VNode {
  const { lang, csrf, action } = props
  const words = pactWords(lang)
  const { request, workstream, body } = one
  const name = `answer-${request.id}`
  return (
    <section aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>
        <a href={props.bodyHref(body.slug)}>{titleOf(body, lang)}</a>
        {' → '}
        <a href={props.strandHref(workstream.slug)}>{titleOf(workstream, lang)}</a>
      </h3>
      <p>{request.values.message ? readText(request.values.message, lang).text : null}</p>
      <form class="form" method="post" action={`${action}/${request.id}`} novalidate>
        <input type="hidden" name="_csrf" value={csrf} />
        <TextArea
          lang={lang}
          id={name}
          name="answer"
          rows={2}
          label={words.answerLabel}
          hint={words.answerHint}
          value=""
        />
        <div class="form__end">
          <Button label={words.accept} name="decision" value="accept" />
          <Button label={words.refuse} kind="secondary" name="decision" value="refuse" />
        </div>
      </form>
    </section>
  )
}

function AskCard({ lang, csrf, action, desk, form, problems }: RequestsViewProps): VNode {
  const words = pactWords(lang)
  const error = (field: string) => problems.find((problem) => problem.field === field)?.wrong
  const options = (records: RequestDesk['bodies']) =>
    records.map((record) => ({ value: record.slug, label: titleOf(record, lang) }))
  return (
    <Card title={words.ask} sub={words.askIntro} id="chiedi">
      {desk.workstreams.length === 0 ? (
        <p>{words.noStrands}</p>
      ) : (
        <Form action={action} csrf={csrf} submit={words.send}>
          <SelectField
            lang={lang}
            name="workstream"
            label={words.strand}
            value={form.workstream}
            options={options(desk.workstreams)}
            error={error('workstream')}
            required
          />
          <SelectField
            lang={lang}
            name="body"
            label={words.forBody}
            value={form.body}
            options={options(desk.bodies)}
            error={error('body')}
            required
          />
          <TextArea
            lang={lang}
            name="message"
            rows={3}
            label={words.why}
            hint={words.whyHint}
            value={form.message}
            error={error('message')}
          />
        </Form>
      )}
    </Card>
  )
}

function Past({ lang, desk, strandHref }: RequestsViewProps): VNode {
  const words = pactWords(lang)
  return (
    <Card title={words.past}>
      <DataTable
        lang={lang}
        caption={words.past}
        captionHidden
        columns={[words.body, words.strand, words.when, words.state, words.answer].map((title) => ({
          title,
        }))}
        rows={desk.requests.map(({ request: { values }, workstream, body }) => [
          titleOf(body, lang),
          <a key={workstream.slug} href={strandHref(workstream.slug)}>
            {titleOf(workstream, lang)}
          </a>,
          formatDate(values.askedOn, lang),
          REQUEST_STATES[values.state][lang],
          values.answer ? readText(values.answer, lang).text : null,
        ])}
      />
    </Card>
  )
}
