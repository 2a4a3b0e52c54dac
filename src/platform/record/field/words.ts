import { type Language, type LocalText, readText } from '../../../kernel/language.ts'
import { formatDate, formatInterval, formatMoney, formatNumber } from '../../i18n/format.ts'
import type { Field, Fields, FieldValue, Interval, JsonData, Money, Values } from './field.ts'

/** A value in words that a person reads, or null where there is none: histories and comparisons show it. */
export function valueWords(field: Field, value: FieldValue, language: Language): string | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null
  switch (field.kind) {
    case 'text':
    case 'prose': {
      const { it, en } = value as LocalText
      return en && en !== it ? `${it}\n[en] ${en}` : it
    }
    case 'list':
      return (value as readonly LocalText[]).map((item) => `– ${readText(item, language).text}`).join('\n')
    case 'choice':
      return field.options[value as string]?.[language] ?? String(value)
    case 'date':
      return formatDate(value as string, language)
    case 'interval':
      return intervalWords(value as Interval, language)
    case 'integer':
      return field.unit ? `${value} ${field.unit}` : String(value)
    case 'decimal': {
      const number = formatNumber(value as number, language)
      return field.unit ? `${number} ${field.unit}` : number
    }
    case 'money':
      return formatMoney(value as Money, language)
    case 'data':
      return field.words(value as JsonData, language)
    case 'flag':
      return { it: value ? 'sì' : 'no', en: value ? 'yes' : 'no' }[language]
    default:
      return String(value)
  }
}

/** The source's own words first, then the interval that we read in them. */
function intervalWords({ from, to, words }: Interval, language: Language): string {
  return `«${readText(words, language).text}» (${formatInterval(from, to, language)})`
}

/** All words that people wrote in a record's own fields, in one language: what search reads. */
export function searchWords(fields: Fields, values: Values, language: Language): string {
  const found: string[] = []
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name] ?? null
    if (value === null || field.unsearched) continue
    if (field.kind === 'text' || field.kind === 'prose')
      found.push(readText(value as LocalText, language).text)
    if (field.kind === 'list')
      found.push(...(value as LocalText[]).map((item) => readText(item, language).text))
    if (field.kind === 'interval') found.push(readText((value as Interval).words, language).text)
    if (field.kind === 'code') found.push(String(value))
  }
  return found.join('\n')
}
