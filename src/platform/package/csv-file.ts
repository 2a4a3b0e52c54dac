import { type CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

/** One row of a table file, by header, with the line on which it starts. */
export type CsvRow = Readonly<{ line: number; cells: Readonly<Record<string, string>>; count: number }>

/** What a table file holds. `broken` gives the lines whose quotes do not close or open in the middle. */
export type CsvTable = Readonly<{
  headers: readonly string[]
  rows: readonly CsvRow[]
  broken: readonly number[]
}>

// Spaces at the edges of a cell are words too: quotes keep editors from trimming them.
const EDGES = /^\s|\s$/

/** A table as text: a line of headers, then a line a row, quoted where it has to be. */
export function writeCsv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([headers, ...rows] as string[][], { quoted_match: EDGES })
}

/** Reads a table file. Rows that can be read are given even when others cannot. */
export function readCsv(text: string): CsvTable {
  const broken: number[] = []
  const records = parse(text, {
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      const line = Number(error?.lines ?? 1)
      if (!broken.includes(line)) broken.push(line)
      return undefined
    },
  }) as unknown as { record: string[]; info: { lines: number } }[]
  const [head, ...body] = records
  const headers = head?.record ?? []
  const rows = body.map(({ record, info }) => ({
    // The parser counts the line on which a record ends; people look for the one on which it starts.
    line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
    cells: Object.fromEntries(headers.map((header, index) => [header, record[index] ?? ''])),
    count: record.length,
  }))
  return { headers, rows, broken }
}
