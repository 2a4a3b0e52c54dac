import type { Field, Fields, FieldValue, Interval, Money, Values } from './field.ts'

// Names come from the code, so they are few, and each is asked for with every record.
const columnNames = new Map<string, string>()

/** `nextCheckOn` → `next_check_on`: the column of a field. */
export function columnName(name: string): string {
  const known = columnNames.get(name)
  if (known !== undefined) return known
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  columnNames.set(name, column)
  return column
}

/** The columns in which a field is stored: one, but four for an interval and two for an amount. */
export function columnsOf(name: string, field: Field): string[] {
  const column = columnName(name)
  if (field.kind === 'interval')
    return ['from', 'to', 'precision', 'words'].map((part) => `${column}_${part}`)
  if (field.kind === 'money') return [`${column}_cents`, `${column}_currency`]
  if (field.kind === 'ref') return [`${column}_id`]
  return [column]
}

/** All columns of `fields`, in their declared order. */
export function allColumns(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => columnsOf(name, field))
}

/** A row as PostgreSQL gives it, by column. */
export type Row = Readonly<Record<string, unknown>>

/**
 * The columns of a field's value. `resolve` turns the slug of a `ref` into an id of the type that it points at.
 */
function toColumns(
  name: string,
  field: Field,
  value: FieldValue,
  resolve: (type: string, slug: string) => string,
): Record<string, unknown> {
  const column = columnName(name)
  if (field.kind === 'interval') {
    const interval = value as Interval | null
    return {
      [`${column}_from`]: interval?.from ?? null,
      [`${column}_to`]: interval?.to ?? null,
      [`${column}_precision`]: interval?.precision ?? null,
      [`${column}_words`]: interval?.words ?? null,
    }
  }
  if (field.kind === 'money') {
    const money = value as Money | null
    return { [`${column}_cents`]: money?.cents ?? null, [`${column}_currency`]: money?.currency ?? null }
  }
  if (field.kind === 'ref') {
    return { [`${column}_id`]: value === null ? null : resolve(field.to, value as string) }
  }
  return { [column]: value }
}

/** All columns of a record's values: what goes to the database. */
export function valuesToColumns(
  fields: Fields,
  values: Values,
  resolve: (type: string, slug: string) => string,
): Record<string, unknown> {
  const columns: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    Object.assign(columns, toColumns(name, field, values[name] ?? emptyValue(field), resolve))
  }
  return columns
}

/** The value of a field that nobody has filled in. */
export function emptyValue(field: Field): FieldValue {
  if (field.kind === 'list') return []
  if (field.kind === 'flag') return field.default
  return null
}

function fromRow(name: string, field: Field, row: Row): FieldValue {
  const column = columnName(name)
  if (field.kind === 'interval') {
    const words = row[`${column}_words`]
    if (words === null || words === undefined) return null
    return {
      from: row[`${column}_from`],
      to: row[`${column}_to`],
      precision: row[`${column}_precision`],
      words,
    } as Interval
  }
  if (field.kind === 'money') {
    const cents = row[`${column}_cents`]
    return cents === null || cents === undefined
      ? null
      : ({ cents, currency: row[`${column}_currency`] } as Money)
  }
  if (field.kind === 'ref') return (row[`${column}_slug`] ?? null) as string | null
  return (row[column] ?? emptyValue(field)) as FieldValue
}

/**
 * A record's values from its row. A `ref` is read from the column `<name>_slug`, which the query has joined in.
 */
export function rowToValues(fields: Fields, row: Row): Values {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fromRow(name, field, row)]))
}

/** The fields that point at other records, with the type they point at. */
export function refsOf(fields: Fields): { name: string; to: string; required: boolean }[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'ref' ? [{ name, to: field.to, required: field.required === true }] : [],
  )
}
