import { writeXlsxStream } from 'hucre/xlsx'
import type { Column, DataCell, Dataset } from './dataset.ts'
import type { Rows } from './rows.ts'

// What Excel can hold in one cell, and in the name of a sheet.
const CELL_LENGTH = 32_767
const NAME_LENGTH = 31

function cellOf(column: Column | undefined, cell: DataCell) {
  if (typeof cell !== 'string') return cell
  if (column?.type === 'date') return new Date(`${cell}T00:00:00Z`)
  return cell.length <= CELL_LENGTH ? cell : `${cell.slice(0, CELL_LENGTH - 1)}…`
}

async function* typedRows(columns: readonly Column[], rows: Rows) {
  for await (const part of rows) {
    for (const row of part) yield row.map((cell, index) => cellOf(columns[index], cell))
  }
}

/**
 * A dataset as a workbook of one sheet: texts stay texts, numbers numbers and dates dates. A text longer than
 * Excel can hold in a cell ends in "…"; CSV and JSON have it whole.
 */
export function xlsxChunks(dataset: Dataset, rows: Rows): AsyncIterable<Uint8Array> {
  const columns = dataset.columns.map(({ name, type }) => ({
    header: name,
    width: Math.max(12, name.length + 2),
    ...(type === 'date' ? { numFmt: 'yyyy-mm-dd' } : {}),
  }))
  return writeXlsxStream(typedRows(dataset.columns, rows), {
    name: dataset.slug.slice(0, NAME_LENGTH),
    columns,
    freezePane: { rows: 1 },
  })
}
