import { sameValue } from '../record/changes.ts'
import type { Values } from '../record/field/field.ts'
import { type RowType, rowKey, type StoredRow } from './row-type.ts'

/** What becomes of one row that somebody brings. `taken` is refused: another value stands under the same key. */
export type RowOutcome = 'add' | 'change' | 'same' | 'taken' | 'twice'

export type SortedRow = Readonly<{
  index: number
  outcome: RowOutcome
  values: Values
  /** The row that has the same key, and the index of the brought one that came first with it. */
  known?: StoredRow | undefined
  first?: number | undefined
}>

/**
 * What becomes of rows that somebody brings, in their order. With `replace` a row whose key is known takes the place
 * of the known one; without it that is refused, because nobody should overwrite a figure without saying so. The same
 * key twice among the brought is refused unless both say the same.
 */
export function sortRows(
  type: RowType,
  known: readonly StoredRow[],
  brought: readonly Values[],
  { replace }: { replace: boolean },
): SortedRow[] {
  const byKey = new Map(known.map((row) => [rowKey(type, row.values), row]))
  const firsts = new Map<string, number>()
  return brought.map((values, index): SortedRow => {
    const key = rowKey(type, values)
    const first = firsts.get(key)
    if (first !== undefined) {
      return { index, values, first, outcome: sameValue(brought[first], values) ? 'same' : 'twice' }
    }
    firsts.set(key, index)
    const row = byKey.get(key)
    if (!row) return { index, values, outcome: 'add' }
    if (sameValue(row.values, values)) return { index, values, known: row, outcome: 'same' }
    return { index, values, known: row, outcome: replace ? 'change' : 'taken' }
  })
}
