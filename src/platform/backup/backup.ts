import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../kernel/error.ts'
import { openBackupFolder, removeRows, syncFolder } from './backup-folder.ts'
import { FORMAT, type Manifest, type ManifestFile, writeManifest } from './manifest.ts'
import { writeMeasured } from './rows-file.ts'
import { inSnapshot, type Snapshot } from './snapshot-store.ts'

/** What a backup holds beside the database, and what it says of itself. */
export type BackupOptions = Readonly<{ secret: string | null; software: string; now: Date }>

async function writeTables(snapshot: Snapshot, folder: string): Promise<ManifestFile[]> {
  const files: ManifestFile[] = []
  for (const table of snapshot.tables) {
    const name = `${table.name}.copy`
    const { result, ...measured } = await writeMeasured(join(folder, name), (write) =>
      snapshot.readTable(table, write),
    )
    files.push({ name, table: { name: table.name, columns: [...table.columns], rows: result }, ...measured })
  }
  return files
}

async function writeSecret(secret: string | null, folder: string): Promise<ManifestFile[]> {
  if (secret === null) return []
  const { result: _, ...measured } = await writeMeasured(join(folder, 'secret'), (write) =>
    write(Buffer.from(secret)),
  )
  return [{ name: 'secret', ...measured }]
}

async function writeBackup(
  ownerUrl: string,
  dir: string,
  folder: string,
  options: BackupOptions,
): Promise<Manifest> {
  const rows = join(dir, folder)
  await mkdir(rows, { mode: 0o700 })
  const manifest = await inSnapshot(ownerUrl, async (snapshot): Promise<Manifest> => {
    const files = [...(await writeTables(snapshot, rows)), ...(await writeSecret(options.secret, rows))]
    return {
      format: FORMAT,
      software: options.software,
      madeAt: options.now.toISOString(),
      migrations: [...snapshot.migrations],
      territories: snapshot.territories.map(({ slug }) => slug),
      folder,
      files,
    }
  })
  await syncFolder(rows)
  await writeManifest(dir, manifest)
  await syncFolder(dir)
  return manifest
}

/** An error of the disk, in words; the database's own pass. */
function explain(error: unknown, dir: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  const isDisk = code !== undefined && syscall !== undefined && !/^(connect|read|getaddrinfo)$/.test(syscall)
  if (error instanceof AppError || !isDisk) return error
  return new AppError('backup/not-written', { folder: dir, reason: (error as Error).message }, [], {
    cause: error,
  })
}

/**
 * Copies a whole installation as it is at one moment into a folder, while others read and write: new, empty, or with
 * an earlier backup, which is there until this one is whole.
 * @throws AppError `backup/occupied`, `backup/not-written`, `backup/running`, `backup/nothing`, `backup/wall`
 */
export async function backUp(ownerUrl: string, dir: string, options: BackupOptions): Promise<Manifest> {
  const folder = `rows-${options.now.toISOString().replace(/[-:.]/g, '')}`
  try {
    const earlier = await openBackupFolder(dir)
    if (earlier.includes(folder)) throw new AppError('backup/running')
    const manifest = await writeBackup(ownerUrl, dir, folder, options).catch(async (error: unknown) => {
      await removeRows(dir, [folder]).catch(() => undefined)
      throw error
    })
    await removeRows(dir, earlier)
    return manifest
  } catch (error) {
    throw explain(error, dir)
  }
}
