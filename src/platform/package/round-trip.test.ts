import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { addFullTerritory } from '../../../tests/support/full-territory.ts'
import { oddCode, oddWords } from '../../../tests/support/odd-text.ts'
import { OPTIONS } from '../../../tests/support/package-import.ts'
import { createApplication } from '../../app.ts'
import type { Tx } from '../database/database.ts'
import { valuesToCells } from '../record/field/cells.ts'
import type { Fields } from '../record/field/field.ts'
import { GENERAL_FIELDS } from '../record/general-fields.ts'
import { systemContext } from '../system-context.ts'
import { enterTerritory } from '../territory/territory-store.ts'
import { writeCsv } from './csv-file.ts'
import { exportPackage } from './export.ts'
import { readPackage } from './folder.ts'
import { importFiles, importPackage } from './import.ts'
import { writePage } from './page-file.ts'
import { tableHeaders } from './table-headers.ts'
import type { PackageFile } from './types.ts'
import { valuesToYaml } from './yaml-writer.ts'

const { registry } = createApplication()
const { db, empty } = await testDatabase()

const inTerritory = <T>(slug: string, work: (ctx: ReturnType<typeof systemContext>) => Promise<T>) =>
  db.transaction().execute(async (tx) => {
    const territory = await enterTerritory(tx, slug)
    if (!territory) throw new Error(`no territory ${slug}`)
    return work(systemContext(tx, territory, OPTIONS))
  })

const exportOf = (slug: string) => inTerritory(slug, (ctx) => exportPackage(ctx, registry))

/** Tables that are no part of a territory's contents. */
const EXEMPT_TABLES = [
  /^audit_/,
  /^identity_/,
  /^search_/,
  /^schema_migration$/,
  /^job/,
  /^bring_/,
  /^health_digest$/,
  // What citizens said of services stays with whoever was told; what came of trying a link is tried again.
  /^services_(wish|feedback|link)$/,
]

/** Ids, versions and timestamps of ours, and the bin, whose records are not exported. */
const EXEMPT_COLUMNS = new Set([
  'id',
  'territory_id',
  'version',
  'created_at',
  'updated_at',
  'hidden_at',
  'hidden_with',
])

type Column = { table: string; column: string; type: string; initial: string | null }

async function listColumns(): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select table_name as "table", column_name as "column", data_type as type, column_default as initial
    from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`.execute(
    db,
  )
  return rows.filter(
    ({ table, column }) => !EXEMPT_TABLES.some((exempt) => exempt.test(table)) && !EXEMPT_COLUMNS.has(column),
  )
}

/** The distinct values of a column as text; an id is the slug of the record that it names. */
function valuesOfColumn({ table, column, type }: Column): RawBuilder<{ value: unknown }> {
  const [from, name] = [sql.table(table), sql.ref(column)]
  return type === 'uuid'
    ? sql`select distinct r.slug as value from ${from} t join record r on r.id = t.${name}`
    : sql`select distinct ${name} as value from ${from} where ${name} is not null`
}

const leaves = (value: unknown): string[] =>
  value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [String(value)]

/** A text as it may stand in a file: as it is, indented, or with its quotes written by YAML or CSV. */
function stands(files: string, text: string): boolean {
  const forms = [text, text.replaceAll('\n', '\n    '), text.replaceAll('\n', '\n      ')]
  forms.push(
    text.replaceAll('\n', '\n        '),
    JSON.stringify(text).slice(1, -1),
    text.replaceAll('"', '""'),
  )
  return forms.some((form) => files.includes(form.replace(/\n +(?=\n)/g, '\n')))
}

async function dump(tx: Tx): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const column of await listColumns()) {
    const { rows } = await valuesOfColumn(column).execute(tx)
    found[`${column.table}.${column.column}`] = rows.map(({ value }) => JSON.stringify(value)).sort()
  }
  return found
}

const reappearing = (files: readonly PackageFile[]) =>
  files.map(({ path, text }) => `${path}\n${text}`).join('\n')

describe('a territory in which every column is filled', () => {
  beforeEach(async () => {
    await empty()
    await addFullTerritory(db, registry, 'pieno')
  })

  test('every column takes part, and every value reappears in the files', async () => {
    const files = reappearing(await exportOf('pieno'))
    const columns = await listColumns()
    expect(columns.length).toBeGreaterThan(100)
    await inTerritory('pieno', async ({ tx }) => {
      for (const column of columns) {
        const { rows } = await valuesOfColumn(column).execute(tx)
        const values = rows.flatMap(({ value }) => leaves(value))
        const said = values.filter((value) => value !== column.initial)
        expect(said, `${column.table}.${column.column} is filled`).not.toEqual([])
        for (const value of values) {
          expect(stands(files, value), `${column.table}.${column.column}: ${value}`).toBe(true)
        }
      }
    })
  })

  test('export, import into an empty database, export: the same bytes, and the same rows', async () => {
    const before = await exportOf('pieno')
    const rows = await inTerritory('pieno', ({ tx }) => dump(tx))
    await empty()
    await importFiles(db, registry, before, OPTIONS)
    expect(await exportOf('pieno')).toEqual(before)
    expect(await inTerritory('pieno', ({ tx }) => dump(tx))).toEqual(rows)
  })

  test('no id and no timestamp of ours stands in any file', async () => {
    const files = reappearing(await exportOf('pieno'))
    expect(files).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/)
    expect(files).not.toMatch(/\d{2}:\d{2}:\d{2}/)
  })

  test('importing over itself, even pruning, plans nothing', async () => {
    const plan = await importFiles(db, registry, await exportOf('pieno'), {
      ...OPTIONS,
      plan: true,
      prune: true,
    })
    expect(plan).toMatchObject({ records: [], ties: [], redirects: [], territory: { fields: [] } })
  })
})

describe('odd texts', () => {
  const odd = fc.record({ title: oddWords, body: oddWords, note: oddWords, item: oddWords, number: oddCode })

  test('in a page and in a table survive files and database, byte by byte', async () => {
    await empty()
    await addFullTerritory(db, registry, 'pieno')
    const { fields } = registry.byType('goal')
    await fc.assert(
      fc.asyncProperty(odd, async ({ title, body, note, item, number }) => {
        const { description: _, ...head }: Fields = { ...GENERAL_FIELDS, ...fields }
        const values = {
          title,
          summary: note,
          sourceNote: body,
          agenda: 'agenda-a',
          number,
          localInterest: [item],
        }
        const table = registry.byType('body')
        const cells = { ...GENERAL_FIELDS, ...table.fields }
        const row = valuesToCells(cells, {
          title,
          source: item,
          sourceNote: note,
          isPublic: true,
          kind: 'union',
          town: number,
        })
        const given = [
          { path: 'goals/strano.md', text: writePage(valuesToYaml(head, values), body.it) },
          ...(body.en === undefined ? [] : [{ path: 'goals/strano.en.md', text: `${body.en}\n` }]),
          { path: 'bodies.csv', text: writeCsv(tableHeaders(table), [['strano', ...row]]) },
        ]
        const { text = '' } = (await exportOf('pieno')).find(({ path }) => path === 'territory.yaml') ?? {}
        await importFiles(db, registry, [{ path: 'territory.yaml', text }, ...given], OPTIONS)
        const after = new Map((await exportOf('pieno')).map((file) => [file.path, file.text]))
        for (const { path, text: written } of given.filter(({ path: each }) => each !== 'bodies.csv')) {
          expect(after.get(path)).toBe(written)
        }
        expect(after.get('bodies.csv')).toContain(writeCsv([], [['strano', ...row]]).trimStart())
      }),
      { numRuns: 25 },
    )
  })

  test('line ends of other systems become ours', async () => {
    await empty()
    await addFullTerritory(db, registry, 'pieno')
    await inTerritory('pieno', ({ tx }) =>
      sql`update record set source_note = '{"it": "uno\\r\\ndue\\rtre"}' where slug = 'goal-a'`.execute(tx),
    )
    const files = await exportOf('pieno')
    expect(reappearing(files)).not.toContain('\r')
    expect(reappearing(files)).toContain('uno\n    due\n    tre')
    const plan = await importFiles(db, registry, files, { ...OPTIONS, plan: true })
    expect(plan.records).toEqual([])
  })
})

describe('the sample territories', () => {
  const FOLDER = 'territories'

  // A folder that is added is tested without a word here.
  test.each(readdirSync(FOLDER))('%s is imported, and exported as it is', async (slug) => {
    await empty()
    await importPackage(db, registry, `${FOLDER}/${slug}`, OPTIONS)
    expect(await exportOf(slug)).toEqual(readPackage(`${FOLDER}/${slug}`))
  })
})
