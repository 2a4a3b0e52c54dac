import type { Problem } from '../../kernel/error.ts'
import type { Language } from '../../kernel/language.ts'
import { flatValues } from '../record/changes.ts'
import { columnsOf } from '../record/field/columns.ts'
import type { Values } from '../record/field/field.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import { explainFault } from './faults.ts'
import type { SharedColumn } from './package-store.ts'
import { keyOf, type PackagedRecord, type RecordKey } from './types.ts'

/** The field that is stored in a column. */
function fieldOf(type: RecordType, column: string): string | undefined {
  return Object.entries(type.fields).find(([name, field]) => columnsOf(name, field).includes(column))?.[0]
}

/**
 * Every record that points at one with another value where the database wants the same: an activity whose strand
 * belongs to another action. The database would refuse the first of them, with names that only we know.
 */
export function listDisagreements(
  registry: Registry,
  records: readonly PackagedRecord[],
  shared: readonly SharedColumn[],
  valuesOf: (key: RecordKey) => Values | undefined,
  language: Language,
): Problem[] {
  return shared.flatMap(({ table, ref, ours, theirs }) => {
    const type = registry.types.find((each) => each.table === table)
    const pointer = type && fieldOf(type, ref)
    const field = pointer === undefined ? undefined : type?.fields[pointer]
    if (!type || !pointer || field?.kind !== 'ref') return []
    const own = fieldOf(type, ours)
    const other = fieldOf(registry.byType(field.to), theirs)
    if (!own || !other) return []
    return records.flatMap((record) => {
      const values = flatValues(record.input)
      const slug = values[pointer]
      if (record.type !== type.type || typeof slug !== 'string') return []
      const found = valuesOf(keyOf(field.to, slug))?.[other]
      if (found === undefined || found === values[own]) return []
      const place = { file: record.file, row: record.rowOf(pointer), field: pointer }
      const words = { found: slug, own, theirs: String(found), ours: String(values[own]) }
      return [explainFault('disagreement', language, place, words)]
    })
  })
}
