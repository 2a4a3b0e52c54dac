import { AppError } from '../../kernel/error.ts'
import type { Language } from '../../kernel/language.ts'
import type { Database } from '../database/database.ts'
import type { Registry } from '../record/registry.ts'
import { systemContext } from '../system-context.ts'
import { enterTerritory } from '../territory/territory-store.ts'
import { exportPackage } from './export.ts'
import { writePackage } from './folder.ts'
import type { PackageFile } from './types.ts'

/**
 * Writes a territory as it is at one moment into a folder, and gives the files.
 * @throws AppError `package/no-territory`, `package/occupied`, `package/no-folder`
 */
export async function exportTerritory(
  db: Database,
  registry: Registry,
  slug: string,
  dir: string,
  options: Readonly<{ language: Language; now: Date }>,
): Promise<PackageFile[]> {
  // Several queries of one moment: an edit in between would tear a record from its ties.
  const files = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const territory = await enterTerritory(tx, slug)
      if (!territory) throw new AppError('package/no-territory', { territory: slug })
      return exportPackage(systemContext(tx, territory, options), registry)
    })
  await writePackage(dir, files)
  return files
}
