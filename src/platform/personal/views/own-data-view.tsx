import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import { ActionLink, Card, Form, TextField } from '../../../ui/index.ts'
import type { Links } from '../../http/links.ts'
import type { Refusal } from '../../identity/refusal.ts'
import { FormErrors } from '../../identity/views/form-errors.tsx'
import type { PersonalHolding } from '../holding.ts'
import { personalWords } from '../messages.ts'
import { HoldingsTable } from './holdings-table.tsx'

export type OwnDataProps = Readonly<{
  lang: Language
  links: Links
  csrf: string
  email: string
  typed: string
  holdings: readonly PersonalHolding[]
  refusal: Refusal | null
}>

/** What is held of whoever signed in, with the ways to take it away and to erase it. */
export function OwnDataView(props: OwnDataProps): VNode {
  const { lang, links, csrf, email, typed, holdings, refusal } = props
  const words = personalWords(lang)
  return (
    <>
      <h1>{words.title}</h1>
      <FormErrors lang={lang} refusal={refusal} labels={{ email: words.email }} field="email" />
      <p>{words.intro}</p>
      <HoldingsTable lang={lang} holdings={holdings} />
      <h2>{words.download}</h2>
      <p>{words.downloadText}</p>
      <p>
        <ActionLink label={words.download} href={links.site('/accedi/i-tuoi-dati/scarica')} />
      </p>
      <Card title={words.erase} id="cancella">
        <p>{words.eraseText}</p>
        <Form action={links.site('/accedi/i-tuoi-dati')} csrf={csrf} submit={words.eraseSubmit} danger>
          <TextField
            lang={lang}
            name="email"
            autocomplete="off"
            label={words.email}
            hint={fillWords(words.emailHint, { email })}
            value={typed}
            error={refusal?.text}
            required
          />
        </Form>
      </Card>
    </>
  )
}
