import { fillWords, type Language, readText } from '../../kernel/language.ts'
import { createLinks } from '../http/links.ts'
import type { Message } from '../mail/mail.ts'
import { identityWords } from './messages.ts'
import { CODE_MINUTES, groupDigits } from './rules.ts'
import type { Invitation } from './types.ts'

/** What a message says, before it has a recipient. */
type Letter = Omit<Message, 'to'>

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

/** The letter that tells somebody of a role. Its link asks for a code, so it lasts and opens nothing by itself. */
export function invitationLetter(publicUrl: string, language: Language, invitation: Invitation): Letter {
  const words = identityWords(language)
  const { slug, title } = invitation.territory
  const territory = readText(title, language).text
  const body = invitation.bodyTitle ? readText(invitation.bodyTitle, language).text : ''
  const link = addressOf(publicUrl, language, '/accedi', {
    email: invitation.email,
    back: createLinks(language).desk(slug),
  })
  return {
    subject: fillWords(words.invitationSubject, { territory }),
    text: fillWords(words.invitationText, {
      territory,
      site: new URL(publicUrl).host,
      role: fillWords(words.invitationRoles[invitation.role], { body }),
      link,
    }),
  }
}
