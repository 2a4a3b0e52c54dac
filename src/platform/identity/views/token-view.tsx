import type { VNode } from 'preact'
import { romeDate } from '../../../kernel/date.ts'
import { fillWords, type Language } from '../../../kernel/language.ts'
import {
  Card,
  DataTable,
  EmptyState,
  Form,
  Notice,
  PostButton,
  RadioField,
  SelectField,
  TextField,
} from '../../../ui/index.ts'
import type { Links } from '../../http/links.ts'
import { formatDate } from '../../i18n/format.ts'
import { identityWords } from '../messages.ts'
import type { Refusal } from '../refusal.ts'
import type { Token } from '../types.ts'
import { errorOf, FormErrors } from './form-errors.tsx'

/** What the form of a new token holds, as texts. */
export type TokenForm = Readonly<{ name: string; scopes: string; days: string }>

export type TokenViewProps = Readonly<{
  lang: Language
  links: Links
  csrf: string
  now: Date
  tokens: readonly Token[]
  /** A token that was just made: shown here and never again. */
  made: Readonly<{ plain: string; name: string }> | null
  form: TokenForm
  refusal: Refusal | null
}>

const LENGTHS = ['30', '90', '180', '365']

/** The personal access tokens of whoever signed in: those there are, and a form for another one. */
export function TokenView(props: TokenViewProps): VNode {
  const { lang, tokens, made, refusal } = props
  const words = identityWords(lang)
  const labels = { name: words.tokenName, scopes: words.tokenScope, days: words.tokenDays }
  return (
    <>
      <h1>{words.tokens}</h1>
      <FormErrors lang={lang} refusal={refusal} labels={labels} />
      {made ? (
        <Notice lang={lang} tone="success" title={fillWords(words.tokenCreatedTitle, { name: made.name })}>
          <p>
            <code>{made.plain}</code>
          </p>
          <p>{words.tokenCreated}</p>
        </Notice>
      ) : null}
      <p>{words.tokensIntro}</p>
      {tokens.length === 0 ? <EmptyState title={words.tokenNone} /> : <TokenTable {...props} />}
      <TokenFormCard {...props} />
      <p>
        <a href={props.links.site('/accedi/i-tuoi-dati')}>{words.ownData}</a>
      </p>
    </>
  )
}

function TokenTable({ lang, links, csrf, now, tokens }: TokenViewProps): VNode {
  const words = identityWords(lang)
  const expiry = (token: Token): string => {
    const date = formatDate(romeDate(token.expiresAt), lang)
    return token.expiresAt > now ? date : fillWords(words.tokenExpired, { date })
  }
  return (
    <DataTable
      lang={lang}
      caption={words.tokenList}
      columns={[
        { title: words.tokenName },
        { title: words.tokenScope },
        { title: words.tokenExpires },
        { title: words.tokenLastUsed },
        { title: words.tokenActs },
      ]}
      rows={tokens.map((token) => [
        token.name,
        words.scopeNames[token.scopes.includes('write') ? 'write' : 'read'],
        expiry(token),
        token.lastUsedOn ? formatDate(token.lastUsedOn, lang) : words.tokenNeverUsed,
        <PostButton
          key={token.id}
          label={words.tokenRevoke}
          action={links.site(`/accedi/token/${token.id}/revoca`)}
          csrf={csrf}
          kind="danger"
        />,
      ])}
    />
  )
}

function TokenFormCard({ lang, links, csrf, form, refusal }: TokenViewProps): VNode {
  const words = identityWords(lang)
  return (
    <Card title={words.tokenNew} id="nuovo">
      <Form action={links.site('/accedi/token')} csrf={csrf} submit={words.tokenCreate}>
        <TextField
          lang={lang}
          name="name"
          autocomplete="off"
          label={words.tokenName}
          hint={words.tokenNameHint}
          value={form.name}
          error={errorOf(refusal, 'name', lang)}
          required
        />
        <RadioField
          lang={lang}
          name="scopes"
          label={words.tokenScope}
          value={form.scopes}
          options={[
            { value: 'read', label: words.scopeNames.read },
            { value: 'write', label: words.scopeNames.write },
          ]}
          error={errorOf(refusal, 'scopes', lang)}
          required
        />
        <SelectField
          lang={lang}
          name="days"
          label={words.tokenDays}
          value={form.days}
          empty={null}
          options={LENGTHS.map((days) => ({ value: days, label: fillWords(words.days, { days }) }))}
          error={errorOf(refusal, 'days', lang)}
          required
        />
      </Form>
    </Card>
  )
}
