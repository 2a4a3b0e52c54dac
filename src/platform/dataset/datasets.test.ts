import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { addFullRecords, fullTerritory, startFresh } from '../../../tests/support/full-territory.ts'
import { SAMPLE, testHouse } from '../../../tests/support/house.ts'
import { isIsoDate } from '../../kernel/date.ts'
import { tableHeaders } from '../package/table-headers.ts'
import { fieldsOf } from '../record/changes.ts'
import { cellsToCandidate } from '../record/field/cells.ts'
import { fieldsSchema } from '../record/field/schema.ts'
import type { DataCell } from './dataset.ts'
import { listDatasets } from './datasets.ts'
import { unguardFormula } from './formula-rules.ts'
import type { tableSchema } from './table-schema.ts'

type Schema = ReturnType<typeof tableSchema>
type SchemaField = Schema['fields'][number] & {
  constraints?: { required?: boolean; enum?: string[]; minimum?: number; maximum?: number; pattern?: string }
  format?: string
}

const house = await testHouse()
const datasets = listDatasets(house.application)
const FULL = 'pieno'

beforeAll(async () => {
  await house.loadSample()
  const fresh = startFresh()
  await house.addTerritory(FULL, fullTerritory(fresh) as never)
  await house.work(FULL, (ctx) => addFullRecords(ctx, house.registry, fresh))
  // What is not public would be no row at all.
  await house.work(FULL, async ({ tx, territory }) => {
    await tx.updateTable('record').set({ is_public: true }).where('territory_id', '=', territory.id).execute()
  })
})

const get = (territory: string, file: string, headers: Record<string, string> = {}) =>
  house.server.inject({ url: `/${territory}/dati/${file}`, headers })

/** What is wrong with a typed value, by the description of its column alone. */
function fault(field: SchemaField, value: DataCell): string | null {
  const { constraints = {} } = field
  if (value === null) return constraints.required ? 'is required' : null
  const types: Record<string, (one: DataCell) => boolean> = {
    string: (one) => typeof one === 'string' && one !== '',
    integer: (one) => Number.isSafeInteger(one),
    number: (one) => typeof one === 'number',
    boolean: (one) => typeof one === 'boolean',
    date: (one) => typeof one === 'string' && isIsoDate(one),
  }
  if (!types[field.type]?.(value)) return `is no ${field.type}`
  if (constraints.enum && !constraints.enum.includes(String(value))) return 'is no option'
  if (constraints.minimum !== undefined && Number(value) < constraints.minimum) return 'is too small'
  if (constraints.maximum !== undefined && Number(value) > constraints.maximum) return 'is too large'
  if (constraints.pattern && !new RegExp(constraints.pattern).test(String(value))) return 'has another form'
  return field.format === 'uri' && !URL.canParse(String(value)) ? 'is no address' : null
}

function fromCsv(field: SchemaField, text: string): DataCell {
  if (text === '') return null
  if (field.type === 'integer' || field.type === 'number') return Number(text)
  if (field.type === 'boolean') return text === 'true'
  return unguardFormula(text)
}

const fromSheet = (value: unknown): DataCell =>
  value instanceof Date ? value.toISOString().slice(0, 10) : ((value ?? null) as DataCell)

const cases = [SAMPLE, FULL].flatMap((territory) => datasets.map(({ slug }) => [territory, slug] as const))

describe.each(cases)('%s: %s', (territory, slug) => {
  test('every value of every file is as the schema says, and all files say the same', async () => {
    const schema = (await get(territory, `${slug}.schema.json`)).json<Schema>()
    const fields = schema.fields as SchemaField[]
    const json = (await get(territory, `${slug}.json`)).json<{ rows: Record<string, DataCell>[] }>()
    const rows = json.rows.map((row) => fields.map(({ name }) => row[name] as DataCell))
    for (const [index, row] of rows.entries()) {
      expect(Object.keys(json.rows[index] ?? {})).toEqual(fields.map(({ name }) => name))
      expect(fields.map((field, at) => [field.name, fault(field, row[at] as DataCell)])).toEqual(
        fields.map(({ name }) => [name, null]),
      )
    }
    const csv = await get(territory, `${slug}.csv`)
    expect(csv.headers['content-type']).toMatch(/^text\/csv; charset=utf-8/)
    const [head, ...lines] = parse(csv.body, { record_delimiter: '\r\n' }) as string[][]
    expect(head).toEqual(fields.map(({ name }) => name))
    expect(lines.map((line) => line.map((text, at) => fromCsv(fields[at] as SchemaField, text)))).toEqual(
      rows,
    )
    const workbook = await get(territory, `${slug}.xlsx`)
    const sheet = (await readSheet(workbook.rawPayload, { trim: false })) as unknown[][]
    expect(sheet[0]).toEqual(head)
    expect(sheet.slice(1).map((row) => fields.map((_, at) => fromSheet(row[at])))).toEqual(rows)
  })
})

test('the full territory has rows in every dataset and a value in every column', async () => {
  for (const { slug, columns } of datasets) {
    const { rows } = (await get(FULL, `${slug}.json`)).json<{ rows: Record<string, DataCell>[] }>()
    expect(rows.length, slug).toBeGreaterThan(0)
    const empty = columns.filter(({ name }) => rows.every((row) => row[name] === null))
    expect([slug, empty.map(({ name }) => name)]).toEqual([slug, []])
  }
})

test('the columns are those that an import can take back, with what stands in them', async () => {
  for (const type of house.registry.types) {
    const [head, ...lines] = parse((await get(FULL, `${type.collection}.csv`)).body) as string[][]
    expect(head).toEqual(tableHeaders(type))
    for (const line of lines) {
      const cells = Object.fromEntries(
        (head ?? []).map((name, index) => [name, unguardFormula(line[index] ?? '')]),
      )
      const { success } = fieldsSchema(fieldsOf(type)).safeParse(cellsToCandidate(fieldsOf(type), cells))
      expect([type.type, success]).toEqual([type.type, true])
    }
  }
})
