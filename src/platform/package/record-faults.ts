import type { Explanation } from './file-faults.ts'

/** What can be wrong with what a package says, beyond what the fields say of their values. */
export const RECORD_FAULTS = {
  format: {
    wrong: { it: 'formato «{found}» sconosciuto', en: 'unknown format “{found}”' },
    right: { it: 'format: {expected}', en: 'format: {expected}' },
  },
  slug: {
    wrong: { it: '«{found}» non può stare in un indirizzo', en: '“{found}” cannot stand in an address' },
    right: {
      it: 'lettere minuscole, cifre e trattini singoli, al massimo 100',
      en: 'lower-case letters, digits and single hyphens, at most 100',
    },
  },
  'slug-reserved': {
    wrong: {
      it: '«{found}» è un indirizzo di Telaio stesso',
      en: '“{found}” is an address of Telaio itself',
    },
    right: { it: 'un nome diverso da: {reserved}', en: 'a name other than: {reserved}' },
  },
  'domain-installation': {
    wrong: {
      it: '«{found}» è l’indirizzo dell’installazione',
      en: '“{found}” is the address of the installation',
    },
    right: { it: 'un altro nome, o nessuno', en: 'another name, or none' },
  },
  'domain-taken': {
    wrong: {
      it: '«{found}» è già il dominio del territorio «{holder}»',
      en: '“{found}” is already the domain of the territory “{holder}”',
    },
    right: {
      it: 'un altro nome, o nessuno; oppure toglierlo prima a «{holder}»',
      en: 'another name, or none; or take it from “{holder}” first',
    },
  },
  'body-in-front': {
    wrong: {
      it: 'il testo della pagina sta fra i campi',
      en: 'the text of the page stands among the fields',
    },
    right: { it: 'spostarlo sotto la seconda riga «---»', en: 'move it below the second “---” line' },
  },
  'translation-alone': {
    wrong: { it: 'traduce un testo che non c’è', en: 'translates a text that is not there' },
    right: { it: 'il testo italiano in {expected}', en: 'the Italian text in {expected}' },
  },
  'translation-empty': {
    wrong: { it: 'è vuoto', en: 'is empty' },
    right: { it: 'il testo in inglese, o nessun file', en: 'the text in English, or no file' },
  },
  'data-alone': {
    wrong: { it: 'sta accanto a una scheda che non c’è', en: 'stands beside a record that is not there' },
    right: { it: 'la scheda in {expected}', en: 'the record in {expected}' },
  },
  'data-json': {
    wrong: { it: 'non è un oggetto JSON', en: 'is not a JSON object' },
    right: {
      it: 'un oggetto fra graffe, come lo scrive l’esportazione',
      en: 'an object in braces, as the export writes it',
    },
  },
  'field-unknown': {
    wrong: { it: 'campo sconosciuto', en: 'unknown field' },
    right: { it: 'uno fra: {expected}', en: 'one of: {expected}' },
  },
  'text-unquoted': {
    wrong: { it: 'è letto come {kind}, non come testo', en: 'is read as {kind}, not as text' },
    right: { it: 'tra virgolette: "{found}"', en: 'in quotes: "{found}"' },
  },
  'csv-quotes': {
    wrong: { it: 'virgolette fuori posto o mai chiuse', en: 'quotes out of place or never closed' },
    right: {
      it: 'celle con virgole o virgolette tra virgolette doppie, e "" per ogni virgoletta del testo',
      en: 'cells with commas or quotes in double quotes, and "" for each quote of the text',
    },
  },
  'csv-headers': {
    wrong: { it: 'manca la riga delle intestazioni', en: 'the line of headers is missing' },
    right: { it: '{expected}', en: '{expected}' },
  },
  'column-unknown': {
    wrong: { it: 'colonna sconosciuta', en: 'unknown column' },
    right: { it: 'una fra: {expected}', en: 'one of: {expected}' },
  },
  'column-missing': {
    wrong: { it: 'la colonna manca', en: 'the column is missing' },
    right: { it: 'aggiungerla, anche vuota', en: 'add it, even empty' },
  },
  'column-twice': {
    wrong: { it: 'la colonna compare due volte', en: 'the column appears twice' },
    right: { it: 'tenerne una sola', en: 'keep one only' },
  },
  'row-cells': {
    wrong: { it: 'la riga ha {found} celle', en: 'the row has {found} cells' },
    right: { it: '{expected} celle, come le intestazioni', en: '{expected} cells, as many as the headers' },
  },
  missing: {
    wrong: { it: 'manca', en: 'is missing' },
    right: { it: 'va compilato', en: 'it has to be filled in' },
  },
  duplicate: {
    wrong: { it: '«{found}» c’è già alla riga {other}', en: '“{found}” is already on row {other}' },
    right: { it: 'un nome breve diverso per ogni scheda', en: 'a different slug for each record' },
  },
  dangling: {
    wrong: { it: 'indica «{found}», che non c’è', en: 'points at “{found}”, which is not there' },
    right: { it: 'il nome breve di una scheda di {collection}', en: 'the slug of a record of {collection}' },
  },
  cycle: {
    wrong: { it: 'torna a sé stesso: {path}', en: 'leads back to itself: {path}' },
    right: { it: 'una catena che finisce', en: 'a chain that ends' },
  },
  'tie-end': {
    wrong: { it: '«{found}» non dice quale scheda', en: '“{found}” does not say which record' },
    right: {
      it: 'tipo/nome-breve, con il tipo fra: {expected}',
      en: 'type/slug, with the type one of: {expected}',
    },
  },
  'tie-dangling': {
    wrong: { it: 'lega «{found}», che non c’è', en: 'ties “{found}”, which is not there' },
    right: { it: 'tipo/nome-breve di una scheda esistente', en: 'type/slug of a record that exists' },
  },
  'tie-stages': {
    wrong: { it: '«{relation}» non può legare {from} a {to}', en: '“{relation}” cannot tie {from} to {to}' },
    right: { it: '«{relation}» va da {froms} a {tos}', en: '“{relation}” goes from {froms} to {tos}' },
  },
  'tie-self': {
    wrong: { it: 'lega una scheda a sé stessa', en: 'ties a record to itself' },
    right: { it: 'due schede diverse', en: 'two different records' },
  },
  'tie-role': {
    wrong: { it: 'un ruolo su un legame «{relation}»', en: 'a role on a tie of “{relation}”' },
    right: { it: 'vuoto: il ruolo vale solo per «carries»', en: 'empty: a role is for “carries” only' },
  },
  'tie-reason': {
    wrong: {
      it: 'il legame è dedotto, ma non si dice perché',
      en: 'the tie is derived, but nothing says why',
    },
    right: { it: 'la ragione in reason.it', en: 'the reason in reason.it' },
  },
  'tie-stated': {
    wrong: {
      it: 'c’è una ragione, ma il legame non è dedotto',
      en: 'there is a reason, but the tie is not derived',
    },
    right: { it: 'derived: true, o nessuna ragione', en: 'derived: true, or no reason' },
  },
  'tie-twice': {
    wrong: { it: 'lo stesso legame c’è già alla riga {other}', en: 'the same tie is already on row {other}' },
    right: { it: 'tenerne uno solo', en: 'keep one only' },
  },
  'row-twice': {
    wrong: { it: 'dice di nuovo ciò che dice la riga {other}', en: 'says again what row {other} says' },
    right: { it: 'tenerne una sola', en: 'keep one only' },
  },
  'redirect-type': {
    wrong: { it: '«{found}» non è un tipo di scheda', en: '“{found}” is not a type of record' },
    right: { it: 'uno fra: {expected}', en: 'one of: {expected}' },
  },
  'redirect-twice': {
    wrong: {
      it: 'lo stesso indirizzo c’è già alla riga {other}',
      en: 'the same address is already on row {other}',
    },
    right: { it: 'tenerne uno solo', en: 'keep one only' },
  },
  'said-once': {
    wrong: {
      it: '«{found}» direbbe altro da quello che c’è, e questo campo si scrive una volta sola',
      en: '“{found}” would say something else than what is there, and this field is written once only',
    },
    right: {
      it: 'quello che c’è già; se è sbagliato, eliminare la scheda e farne una con un altro nome breve',
      en: 'what is there already; if it is wrong, delete the record and make one with another slug',
    },
  },
  'needed-elsewhere': {
    wrong: {
      it: '«{found}» sparirebbe, ma serve a «{needed}», di cui il pacchetto non parla',
      en: '“{found}” would go, but “{needed}”, of which the package does not speak, needs it',
    },
    right: {
      it: 'rimetterla nel pacchetto, o aggiungere {collection}',
      en: 'put it back into the package, or add {collection}',
    },
  },
  disagreement: {
    wrong: {
      it: '«{found}» è di «{theirs}», mentre qui {own} è «{ours}»',
      en: '“{found}” belongs to “{theirs}”, while {own} is “{ours}” here',
    },
    right: { it: 'una scheda con lo stesso {own}', en: 'a record with the same {own}' },
  },
  refused: {
    wrong: { it: 'il database la rifiuta ({rule})', en: 'the database refuses it ({rule})' },
    right: { it: 'un valore che rispetta la regola', en: 'a value that keeps the rule' },
  },
} as const satisfies Record<string, Explanation>
