import { fieldColumns, recordColumns } from '../dataset/columns.ts'
import type { Column } from '../dataset/dataset.ts'
import { fieldsOf } from '../record/changes.ts'
import type { Field, Fields } from '../record/field/field.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import type { RowType } from '../row/row-type.ts'
import type { Target } from './types.ts'

/** An amount in euro, as people write it; our own files have it in cents. */
function euroColumns(fields: Fields): Column[] {
  return Object.entries(fields).flatMap(([name, { kind, label }]) =>
    kind === 'money'
      ? [{ name, type: 'number', unit: 'EUR', label: { it: `${label.it} (euro)`, en: `${label.en} (euro)` } }]
      : [],
  )
}

const without = (fields: Fields, kinds: readonly Field['kind'][]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, { kind }]) => !kinds.includes(kind)))

function rowTarget(registry: Registry, rows: RowType): Target {
  const collectionOf = (name: string) => registry.byType(name).collection
  return {
    kind: 'rows',
    rows,
    collection: rows.collection,
    title: rows.plural,
    fields: rows.fields,
    columns: [...fieldColumns(rows.fields, collectionOf), ...euroColumns(rows.fields)],
  }
}

function recordTarget(registry: Registry, type: RecordType): Target {
  const collectionOf = (name: string) => registry.byType(name).collection
  // A boundary is no cell of a table.
  const fields = without(fieldsOf(type), ['data'])
  return {
    kind: 'records',
    type,
    collection: type.collection,
    title: type.plural,
    fields,
    columns: [...recordColumns(type, collectionOf), ...euroColumns(fields)],
  }
}

/** A record that is more than what its fields say, such as an adopted version, is made on its own page. */
const isPlain = ({ prepare, asked }: RecordType) => prepare === undefined && asked === undefined

/** All that a file can be brought into, what hangs on records first. */
export function listTargets(registry: Registry): Target[] {
  return [
    ...registry.rows.filter(({ isManaged }) => !isManaged).map((rows) => rowTarget(registry, rows)),
    ...registry.types.filter(isPlain).map((type) => recordTarget(registry, type)),
  ]
}

/** What goes by the name of a collection. */
export function findTarget(registry: Registry, collection: string): Target | undefined {
  const rows = registry.rowsByCollection(collection)
  if (rows && !rows.isManaged) return rowTarget(registry, rows)
  const type = registry.byCollection(collection)
  return type && isPlain(type) ? recordTarget(registry, type) : undefined
}

/** The field that a header of a target belongs to: `title` of `title.it`. */
export function fieldOfHeader(header: string): string {
  return header.split('.')[0] as string
}
