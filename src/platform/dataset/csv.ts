import { stringify } from 'csv-stringify/sync'
import type { DataCell, Dataset } from './dataset.ts'
import { guardFormula } from './formula-rules.ts'
import type { Rows } from './rows.ts'

// Quotes keep blanks at the edges of a cell from being trimmed.
const OPTIONS = { quoted_match: /^\s|\s$/, record_delimiter: '\r\n' }

const cellText = (cell: DataCell) =>
  typeof cell === 'string' ? guardFormula(cell) : cell === null ? '' : String(cell)

/**
 * A dataset as CSV after RFC 4180: UTF-8 without a byte order mark, a row of headers, CRLF, no text that a
 * spreadsheet takes for a formula.
 */
export async function* csvChunks(dataset: Dataset, rows: Rows): AsyncGenerator<string> {
  yield stringify([dataset.columns.map(({ name }) => name)], OPTIONS)
  for await (const part of rows) {
    yield stringify(
      part.map((row) => row.map(cellText)),
      OPTIONS,
    )
  }
}
