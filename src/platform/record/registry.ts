import { AppError } from '../../kernel/error.ts'
import type { RecordType } from './type.ts'

/** The record types of one application, by each of the names under which the world knows them. */
export type Registry = Readonly<{
  types: readonly RecordType[]
  byType(type: string): RecordType
  byNoun(noun: string): RecordType | undefined
  byCollection(collection: string): RecordType | undefined
}>

/**
 * Puts record types together in the given order.
 * @throws AppError `registry/duplicate` when two types share a name, noun, collection or table
 */
export function createRegistry(types: readonly RecordType[]): Registry {
  const index = (key: 'type' | 'noun' | 'collection' | 'table') => {
    const map = new Map<string, RecordType>()
    for (const type of types) {
      if (map.has(type[key])) throw new AppError('registry/duplicate', { key, name: type[key] })
      map.set(type[key], type)
    }
    return map
  }
  const byType = index('type')
  const byNoun = index('noun')
  const byCollection = index('collection')
  index('table')
  return {
    types,
    byType(name) {
      const type = byType.get(name)
      if (!type) throw new AppError('registry/unknown', { type: name })
      return type
    },
    byNoun: (noun) => byNoun.get(noun),
    byCollection: (collection) => byCollection.get(collection),
  }
}
