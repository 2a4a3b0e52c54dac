import type { Language } from '../../kernel/language.ts'
import type { Field, Fields, Values } from '../record/field/field.ts'
import type { RowType } from '../row/row-type.ts'
import { fieldWords, type Titles } from './field-words.ts'

/** The fields of a row that its form asks for: its parent is the record on whose page the form stands. */
export function rowFields(type: RowType): Fields {
  return Object.fromEntries(Object.entries(type.fields).filter(([name]) => name !== type.parent))
}

/** What tells a row from the others of its record, in words: "Val d’Enza · 31 dicembre 2024". */
export function nameOf(type: RowType, values: Values, language: Language, titles: Titles): string {
  return type.key
    .filter((name) => name !== type.parent)
    .flatMap((name) => fieldWords(type.fields[name] as Field, values[name] ?? null, language, titles) ?? [])
    .join(' · ')
}

/** All that a row says beside its name, in words. */
export function saidOf(type: RowType, values: Values, language: Language, titles: Titles): string {
  return Object.entries(rowFields(type))
    .filter(([name]) => !type.key.includes(name))
    .flatMap(([name, field]) => {
      const words = fieldWords(field, values[name] ?? null, language, titles)
      return words === null ? [] : [`${field.label[language]}: ${words}`]
    })
    .join(' · ')
}
