import { numberWords, table } from './figures.ts'
import { readMegabytes } from './processes.ts'

/** Reads what server and database hold in memory at this moment. */
export async function benchMemory(server: readonly number[], database: readonly number[]): Promise<string> {
  const row = async (name: string, pids: readonly number[]) => [
    name,
    numberWords(await readMegabytes(pids, 'status', 'VmRSS')),
    numberWords(await readMegabytes(pids, 'smaps_rollup', 'Pss')),
  ]
  const rows = [
    await row('server, one process', server),
    await row(`database, ${database.length} processes`, database),
  ]
  return `## Memory after the load

Read once, after the rounds above, from what Linux tells of the processes. Memory that the processes of PostgreSQL share is counted in each of them by RSS, and once by PSS.

${table(['what', 'RSS, MiB', 'PSS, MiB'], rows)}`
}
