import { type Language, type LocalText, readText } from '../../kernel/language.ts'
import type { Content } from '../../ui/index.ts'
import { type Field, type FieldValue, valueWords } from '../record/index.ts'

/**
 * A field's value as a public page shows it: texts in the reader's language alone, addresses as links, the rest in
 * words; null where there is none.
 */
export function presentValue(field: Field, value: FieldValue, language: Language): Content {
  if (value === null) return null
  if (field.kind === 'text' || field.kind === 'prose') {
    const read = readText(value as LocalText, language)
    return read.language === language ? read.text : <span lang={read.language}>{read.text}</span>
  }
  if (field.kind === 'url') return <a href={String(value)}>{String(value)}</a>
  return valueWords(field, value, language)
}
