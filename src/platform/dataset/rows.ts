import type { Context } from '../context.ts'
import type { DataCell, Dataset } from './dataset.ts'

/** The rows of a dataset, some at a time. */
export type Rows = AsyncIterable<readonly (readonly DataCell[])[]>

// So many rows are in memory at a time, however many the dataset has.
const PART = 2000

/** All rows of a dataset in their order, a part at a time, so that memory does not grow with their number. */
export async function* readRows(ctx: Context, dataset: Dataset): AsyncGenerator<DataCell[][]> {
  for (let offset = 0; ; offset += PART) {
    const rows = await dataset.read(ctx, { limit: PART, offset })
    if (rows.length > 0) yield rows
    if (rows.length < PART) return
  }
}
