import { sql } from 'kysely'
import { newId } from '../../src/kernel/id.ts'
import { type Database, rowsOf } from '../../src/platform/database/database.ts'
import { insertTerritory } from '../../src/platform/territory/territory-store.ts'

async function untilSomebodyWaits(db: Database): Promise<void> {
  const waiting = sql`select from pg_stat_activity
    where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`
  while ((await rowsOf(db, waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** Runs `work` while another transaction has made a territory but not ended; it ends once `work` waits for it. */
export async function comeSecond<T>(db: Database, slug: string, work: () => Promise<T>): Promise<T> {
  const values = { title: { it: 'Il primo' }, licence: 'cc-by-4.0', isExample: false }
  const started: Promise<T>[] = []
  await db.transaction().execute(async (tx) => {
    await insertTerritory(tx, newId(), slug, values)
    const second = work()
    // A failure before the first has ended is told at the end.
    second.catch(() => undefined)
    started.push(second)
    await Promise.race([untilSomebodyWaits(db), second.catch(() => undefined)])
  })
  return started[0] as Promise<T>
}
