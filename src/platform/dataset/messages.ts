import type { Language, Localized } from '../../kernel/language.ts'
import type { ColumnType } from './dataset.ts'

type Words = Readonly<{
  title: string
  lead: string
  table: string
  rows: string
  lastChange: string
  formats: string
  licence: string
  licenceText: (licence: string) => string
  download: string
  description: string
  columns: string
  column: string
  meaning: string
  type: string
  always: string
  options: (words: string) => string
  unit: (unit: string) => string
  names: (dataset: string) => string
  preview: string
  previewText: (shown: number, rows: number, columns: number) => string
  noRows: string
  noRowsText: string
  cite: string
  citation: (title: string, owner: string, licence: string, date: string, address: string) => string
  programs: string
  api: string
  source: string
  schema: string
  csv: string
  xlsx: string
  json: string
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    title: 'Dati aperti',
    lead: 'Tutto quello che queste pagine raccontano, in tabelle da portare via. Bozze e schede nel cestino non ci sono.',
    table: 'Tabella',
    rows: 'Righe',
    lastChange: 'Ultima modifica',
    formats: 'Scarica',
    licence: 'Licenza',
    licenceText: (licence) => `Licenza: ${licence}.`,
    download: 'Scarica la tabella',
    description: 'Descrizione e indirizzi dei file (API)',
    columns: 'Le colonne',
    column: 'Colonna',
    meaning: 'Che cosa dice',
    type: 'Tipo',
    always: 'sempre presente',
    options: (words) => `Valori: ${words}.`,
    unit: (unit) => `Unità: ${unit}.`,
    names: (dataset) => `Nome breve nella tabella «${dataset}».`,
    preview: 'Le prime righe',
    previewText: (shown, rows, columns) =>
      `${shown === rows ? `Tutte le righe: ${rows}.` : `Le prime ${shown} righe di ${rows}.`} Qui si vedono alcune colonne, con i testi accorciati: i file le hanno tutte, ${columns}.`,
    noRows: 'Ancora nessuna riga',
    noRowsText: 'I file ci sono già, con le loro colonne: si riempiranno con le prime schede pubbliche.',
    cite: 'Come citarla',
    citation: (title, owner, licence, date, address) =>
      `«${title}», ${owner}, licenza ${licence}, consultata il ${date}, ${address}`,
    programs: 'Per i programmi',
    api: 'Le stesse schede, una pagina alla volta (API)',
    source: 'Fonte',
    schema: 'Descrizione delle colonne (Table Schema)',
    csv: 'CSV, per ogni programma',
    xlsx: 'Excel (XLSX), per i fogli di calcolo',
    json: 'JSON, per chi programma',
  },
  en: {
    title: 'Open data',
    lead: 'Everything that these pages tell, in tables to take away. Drafts and records in the bin are not there.',
    table: 'Table',
    rows: 'Rows',
    lastChange: 'Last change',
    formats: 'Download',
    licence: 'Licence',
    licenceText: (licence) => `Licence: ${licence}.`,
    download: 'Download the table',
    description: 'Description and addresses of the files (API)',
    columns: 'The columns',
    column: 'Column',
    meaning: 'What it says',
    type: 'Type',
    always: 'always there',
    options: (words) => `Values: ${words}.`,
    unit: (unit) => `Unit: ${unit}.`,
    names: (dataset) => `Short name in the table “${dataset}”.`,
    preview: 'The first rows',
    previewText: (shown, rows, columns) =>
      `${shown === rows ? `All rows: ${rows}.` : `The first ${shown} rows of ${rows}.`} Some columns are shown here, with their texts shortened: the files have all ${columns}.`,
    noRows: 'No row yet',
    noRowsText: 'The files are there already, with their columns: the first public records will fill them.',
    cite: 'How to cite it',
    citation: (title, owner, licence, date, address) =>
      `“${title}”, ${owner}, licence ${licence}, read on ${date}, ${address}`,
    programs: 'For programs',
    api: 'The same records, a page at a time (API)',
    source: 'Source',
    schema: 'Description of the columns (Table Schema)',
    csv: 'CSV, for every program',
    xlsx: 'Excel (XLSX), for spreadsheets',
    json: 'JSON, for programmers',
  },
}

/** The words of the pages of open data. */
export function datasetWords(language: Language): Words {
  return WORDS[language]
}

/** What people call the types of columns. */
export const TYPE_WORDS: Readonly<Record<ColumnType, Localized>> = {
  string: { it: 'testo', en: 'text' },
  integer: { it: 'numero intero', en: 'whole number' },
  number: { it: 'numero', en: 'number' },
  boolean: { it: 'sì o no', en: 'yes or no' },
  date: { it: 'data', en: 'date' },
}
