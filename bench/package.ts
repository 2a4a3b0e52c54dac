import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { createApplication } from '../src/app.ts'
import { type Database, openDatabase } from '../src/platform/database/database.ts'
import { startEmbedded } from '../src/platform/database/embedded/index.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { exportTerritory, importPackage } from '../src/platform/package/index.ts'
import { copyIn, copyOut } from './copy.ts'
import { numberWords, ratiosOf, spreadOf, spreadWords, table, verdict } from './figures.ts'
import { makeDataFolder, removeDataFolder, SAMPLE } from './product.ts'
import { countRows, emptyTwins, listTwins, makeTwins, stageTwins } from './twins.ts'

const TERRITORIES = 400
const ROUNDS = 4
const GOAL = 0.1

/** Rows a second in each round. */
type Speeds = Readonly<{ imports: number[]; exports: number[]; copiesIn: number[]; copiesOut: number[] }>
type Bench = Readonly<{ db: Database; owner: pg.Client; folder: string; speeds: Speeds }>

/** A territory of the size of a real one: the sample under another name. */
async function makePackage(root: string, folder: string, slug: string): Promise<void> {
  await cp(join(root, 'territories', SAMPLE), join(folder, slug), { recursive: true })
  const file = join(folder, slug, 'territory.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace(`slug: ${SAMPLE}`, `slug: ${slug}`))
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** One round: ours and COPY in turns over the same rows. Gives how many rows. */
async function runRound({ db, owner, folder, speeds }: Bench, slugs: readonly string[]): Promise<number> {
  const { registry } = createApplication()
  const options = {
    plan: false,
    prune: false,
    language: 'it',
    now: new Date(),
    publicUrl: 'http://localhost:3000',
  } as const
  const importing = await timed(async () => {
    for (const slug of slugs) await importPackage(db, registry, join(folder, slug), options)
  })
  const twins = await listTwins(owner)
  await stageTwins(owner, twins, slugs)
  const rows = await countRows(owner, twins)
  const exporting = await timed(async () => {
    for (const slug of slugs) await exportTerritory(db, registry, slug, join(folder, `${slug}-out`), options)
  })
  const copies = new Map<string, Buffer>()
  const copyingOut = await timed(async () => {
    for (const twin of twins) copies.set(twin, await copyOut(owner, twin))
  })
  await emptyTwins(owner, twins)
  const copyingIn = await timed(async () => {
    await owner.query('begin')
    for (const [twin, copy] of copies) await copyIn(owner, twin, copy)
    await owner.query('commit')
  })
  speeds.imports.push(rows / importing)
  speeds.exports.push(rows / exporting)
  speeds.copiesIn.push(rows / copyingIn)
  speeds.copiesOut.push(rows / copyingOut)
  return rows
}

async function runRounds(bench: Bench, root: string): Promise<number> {
  const slugs = Array.from({ length: TERRITORIES }, (_, index) => `territorio-${index + 1}`)
  for (const slug of slugs) await makePackage(root, bench.folder, slug)
  const size = TERRITORIES / ROUNDS
  let rows = 0
  for (let from = 0; from < TERRITORIES; from += size) {
    rows += await runRound(bench, slugs.slice(from, from + size))
  }
  return rows
}

function report({ imports, exports, copiesIn, copiesOut }: Speeds, rows: number): string {
  const row = (name: string, ours: number[], peers: number[]) => {
    const ratio = ratiosOf(ours, peers)
    return [
      name,
      spreadWords(spreadOf(ours)),
      spreadWords(spreadOf(peers)),
      spreadWords(ratio),
      verdict(ratio.median >= GOAL),
    ]
  }
  return `## Import and export

${TERRITORIES} synthetic territories of the size of the sample (it is the sample under other names), in ${ROUNDS} rounds; ${numberWords(rows)} rows in all tables, search and audit with them. Ours: a folder of files read, checked and written into the database in one transaction a territory, and back into a folder. Peer: COPY of the same rows from and into memory, one statement a table, in one transaction that reaches the disk, on tables of the same shape with their checks and indexes, without foreign keys and row-level security.

${table(
  ['what', 'ours, rows/s', 'COPY, rows/s', 'ratio', `goal ${GOAL}`],
  [row('import', imports, copiesIn), row('export', exports, copiesOut)],
)}`
}

/** Measures import and export of many territories against COPY of the same rows. */
export async function benchPackage(root: string): Promise<string> {
  const dataDir = await makeDataFolder()
  const embedded = await startEmbedded({ dataDir, log: () => undefined })
  await migrate(embedded.ownerUrl, embedded.appUrl, join(root, 'migrations'))
  const db = openDatabase(embedded.appUrl)
  const owner = new pg.Client({ connectionString: embedded.ownerUrl })
  await owner.connect()
  try {
    await makeTwins(owner)
    const folder = join(dataDir, 'packages')
    await mkdir(folder)
    const speeds: Speeds = { imports: [], exports: [], copiesIn: [], copiesOut: [] }
    return report(speeds, await runRounds({ db, owner, folder, speeds }, root))
  } finally {
    await owner.end()
    await db.destroy()
    await embedded.stop()
    await removeDataFolder(dataDir)
  }
}
