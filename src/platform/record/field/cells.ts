import type { LocalText } from '../../../kernel/language.ts'
import type { Field, Fields, FieldValue, Interval, Money, Values } from './field.ts'
import { localList, valuesToForm } from './form.ts'

const PARTS = {
  text: ['.it', '.en'],
  prose: ['.it', '.en'],
  list: ['.it', '.en'],
  interval: ['.from', '.to', '.precision', '.words.it', '.words.en'],
  money: ['.cents', '.currency'],
} as const

/**
 * The column headers of a field in a table file. A list stands in its cells as in a form, one item a line; data have
 * no place in a cell.
 */
export function headersOf(name: string, field: Field): string[] {
  if (field.kind === 'data') return []
  const parts: readonly string[] = field.kind in PARTS ? PARTS[field.kind as keyof typeof PARTS] : ['']
  return parts.map((part) => name + part)
}

function toCells(field: Field, value: FieldValue): string[] {
  const localized = (text: LocalText | undefined) => [text?.it ?? '', text?.en ?? '']
  switch (field.kind) {
    case 'text':
    case 'prose':
      return localized((value ?? undefined) as LocalText | undefined)
    case 'list': {
      const form = valuesToForm({ list: field }, { list: value })
      return [form['list.it'] ?? '', form['list.en'] ?? '']
    }
    case 'interval': {
      const interval = value as Interval | null
      return [
        interval?.from ?? '',
        interval?.to ?? '',
        interval?.precision ?? '',
        ...localized(interval?.words),
      ]
    }
    case 'money': {
      const money = value as Money | null
      return [money ? String(money.cents) : '', money?.currency ?? '']
    }
    case 'data':
      return []
    default:
      return [value === null ? '' : String(value)]
  }
}

/** A record's values as the cells of its row, in the order of the headers. */
export function valuesToCells(fields: Fields, values: Values): string[] {
  return Object.entries(fields).flatMap(([name, field]) => toCells(field, values[name] ?? null))
}

type Cells = Readonly<Record<string, string>>
const filled = (cells: Cells, header: string) => cells[header] || undefined

function localText(cells: Cells, name: string): unknown {
  const it = filled(cells, `${name}.it`)
  const en = filled(cells, `${name}.en`)
  return it === undefined && en === undefined ? null : { it, ...(en === undefined ? {} : { en }) }
}

function numeric(text: string | undefined): unknown {
  if (text === undefined) return null
  return /^-?\d+$/.test(text) ? Number(text) : text
}

function decimal(text: string | undefined): unknown {
  if (text === undefined) return null
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

function cellsValue(name: string, field: Field, cells: Cells): unknown {
  switch (field.kind) {
    case 'text':
    case 'prose':
      return localText(cells, name)
    case 'list':
      return localList(cells, name)
    case 'interval': {
      const parts = headersOf(name, field).map((header) => filled(cells, header))
      if (parts.every((part) => part === undefined)) return null
      const [from, to, precision] = parts
      return {
        from: from ?? null,
        to: to ?? null,
        precision,
        words: localText(cells, `${name}.words`) ?? undefined,
      }
    }
    case 'money': {
      const cents = numeric(filled(cells, `${name}.cents`))
      return cents === null ? null : { cents, currency: filled(cells, `${name}.currency`) }
    }
    case 'integer':
      return numeric(filled(cells, name))
    case 'decimal':
      return decimal(filled(cells, name))
    case 'flag': {
      const text = filled(cells, name)
      return text === undefined ? undefined : text === 'true' ? true : text === 'false' ? false : text
    }
    default:
      return filled(cells, name) ?? null
  }
}

/** What a row of a table file says of `fields`, for the schema to check. */
export function cellsToCandidate(fields: Fields, cells: Cells): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, cellsValue(name, field, cells)]),
  )
}
