import type { Problem } from '../../kernel/error.ts'
import { fillWords, type Language } from '../../kernel/language.ts'
import type { Column } from '../dataset/dataset.ts'
import { unguardFormula } from '../dataset/formula-rules.ts'
import { formatInterval } from '../i18n/format.ts'
import { cellsToCandidate } from '../record/field/cells.ts'
import type { Field } from '../record/field/field.ts'
import { formToCandidate } from '../record/field/form.ts'
import { conversionWords } from './conversion-messages.ts'
import { plainName, readDate, readNumber, unitOf } from './reading-rules.ts'
import type { Finder, Found } from './references.ts'
import { fieldOfHeader } from './targets.ts'
import type { Mapping, Refusal, Table, TableRow, Target } from './types.ts'

/** What a row of a file says, for the services to check, and what in it could not be read. */
export type Converted = Readonly<{
  line: number
  candidate: Readonly<Record<string, unknown>>
  refusals: readonly Refusal[]
  found: readonly Readonly<{ column: string; value: string; found: Found }>[]
}>

/** Makes candidates of the rows of a table: everything that stays the same from row to row is prepared once. */
export type Converter = (row: TableRow) => Converted

type Cell = Readonly<{ header: string; column: Column; index: number; field: Field }>
type Read = { cells: Record<string, string>; problems: Problem[]; found: Found | null }

const isOption = (options: NonNullable<Column['options']>, text: string) => {
  const plain = plainName(text)
  return Object.entries(options).find(
    ([key, { it, en }]) => key === text || [it, en].some((label) => plainName(label) === plain),
  )?.[0]
}

const FLAGS: Readonly<Record<string, string>> = {
  true: 'true',
  si: 'true',
  yes: 'true',
  vero: 'true',
  '1': 'true',
  false: 'false',
  no: 'false',
  falso: 'false',
  '0': 'false',
}

/** One cell, read as what its column is. A text that cannot be read is told with what would be right. */
function readCell(cell: Cell, text: string, mapping: Mapping, find: Finder, language: Language): Read {
  const { header, column, field, index } = cell
  const words = conversionWords(language)
  const wrong = (problem: Problem): Read => ({ cells: {}, problems: [problem], found: null })
  const right = (cells: Record<string, string>): Read => ({ cells, problems: [], found: null })
  if (field.kind === 'ref') {
    const found = find(field.to, text)
    if (found.slug !== null) return { cells: { [header]: found.slug }, problems: [], found }
    const hint = fillWords(words.hints[found.hint], { name: found.name ?? '' })
    return { cells: {}, problems: [{ wrong: hint, right: words.reference }], found }
  }
  if (column.type === 'number' || column.type === 'integer') {
    const style = mapping.styles[String(index)] ?? 'comma'
    const number = readNumber(text, style)
    if (number === null) return wrong({ wrong: words.number, right: words.numberRight[style] })
    if (field.kind === 'money' && header === fieldOfHeader(header)) {
      return right({ [`${header}.cents`]: String(Math.round(number * 100)), [`${header}.currency`]: 'EUR' })
    }
    return right({ [header]: String(number) })
  }
  if (column.type === 'date') {
    const date = readDate(text)
    if (date === null) return wrong({ wrong: words.date, right: words.dateRight })
    return right({ [header]: date.on, [`${header}.precision`]: date.precision })
  }
  if (column.type === 'boolean') {
    const flag = FLAGS[plainName(text)]
    return flag ? right({ [header]: flag }) : wrong({ wrong: words.flag, right: words.flagRight })
  }
  if (column.options) {
    const option = isOption(column.options, text)
    if (option) return right({ [header]: option })
    return wrong({ wrong: words.option, right: Object.keys(column.options).join(', ') })
  }
  return right({ [header]: unguardFormula(text) })
}

/** What a date tells of its own precision, and a planned time of its words, where no column says it. */
function complete(target: Target, cells: Record<string, string>): void {
  for (const [name, field] of Object.entries(target.fields)) {
    if (field.kind === 'interval') {
      const [from, to] = [cells[`${name}.from`], cells[`${name}.to`]]
      const said = cells[`${name}.from.precision`] ?? cells[`${name}.to.precision`]
      if (from === undefined && to === undefined) continue
      cells[`${name}.precision`] ??= said ?? 'day'
      cells[`${name}.words.it`] ??= formatInterval(from ?? null, to ?? null, 'it')
    }
    const said = cells[`${name}.precision`]
    if (field.kind === 'date' && said && name === 'on' && 'precision' in target.fields)
      cells.precision ??= said
  }
}

/** Prepares the reading of a table as its mapping says. */
export function createConverter(
  target: Target,
  table: Table,
  mapping: Mapping,
  find: Finder,
  units: ReadonlyMap<string, string> | null,
  language: Language,
): Converter {
  const mapped = mapping.columns.flatMap((header, index): Cell[] => {
    const column = target.columns.find(({ name }) => name === header)
    if (header === null || !column) return []
    const field = target.fields[fieldOfHeader(header)] ?? { kind: 'code', label: column.label }
    return [{ header, column, index, field }]
  })
  const given = new Set(mapped.map(({ header }) => fieldOfHeader(header)))
  const fields = Object.fromEntries(Object.entries(target.fields).filter(([name]) => given.has(name)))
  const others = Object.fromEntries(
    Object.entries(target.fields).filter(([name]) => !given.has(name) && isSaid(name, mapping)),
  )
  const fixed = formToCandidate(others, mapping.fixed)
  return ({ line, cells: texts }) => {
    const cells: Record<string, string> = {}
    const refusals: Refusal[] = []
    const found: { column: string; value: string; found: Found }[] = []
    for (const cell of mapped) {
      const text = texts[cell.index]?.trim() ?? ''
      if (text === '') continue
      const read = readCell(cell, text, mapping, find, language)
      const column = table.headers[cell.index] ?? cell.header
      Object.assign(cells, read.cells)
      if (read.found) found.push({ column, value: text, found: read.found })
      refusals.push(...read.problems.map((problem) => ({ ...problem, line, column, value: text })))
    }
    complete(target, cells)
    const odd = units && oddUnit(target, mapped, texts, { ...fixed, ...cells }, units, language)
    if (odd) refusals.push({ ...odd, line, column: table.headers[odd.index] ?? '' })
    // A slug is no field of a record, and stands beside them.
    const slug = cells.slug ? { slug: cells.slug } : {}
    const precision = cells.precision && !given.has('precision') ? { precision: cells.precision } : {}
    return {
      line,
      candidate: { ...fixed, ...precision, ...cellsToCandidate(fields, cells), ...slug },
      refusals,
      found,
    }
  }
}

/** A number whose sign says another unit than the record on which its row hangs. */
function oddUnit(
  target: Target,
  mapped: readonly Cell[],
  texts: readonly string[],
  said: Readonly<Record<string, unknown>>,
  units: ReadonlyMap<string, string>,
  language: Language,
): (Problem & { index: number; value: string }) | null {
  if (target.kind !== 'rows' || !target.rows.measure) return null
  const cell = mapped.find(({ header }) => header === target.rows.measure?.value)
  const value = (cell && texts[cell.index]) ?? ''
  const sign = unitOf(value)
  const unit = units.get(String(said[target.rows.parent]))
  if (!cell || !sign || unit === undefined) return null
  if (sign === '€' ? /€|euro|EUR/i.test(unit) : unit.includes(sign)) return null
  const words = conversionWords(language)
  return { index: cell.index, value, wrong: fillWords(words.unit, { sign, unit }), right: words.unitRight }
}

/** True when the form says something of a field. */
function isSaid(name: string, { fixed }: Mapping): boolean {
  return Object.entries(fixed).some(
    ([key, text]) => (key === name || key.startsWith(`${name}.`)) && text?.trim(),
  )
}
