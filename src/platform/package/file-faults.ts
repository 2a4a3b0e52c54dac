import type { Localized } from '../../kernel/language.ts'

/** A fault in words: what is wrong and what would be right. */
export type Explanation = Readonly<{ wrong: Localized; right: Localized }>

const SAVE_AGAIN: Localized = {
  it: 'salvarlo di nuovo come testo «UTF-8», senza BOM, con fine riga «LF»',
  en: 'save it again as “UTF-8” text, without BOM, with “LF” line ends',
}
const QUOTES: Localized = {
  it: 'mettere il testo tra virgolette doppie, e chiuderle sulla stessa riga',
  en: 'put the text in double quotes, and close them on the same line',
}

/** What can be wrong with the files of a package, whatever they say. */
export const FILE_FAULTS = {
  'file-unknown': {
    wrong: { it: 'non è un file del pacchetto', en: 'is not a file of the package' },
    right: {
      it: 'toglierlo, o dargli uno di questi nomi: {expected}',
      en: 'remove it, or give it one of these names: {expected}',
    },
  },
  'file-twice': {
    wrong: { it: 'compare due volte', en: 'appears twice' },
    right: { it: 'tenerne uno solo', en: 'keep one only' },
  },
  'file-link': {
    wrong: { it: 'è un collegamento o un file speciale', en: 'is a link or a special file' },
    right: { it: 'un file vero: i collegamenti non si seguono', en: 'a real file: links are not followed' },
  },
  'file-unreadable': {
    wrong: { it: 'non si riesce a leggere', en: 'cannot be read' },
    right: { it: 'controllare i permessi del file', en: 'check the permissions of the file' },
  },
  'file-large': {
    wrong: { it: 'è troppo grande', en: 'is too large' },
    right: { it: 'al massimo {limit} MB per file', en: 'at most {limit} MB a file' },
  },
  'file-encoding': {
    wrong: { it: 'non è testo UTF-8 valido', en: 'is not valid UTF-8 text' },
    right: SAVE_AGAIN,
  },
  'file-bom': {
    wrong: {
      it: 'comincia con un BOM, tre byte che non si vedono',
      en: 'starts with a BOM, three bytes that nobody sees',
    },
    right: SAVE_AGAIN,
  },
  'file-crlf': {
    wrong: {
      it: 'ha righe che finiscono alla maniera di Windows (CRLF)',
      en: 'has lines that end in the manner of Windows (CRLF)',
    },
    right: SAVE_AGAIN,
  },
  'file-null': {
    wrong: { it: 'contiene un carattere nullo (U+0000)', en: 'contains a null character (U+0000)' },
    right: { it: 'testo, senza caratteri nulli', en: 'text, without null characters' },
  },
  'territory-missing': {
    wrong: { it: 'manca', en: 'is missing' },
    right: {
      it: 'ogni pacchetto comincia da questo file: formato, nome breve e dati del territorio',
      en: 'every package starts from this file: format, slug and facts of the territory',
    },
  },
  'yaml-alias': {
    wrong: { it: 'usa un rimando YAML (*{name})', en: 'uses a YAML alias (*{name})' },
    right: { it: 'scrivere il testo per esteso', en: 'write the text out' },
  },
  'yaml-character': {
    wrong: {
      it: 'contiene un carattere che non si può conservare',
      en: 'contains a character that cannot be kept',
    },
    right: { it: 'togliere il carattere nullo o spezzato', en: 'remove the null or broken character' },
  },
  'yaml-colon': {
    wrong: { it: 'ci sono due punti dentro al testo', en: 'there is a colon inside the text' },
    right: QUOTES,
  },
  'yaml-deep': {
    wrong: { it: 'ha troppi livelli uno dentro l’altro', en: 'has too many levels inside one another' },
    right: {
      it: 'campi, lingue, parti: al massimo cinque livelli',
      en: 'fields, languages, parts: at most five levels',
    },
  },
  'yaml-indentation': {
    wrong: { it: 'il rientro della riga non torna', en: 'the line is indented in the wrong way' },
    right: {
      it: 'due spazi per livello, uguali per tutte le voci dello stesso livello',
      en: 'two spaces a level, the same for all entries of a level',
    },
  },
  'yaml-key': {
    wrong: { it: 'il nome di un campo non è una parola', en: 'the name of a field is not a word' },
    right: { it: 'nome: valore', en: 'name: value' },
  },
  'yaml-large': {
    wrong: { it: 'ha troppe voci o troppo testo', en: 'has too many entries or too much text' },
    right: {
      it: 'al massimo 1000 voci e 4 milioni di caratteri',
      en: 'at most 1000 entries and 4 million characters',
    },
  },
  'yaml-mapping': {
    wrong: { it: 'non è un elenco di campi', en: 'is not a list of fields' },
    right: { it: 'una riga «nome: valore» per ogni campo', en: 'a line “name: value” for each field' },
  },
  'yaml-other': {
    wrong: { it: 'non è YAML valido', en: 'is not valid YAML' },
    right: {
      it: 'righe «nome: valore»; i testi con segni strani tra virgolette doppie',
      en: 'lines “name: value”; texts with unusual signs in double quotes',
    },
  },
  'yaml-quotes': {
    wrong: {
      it: 'virgolette o parentesi che non si chiudono, o un segno speciale senza virgolette',
      en: 'quotes or brackets that do not close, or a special sign without quotes',
    },
    right: QUOTES,
  },
  'yaml-repeated': {
    wrong: { it: 'lo stesso campo compare due volte', en: 'the same field appears twice' },
    right: { it: 'tenerne uno solo', en: 'keep one only' },
  },
  'yaml-several': {
    wrong: { it: 'contiene più documenti YAML', en: 'contains several YAML documents' },
    right: { it: 'uno solo, senza righe «---» in mezzo', en: 'one only, without “---” lines in between' },
  },
  'yaml-tab': {
    wrong: { it: 'il rientro è fatto con una tabulazione', en: 'the line is indented with a tab' },
    right: { it: 'due spazi per livello', en: 'two spaces a level' },
  },
  'yaml-tag': {
    wrong: { it: 'usa un’etichetta YAML (!…)', en: 'uses a YAML tag (!…)' },
    right: { it: 'togliere l’etichetta e scrivere il valore', en: 'remove the tag and write the value' },
  },
  'front-matter': {
    wrong: {
      it: 'i campi in testa non sono fra due righe «---»',
      en: 'the fields at its head do not stand between two “---” lines',
    },
    right: {
      it: 'la prima riga «---», poi i campi, poi una riga «---»',
      en: 'a first line “---”, then the fields, then a line “---”',
    },
  },
} as const satisfies Record<string, Explanation>
