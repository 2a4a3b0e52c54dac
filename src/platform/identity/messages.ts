import type { Language } from '../../kernel/language.ts'

const it = {
  mailSubject: '{code} è il tuo codice per entrare',
  mailText: `Qualcuno, forse tu, vuole entrare in {site} con questo indirizzo.

Il codice è: {code}

Scrivilo nella pagina aperta, oppure apri questo collegamento e premi «Entra»:

{link}

Vale {minutes} minuti e una volta sola. Se non sei stato tu, non fare niente: senza il codice nessuno entra.
`,
}

/** The words of sign-in, roles and access tokens. */
export type IdentityWords = typeof it

const en: IdentityWords = {
  mailSubject: '{code} is your sign-in code',
  mailText: `Somebody, perhaps you, wants to sign in to {site} with this address.

The code is: {code}

Type it into the open page, or open this link and press “Sign in”:

{link}

It works once, for {minutes} minutes. If it was not you, do nothing: without the code nobody gets in.
`,
}

const WORDS: Readonly<Record<Language, IdentityWords>> = { it, en }

/** The words of sign-in, roles and access tokens in `language`. */
export function identityWords(language: Language): IdentityWords {
  return WORDS[language]
}
