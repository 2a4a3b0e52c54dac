import { isSlug } from '../../kernel/slug.ts'
import { fieldsOf } from '../record/changes.ts'
import { cellsToCandidate } from '../record/field/cells.ts'
import type { Fields } from '../record/field/field.ts'
import { type Candidate, checkFields, checkRecord } from '../record/input.ts'
import type { RecordType } from '../record/type.ts'
import { type CsvRow, readCsv } from './csv-file.ts'
import { readData } from './data-file.ts'
import { dataFieldsOf, dataPath, pagePath, placeOf } from './layout.ts'
import { readBody, readPage } from './page-file.ts'
import { type Parsing, reportValues } from './parsing.ts'
import { tableHeaders } from './table-headers.ts'
import { keyOf, type PackagedRecord, type PackageFile } from './types.ts'
import { readYaml, type YamlMapping } from './yaml-reader.ts'

/** The rows of a table file whose headers are right and whose cells are as many; every fault is reported. */
export function readTable(parsing: Parsing, file: PackageFile, headers: readonly string[]): CsvRow[] {
  const { path } = file
  const table = readCsv(file.text)
  for (const line of table.broken) parsing.report('csv-quotes', { file: path, row: line })
  if (table.headers.length === 0) {
    if (table.broken.length === 0) {
      parsing.report('csv-headers', { file: path, row: 1 }, { expected: headers.join(',') })
    }
    return []
  }
  const expected = headers.join(', ')
  const seen = new Set<string>()
  for (const header of table.headers) {
    const place = { file: path, row: 1, field: header }
    if (!headers.includes(header)) parsing.report('column-unknown', place, { expected })
    else if (seen.has(header)) parsing.report('column-twice', place)
    seen.add(header)
  }
  for (const header of headers) {
    if (!seen.has(header)) parsing.report('column-missing', { file: path, row: 1, field: header })
  }
  return table.rows.filter((row) => {
    if (row.count === table.headers.length) return true
    parsing.report(
      'row-cells',
      { file: path, row: row.line },
      { found: row.count, expected: table.headers.length },
    )
    return false
  })
}

function checkInto(
  parsing: Parsing,
  type: RecordType,
  place: Pick<PackagedRecord, 'file' | 'rowOf'>,
  candidate: Candidate & { slug: string },
): PackagedRecord[] {
  const checked = checkRecord(type, candidate, parsing.language)
  if (!checked.ok) {
    reportValues(parsing, fieldsOf(type), place, candidate, checked.problems)
    return []
  }
  return [{ type: type.type, key: keyOf(type.type, candidate.slug), input: checked.value, ...place }]
}

/** The records of a table file. */
export function parseTable(parsing: Parsing, type: RecordType, file: PackageFile): PackagedRecord[] {
  const fields = fieldsOf(type)
  const before = parsing.problems.length
  const rows = readTable(parsing, file, tableHeaders(type))
  const isWhole = parsing.problems.length === before
  if (!isWhole) parsing.opaque.add(type.type)
  const firstRows = new Map<string, number>()
  return rows.flatMap((row) => {
    const slug = row.cells.slug ?? ''
    const place = { file: file.path, row: row.line, field: 'slug' }
    const other = firstRows.get(slug)
    if (slug === '') parsing.report('missing', place)
    else if (other !== undefined) parsing.report('duplicate', place, { found: slug, other })
    else {
      firstRows.set(slug, row.line)
      parsing.keys.add(keyOf(type.type, slug))
      const candidate = { slug, ...cellsToCandidate(fields, row.cells) }
      // With columns missing or unknown, every row would repeat what was said of the headers.
      if (!isWhole) return []
      return checkInto(parsing, type, { file: file.path, rowOf: () => row.line }, candidate)
    }
    return []
  })
}

/** YAML writes "not available" also as a name without a value: it is the same as leaving the name out. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === null ? [] : [[key, withoutBlanks(part)]])),
  )
}

/** The mapping of a YAML text in `file`, or null when it cannot be read. */
export function readMapping(
  parsing: Parsing,
  file: string,
  yaml: string,
  firstLine: number,
): YamlMapping | null {
  const reading = readYaml(yaml, firstLine)
  if ('problems' in reading) {
    for (const { fault, line, name } of reading.problems) {
      parsing.report(`yaml-${fault}`, { file, row: line }, { name: name ?? '' })
    }
    return null
  }
  const value = withoutBlanks(reading.mapping.value) as Record<string, unknown>
  return { value, lineOf: reading.mapping.lineOf }
}

/** Reports every name that is not a field; the rest of the mapping. */
export function knownFields(
  parsing: Parsing,
  file: string,
  mapping: YamlMapping,
  names: readonly string[],
): Record<string, unknown> {
  const known: [string, unknown][] = []
  for (const [name, value] of Object.entries(mapping.value)) {
    if (names.includes(name)) known.push([name, value])
    else {
      const place = { file, row: mapping.lineOf(name), field: name }
      parsing.report('field-unknown', place, { expected: names.join(', ') })
    }
  }
  return Object.fromEntries(known)
}

/** YAML reads a year alone as a number: as text it can be told what a date looks like. */
function datesAsText(fields: Fields, values: Record<string, unknown>): Record<string, unknown> {
  const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value)
  const part = (name: string, value: unknown): unknown => {
    const kind = fields[name]?.kind
    if (kind === 'date') return asText(value)
    if (kind !== 'interval' || value === null || typeof value !== 'object' || Array.isArray(value))
      return value
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, ['from', 'to'].includes(key) ? asText(each) : each]),
    )
  }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, part(name, value)]))
}

type PageType = RecordType & { file: { kind: 'page' } }
/** The files of one record: its page, and what stands beside it. */
type PageFiles = Readonly<{
  page: PackageFile
  translation?: PackageFile | undefined
  data?: Readonly<Record<string, PackageFile>>
}>

/** The data of a record by field; every file that does not hold what it should is reported, and null in its place. */
function parseData(
  parsing: Parsing,
  type: RecordType,
  files: Readonly<Record<string, PackageFile>>,
): Record<string, unknown> | null {
  const before = parsing.problems.length
  const found: Record<string, unknown> = {}
  for (const [name, field] of dataFieldsOf(type)) {
    const file = files[name]
    if (!file) continue
    const data = readData(file.text)
    if (!data) {
      parsing.report('data-json', { file: file.path })
      continue
    }
    const checked = checkFields({ [name]: field }, { [name]: data }, parsing.language)
    if (!checked.ok)
      parsing.problems.push(...checked.problems.map((problem) => ({ ...problem, file: file.path })))
    found[name] = data
  }
  return parsing.problems.length === before ? found : null
}

/** A page of a record, with the files of its English text and of its data where there are some. */
export function parsePage(
  parsing: Parsing,
  type: PageType,
  slug: string,
  { page, translation, data: dataFiles = {} }: PageFiles,
): PackagedRecord[] {
  const parts = readPage(page.text)
  if (!parts) {
    parsing.report('front-matter', { file: page.path, row: 1 })
    return []
  }
  const mapping = readMapping(parsing, page.path, parts.yaml, 2)
  if (!mapping) return []
  const bodyName = type.file.body
  const { [bodyName]: _, ...fields } = fieldsOf(type)
  const { [bodyName]: misplaced, ...rest } = mapping.value
  if (misplaced !== undefined) {
    parsing.report('body-in-front', { file: page.path, row: mapping.lineOf(bodyName), field: bodyName })
  }
  const written = Object.keys(fields).filter((name) => fields[name]?.kind !== 'data')
  const known = knownFields(parsing, page.path, { ...mapping, value: rest }, written)
  const en = translation ? readBody(translation.text) : null
  if (translation && en === null) parsing.report('translation-empty', { file: translation.path })
  if (en !== null && parts.body === null) {
    parsing.report('translation-alone', { file: translation?.path ?? page.path }, { expected: page.path })
  }
  const body = parts.body === null ? null : { it: parts.body, ...(en === null ? {} : { en }) }
  const rowOf = (field?: string) =>
    field === undefined ? 1 : field.startsWith(`${bodyName}.`) ? undefined : mapping.lineOf(field)
  const data = parseData(parsing, type, dataFiles)
  if (!data) return []
  return checkInto(
    parsing,
    type,
    { file: page.path, rowOf },
    { ...datesAsText(fields, known), ...data, slug, [bodyName]: body },
  )
}

/** What stands beside the page of `slug`. */
function beside(
  type: PageType,
  slug: string,
  files: ReadonlyMap<string, PackageFile>,
): Omit<PageFiles, 'page'> {
  const data = dataFieldsOf(type).flatMap(([name, field]) => {
    const file = files.get(dataPath(type, slug, name, field))
    return file ? [[name, file] as const] : []
  })
  return { translation: files.get(pagePath(type, slug, 'en')), data: Object.fromEntries(data) }
}

/** The records of a type that is a folder of pages. */
export function parsePages(
  parsing: Parsing,
  type: PageType,
  files: ReadonlyMap<string, PackageFile>,
): PackagedRecord[] {
  const found: PackagedRecord[] = []
  for (const file of files.values()) {
    const place = placeOf(file.path, parsing.registry)
    if (!place || !('slug' in place) || place.type.type !== type.type) continue
    if (place.kind === 'page') {
      found.push(...parsePage(parsing, type, place.slug, { page: file, ...beside(type, place.slug, files) }))
    } else if (!parsing.keys.has(keyOf(type.type, place.slug))) {
      const fault = place.kind === 'data' ? 'data-alone' : 'translation-alone'
      parsing.report(fault, { file: file.path }, { expected: pagePath(type, place.slug, 'it') })
    }
  }
  return found
}

/** True for a slug of the package that can stand in an address; otherwise it is reported. */
export function checkSlug(
  parsing: Parsing,
  slug: string,
  place: { file: string; row: number; field: string },
): boolean {
  if (isSlug(slug)) return true
  parsing.report('slug', place, { found: slug })
  return false
}
