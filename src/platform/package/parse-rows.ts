import type { IsoDate } from '../../kernel/date.ts'
import { cellsToCandidate } from '../record/field/cells.ts'
import { refsOf } from '../record/field/columns.ts'
import { checkFields } from '../record/input.ts'
import { type RowType, rowKey } from '../row/row-type.ts'
import { readTable } from './parse-records.ts'
import type { IsThere } from './parse-ties.ts'
import { type Parsing, reportValues } from './parsing.ts'
import { fieldHeaders } from './table-headers.ts'
import { keyOf, type NamedRow, type PackageFile } from './types.ts'

/** The rows of a package of one type, each hanging on records that are there. */
export function parseRows(
  parsing: Parsing,
  type: RowType,
  file: PackageFile,
  isThere: IsThere,
  today: IsoDate,
): NamedRow[] {
  const before = parsing.problems.length
  const table = readTable(parsing, file, fieldHeaders(type.fields))
  if (parsing.problems.length > before) return []
  const firstRows = new Map<string, number>()
  return table.flatMap(({ line, cells }) => {
    const place = { file: file.path, rowOf: () => line }
    const candidate = cellsToCandidate(type.fields, cells)
    const checked = checkFields(type.fields, candidate, parsing.language)
    if (!checked.ok) {
      reportValues(parsing, type.fields, place, candidate, checked.problems)
      return []
    }
    const values = checked.value
    const problems = type.check?.(values, { today, language: parsing.language }) ?? []
    reportValues(parsing, type.fields, place, candidate, problems)
    for (const { name, to } of refsOf(type.fields)) {
      const slug = values[name]
      if (typeof slug !== 'string' || isThere(keyOf(to, slug))) continue
      const collection = parsing.registry.byType(to).collection
      parsing.report('dangling', { file: file.path, row: line, field: name }, { found: slug, collection })
    }
    const key = rowKey(type, values)
    const other = firstRows.get(key)
    if (other !== undefined) parsing.report('row-twice', { file: file.path, row: line }, { other })
    firstRows.set(key, line)
    return other === undefined ? [{ type: type.type, key, values }] : []
  })
}
