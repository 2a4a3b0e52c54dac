import { sql } from 'kysely'
import { AppError, type Problem } from '../../src/kernel/error.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { type ImportOptions, importFiles } from '../../src/platform/package/import.ts'
import type { Plan } from '../../src/platform/package/plan.ts'
import { tableHeaders } from '../../src/platform/package/table-headers.ts'
import { systemContext } from '../../src/platform/system-context.ts'
import { enterTerritory } from '../../src/platform/territory/territory-store.ts'
import { GOOD, registry, table, withFiles } from './package-files.ts'

/** The moment at which everything is imported. */
export const NOW = new Date('2026-11-23T09:00:00Z')

/** An import that does everything, in Italian. */
export const OPTIONS: ImportOptions = {
  plan: false,
  prune: false,
  language: 'it',
  now: NOW,
  publicUrl: 'https://telaio.test',
}

/** Imports of the good package, with changes, into a database of their own. */
export type Importing = Readonly<{
  load: (changes?: Parameters<typeof withFiles>[0], options?: Partial<ImportOptions>) => Promise<Plan>
  inValley: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>
  /** How many rows of the territory a table has. */
  count: (from: string) => Promise<number | undefined>
  version: () => Promise<number>
}>

/** Starts importing into a database. */
export function startImporting(db: Database): Importing {
  const inValley: Importing['inValley'] = (work) =>
    db.transaction().execute(async (tx) => {
      const territory = await enterTerritory(tx, 'valle')
      if (!territory) throw new Error('no valley')
      return work(systemContext(tx, territory, { language: 'en', now: NOW }))
    })
  return {
    inValley,
    load: (changes = {}, options = {}) =>
      importFiles(db, registry, withFiles(changes), { ...OPTIONS, language: 'en', ...options }),
    count: (from) =>
      inValley(async ({ tx }) => {
        const { rows } = await sql<{
          count: number
        }>`select count(*)::int as count from ${sql.table(from)}`.execute(tx)
        return rows[0]?.count
      }),
    version: () => inValley(async ({ territory }) => territory.version),
  }
}

/** What a refused package was told. */
export function problemsOf(failing: Promise<Plan>): Promise<readonly Problem[]> {
  return failing.then(
    () => [],
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'package/broken') return error.problems
      throw error
    },
  )
}

/** A plan as a line an act. */
export function acts({ records, ties, redirects }: Plan): string[] {
  return [
    ...records.map((record) => `${record.act} ${record.key}${'fields' in record ? ` ${record.fields}` : ''}`),
    ...ties.map(({ act, tie }) => `${act} ${tie.from} ${tie.relation} ${tie.to}`),
    ...redirects.map(({ act, redirect }) => `${act} ${redirect.type}/${redirect.slug} → ${redirect.to}`),
  ]
}

/** A priority with another title. */
export const FIBRE = {
  'priorities/fibra.md': GOOD['priorities/fibra.md']?.replace('it: Fibra', 'it: Banda larga') ?? '',
}

/** Two actions, and a strand of the second. */
export const ACTIONS = {
  'actions/rete.md': '---\ntitle:\n  it: Rete\nagenda: agenda\n---\n',
  'actions/corsi.md': '---\ntitle:\n  it: Corsi\nagenda: agenda\n---\n',
  'workstreams/steam.md': '---\ntitle:\n  it: Steam\naction: corsi\n---\n',
}

/** The table of activities. */
export const activities = (...rows: Record<string, string>[]) => ({
  'activities.csv': table(
    tableHeaders(registry.byType('activity')),
    ...rows.map((cells) => ({ 'title.it': 'Passo', state: 'planned', ...cells })),
  ),
})
