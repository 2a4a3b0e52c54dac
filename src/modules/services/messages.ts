import type { Language, Localized } from '../../kernel/language.ts'
import type { Channel, FilterName, Identity, Payment } from './finder/types.ts'

const it = {
  services: 'Servizi',
  servicesSub: 'I servizi di tutti gli enti del territorio, cercati con le parole di chi ne ha bisogno.',
  ask: 'Che cosa ti serve?',
  hint: 'Scrivilo come lo diresti: «l’asilo», «dove porto il materasso», «è morto mio padre».',
  narrow: 'Restringi la ricerca',
  found: (count: number) => (count === 1 ? 'Un servizio trovato' : `${count} servizi trovati`),
  all: (count: number) => (count === 1 ? 'Un servizio' : `${count} servizi`),
  firstOf: (body: string) => `Prima i servizi di ${body}.`,
  alsoBy: (count: number) => (count === 1 ? 'Anche un altro ente' : `Anche altri ${count} enti`),
  compare: (title: string) => `Confronta gli enti: ${title}`,
  why: 'Perché:',
  becauseSaid: (words: string) => `«${words}» vuol dire questo`,
  becauseWords: (words: string) => `contiene ${words}`,
  meant: (written: string, meant: string) => `«${written}» non si trova: cerco «${meant}».`,
  nothing: (words: string) => `Nessun servizio per «${words}»`,
  nothingText: 'Prova con altre parole, più corte o più comuni.',
  nearest: 'Quelli che si avvicinano di più',
  whomToAsk: 'A chi chiedere',
  tell: 'Non hai trovato quello che cercavi?',
  tellText:
    'Scrivi che cosa ti serviva: chi tiene aggiornati i servizi lo legge. Non scrivere dati personali.',
  wanted: 'Che cosa cercavi?',
  send: 'Invia',
  thanks: 'Grazie: lo abbiamo ricevuto',
  thanksText: 'Chi tiene aggiornati i servizi lo legge e, se il servizio c’è, aggiunge le tue parole.',
  back: 'Torna ai servizi',
  empty: 'Qui non ci sono ancora servizi',
  emptyText: 'Gli enti del territorio non hanno ancora pubblicato le loro schede.',
  notActive: 'non attivo',
  free: 'gratuito',
  online: 'online',
  byProgram: (percent: number) => `tipo riconosciuto dal programma (${percent} %)`,
  more: 'Guardare dall’alto',
  search: 'Cerca',
  ownServices: 'I nostri servizi',
  othersServices: 'Servizi di altri enti',
  allServices: (territory: string) => `Tutti i servizi: ${territory}`,
  notRegistered: (origin: string, body: string) =>
    `L’indirizzo ${origin} non è fra i portali di «${body}»: chi cura l’ente lo aggiunge sulla scrivania, alla voce Portali.`,
}

type Words = typeof it

const en: Words = {
  services: 'Services',
  servicesSub: 'The services of all bodies of the territory, found with the words of those who need them.',
  ask: 'What do you need?',
  hint: 'Write it as you would say it: “nursery school”, “old mattress”, “my father died”.',
  narrow: 'Narrow the search',
  found: (count: number) => (count === 1 ? 'One service found' : `${count} services found`),
  all: (count: number) => (count === 1 ? 'One service' : `${count} services`),
  firstOf: (body: string) => `The services of ${body} come first.`,
  alsoBy: (count: number) => (count === 1 ? 'Another body too' : `${count} other bodies too`),
  compare: (title: string) => `Compare the bodies: ${title}`,
  why: 'Why:',
  becauseSaid: (words: string) => `“${words}” means this`,
  becauseWords: (words: string) => `it has ${words}`,
  meant: (written: string, meant: string) => `“${written}” is not found: searching “${meant}”.`,
  nothing: (words: string) => `No service for “${words}”`,
  nothingText: 'Try other words, shorter or more common.',
  nearest: 'Those that come nearest',
  whomToAsk: 'Whom to ask',
  tell: 'Did you not find what you were looking for?',
  tellText: 'Write what you needed: those who keep the services read it. Do not write personal data.',
  wanted: 'What were you looking for?',
  send: 'Send',
  thanks: 'Thank you: we have it',
  thanksText: 'Those who keep the services read it and, if the service is there, add your words.',
  back: 'Back to the services',
  empty: 'There are no services here yet',
  emptyText: 'The bodies of the territory have not published their cards yet.',
  notActive: 'not active',
  free: 'free',
  online: 'online',
  byProgram: (percent: number) => `type recognised by the program (${percent}%)`,
  more: 'Seen from above',
  search: 'Search',
  ownServices: 'Our services',
  othersServices: 'Services of other bodies',
  allServices: (territory: string) => `All services: ${territory}`,
  notRegistered: (origin: string, body: string) =>
    `The address ${origin} is not among the portals of “${body}”: whoever keeps the body adds it on the desk, under Portals.`,
}

const WORDS: Record<Language, Words> = { it, en }

/** The words of the services in `language`. */
export function serviceWords(language: Language): Words {
  return WORDS[language]
}

/** What a filter is called, and its name in the address. */
export const FILTER_WORDS: Readonly<Record<FilterName, Localized & { readonly parameter: string }>> = {
  bodies: { it: 'Ente', en: 'Body', parameter: 'ente' },
  channels: { it: 'Come si ottiene', en: 'Channel', parameter: 'canale' },
  topics: { it: 'Argomento', en: 'Topic', parameter: 'argomento' },
  lifeEvents: { it: 'Evento della vita', en: 'Life event', parameter: 'evento' },
  audiences: { it: 'Per chi', en: 'Audience', parameter: 'destinatari' },
  identities: { it: 'Con quale identità', en: 'Identity', parameter: 'identita' },
  payments: { it: 'Costo', en: 'Cost', parameter: 'pagamento' },
}

export const CHANNEL_WORDS: Readonly<Record<Channel, Localized>> = {
  online: { it: 'online', en: 'online' },
  desk: { it: 'allo sportello', en: 'at the desk' },
  phone: { it: 'per telefono', en: 'by phone' },
}

export const IDENTITY_WORDS: Readonly<Record<Identity, Localized>> = {
  spid: { it: 'SPID', en: 'SPID' },
  cie: { it: 'CIE', en: 'CIE' },
  credentials: { it: 'utente e password', en: 'user and password' },
  none: { it: 'nessuna', en: 'none' },
}

export const PAYMENT_WORDS: Readonly<Record<Payment, Localized>> = {
  free: { it: 'gratuito', en: 'free' },
  pagopa: { it: 'pagoPA', en: 'pagoPA' },
  desk: { it: 'allo sportello', en: 'at the desk' },
}
