import { fillWords, type Language } from '../../kernel/language.ts'
import { createLinks } from '../http/links.ts'
import type { Message } from '../mail/mail.ts'
import { identityWords } from './messages.ts'
import { CODE_MINUTES, groupDigits } from './rules.ts'

/** What a message says, before it has a recipient. */
export type Letter = Omit<Message, 'to'>

/** An address of the site with a query; what is empty is left out. */
export function addressOf(
  publicUrl: string,
  language: Language,
  path: string,
  query: Readonly<Record<string, string>>,
): string {
  const address = new URL(createLinks(language).site(path), publicUrl)
  for (const [name, value] of Object.entries(query)) if (value !== '') address.searchParams.set(name, value)
  return address.href
}

/** The letter that brings a code: the digits to type, and a link that fills them in. */
export function codeLetter(
  publicUrl: string,
  language: Language,
  values: { email: string; code: string; back: string },
): Letter {
  const words = identityWords(language)
  const code = groupDigits(values.code)
  const link = addressOf(publicUrl, language, '/accedi/codice', {
    email: values.email,
    codice: values.code,
    back: values.back,
  })
  return {
    subject: fillWords(words.mailSubject, { code }),
    text: fillWords(words.mailText, { code, link, site: new URL(publicUrl).host, minutes: CODE_MINUTES }),
  }
}
