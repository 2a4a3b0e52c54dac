import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { startEmbedded } from '../src/platform/database/embedded/index.ts'
import { numberWords, table } from './figures.ts'

const KB_PER_MB = 1024

/** The number of a line such as `Pss:   123 kB`, in megabytes; none where the system does not tell. */
async function readMegabytes(file: string, name: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]
  return found === undefined ? Number.NaN : Number(found) / KB_PER_MB
}

async function parentOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^PPid:\s+(\d+)/m.exec(text)?.[1] ?? 0)
}

/** The server of a data folder and all its processes. */
async function findDatabaseProcesses(dataDir: string): Promise<number[]> {
  const { appUrl, stop } = await startEmbedded({ dataDir, log: () => undefined })
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const root = await parentOf(rows[0]?.pid ?? 0)
  await client.end()
  await stop()
  const all = (await readdir('/proc').catch(() => [])).map(Number).filter(Number.isInteger)
  const family: number[] = []
  for (const pid of all) if (pid === root || (await parentOf(pid)) === root) family.push(pid)
  return family
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Reads what server and database hold in memory at this moment. */
export async function benchMemory(dataDir: string, serverPid: number): Promise<string> {
  const family = await findDatabaseProcesses(dataDir)
  const rss = await Promise.all(family.map((pid) => readMegabytes(`/proc/${pid}/status`, 'VmRSS')))
  const pss = await Promise.all(family.map((pid) => readMegabytes(`/proc/${pid}/smaps_rollup`, 'Pss')))
  const server = await readMegabytes(`/proc/${serverPid}/status`, 'VmRSS')
  return `## Memory after the load

Read once, after the rounds above, from what Linux tells of the processes. Memory that the processes of PostgreSQL share is counted in each of them by RSS, and once by PSS.

${table(
  ['what', 'RSS, MiB', 'PSS, MiB'],
  [
    ['server, one process', numberWords(server), '–'],
    [`database, ${family.length} processes`, numberWords(sum(rss)), numberWords(sum(pss))],
  ],
)}`
}
