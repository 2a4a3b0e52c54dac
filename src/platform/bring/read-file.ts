import { type CsvError, parse } from 'csv-parse/sync'
import { streamXlsxRows } from 'hucre/xlsx'
import { AppError } from '../../kernel/error.ts'
import { sniffDelimiter } from './reading-rules.ts'
import type { FileNote, Table, TableRow } from './types.ts'

// A workbook is a bag of compressed files: what it would become is written in it, and read before it is opened.
const UNPACKED_BYTES = 1024 * 1024 * 1024
const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_END = 0x06054b50

/** As many rows as one file may bring. */
export const MOST_LINES = 300_000
const MOST_COLUMNS = 200

/** The size of everything in a ZIP file, as its directory tells; null where it is no ZIP file. */
function unpackedBytes(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== DIRECTORY_END) end -= 1
  if (end < 0) return null
  let at = view.getUint32(end + 16, true)
  let sum = 0
  while (at + 46 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    sum += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return sum
}

type Decoded = Readonly<{ text: string; notes: FileNote[] }>

/** Bytes as text: what a mark at the start says, else UTF-8, else what Windows writes in Italy. */
function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), notes: [{ key: 'utf16' }] }
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, notes: hasMark ? [{ key: 'bom' }] : [] }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), notes: [{ key: 'windows' }] }
  }
}

function refuse(
  reason: 'empty' | 'html' | 'xls' | 'large' | 'broken' | 'columns' | 'binary' | 'geojson',
): AppError {
  return new AppError(`bring/${reason}`, { rows: MOST_LINES, columns: MOST_COLUMNS })
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

/** The first row with words are the heads of the columns; what is blank below is left out. */
function toTable(all: readonly TableRow[], kind: Table['kind'], notes: readonly FileNote[]): Table {
  const filled = all.filter(({ cells }) => !isBlank(cells))
  const [head, ...rows] = filled
  if (!head || rows.length === 0) throw refuse('empty')
  if (rows.length > MOST_LINES) throw refuse('large')
  if (head.cells.length > MOST_COLUMNS) throw refuse('columns')
  const width = Math.max(head.cells.length, ...rows.slice(0, 100).map(({ cells }) => cells.length))
  const headers = Array.from({ length: width }, (_, index) => head.cells[index]?.trim() || `${index + 1}`)
  return { kind, headers, rows, notes }
}

type JsonRow = Readonly<Record<string, unknown>>

const isRow = (one: unknown): one is JsonRow => typeof one === 'object' && one !== null && !Array.isArray(one)

/** The list of objects in a document: itself, or the first that one of its members is, two steps down at most. */
function listIn(value: unknown, depth = 2): readonly JsonRow[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRow) ? value : null
  if (!isRow(value) || depth === 0) return null
  for (const member of Object.values(value)) {
    const found = listIn(member, depth - 1)
    if (found) return found
  }
  return null
}

/** Members of members by their path, as our own tables name them: `source.it`. */
function flatten(row: JsonRow): Map<string, string> {
  const cells = new Map<string, string>()
  for (const [name, value] of Object.entries(row)) {
    if (isRow(value)) for (const [part, text] of flatten(value)) cells.set(`${name}.${part}`, text)
    else cells.set(name, Array.isArray(value) ? value.map(cellText).join('\n') : cellText(value))
  }
  return cells
}

/** A JSON document that holds a list of objects, as a table. */
function readJson(text: string, notes: readonly FileNote[]): Table {
  let list: readonly JsonRow[] | null
  try {
    list = listIn(JSON.parse(text))
  } catch (error) {
    throw new AppError('bring/json', {}, [], { cause: error })
  }
  if (!list) throw new AppError('bring/json')
  const rows = list.map(flatten)
  const headers = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const all = rows.map((row, index) => ({
    line: index + 1,
    cells: headers.map((name) => row.get(name) ?? ''),
  }))
  return toTable([{ line: 0, cells: headers }, ...all], 'json', notes)
}

function readText(bytes: Uint8Array): Table {
  const { text, notes } = decode(bytes)
  if (/^\s*(<!doctype html|<html|<\?xml)/i.test(text)) throw refuse('html')
  if (/^\s*\{[\s\S]{0,4096}"(FeatureCollection|Topology)"/.test(text)) throw refuse('geojson')
  if (text.slice(0, 4096).includes('\0')) throw refuse('binary')
  if (/^\s*[[{]/.test(text)) return readJson(text, notes)
  const delimiter = sniffDelimiter(text)
  const broken: number[] = []
  const records = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      broken.push(Number(error?.lines ?? 1))
      return undefined
    },
  }) as unknown as { record: string[]; info: { lines: number } }[]
  const rows = records.map(({ record, info }) => ({
    // The parser counts the line on which a record ends; people look for the one on which it starts.
    line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
    cells: record,
  }))
  return toTable(rows, 'csv', [
    ...notes,
    ...(delimiter === ','
      ? []
      : [{ key: 'delimiter' as const, what: delimiter === '\t' ? 'tab' : delimiter }]),
    ...(broken.length > 0 ? [{ key: 'broken-lines' as const, what: broken.slice(0, 10).join(', ') }] : []),
  ])
}

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value)
}

async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  const size = unpackedBytes(bytes)
  if (size === null) throw refuse('broken')
  if (size > UNPACKED_BYTES) throw refuse('large')
  const rows: TableRow[] = []
  try {
    for await (const { index, values } of streamXlsxRows(bytes)) {
      rows.push({ line: index + 1, cells: values.map(cellText) })
      if (rows.length > MOST_LINES + 1) break
    }
  } catch (error) {
    throw new AppError('bring/broken', {}, [], { cause: error })
  }
  return toTable(rows, 'xlsx', [{ key: 'sheet' }])
}

/**
 * Reads a table out of a file: CSV in whatever encoding and with whatever delimiter, or the first sheet of a workbook.
 * What was recognised on the way is in its notes.
 * @throws AppError `bring/empty`, `bring/html`, `bring/xls`, `bring/large`, `bring/broken`, `bring/columns`, `bring/binary`, `bring/geojson`
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes)
  // The signature of the compound files in which Excel wrote until 2007.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw refuse('xls')
  return readText(bytes)
}
