import { fillWords, type Language } from '../../kernel/language.ts'
import type { Message } from '../mail/mail.ts'
import { identityWords } from './messages.ts'
import { CODE_MINUTES } from './sign-in-library.ts'

/** Six digits in two groups, as people read them aloud. */
export function groupDigits(code: string): string {
  return code.replace(/^(\d{3})(\d{3})$/, '$1 $2')
}

/** The message that brings a code: the digits to type, and a link that fills them in. */
export function codeMessage(values: {
  language: Language
  code: string
  link: string
  publicUrl: string
}): Omit<Message, 'to'> {
  const words = identityWords(values.language)
  const code = groupDigits(values.code)
  const site = new URL(values.publicUrl).host
  return {
    subject: fillWords(words.mailSubject, { code }),
    text: fillWords(words.mailText, { code, link: values.link, site, minutes: CODE_MINUTES }),
  }
}
