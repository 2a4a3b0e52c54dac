import { AppError } from '../../kernel/error.ts'
import type { RowType } from '../row/row-type.ts'
import type { RecordFinder } from './finder.ts'
import type { Representation } from './representation.ts'
import type { RecordType } from './type.ts'

/** The record types of one application, by each of the names under which the world knows them. */
export type Registry = Readonly<{
  types: readonly RecordType[]
  /** What hangs on records without an address of its own. */
  rows: readonly RowType[]
  byType(type: string): RecordType
  byNoun(noun: string): RecordType | undefined
  byCollection(collection: string): RecordType | undefined
  rowsByCollection(collection: string): RowType | undefined
  /** The row types that hang on records of a type and that people write themselves. */
  rowsOn(type: string): readonly RowType[]
  /** How records of a type are found, where a module has a way of its own. */
  finderOf(type: string): RecordFinder | undefined
  /** In which standards records of a type are given, beside our own. */
  representationsOf(type: string): readonly Representation[]
}>

/** Types by one of their names. */
function index<T extends Readonly<Record<K, string>>, K extends string>(
  types: readonly T[],
  key: K,
): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const type of types) {
    if (map.has(type[key])) throw new AppError('registry/duplicate', { key, name: type[key] })
    map.set(type[key], type)
  }
  return map
}

/**
 * Puts record types and row types together in the given order.
 * @throws AppError `registry/duplicate` when two types share a name, noun, collection or table
 */
export function createRegistry(
  types: readonly RecordType[],
  rows: readonly RowType[] = [],
  own: Readonly<{
    finders?: Readonly<Record<string, RecordFinder>>
    representations?: Readonly<Record<string, readonly Representation[]>>
  }> = {},
): Registry {
  const byType = index(types, 'type')
  const byNoun = index(types, 'noun')
  const byCollection = index(types, 'collection')
  const rowsByCollection = index(rows, 'collection')
  // In files, addresses and the database records and rows stand side by side.
  for (const key of ['type', 'collection', 'table'] as const) index([...types, ...rows], key)
  return {
    types,
    rows,
    byType(name) {
      const type = byType.get(name)
      if (!type) throw new AppError('registry/unknown', { type: name })
      return type
    },
    byNoun: (noun) => byNoun.get(noun),
    byCollection: (collection) => byCollection.get(collection),
    rowsByCollection: (collection) => rowsByCollection.get(collection),
    finderOf: (type) => own.finders?.[type],
    representationsOf: (type) => own.representations?.[type] ?? [],
    rowsOn: (type) =>
      rows.filter(({ isManaged, fields, parent }) => {
        const field = fields[parent]
        return !isManaged && field?.kind === 'ref' && field.to === type
      }),
  }
}
