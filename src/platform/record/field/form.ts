import type { LocalText } from '../../../kernel/language.ts'
import type { Field, Fields, FieldValue, Interval, Money, Values } from './field.ts'

/** What a browser posts: every name with its text. */
export type FormData = Readonly<Record<string, string | undefined>>

const filled = (text: string | undefined): string | undefined =>
  text?.replace(/\r\n?/g, '\n').trim() || undefined

function localText(form: FormData, name: string): unknown {
  const it = filled(form[`${name}.it`])
  const en = filled(form[`${name}.en`])
  if (it === undefined && en === undefined) return null
  return { it, ...(en === undefined ? {} : { en }) }
}

/**
 * One item a line: the n-th English line translates the n-th Italian one, so an empty line at the start counts.
 */
export function localList(form: FormData, name: string): unknown {
  const lines = (text = '') => text.replace(/\r\n?/g, '\n').trimEnd().split('\n')
  const italian = lines(form[`${name}.it`])
  const english = lines(form[`${name}.en`])
  const count = Math.max(italian.length, english.length)
  return Array.from({ length: count }, (_, index) => {
    const it = italian[index]?.trim() || undefined
    const en = english[index]?.trim() || undefined
    return { it, ...(en === undefined ? {} : { en }) }
  }).filter((item) => item.it !== undefined || item.en !== undefined)
}

function interval(form: FormData, name: string): unknown {
  const part = (suffix: string) => filled(form[`${name}.${suffix}`]) ?? null
  const from = part('from')
  const to = part('to')
  const words = localText(form, `${name}.words`) as { it?: string } | null
  if (from === null && to === null && words === null) return null
  return { from, to, precision: part('precision'), words: words ?? { it: undefined } }
}

/** "1.234,50" as "1234.50"; a text in which no Italian number is found stays as it is. */
function withPoint(text: string): string {
  return /^-?(\d+|[1-9]\d{0,2}(\.\d{3})+),\d+$|^-?[1-9]\d{0,2}(\.\d{3})+$/.test(text)
    ? text.replaceAll('.', '').replace(',', '.')
    : text
}

/** What a person means by "3.348", "13,20" or "13.2"; anything else stays as it is, for the schema to refuse. */
function decimal(text: string | undefined): unknown {
  if (text === undefined) return null
  const plain = withPoint(text)
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}

/** "1.234,50" and "1234.5" are both 123450 cents; anything else stays as it is, for the schema to refuse. */
function money(text: string | undefined): unknown {
  if (text === undefined) return null
  const plain = withPoint(text)
  return /^\d+(\.\d{1,2})?$/.test(plain)
    ? { cents: Math.round(Number(plain) * 100), currency: 'EUR' }
    : { cents: text, currency: 'EUR' }
}

function integer(text: string | undefined): unknown {
  if (text === undefined) return null
  return /^-?\d+$/.test(text) ? Number(text) : text
}

function formValue(name: string, field: Field, form: FormData): unknown {
  switch (field.kind) {
    case 'text':
    case 'prose':
      return localText(form, name)
    case 'list':
      return localList(form, name)
    case 'interval':
      return interval(form, name)
    case 'money':
      return money(filled(form[name]))
    case 'integer':
      return integer(filled(form[name]))
    case 'decimal':
      return decimal(filled(form[name]))
    case 'flag':
      return filled(form[name]) === 'true'
    default:
      return filled(form[name]) ?? null
  }
}

/** What a posted form says of `fields`, for the schema to check. Of data it says nothing. */
export function formToCandidate(fields: Fields, form: FormData): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'data' ? [] : [[name, formValue(name, field, form)]],
    ),
  )
}

function toForm(name: string, field: Field, value: FieldValue): Record<string, string> {
  if (value === null || field.kind === 'data') return {}
  const localized = (key: string, text: Partial<LocalText>) => ({
    [`${key}.it`]: text.it ?? '',
    [`${key}.en`]: text.en ?? '',
  })
  switch (field.kind) {
    case 'text':
    case 'prose':
      return localized(name, value as LocalText)
    case 'list': {
      const items = value as readonly LocalText[]
      const lines = (language: 'it' | 'en') =>
        items
          .map((item) => item[language] ?? '')
          .join('\n')
          .trimEnd()
      return { [`${name}.it`]: lines('it'), [`${name}.en`]: lines('en') }
    }
    case 'interval': {
      const { from, to, precision, words } = value as Interval
      return {
        [`${name}.from`]: from ?? '',
        [`${name}.to`]: to ?? '',
        [`${name}.precision`]: precision,
        ...localized(`${name}.words`, words),
      }
    }
    case 'decimal':
      return { [name]: String(value).replace('.', ',') }
    case 'money':
      return { [name]: ((value as Money).cents / 100).toFixed(2).replace('.', ',') }
    default:
      return { [name]: String(value) }
  }
}

/** The texts with which a form shows a record's values. */
export function valuesToForm(fields: Fields, values: Values): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(fields).map(([name, field]) => toForm(name, field, values[name] ?? null)),
  )
}
