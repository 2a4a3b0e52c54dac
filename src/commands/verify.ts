import type { Config } from '../config.ts'
import { verifyChain } from '../platform/audit/verify.ts'
import { type Database, INSTALLATION, inTerritory } from '../platform/database/database.ts'
import { listTerritories } from '../platform/territory/territory-store.ts'
import { openData } from './open.ts'

/** Walks the chain of the installation and of every territory, a line each; true when every link holds. */
export async function reportChains(db: Database, log: (line: string) => void): Promise<boolean> {
  const chains = [{ id: INSTALLATION, slug: '(installation)' }, ...(await listTerritories(db))]
  let holds = true
  for (const { id, slug } of chains) {
    const report = await inTerritory(db, id, (tx) => verifyChain(tx, id))
    if (report.broken) holds = false
    const verdict = report.broken ? `BROKEN at ${report.broken.sequence} (${report.broken.reason})` : 'ok'
    log(`${slug}: ${verdict}, ${report.length} links, ${report.erased} erased, head ${report.head}`)
  }
  return holds
}

/**
 * `telaio verify`: walks the audit chain of the installation and of every territory. The exit code is 1 when a
 * link does not hold. Note the heads down elsewhere: a chain cut at its end still holds, but its head changes.
 */
export async function verify(
  config: Config,
  _args: readonly string[],
  log: (line: string) => void,
): Promise<number> {
  const { db, close } = await openData(config, () => undefined)
  try {
    return (await reportChains(db, log)) ? 0 : 1
  } finally {
    await close()
  }
}
