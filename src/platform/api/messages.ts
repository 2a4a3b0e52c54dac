import type { Localized } from '../../kernel/language.ts'
import type { RecordType } from '../record/type.ts'
import type { RowType } from '../row/row-type.ts'

const about = (it: string, en: string): Localized => ({ it, en })

/** What each route does, in one line. `{…}` is the name of the type or collection. */
export const SUMMARIES = {
  listTerritories: about('Elenca i territori', 'List the territories'),
  getTerritory: about('Legge un territorio e le sue raccolte', 'Read a territory and its collections'),
  search: about('Cerca fra le schede pubbliche', 'Search the public records'),
  listDatasets: about('Elenca le tabelle di dati aperti', 'List the tables of open data'),
  getDataset: about('Legge la descrizione di una tabella', 'Read the description of a table'),
  openapi: about('Questo documento, in OpenAPI 3.1', 'This document, in OpenAPI 3.1'),
  docs: about('La stessa guida da leggere', 'The same guide, to read'),
} as const

const named = (it: string, en: string, name: Localized): Localized => ({
  it: `${it}: ${name.it}`,
  en: `${en}: ${name.en}`,
})

/** What the routes of the rows of a type do, with the type's own name. */
export function rowWords({ label, plural }: RowType) {
  return {
    list: named('Elenco', 'List', plural),
    save: named('Scrive molte righe insieme', 'Save many rows at once', plural),
    remove: named('Toglie una riga', 'Remove a row', label),
  } as const
}

/** What the routes of a collection do, with the type's own name. */
export function collectionWords(type: RecordType) {
  const [one, many] = [type.label, type.plural]
  return {
    list: named('Elenco', 'List', many),
    create: named('Aggiunge una scheda', 'Add a record', one),
    get: named('Legge una scheda', 'Read a record', one),
    replace: named('Riscrive una scheda', 'Replace a record', one),
    change: named('Cambia alcuni campi', 'Change some fields', one),
    hide: named('Mette nel cestino', 'Move to the bin', one),
    restore: named('Riprende dal cestino', 'Bring back from the bin', one),
    tie: named('Lega a un’altra scheda', 'Tie to another record', one),
    untie: named('Scioglie un legame', 'Remove a tie', one),
  } as const
}

/** What a program has to know of a route beyond its line. */
export const NOTES = {
  list: about(
    'Nell’ordine della raccolta: posizione, poi nome breve. I filtri ripetuti valgono come «uno fra questi». Chi ha un ruolo nel territorio vede anche le bozze.',
    'In the order of the collection: position, then slug. A repeated filter means “one of these”. Whoever has a role in the territory sees drafts too.',
  ),
  find: about(
    'Nell’ordine della raccolta: posizione, poi nome breve. Con «q» o un parametro della ricerca, dal risultato migliore: ogni scheda dice in «found» perché è stata trovata.',
    'In the order of the collection: position, then slug. With “q” or a parameter of the search, the best result first: each record says in “found” why it was found.',
  ),
  get: about(
    'Con i legami da entrambi i lati e la storia delle modifiche. Una scheda che ha cambiato nome risponde 301 con il nuovo indirizzo.',
    'With its ties from both ends and the history of its changes. A renamed record answers 301 with its new address.',
  ),
  create: about(
    'Senza «slug» il nome breve si ricava dal titolo. I campi sconosciuti sono rifiutati; quelli di sola lettura (type, version, updatedAt, url, links, ties, history) sono ignorati.',
    'Without “slug” it is made of the title. Unknown fields are refused; read-only ones (type, version, updatedAt, url, links, ties, history) are ignored.',
  ),
  replace: about(
    'Un campo lasciato fuori torna vuoto. Uno «slug» diverso cambia nome alla scheda; il vecchio indirizzo rimanda al nuovo.',
    'A field left out becomes empty. Another “slug” renames the record; the old address leads to the new one.',
  ),
  change: about(
    'I campi lasciati fuori restano come sono; ogni campo dato sostituisce per intero quello che c’era.',
    'Fields left out stay as they are; each field given replaces the whole of what was there.',
  ),
  hide: about(
    'Va nel cestino insieme a tutto quello che non può stare senza. Si può riprendere entro 30 giorni.',
    'It goes to the bin with everything that cannot be without it, and can be brought back within 30 days.',
  ),
  restore: about(
    'Torna insieme a tutto quello che era andato nel cestino con lei.',
    'It comes back with everything that went to the bin with it.',
  ),
  tie: about(
    '«forward» va da questa scheda all’altra, «backward» dall’altra a questa. Un legame dedotto da noi (derived) deve dire perché (reason).',
    '“forward” goes from this record to the other, “backward” from the other to this one. A tie that was inferred (derived) must say why (reason).',
  ),
  rows: about(
    'Nell’ordine di ciò che distingue una riga dall’altra. I filtri dicono quali schede la riga nomina; ripetuti valgono come «uno fra questi».',
    'In the order of what tells one row from another. Filters say which records a row names; repeated they mean “one of these”.',
  ),
  saveRows: about(
    'Tutte o nessuna, fino a 5000 in «items». Una riga che c’è già uguale non cambia niente. Se sotto la stessa chiave c’è un valore diverso la richiesta è rifiutata, a meno che «replace» sia true.',
    'All of them or none, up to 5000 in “items”. A row that is there already changes nothing. Where another value stands under the same key the request is refused, unless “replace” is true.',
  ),
  removeRow: about(
    'Le righe non hanno cestino: la risposta dice per l’ultima volta che cosa conteneva.',
    'Rows have no bin: the answer says for the last time what it held.',
  ),
  datasets: about(
    'Con il numero di righe, la licenza e gli indirizzi dei file (CSV, XLSX, JSON) e della loro descrizione. Solo dati pubblici, chiunque chieda.',
    'With the number of rows, the licence and the addresses of the files (CSV, XLSX, JSON) and of their description. Public data alone, whoever asks.',
  ),
  search: about(
    'Tutte le parole devono esserci, intere o come inizio di parola; prima le schede più attinenti. Si contano al massimo 1000 risultati.',
    'All words must be there, whole or as the start of a word; the closest records come first. At most 1000 results are counted.',
  ),
} as const

/** What each answer means. */
export const ANSWERS = {
  page: about('Una pagina dell’elenco', 'One page of the list'),
  record: about('La scheda', 'The record'),
  created: about('La scheda aggiunta', 'The record that was added'),
  moved: about('La scheda ha cambiato nome', 'The record was renamed'),
  hidden: about('Quante schede sono andate nel cestino', 'How many records went to the bin'),
  tied: about('Il legame aggiunto', 'The tie that was added'),
  untied: about('Il legame non c’è più', 'The tie is gone'),
  territory: about('Il territorio', 'The territory'),
  dataset: about('La tabella, con le sue colonne e i suoi file', 'The table, with its columns and its files'),
  rowsSaved: about('Quante righe nuove, cambiate e uguali', 'How many rows are new, changed and the same'),
  rowRemoved: about('La riga che non c’è più', 'The row that is gone'),
  unchanged: about(
    'Niente è cambiato dall’ETag dato in If-None-Match',
    'Nothing changed since the ETag given in If-None-Match',
  ),
  document: about('Il documento', 'The document'),
} as const

/** What each refusal means: every one is application/problem+json. */
export const REFUSALS: Readonly<Record<number, Localized>> = {
  400: about('Richiesta o parametri non leggibili', 'Request or parameters that cannot be read'),
  401: about('Manca un token valido', 'A valid token is missing'),
  403: about('Il ruolo o il token non lo permette', 'The role or the token does not allow it'),
  404: about('Non c’è', 'Not there'),
  409: about(
    'Nome già preso, legame già presente o scritture contemporanee',
    'Slug taken, tie already there or writes at the same moment',
  ),
  412: about(
    'La scheda è cambiata nel frattempo: «current» dice la versione',
    'The record changed meanwhile: “current” tells its version',
  ),
  413: about('Corpo troppo grande', 'Body too large'),
  415: about('Il corpo non è JSON', 'The body is not JSON'),
  422: about('Campi da correggere, elencati in «problems»', 'Fields to be corrected, listed in “problems”'),
  428: about('Manca If-Match', 'If-Match is missing'),
  429: about('Troppe scritture in un minuto', 'Too many writes in a minute'),
  503: about(
    'Ha chiesto troppo tempo: riprova dopo «Retry-After»',
    'It took too long: try again after “Retry-After”',
  ),
  500: about('Guasto dalla nostra parte', 'A fault on our side'),
}

/** What each parameter means. Filters on fields take the words of their fields. */
export const PARAMETERS: Readonly<Record<string, Localized>> = {
  territory: about('Il nome breve del territorio', 'The slug of the territory'),
  slug: about('Il nome breve della scheda', 'The slug of the record'),
  id: about(
    'L’identificativo del legame o della riga, come lo dà chi lo elenca',
    'The id of the tie or row, as whatever lists it gives it',
  ),
  q: about('Parole da cercare nella scheda', 'Words to find in the record'),
  owner: about('Il nome breve dell’ente responsabile', 'The slug of the responsible body'),
  updatedSince: about(
    'Solo quello che è cambiato da questo giorno (UTC) o istante in poi',
    'Only what changed since this day (UTC) or instant',
  ),
  type: about('Solo schede di questi tipi', 'Only records of these types'),
  limit: about('Quanti elementi in una pagina', 'How many items in a page'),
  offset: about('Quanti elementi saltare', 'How many items to skip'),
  lang: about(
    'La lingua delle parole: altrimenti vale Accept-Language, poi l’italiano',
    'The language of the words; otherwise Accept-Language holds, then Italian',
  ),
  'If-Match': about(
    'L’ETag della versione da cui parte la modifica. Conta il numero prima del trattino.',
    'The ETag of the version that the change starts from. The number before the hyphen counts.',
  ),
  'If-None-Match': about('L’ETag già in mano', 'The ETag already at hand'),
}
