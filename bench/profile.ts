import { join } from 'node:path'
import pg from 'pg'
import { createApplication } from '../src/app.ts'
import { importFile, openFile, takeFile, undoImport } from '../src/platform/bring/bring-service.ts'
import { updateFile } from '../src/platform/bring/bring-store.ts'
import { readMapping } from '../src/platform/bring/mapping.ts'
import type { Context } from '../src/platform/context.ts'
import { type Database, inTerritory, openDatabase } from '../src/platform/database/database.ts'
import { startEmbedded } from '../src/platform/database/embedded/index.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { importPackage } from '../src/platform/package/index.ts'
import { createRecord } from '../src/platform/record/record-service.ts'
import { systemContext } from '../src/platform/system-context.ts'
import { listTerritories } from '../src/platform/territory/territory-store.ts'
import { copyIn, copyOut } from './copy.ts'
import { numberWords, ratiosOf, spreadOf, spreadWords, table, verdict } from './figures.ts'
import { makeDataFolder, removeDataFolder, SAMPLE, startServer } from './product.ts'
import { emptyTwins, makeTwins, stageTwins } from './twins.ts'

const INDICATORS = 60
const BODIES = 50
const YEARS = 10
const ROUNDS = 4
const GOAL = 0.2
const LIMIT_MS = 150
const ASKED = 120
const TWIN = 'twin.profile_observation'

type Work = <T>(does: (ctx: Context) => Promise<T>) => Promise<T>

/** Work in the sample's territory, each time in a transaction of its own. */
async function workIn(db: Database): Promise<Work> {
  const territory = (await listTerritories(db)).find(({ slug }) => slug === SAMPLE)
  if (!territory) throw new Error(`${SAMPLE} was not imported`)
  return (does) =>
    inTerritory(db, territory.id, (tx) =>
      does(systemContext(tx, territory, { language: 'it', now: new Date() })),
    )
}

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`)

/** Indicators and bodies without any value. */
async function addRecords(work: Work): Promise<void> {
  const { registry } = createApplication()
  await work(async (ctx) => {
    for (const slug of names('misura', INDICATORS)) {
      const words = { title: { it: `Misura ${slug}` }, unit: { it: '% delle famiglie' } }
      const fields = { slug, ...words, direction: 'more', area: SAMPLE, updateEvery: 'year' }
      await createRecord(ctx, registry.byType('indicator'), fields)
    }
    for (const slug of names('ente', BODIES)) {
      await createRecord(ctx, registry.byType('body'), {
        slug,
        title: { it: `Ente ${slug}` },
        kind: 'municipality',
      })
    }
  })
}

/** A table as an office has it: semicolons, decimal commas, a year a row. */
function makeFile(): Uint8Array {
  const lines = ['Indicatore;Ente;Anno;Valore;Fonte']
  for (const indicator of names('misura', INDICATORS))
    for (const body of names('ente', BODIES))
      for (let year = 0; year < YEARS; year++)
        lines.push(
          `${indicator};${body};${2016 + year};${(lines.length % 1000) / 10};Rilevazione annuale`.replace(
            '.',
            ',',
          ),
        )
  return new TextEncoder().encode(lines.join('\r\n'))
}

async function importOnce(work: Work, bytes: Uint8Array): Promise<{ seconds: number; id: string }> {
  const { registry } = createApplication()
  const id = await work((ctx) => takeFile(ctx, registry, 'observations', { name: 'banco.csv', bytes }))
  const start = performance.now()
  await work(async (ctx) => {
    const open = await openFile(ctx, registry, id)
    const mapping = readMapping(open.target, open.table, {})
    const report = await importFile(ctx, registry, { ...open, file: { ...open.file, mapping } })
    if (report.added !== INDICATORS * BODIES * YEARS)
      throw new Error(JSON.stringify(report.refusals.slice(0, 3)))
    await updateFile(ctx.tx, id, { state: 'done', report })
  })
  return { seconds: (performance.now() - start) / 1000, id }
}

async function copyOnce(owner: pg.Client): Promise<number> {
  await stageTwins(owner, [TWIN], [SAMPLE])
  const rows = await copyOut(owner, TWIN)
  await emptyTwins(owner, [TWIN])
  const start = performance.now()
  await owner.query('begin')
  await copyIn(owner, TWIN, rows)
  await owner.query('commit')
  return (performance.now() - start) / 1000
}

/** Imports the file over and over, taking it back between; the last time it stays. */
async function measureImport(work: Work, owner: pg.Client): Promise<{ ours: number[]; peers: number[] }> {
  const { registry } = createApplication()
  const bytes = makeFile()
  const rows = INDICATORS * BODIES * YEARS
  const speeds = { ours: [] as number[], peers: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    const { seconds, id } = await importOnce(work, bytes)
    speeds.ours.push(rows / seconds)
    speeds.peers.push(rows / (await copyOnce(owner)))
    if (round < ROUNDS - 1) await work((ctx) => undoImport(ctx, registry, id, { rest: false }))
  }
  return speeds
}

/** How long one page takes that nobody asked for before, the slowest twentieth left out: milliseconds. */
async function measurePage(url: string): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < ASKED; index++) {
    const start = performance.now()
    const answer = await fetch(url)
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
    times.push(performance.now() - start)
  }
  return times.toSorted((one, other) => one - other)[Math.ceil(ASKED * 0.95) - 1] ?? Number.NaN
}

function report(speeds: { ours: number[]; peers: number[] }, pages: readonly [string, number][]): string {
  const ratio = ratiosOf(speeds.ours, speeds.peers)
  const row = [
    'import',
    spreadWords(spreadOf(speeds.ours)),
    spreadWords(spreadOf(speeds.peers)),
    spreadWords(ratio),
  ]
  const rows = numberWords(INDICATORS * BODIES * YEARS)
  return `## A profile of ${INDICATORS} indicators, ${BODIES} bodies and ${YEARS} years

${rows} values, brought as a CSV file of an office (semicolons, decimal commas, years), in ${ROUNDS} rounds, each taken back before the next. Ours: the file, which is in the database already, read, checked row by row and written, with what it takes to take it back, in one transaction. Peer: COPY of the same rows from memory, in one transaction that reaches the disk, on a table of the same shape with its checks and indexes, without foreign keys and row-level security.

${table(['what', 'ours, rows/s', 'COPY, rows/s', 'ratio', `goal ${GOAL}`], [[...row, verdict(ratio.median >= GOAL)]])}

Pages with these values, asked for ${ASKED} times, one after the other, nothing kept between; limit ${LIMIT_MS} ms for 95 in 100.

${table(
  ['page', 'p95, ms', 'limit'],
  pages.map(([name, p95]) => [name, numberWords(p95), verdict(p95 <= LIMIT_MS)]),
)}`
}

async function fill(root: string, dataDir: string): Promise<{ ours: number[]; peers: number[] }> {
  const embedded = await startEmbedded({ dataDir, log: () => undefined })
  await migrate(embedded.ownerUrl, embedded.appUrl, join(root, 'migrations'))
  const db = openDatabase(embedded.appUrl)
  const owner = new pg.Client({ connectionString: embedded.ownerUrl })
  await owner.connect()
  try {
    await makeTwins(owner)
    const options = { plan: false, prune: false, language: 'it', now: new Date() } as const
    const { registry } = createApplication()
    const folder = join(root, 'territories', SAMPLE)
    await importPackage(db, registry, folder, { ...options, publicUrl: 'http://localhost:3000' })
    const work = await workIn(db)
    await addRecords(work)
    const speeds = await measureImport(work, owner)
    await owner.query('drop schema twin cascade')
    await owner.query('vacuum analyze')
    return speeds
  } finally {
    await owner.end()
    await db.destroy()
    await embedded.stop()
  }
}

/** Measures the import of values against COPY of the same rows, and the pages that show them against their limit. */
export async function benchProfile(root: string): Promise<string> {
  const dataDir = await makeDataFolder()
  try {
    const speeds = await fill(root, dataDir)
    const product = await startServer(root, dataDir)
    try {
      const at = (path: string) => measurePage(`${product.url}/${SAMPLE}${path}`)
      await at('')
      return report(speeds, [
        ['profile of the territory', await at('/profilo')],
        ['indicator with every value', await at('/indicatori/misura-1')],
      ])
    } finally {
      await product.stop()
    }
  } finally {
    await removeDataFolder(dataDir)
  }
}
