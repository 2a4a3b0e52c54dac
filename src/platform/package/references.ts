import { flatValues } from '../record/changes.ts'
import { refsOf } from '../record/field/columns.ts'
import type { IsThere } from './parse-ties.ts'
import type { Parsing } from './parsing.ts'
import { allRefsOf } from './state.ts'
import { keyOf, type PackagedRecord, type RecordKey } from './types.ts'

/** Reports every field that points at a record that is not there. */
export function checkReferences(
  parsing: Parsing,
  records: readonly PackagedRecord[],
  isThere: IsThere,
): void {
  for (const record of records) {
    const values = flatValues(record.input)
    for (const { name, to } of allRefsOf(parsing.registry.byType(record.type))) {
      const slug = values[name]
      if (typeof slug !== 'string' || isThere(keyOf(to, slug))) continue
      parsing.report(
        'dangling',
        { file: record.file, row: record.rowOf(name), field: name },
        { found: slug, collection: parsing.registry.byType(to).collection },
      )
    }
  }
}

/** The keys from `start` along `next`, up to the end or to the first that comes twice. */
function walk(start: RecordKey, next: ReadonlyMap<RecordKey, RecordKey>): RecordKey[] {
  const path = [start]
  const seen = new Set(path)
  for (let key = next.get(start); key !== undefined; key = next.get(key)) {
    path.push(key)
    if (seen.has(key)) break
    seen.add(key)
  }
  return path
}

/** Reports each ring of records that stand inside one another: a goal within itself has no place on any page. */
export function checkCycles(parsing: Parsing, records: readonly PackagedRecord[]): void {
  for (const type of parsing.registry.types) {
    for (const { name } of refsOf(type.fields).filter(({ to }) => to === type.type)) {
      const own = records.filter((record) => record.type === type.type)
      const next = new Map(
        own.flatMap(({ key, input }) => {
          const slug = flatValues(input)[name]
          return typeof slug === 'string' ? [[key, keyOf(type.type, slug)] as const] : []
        }),
      )
      const told = new Set<RecordKey>()
      for (const record of own) {
        const path = told.has(record.key) ? [] : walk(record.key, next)
        if (path.length < 2 || path.at(-1) !== record.key) continue
        for (const key of path) told.add(key)
        const slugs = path.map((key) => key.slice(type.type.length + 1))
        parsing.report(
          'cycle',
          { file: record.file, row: record.rowOf(name), field: name },
          { path: slugs.join(' → ') },
        )
      }
    }
  }
}
