import { type Dirent, existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../kernel/error.ts'
import { MANIFEST_FILE, ROWS_FILE, ROWS_FOLDER } from './manifest.ts'

const isManifest = (text: string) => text.trimStart().startsWith('{') && text.includes('"telaio-backup/')

/** The first thing in the folder of rows of a backup that no backup puts there. */
async function findStranger(dir: string): Promise<string | undefined> {
  const entries = await readdir(dir, { withFileTypes: true })
  return entries.find((entry) => !(entry.isFile() && ROWS_FILE.test(entry.name)))?.name
}

async function isOurs(dir: string, entry: Dirent): Promise<boolean> {
  const path = join(dir, entry.name)
  if (entry.isDirectory()) return ROWS_FOLDER.test(entry.name) && (await findStranger(path)) === undefined
  if (!entry.isFile()) return false
  if (entry.name === `${MANIFEST_FILE}.new`) return true
  return entry.name === MANIFEST_FILE && isManifest(await readFile(path, 'utf8'))
}

/**
 * Makes the folder of a backup, or finds an earlier backup in it; gives the folders of rows that the earlier ones, also
 * those cut off, left there.
 * @throws AppError `backup/occupied`
 */
export async function openBackupFolder(dir: string): Promise<string[]> {
  if (!existsSync(dir)) await mkdir(dir, { recursive: true, mode: 0o700 })
  const entries = await readdir(dir, { withFileTypes: true })
  for (const entry of entries) {
    if (!(await isOurs(dir, entry))) throw new AppError('backup/occupied', { folder: dir, name: entry.name })
  }
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

/** Removes what earlier backups left. */
export async function removeRows(dir: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rm(join(dir, folder), { recursive: true, force: true })
}

/** Brings the names in a folder to the disk, not only what stands in its files. */
export async function syncFolder(dir: string): Promise<void> {
  // Windows opens no folders.
  const handle = await open(dir, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
