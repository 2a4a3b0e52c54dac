import type { PRECISIONS } from '../../kernel/date.ts'
import type { Localized } from '../../kernel/language.ts'
import { fieldsOf } from '../record/changes.ts'
import { headersOf } from '../record/field/cells.ts'
import type { Field, Fields } from '../record/field/field.ts'
import type { RecordType } from '../record/type.ts'
import type { Column } from './dataset.ts'

/** What a part of a field says beside the name of the field. */
const PARTS: Readonly<Record<string, Localized>> = {
  '.it': { it: 'in italiano', en: 'in Italian' },
  '.en': { it: 'in inglese', en: 'in English' },
  '.from': { it: 'primo giorno', en: 'first day' },
  '.to': { it: 'ultimo giorno', en: 'last day' },
  '.precision': { it: 'quanto è precisa', en: 'how exact' },
  '.words.it': { it: 'parole della fonte', en: 'words of the source' },
  '.words.en': { it: 'parole della fonte, in inglese', en: 'words of the source, in English' },
  '.cents': { it: 'in centesimi', en: 'in cents' },
  '.currency': { it: 'valuta', en: 'currency' },
}

const PRECISION_WORDS: Readonly<Record<(typeof PRECISIONS)[number], Localized>> = {
  day: { it: 'giorno', en: 'day' },
  month: { it: 'mese', en: 'month' },
  quarter: { it: 'trimestre', en: 'quarter' },
  year: { it: 'anno', en: 'year' },
}

const LIST_HELP: Localized = { it: 'Una voce per riga.', en: 'One item a line.' }
const PROSE_HELP: Localized = { it: 'Testo in Markdown.', en: 'Markdown text.' }
/** Parts that are there whenever the field is. */
const ALWAYS = new Set(['', '.it', '.precision', '.words.it', '.cents', '.currency'])

type Kind = Omit<Column, 'name' | 'label' | 'description' | 'required'>

function kindOf(field: Field, part: string, collectionOf: (type: string) => string): Kind {
  if (part === '.from' || part === '.to' || field.kind === 'date') return { type: 'date' }
  if (part === '.precision') return { type: 'string', options: PRECISION_WORDS }
  if (part === '.cents') return { type: 'integer', min: 0, unit: 'EUR/100' }
  if (part === '.currency') return { type: 'string', options: { EUR: { it: 'euro', en: 'euro' } } }
  switch (field.kind) {
    case 'choice':
      return { type: 'string', options: field.options }
    case 'integer':
      return {
        type: 'integer',
        min: field.min,
        max: field.max,
        ...(field.unit ? { unit: field.unit } : {}),
      }
    case 'decimal':
      return { type: 'number', ...(field.unit ? { unit: field.unit } : {}) }
    case 'flag':
      return { type: 'boolean' }
    case 'url':
      return { type: 'string', isAddress: true }
    case 'code':
      return { type: 'string', ...(field.pattern ? { pattern: field.pattern.source } : {}) }
    case 'ref':
      return { type: 'string', refersTo: collectionOf(field.to) }
    default:
      return { type: 'string' }
  }
}

function columnOf(
  name: string,
  header: string,
  field: Field,
  collectionOf: (type: string) => string,
): Column {
  const part = header.slice(name.length)
  const said = PARTS[part]
  const label = said
    ? { it: `${field.label.it} (${said.it})`, en: `${field.label.en} (${said.en})` }
    : field.label
  const form = { list: LIST_HELP, prose: PROSE_HELP }[field.kind as string]
  const help = [field.help, form].filter((one) => one !== undefined)
  const description = help.length > 0 ? { description: joined(help) } : {}
  // What a reference names may be a draft, which is not told.
  const isRequired = (field.required === true && field.kind !== 'ref') || field.kind === 'flag'
  return {
    name: header,
    label,
    ...description,
    ...kindOf(field, part, collectionOf),
    ...(isRequired && ALWAYS.has(part) ? { required: true } : {}),
  }
}

const joined = (words: readonly Localized[]): Localized => ({
  it: words.map(({ it }) => it).join(' '),
  en: words.map(({ en }) => en).join(' '),
})

const SLUG_COLUMN: Column = {
  name: 'slug',
  type: 'string',
  required: true,
  label: { it: 'Nome breve', en: 'Short name' },
  description: {
    it: 'Il nome della scheda negli indirizzi e nei riferimenti.',
    en: 'The name of the record in addresses and references.',
  },
}

/** The columns of a record type: the headers of its table in a package, which an import can take back. */
export function recordColumns(type: RecordType, collectionOf: (type: string) => string): Column[] {
  return [SLUG_COLUMN, ...fieldColumns(fieldsOf(type), collectionOf)]
}

/** The columns of fields: every part of each. */
export function fieldColumns(fields: Fields, collectionOf: (type: string) => string): Column[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    headersOf(name, field).map((header) => columnOf(name, header, field, collectionOf)),
  )
}
