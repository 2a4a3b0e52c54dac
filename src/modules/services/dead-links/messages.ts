import type { Localized } from '../../../kernel/language.ts'

/** Why an address leads nowhere, by its reason; another status stands for itself. */
export const REASONS: Readonly<Record<string, Localized>> = {
  '404': { it: 'la pagina non c’è (404)', en: 'the page is not there (404)' },
  '410': { it: 'la pagina è stata tolta (410)', en: 'the page was removed (410)' },
  'unknown-host': { it: 'il sito non esiste', en: 'the site does not exist' },
  unreachable: { it: 'il sito non risponde', en: 'the site does not answer' },
  timeout: { it: 'il sito non risponde in tempo', en: 'the site does not answer in time' },
  inside: {
    it: 'è di una rete interna, dove i cittadini non arrivano',
    en: 'it belongs to an internal network, which citizens cannot reach',
  },
  credentials: { it: 'contiene un nome utente o una password', en: 'it holds a user name or a password' },
  scheme: { it: 'rimanda a qualcosa che non è una pagina', en: 'it sends on to what is not a page' },
  address: { it: 'rimanda a un indirizzo sbagliato', en: 'it sends on to a wrong address' },
}

export const DEAD_LINK_WORDS = {
  it: { title: 'Link che non funzionano', since: 'dal', status: 'il sito risponde' },
  en: { title: 'Links that do not work', since: 'since', status: 'the site answers' },
} as const
