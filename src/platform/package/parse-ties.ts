import { explainIssues } from '../record/field/explain.ts'
import { canRelate, RELATION_NAMES, RELATIONS, type Relation, type RelationName } from '../record/relation.ts'
import { tieSchema } from '../record/tie-service.ts'
import type { Stage } from '../record/type.ts'
import { checkSlug, readTable } from './parse-records.ts'
import type { Parsing } from './parsing.ts'
import { REDIRECT_HEADERS, TIE_HEADERS } from './table-headers.ts'
import {
  keyOf,
  type NamedRedirect,
  type NamedTie,
  type PackageFile,
  type RecordKey,
  tieKey,
} from './types.ts'

/** True when a key can be pointed at: it is in the package, already in the territory, or in a file that nobody can read. */
export type IsThere = (key: RecordKey) => boolean

type Row = Readonly<{ line: number; cells: Readonly<Record<string, string>> }>

const words = (cells: Row['cells'], name: string) => {
  const [it, en] = [cells[`${name}.it`], cells[`${name}.en`]]
  return it || en ? { it: it || undefined, ...(en ? { en } : {}) } : null
}

/** The type that an end names, or null when it names none. */
function endType(parsing: Parsing, file: string, row: Row, end: 'from' | 'to', isThere: IsThere) {
  const found = row.cells[end] ?? ''
  const [name, slug, ...more] = found.split('/')
  const type = parsing.registry.types.find((each) => each.type === name)
  const place = { file, row: row.line, field: end }
  if (!type || !slug || more.length > 0) {
    const expected = parsing.registry.types.map((each) => each.type).join(', ')
    parsing.report('tie-end', place, { found, expected })
    return null
  }
  if (!isThere(found)) parsing.report('tie-dangling', place, { found })
  return type
}

/** The types that stand at one end of a relation, for the words of a problem. */
function typesAt(parsing: Parsing, stages: readonly Stage[]): string {
  return parsing.registry.types
    .filter(({ stage }) => stages.includes(stage))
    .map(({ type }) => type)
    .join(', ')
}

function checkEnds(parsing: Parsing, file: string, row: Row, isThere: IsThere): void {
  const from = endType(parsing, file, row, 'from', isThere)
  const to = endType(parsing, file, row, 'to', isThere)
  const relation = row.cells.relation as RelationName
  if (!from || !to || !RELATION_NAMES.includes(relation)) return
  if (!canRelate(relation, from.stage, to.stage)) {
    const { from: froms, to: tos }: Relation = RELATIONS[relation]
    parsing.report(
      'tie-stages',
      { file, row: row.line, field: 'relation' },
      { relation, from: from.type, to: to.type, froms: typesAt(parsing, froms), tos: typesAt(parsing, tos) },
    )
  } else if (row.cells.from === row.cells.to) {
    parsing.report('tie-self', { file, row: row.line, field: 'to' })
  }
}

const FLAGS: Readonly<Record<string, unknown>> = { '': false, true: true, false: false }

function parseTie(parsing: Parsing, file: string, row: Row, isThere: IsThere): NamedTie | null {
  const before = parsing.problems.length
  const { cells, line } = row
  checkEnds(parsing, file, row, isThere)
  const derived = FLAGS[cells.derived ?? ''] ?? cells.derived
  const reason = words(cells, 'reason')
  const { relation, role } = cells
  // The schema of a tie knows that these two go together; here both sides of the disagreement have words.
  if (derived === true && reason === null)
    parsing.report('tie-reason', { file, row: line, field: 'reason.it' })
  if (derived === false && reason !== null)
    parsing.report('tie-stated', { file, row: line, field: 'derived' })
  if (role && relation && relation !== 'carries') {
    parsing.report('tie-role', { file, row: line, field: 'role' }, { relation })
  }
  const said = tieSchema.safeParse(
    { relation, role: role || null, note: words(cells, 'note'), derived, reason },
    { reportInput: true },
  )
  if (!said.success && parsing.problems.length === before) {
    for (const problem of explainIssues(said.error, parsing.language)) {
      parsing.problems.push({ file, row: line, ...problem })
    }
  }
  if (!said.success || parsing.problems.length > before) return null
  return { from: cells.from ?? '', to: cells.to ?? '', ...(said.data as Omit<NamedTie, 'from' | 'to'>) }
}

/** The ties of a package, each allowed between the records that it joins. */
export function parseTies(parsing: Parsing, file: PackageFile, isThere: IsThere): NamedTie[] {
  const firstRows = new Map<string, number>()
  return readTable(parsing, file, TIE_HEADERS).flatMap((row) => {
    const tie = parseTie(parsing, file.path, row, isThere)
    if (!tie) return []
    const other = firstRows.get(tieKey(tie))
    if (other !== undefined) {
      parsing.report('tie-twice', { file: file.path, row: row.line }, { other })
      return []
    }
    firstRows.set(tieKey(tie), row.line)
    return [tie]
  })
}

/** The earlier slugs of a package, each with the record to which it leads now. */
export function parseRedirects(parsing: Parsing, file: PackageFile, isThere: IsThere): NamedRedirect[] {
  const firstRows = new Map<string, number>()
  return readTable(parsing, file, REDIRECT_HEADERS).flatMap((row) => {
    const { type: name = '', slug = '', to = '' } = row.cells
    const place = (field: string) => ({ file: file.path, row: row.line, field })
    const type = parsing.registry.types.find((each) => each.type === name)
    if (!type) {
      const expected = parsing.registry.types.map((each) => each.type).join(', ')
      parsing.report('redirect-type', place('type'), { found: name, expected })
      return []
    }
    const isSlugGood = checkSlug(parsing, slug, place('slug'))
    const isThereNow = isThere(keyOf(name, to))
    if (!isThereNow) parsing.report('dangling', place('to'), { found: to, collection: type.collection })
    const other = firstRows.get(keyOf(name, slug))
    if (other !== undefined) parsing.report('redirect-twice', place('slug'), { other })
    firstRows.set(keyOf(name, slug), row.line)
    return isSlugGood && isThereNow && other === undefined ? [{ type: name, slug, to }] : []
  })
}
