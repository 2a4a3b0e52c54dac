import type { LocalText } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import { fieldsOf, flatValues } from '../record/changes.ts'
import { valuesToCells } from '../record/field/cells.ts'
import type { JsonData, Values } from '../record/field/field.ts'
import type { RecordInput } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import type { RowType } from '../row/row-type.ts'
import { TERRITORY_FIELDS } from '../territory/territory-fields.ts'
import { writeCsv } from './csv-file.ts'
import { writeData } from './data-file.ts'
import {
  dataFieldsOf,
  dataPath,
  emptyPath,
  FORMAT,
  pagePath,
  REDIRECTS_FILE,
  TERRITORY_FILE,
  TIES_FILE,
  tablePath,
} from './layout.ts'
import { writePage } from './page-file.ts'
import { isRowShown } from './plan-rows.ts'
import { readState, type TerritoryState, visibleKeys } from './state.ts'
import { fieldHeaders, REDIRECT_HEADERS, TIE_HEADERS, tableHeaders } from './table-headers.ts'
import { keyOf, type NamedTie, type PackageFile, type RecordKey, tieKey } from './types.ts'
import { textLines, valuesToYaml } from './yaml-writer.ts'

/** By code units, so that the order is the same whatever the language of the machine. */
const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Position first, then slug: the order in which people see them. */
function inOrder(one: RecordInput, other: RecordInput): number {
  const place = ({ general }: RecordInput) => (general.position as number | null) ?? Number.POSITIVE_INFINITY
  const [before, after] = [place(one), place(other)]
  return before === after ? byText(one.slug, other.slug) : before - after
}

function tableFile(type: RecordType, inputs: readonly RecordInput[]): PackageFile {
  const fields = fieldsOf(type)
  const rows = [...inputs]
    .sort(inOrder)
    .map((input) => [input.slug, ...valuesToCells(fields, flatValues(input))])
  return { path: tablePath(type), text: writeCsv(tableHeaders(type), rows) }
}

function dataFiles(type: RecordType, { slug, own }: RecordInput): PackageFile[] {
  return dataFieldsOf(type).flatMap(([name, field]) => {
    const data = own[name] as JsonData | null
    return data ? [{ path: dataPath(type, slug, name, field), text: writeData(data) }] : []
  })
}

function pageFiles(type: RecordType, bodyName: string, inputs: readonly RecordInput[]): PackageFile[] {
  if (inputs.length === 0) return [{ path: emptyPath(type), text: '' }]
  const { [bodyName]: _, ...fields } = fieldsOf(type)
  return inputs.flatMap((input) => {
    const body = (input.own[bodyName] ?? null) as LocalText | null
    const yaml = valuesToYaml(fields, flatValues(input))
    const page = { path: pagePath(type, input.slug, 'it'), text: writePage(yaml, body?.it ?? null) }
    const translation =
      body?.en === undefined ? [] : [{ path: pagePath(type, input.slug, 'en'), text: `${body.en}\n` }]
    return [page, ...translation, ...dataFiles(type, input)]
  })
}

const words = (text: LocalText | null) => [text?.it ?? '', text?.en ?? '']

function tiesFile(state: TerritoryState, visible: ReadonlySet<RecordKey>): PackageFile {
  const shown = [...state.ties.values()].filter(({ from, to }) => visible.has(from) && visible.has(to))
  const rows = shown
    .sort((one, other) => byText(tieKey(one), tieKey(other)))
    .map(({ relation, from, to, role, note, derived, reason }: NamedTie) => [
      relation,
      from,
      to,
      role ?? '',
      ...words(note),
      String(derived),
      ...words(reason),
    ])
  return { path: TIES_FILE, text: writeCsv(TIE_HEADERS, rows) }
}

function redirectsFile(state: TerritoryState, visible: ReadonlySet<RecordKey>): PackageFile {
  const rows = [...state.redirects.values()]
    .filter(({ type, to }) => visible.has(keyOf(type, to)))
    .map(({ type, slug, to }) => [type, slug, to])
    .sort((one, other) => byText(one.join('/'), other.join('/')))
  return { path: REDIRECTS_FILE, text: writeCsv(REDIRECT_HEADERS, rows) }
}

function territoryFile(slug: string, values: Values): PackageFile {
  const head = [`format: ${FORMAT}`, ...textLines('slug:', slug, '  ')].map((line) => `${line}\n`).join('')
  return { path: TERRITORY_FILE, text: head + valuesToYaml(TERRITORY_FIELDS, values) }
}

/** A file of rows, also when there are none: so a package can say that a territory has no values. */
function rowsFile(type: RowType, state: TerritoryState, visible: ReadonlySet<RecordKey>): PackageFile {
  const rows = [...(state.rows.get(type.type)?.values() ?? [])]
    .filter(({ values }) => isRowShown(type, values, (key) => visible.has(key)))
    .sort((one, other) => byText(one.key, other.key))
    .map(({ values }) => valuesToCells(type.fields, values))
  return { path: tablePath(type), text: writeCsv(fieldHeaders(type.fields), rows) }
}

/**
 * A territory as files that a person can read, by path. What is in the bin stays out; drafts are in. The same
 * territory always gives the same bytes.
 */
export async function exportPackage(ctx: Context, registry: Registry): Promise<PackageFile[]> {
  const state = await readState(ctx, registry, { bin: false })
  const visible = visibleKeys(state, registry)
  const shown = [...state.records.values()].filter(({ key }) => visible.has(key))
  const files = [
    territoryFile(ctx.territory.slug, ctx.territory),
    ...registry.types.flatMap((type) => {
      const inputs = shown.filter((record) => record.type === type.type).map(({ input }) => input)
      return type.file.kind === 'table' ? [tableFile(type, inputs)] : pageFiles(type, type.file.body, inputs)
    }),
    ...registry.rows.map((type) => rowsFile(type, state, visible)),
    tiesFile(state, visible),
    redirectsFile(state, visible),
  ]
  return files.sort((one, other) => byText(one.path, other.path))
}
