import type { Config } from '../config.ts'
import { verifyChain } from '../platform/audit/verify.ts'
import { INSTALLATION, inTerritory } from '../platform/database/database.ts'
import { listTerritories } from '../platform/territory/territory-store.ts'
import { openData } from './open.ts'

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
    const chains = [{ id: INSTALLATION, slug: '(installation)' }, ...(await listTerritories(db))]
    let broken = 0
    for (const { id, slug } of chains) {
      const report = await inTerritory(db, id, (tx) => verifyChain(tx, id))
      if (report.broken) broken += 1
      const verdict = report.broken ? `BROKEN at ${report.broken.sequence} (${report.broken.reason})` : 'ok'
      log(`${slug}: ${verdict}, ${report.length} links, ${report.erased} erased, head ${report.head}`)
    }
    return broken === 0 ? 0 : 1
  } finally {
    await close()
  }
}
