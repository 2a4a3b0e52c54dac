import type { Language, Localized } from '../../kernel/language.ts'

/** The chapters that are not collections. */
export const GENERAL_NOTES: Readonly<Record<string, Localized>> = {
  territories: { it: 'Territori', en: 'Territories' },
  search: { it: 'Ricerca', en: 'Search' },
  datasets: { it: 'Dati aperti', en: 'Open data' },
  documents: { it: 'Questa guida', en: 'This guide' },
}

/** The heading and opening of the guide. */
export const GUIDE = {
  title: { it: 'L’interfaccia per programmi (API)', en: 'The interface for programs (API)' },
  intro: {
    it: 'Tutto quello che si legge nelle pagine pubbliche si legge anche da un programma, in JSON, senza chiedere niente a nessuno. Con un token personale un programma può anche scrivere, con gli stessi permessi che il suo titolare ha sulla scrivania.',
    en: 'Everything on the public pages can also be read by a program, as JSON, without asking anybody. With a personal token a program can write too, with the same permissions that its owner has on the desk.',
  },
  token: {
    it: 'Un token personale, creato sulla scrivania. «read» fa vedere le bozze a chi ha un ruolo nel territorio, «write» permette di scrivere.',
    en: 'A personal token, made on the desk. “read” shows drafts to whoever has a role in the territory, “write” allows writing.',
  },
} as const satisfies Record<string, Localized>

type Chapter = Readonly<{ id: string; title: Localized; text: Localized }>

/** What holds for every address, told once. */
export const CHAPTERS: readonly Chapter[] = [
  {
    id: 'leggere',
    title: { it: 'Leggere', en: 'Reading' },
    text: {
      it: 'Ogni elenco risponde `{items, total, next}`. `next` è l’indirizzo della pagina seguente, oppure `null`: basta seguirlo fino in fondo. `limit` va da 1 a 200. I campi vuoti sono `null`, che vuol dire «non disponibile» e mai zero. I testi sono oggetti `{it, en}`: l’italiano c’è sempre. Gli importi sono in centesimi interi. I riferimenti sono nomi brevi.',
      en: 'Every list answers `{items, total, next}`. `next` is the address of the following page, or `null`: follow it to the end. `limit` goes from 1 to 200. Empty fields are `null`, which means “not available” and never zero. Texts are objects `{it, en}`: Italian is always there. Amounts are whole cents. References are slugs.',
    },
  },
  {
    id: 'etag',
    title: { it: 'Non leggere due volte', en: 'Not reading twice' },
    text: {
      it: 'Ogni risposta ha un `ETag`. Rimandato in `If-None-Match`, fa rispondere 304 senza corpo finché niente è cambiato. Per seguire le novità c’è anche `updatedSince`.',
      en: 'Every answer has an `ETag`. Sent back in `If-None-Match`, it makes the answer a 304 without body as long as nothing changed. `updatedSince` helps to follow what is new.',
    },
  },
  {
    id: 'scrivere',
    title: { it: 'Scrivere', en: 'Writing' },
    text: {
      it: 'Serve un token personale in `Authorization: Bearer …`. I cookie non valgono: un browser li manda da solo, anche per conto di un altro sito, e qui non c’è niente che un altro sito possa sfruttare. Per cambiare o togliere una scheda serve `If-Match` con il suo `ETag`: senza, la risposta è 428; se nel frattempo la scheda è cambiata, 412 con la versione attuale in `current`. Niente viene mai sovrascritto in silenzio. Quello che si toglie resta 30 giorni nel cestino.',
      en: 'It takes a personal token in `Authorization: Bearer …`. Cookies do not count: a browser sends them by itself, also on behalf of another site, and here there is nothing for another site to abuse. To change or remove a record send `If-Match` with its `ETag`: without it the answer is 428; if the record changed meanwhile, 412 with its version in `current`. Nothing is ever silently overwritten. What is removed stays in the bin for 30 days.',
    },
  },
  {
    id: 'bozze',
    title: { it: 'Bozze e storia', en: 'Drafts and history' },
    text: {
      it: 'Senza token si vede quello che è pubblico. Chi ha un ruolo nel territorio vede con il suo token anche le bozze, e nella storia chi ha fatto che cosa. Per gli altri la storia di una scheda comincia da quando è pubblica e non fa nomi; un riferimento a una bozza è `null`.',
      en: 'Without a token only what is public is shown. With a token, whoever has a role in the territory sees drafts too, and in histories who did what. For everybody else the history of a record starts when it became public and names nobody; a reference to a draft is `null`.',
    },
  },
  {
    id: 'errori',
    title: { it: 'Errori', en: 'Errors' },
    text: {
      it: 'Ogni errore è `application/problem+json` (RFC 9457): `code` è fatto per essere confrontato, `title` per essere letto, nella lingua di `lang` o di `Accept-Language`. Se ci sono campi da correggere, `problems` li elenca tutti insieme: quale campo, che cosa non va, che cosa andrebbe bene.',
      en: 'Every error is `application/problem+json` (RFC 9457): `code` is there to be compared, `title` to be read, in the language of `lang` or `Accept-Language`. Where fields have to be corrected, `problems` lists all of them at once: which field, what is wrong, what would be right.',
    },
  },
  {
    id: 'promesse',
    title: { it: 'Promesse', en: 'Promises' },
    text: {
      it: 'Gli indirizzi sotto `/api/v1` e i nomi dei campi non cambiano significato. Possono arrivare campi e raccolte nuovi: un programma deve lasciar passare quello che non conosce. Si può leggere da qualunque sito (CORS aperto per GET, senza credenziali). Non c’è limite alle letture; le scritture hanno un limite al minuto, oltre il quale la risposta è 429 con `Retry-After`.',
      en: 'The addresses under `/api/v1` and the names of fields do not change their meaning. New fields and collections may come: a program must let pass what it does not know. Reading is open to every site (CORS for GET, without credentials). Reading has no limit; writes have a limit a minute, beyond which the answer is 429 with `Retry-After`.',
    },
  },
]

type Words = Readonly<
  Record<
    | 'contents'
    | 'machine'
    | 'fields'
    | 'field'
    | 'shape'
    | 'meaning'
    | 'address'
    | 'does'
    | 'who'
    | 'everybody'
    | 'token'
    | 'parameters'
    | 'where'
    | 'required'
    | 'optional'
    | 'query'
    | 'path'
    | 'header'
    | 'body'
    | 'answers'
    | 'example'
    | 'shapes'
    | 'general',
    string
  >
>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    contents: 'In questa pagina',
    machine: 'Lo stesso in OpenAPI 3.1, per i programmi',
    fields: 'I campi',
    field: 'Campo',
    shape: 'Forma',
    meaning: 'Che cosa è',
    address: 'Indirizzo',
    does: 'Che cosa fa',
    who: 'Chi',
    everybody: 'tutti',
    token: 'con token',
    parameters: 'Parametri',
    where: 'Dove',
    required: 'obbligatorio',
    optional: 'facoltativo',
    query: 'indirizzo',
    path: 'percorso',
    header: 'intestazione',
    body: 'Corpo',
    answers: 'Risposte',
    example: 'Esempio',
    shapes: 'Le forme comuni',
    general: 'Per tutti gli indirizzi',
  },
  en: {
    contents: 'On this page',
    machine: 'The same as OpenAPI 3.1, for programs',
    fields: 'Fields',
    field: 'Field',
    shape: 'Shape',
    meaning: 'What it is',
    address: 'Address',
    does: 'What it does',
    who: 'Who',
    everybody: 'everybody',
    token: 'with a token',
    parameters: 'Parameters',
    where: 'Where',
    required: 'required',
    optional: 'optional',
    query: 'address',
    path: 'path',
    header: 'header',
    body: 'Body',
    answers: 'Answers',
    example: 'Example',
    shapes: 'Common shapes',
    general: 'For every address',
  },
}

/** The words of the readable page. */
export function guideWords(language: Language): Words {
  return WORDS[language]
}
