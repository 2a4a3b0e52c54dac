import { type IsoDate, romeDate } from '../../kernel/date.ts'
import type { Problem } from '../../kernel/error.ts'
import type { Language } from '../../kernel/language.ts'
import { isSlug } from '../../kernel/slug.ts'
import { RESERVED } from '../http/links.ts'
import type { Values } from '../record/field/field.ts'
import { checkFields } from '../record/input.ts'
import type { Registry } from '../record/registry.ts'
import { TERRITORY_FIELDS } from '../territory/territory-fields.ts'
import { LIMITS } from './folder-limits.ts'
import {
  expectedPaths,
  FORMAT,
  placeOf,
  REDIRECTS_FILE,
  TERRITORY_FILE,
  TIES_FILE,
  tablePath,
} from './layout.ts'
import { knownFields, parsePages, parseTable, readMapping } from './parse-records.ts'
import { parseRows } from './parse-rows.ts'
import { type IsThere, parseRedirects, parseTies } from './parse-ties.ts'
import { type Parsing, reportValues, startParsing } from './parsing.ts'
import { checkCycles, checkReferences } from './references.ts'
import {
  type FoundFile,
  keyOf,
  type PackagedRecord,
  type PackageFile,
  type ParsedPackage,
  type RecordKey,
} from './types.ts'
import { readYaml } from './yaml-reader.ts'

/** A package in which nothing is wrong, or everything that is. */
export type Parsed = Readonly<{ package: ParsedPackage } | { problems: Problem[] }>

/** Reports what is wrong with a file whatever it says; true when it can be read. */
function checkText(parsing: Parsing, file: FoundFile): file is PackageFile {
  const { path } = file
  if (file.text === null) {
    parsing.report(`file-${file.fault}`, { file: path }, { limit: LIMITS.fileMb })
    return false
  }
  const { text } = file
  const before = parsing.problems.length
  const lineOf = (index: number) => text.slice(0, index).split('\n').length
  if (text.startsWith('\u{feff}')) parsing.report('file-bom', { file: path, row: 1 })
  const carriage = text.indexOf('\r')
  if (carriage >= 0) parsing.report('file-crlf', { file: path, row: lineOf(carriage) })
  const zero = text.indexOf('\0')
  if (zero >= 0) parsing.report('file-null', { file: path, row: lineOf(zero) })
  return parsing.problems.length === before
}

/** The files that can be read, by path. Keys and types of the others are remembered, so that nothing else blames them. */
function sortFiles(parsing: Parsing, files: readonly FoundFile[]): Map<string, PackageFile> {
  const readable = new Map<string, PackageFile>()
  const seen = new Set<string>()
  for (const file of files) {
    const place = placeOf(file.path, parsing.registry)
    if (!place) {
      const expected = expectedPaths(parsing.registry).join(', ')
      parsing.report('file-unknown', { file: file.path }, { expected })
      continue
    }
    if (seen.has(file.path)) parsing.report('file-twice', { file: file.path })
    seen.add(file.path)
    if (place.kind === 'page') parsing.keys.add(keyOf(place.type.type, place.slug))
    if (checkText(parsing, file)) readable.set(file.path, file)
    else if (place.kind === 'table') parsing.opaque.add(place.type.type)
  }
  return readable
}

/** The territory that a package names, before anything is checked; null when it cannot be told. */
export function findSlug(files: readonly FoundFile[]): string | null {
  const text = files.find(({ path }) => path === TERRITORY_FILE)?.text
  const reading = typeof text === 'string' ? readYaml(text, 1) : null
  const slug = reading && 'mapping' in reading ? reading.mapping.value.slug : null
  return typeof slug === 'string' && isSlug(slug) ? slug : null
}

type Territory = Readonly<{ slug: string; values: Values }>

function parseTerritory(parsing: Parsing, file: PackageFile): Territory | null {
  const { path } = file
  const mapping = readMapping(parsing, path, file.text, 1)
  if (!mapping) return null
  const before = parsing.problems.length
  const place = (field: string) => ({ file: path, row: mapping.lineOf(field), field })
  const names = ['format', 'slug', ...Object.keys(TERRITORY_FIELDS)]
  const { format, slug, ...values } = knownFields(parsing, path, mapping, names)
  if (format !== FORMAT) {
    parsing.report('format', place('format'), { found: String(format ?? ''), expected: FORMAT })
  }
  if (slug === undefined) parsing.report('missing', place('slug'))
  else if (typeof slug !== 'string' || !isSlug(slug))
    parsing.report('slug', place('slug'), { found: String(slug) })
  else if (RESERVED.some((reserved) => reserved === slug)) {
    parsing.report('slug-reserved', place('slug'), { found: slug, reserved: RESERVED.join(', ') })
  }
  const checked = checkFields(TERRITORY_FIELDS, values, parsing.language)
  if (!checked.ok) {
    reportValues(
      parsing,
      TERRITORY_FIELDS,
      { file: path, rowOf: (field) => mapping.lineOf(field ?? '') },
      values,
      checked.problems,
    )
  }
  return checked.ok && parsing.problems.length === before
    ? { slug: slug as string, values: checked.value }
    : null
}

function parseRecords(parsing: Parsing, files: ReadonlyMap<string, PackageFile>): PackagedRecord[] {
  return parsing.registry.types.flatMap((type) => {
    if (type.file.kind === 'page') return parsePages(parsing, { ...type, file: type.file }, files)
    const file = files.get(tablePath(type))
    return file ? parseTable(parsing, type, file) : []
  })
}

/** Types of which a package speaks: a table, or a folder even if it is empty. */
function listPresent(parsing: Parsing, files: readonly FoundFile[]): Set<string> {
  const places = files.map(({ path }) => placeOf(path, parsing.registry))
  return new Set(places.flatMap((place) => (place && 'type' in place ? [place.type.type] : [])))
}

const byPlace = (one: Problem, other: Problem) =>
  (one.file ?? '') < (other.file ?? '')
    ? -1
    : (one.file ?? '') > (other.file ?? '')
      ? 1
      : (one.row ?? 0) - (other.row ?? 0)

/**
 * Reads and checks a whole package, and collects every problem before it gives up. `isKnown` tells which records
 * the territory already has: a package may speak of some types only and still point at the others. `today` tells
 * what is still to come.
 */
export function parsePackage(
  files: readonly FoundFile[],
  registry: Registry,
  language: Language,
  isKnown: (key: RecordKey, presentTypes: ReadonlySet<string>) => boolean = () => false,
  today: IsoDate = romeDate(new Date()),
): Parsed {
  const parsing = startParsing(registry, language)
  const readable = sortFiles(parsing, files)
  const presentTypes = listPresent(parsing, files)
  const territoryFile = readable.get(TERRITORY_FILE)
  const territory = territoryFile ? parseTerritory(parsing, territoryFile) : null
  if (!files.some(({ path }) => path === TERRITORY_FILE)) {
    parsing.report('territory-missing', { file: TERRITORY_FILE })
  }
  const records = parseRecords(parsing, readable)
  const isThere: IsThere = (key) =>
    parsing.keys.has(key) || parsing.opaque.has(key.slice(0, key.indexOf('/'))) || isKnown(key, presentTypes)
  checkReferences(parsing, records, isThere)
  checkCycles(parsing, records)
  const [tiesFile, redirectsFile] = [readable.get(TIES_FILE), readable.get(REDIRECTS_FILE)]
  const ties = tiesFile ? parseTies(parsing, tiesFile, isThere) : null
  const redirects = redirectsFile ? parseRedirects(parsing, redirectsFile, isThere) : null
  const rows = new Map(
    registry.rows.flatMap((type) => {
      const file = readable.get(tablePath(type))
      return file ? [[type.type, parseRows(parsing, type, file, isThere, today)] as const] : []
    }),
  )
  if (parsing.problems.length > 0 || !territory) return { problems: parsing.problems.sort(byPlace) }
  const { slug, values } = territory
  return { package: { slug, territory: values, records, presentTypes, ties, redirects, rows } }
}
