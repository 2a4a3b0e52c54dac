/** What Linux tells of processes; on other systems every figure is missing. */
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { startEmbedded } from '../src/platform/database/embedded/index.ts'

const KB_PER_MB = 1024
/** The kernel counts processor time in hundredths of a second, whatever the machine. */
const MS_PER_TICK = 10

const readText = (file: string) => readFile(file, 'utf8').catch(() => '')

/** The number of a line such as `Pss:   123 kB`, in MiB, added up over processes. */
export async function readMegabytes(pids: readonly number[], file: string, name: string): Promise<number> {
  let total = 0
  for (const pid of pids) {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(await readText(`/proc/${pid}/${file}`))?.[1]
    total += found === undefined ? Number.NaN : Number(found) / KB_PER_MB
  }
  return total
}

/** Parent and processor time of a process; `ended` is the time of its children that are gone. */
async function readStat(pid: number): Promise<{ parent: number; ms: number; ended: number }> {
  const text = await readText(`/proc/${pid}/stat`)
  // The name of a program stands in brackets and may hold spaces; what follows has fixed places.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const ms = (...places: number[]) =>
    places.reduce((sum, place) => sum + (fields[place] ?? Number.NaN), 0) * MS_PER_TICK
  return { parent: fields[1] ?? 0, ms: ms(11, 12), ended: ms(13, 14) }
}

async function listChildren(parent: number): Promise<number[]> {
  const children: number[] = []
  for (const name of await readdir('/proc').catch(() => [])) {
    if (/^\d+$/.test(name) && (await readStat(Number(name))).parent === parent) children.push(Number(name))
  }
  return children
}

/** Processor time that processes and all their children have used so far, in milliseconds. */
export async function readProcessorMs(roots: readonly number[]): Promise<number> {
  let total = 0
  for (const root of roots) {
    const { ms, ended } = await readStat(root)
    total += ms + ended
    // One that ends at this moment is counted with its parent the next time.
    for (const child of await listChildren(root)) total += (await readStat(child)).ms || 0
  }
  return total
}

/** The database server of a data folder, its processes with the first of them at the front, and its version. */
export async function findDatabase(dataDir: string): Promise<{ pids: number[]; version: string }> {
  const { appUrl, stop } = await startEmbedded({ dataDir, log: () => undefined })
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  const { rows } = await client.query<{ pid: number; version: string }>(
    `select pg_backend_pid() as pid, current_setting('server_version') as version`,
  )
  const own = rows[0]?.pid ?? 0
  const { parent } = await readStat(own)
  const children = await listChildren(parent)
  await client.end()
  await stop()
  return { pids: [parent, ...children.filter((pid) => pid !== own)], version: rows[0]?.version ?? '' }
}

/** Lets the database gather its statistics now, which it does by itself within a minute of an import. */
export async function gatherStatistics(dataDir: string): Promise<void> {
  const { ownerUrl, stop } = await startEmbedded({ dataDir, log: () => undefined })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('analyze')
  await client.end()
  await stop()
}
