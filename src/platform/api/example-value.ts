import type { Field, Fields, FieldValue } from '../record/field/field.ts'
import { GENERAL_FIELDS } from '../record/general-fields.ts'
import type { RecordType } from '../record/type.ts'
import type { RowType } from '../row/row-type.ts'

/** A value that a field could hold: what the documents show. */
export function exampleOf(field: Field): FieldValue {
  const words = { it: field.label.it, en: field.label.en }
  switch (field.kind) {
    case 'text':
    case 'prose':
      return words
    case 'list':
      return [words]
    case 'choice':
      return Object.keys(field.options)[0] ?? null
    case 'date':
      return '2026-12-31'
    case 'interval':
      return { from: '2024-01-01', to: '2025-12-31', precision: 'year', words: { it: '2024-2025' } }
    case 'integer':
      return Math.max(field.min, Math.min(field.max, 40))
    case 'decimal':
      return 12.5
    case 'money':
      return { cents: 75_000_000, currency: 'EUR' }
    case 'ref':
      return `${field.to}-1`
    case 'url':
      return 'https://www.example.org/'
    case 'code':
      return field.example ?? '1'
    case 'data':
      return field.example
    case 'flag':
      return field.default
  }
}

const examplesOf = (fields: Fields, isShown: (name: string, field: Field) => boolean) =>
  Object.entries(fields).flatMap(([name, field]) => (isShown(name, field) ? [[name, exampleOf(field)]] : []))

/** A record that could be sent: what must be there, and the first of everything else. */
export function exampleRecord(type: RecordType): Record<string, unknown> {
  const kinds = new Set<string>()
  const isFirst = (_name: string, field: Field) => {
    const isNew = !kinds.has(field.kind)
    kinds.add(field.kind)
    return isNew || field.required === true
  }
  return Object.fromEntries([
    ...examplesOf(GENERAL_FIELDS, (name) => name === 'title' || name === 'ownerBody'),
    ...examplesOf(type.fields, isFirst),
  ])
}

/** A row that could be sent: what must be there, and one value of each kind. */
export function exampleRow(type: RowType): Record<string, unknown> {
  const example = type.example ?? Object.keys(type.fields)
  return Object.fromEntries(examplesOf(type.fields, (name) => example.includes(name)))
}

/** A small change that could be sent. */
export function examplePatch(): Record<string, unknown> {
  return Object.fromEntries(
    examplesOf(GENERAL_FIELDS, (name) => name === 'summary' || name === 'nextCheckOn'),
  )
}
