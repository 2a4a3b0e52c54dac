import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import { Form, Notice, TextField } from '../../../ui/index.ts'
import type { Links } from '../../http/links.ts'
import { identityWords } from '../messages.ts'
import type { Refusal } from '../refusal.ts'
import { FormErrors } from './form-errors.tsx'

type SignInViewProps = Readonly<{
  lang: Language
  links: Links
  csrf: string | undefined
  email: string
  /** Where to go afterwards, already known to stay here; empty for the desk. */
  back: string
  refusal: Refusal | null
}>

const backField = (back: string) => (back === '' ? [] : [{ name: 'back', value: back }])

/** The first step: an address, to which a code goes. */
export function AskCodeView({ lang, links, csrf, email, back, refusal }: SignInViewProps): VNode {
  const words = identityWords(lang)
  return (
    <>
      <h1>{words.signIn}</h1>
      <FormErrors lang={lang} refusal={refusal} labels={{}} field="email" />
      <p>{words.signInIntro}</p>
      <Form action={links.site('/accedi')} csrf={csrf} hidden={backField(back)} submit={words.sendCode}>
        <TextField
          lang={lang}
          name="email"
          type="email"
          inputMode="email"
          autocomplete="email"
          width="half"
          label={words.email}
          hint={words.emailHint}
          value={email}
          error={refusal?.text}
          required
        />
      </Form>
      <p>{words.accountWithoutRole}</p>
    </>
  )
}

type EnterCodeViewProps = SignInViewProps &
  Readonly<{
    code: string
    /** The code is the long one of a link, which nobody types. */
    isLink: boolean
    justSent: boolean
    /** How long a code lasts. */
    minutes: number
  }>

/** The second step: the code, typed or brought by a link. Only the press of the button uses it up. */
export function EnterCodeView(props: EnterCodeViewProps): VNode {
  const { lang, links, csrf, email, back, refusal, code, isLink, justSent } = props
  const words = identityWords(lang)
  const hidden = [
    ...backField(back),
    ...(isLink
      ? [
          { name: 'email', value: email },
          { name: 'codice', value: code },
        ]
      : []),
  ]
  const again = `${links.site('/accedi')}?${new URLSearchParams({ email, ...(back === '' ? {} : { back }) })}`
  return (
    <>
      <h1>{justSent ? words.codeSentTitle : words.codeTitle}</h1>
      <FormErrors lang={lang} refusal={refusal} labels={{}} field="codice" />
      {justSent ? (
        <Notice lang={lang} tone="info">
          {fillWords(words.codeSent, { email })}
        </Notice>
      ) : null}
      {isLink ? <p>{fillWords(words.linkReady, { email })}</p> : null}
      <Form action={links.site('/accedi/codice')} csrf={csrf} hidden={hidden} submit={words.signIn}>
        {isLink ? null : <CodeFields {...props} />}
      </Form>
      <p>
        <a href={again}>{words.otherCode}</a>
      </p>
    </>
  )
}

function CodeFields({ lang, email, code, minutes, refusal }: EnterCodeViewProps): VNode {
  const words = identityWords(lang)
  return (
    <>
      <TextField
        lang={lang}
        name="email"
        type="email"
        inputMode="email"
        autocomplete="email"
        width="half"
        label={words.email}
        value={email}
        required
      />
      <TextField
        lang={lang}
        name="codice"
        // Phones offer the code of a message that has just arrived.
        autocomplete="one-time-code"
        inputMode="numeric"
        width="short"
        label={words.code}
        hint={fillWords(words.codeHint, { minutes })}
        value={code}
        error={refusal?.text}
        required
      />
    </>
  )
}
