import type { Id } from '../../kernel/id.ts'
import { sameValue } from '../record/changes.ts'
import { refsOf } from '../record/field/columns.ts'
import type { Values } from '../record/field/field.ts'
import type { Registry } from '../record/registry.ts'
import type { RowType } from '../row/row-type.ts'
import type { TerritoryState } from './state.ts'
import { keyOf, type NamedRow, type ParsedPackage, type RecordKey } from './types.ts'

/** What happens to one row. Rows have no bin: one that is removed is gone, like a tie. */
export type PlannedRow = Readonly<{ act: 'add' | 'change' | 'remove'; row: NamedRow; id: Id | null }>

/** True when everything that a row points at is among the keys that `isShown` knows. */
export function isRowShown(type: RowType, values: Values, isShown: (key: RecordKey) => boolean): boolean {
  return refsOf(type.fields).every(({ name, to }) => {
    const slug = values[name]
    return typeof slug !== 'string' || isShown(keyOf(to, slug))
  })
}

/** Compares the rows of a territory with those of a package, type by type in the order of the application. */
export function planRows(
  registry: Registry,
  state: TerritoryState,
  pack: ParsedPackage,
  isShown: (key: RecordKey) => boolean,
  { prune }: Readonly<{ prune: boolean }>,
): PlannedRow[] {
  return registry.rows.flatMap((type): PlannedRow[] => {
    const wanted = pack.rows.get(type.type)
    if (!wanted) return []
    const known = state.rows.get(type.type) ?? new Map()
    const named = new Set(wanted.map(({ key }) => key))
    const brought = wanted.flatMap((row): PlannedRow[] => {
      const there = known.get(row.key)
      if (!there) return [{ act: 'add', row, id: null }]
      return sameValue(there.values, row.values) ? [] : [{ act: 'change', row, id: there.id }]
    })
    // Rows of what stays in the bin stay too: they come back with it.
    const gone = [...known.values()].filter(
      (row) => prune && !named.has(row.key) && isRowShown(type, row.values, isShown),
    )
    return [...brought, ...gone.map((row): PlannedRow => ({ act: 'remove', row, id: row.id }))]
  })
}
