import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { backUp, restore } from '../../src/platform/backup/index.ts'
import type { Manifest } from '../../src/platform/backup/manifest.ts'

/** The migrations of this version. */
export const MIGRATIONS = join(import.meta.dirname, '../../migrations')
/** What the installation of the tests keeps in its data folder. */
export const SECRET = 'a secret of the installation'

type Target = Readonly<{ ownerUrl: string; appUrl: string }>

/** A folder for backups, of the calling file. */
export type BackupWorld = Readonly<{
  folder: string
  backUpTo: (ownerUrl: string, dir: string, now?: Date) => Promise<Manifest>
  restoreInto: (target: Target, dir: string, migrations?: string) => Promise<Manifest>
  /** Where the secret of whoever restores is. */
  secretFile: string
}>

/** Makes the folder of the calling file, at its top level; it goes after the last test. */
export async function backupWorld(): Promise<BackupWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'telaio-backup-'))
  const secretFile = join(folder, 'data', 'secret')
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return {
    folder,
    secretFile,
    backUpTo: (ownerUrl, dir, now = new Date()) =>
      backUp(ownerUrl, dir, { secret: SECRET, software: '9.9.9', now }),
    restoreInto: (target, dir, migrations = MIGRATIONS) => restore(target, dir, { migrations, secretFile }),
  }
}
