import { type RawBuilder, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { addFullRecords, fullTerritory, startFresh } from '../../../tests/support/full-territory.ts'
import { createApplication } from '../../app.ts'
import { newId } from '../../kernel/id.ts'
import type { Tx } from '../database/database.ts'
import { systemContext } from '../system-context.ts'
import { enterTerritory, insertTerritory } from '../territory/territory-store.ts'
import { exportPackage } from './export.ts'
import { readPackage } from './folder.ts'
import { importFiles, importPackage } from './import.ts'
import type { PackageFile } from './types.ts'

const { registry } = createApplication()
const { db, empty } = await testDatabase()
const OPTIONS = { plan: false, prune: false, language: 'it', now: new Date('2026-11-23T09:00:00Z') } as const

const inTerritory = <T>(slug: string, work: (ctx: ReturnType<typeof systemContext>) => Promise<T>) =>
  db.transaction().execute(async (tx) => {
    const territory = await enterTerritory(tx, slug)
    if (!territory) throw new Error(`no territory ${slug}`)
    return work(systemContext(tx, territory, OPTIONS))
  })

const exportOf = (slug: string) => inTerritory(slug, (ctx) => exportPackage(ctx, registry))

async function addFullTerritory(): Promise<void> {
  const fresh = startFresh()
  await db.transaction().execute((tx) => insertTerritory(tx, newId(), 'pieno', fullTerritory(fresh)))
  await inTerritory('pieno', (ctx) => addFullRecords(ctx, registry, fresh))
}

/** Tables that are no part of a territory's contents. */
const EXEMPT_TABLES = [/^audit_/, /^identity_/, /^search_/, /^schema_migration$/, /^job/]

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
    await addFullTerritory()
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

describe('the sample of Val d’Enza', () => {
  const FOLDER = 'territories/val-denza'

  test('is imported, and exported as it is', async () => {
    await empty()
    await importPackage(db, registry, FOLDER, OPTIONS)
    expect(await exportOf('val-denza')).toEqual(readPackage(FOLDER))
  })
})
