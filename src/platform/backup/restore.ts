import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError, type Problem } from '../../kernel/error.ts'
import { analyze } from '../database/analyze.ts'
import { type Migration, migrate, readMigrations } from '../database/migrate.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { fillDatabase, inspectTarget, type KeptRows } from './restore-store.ts'
import { measure } from './rows-file.ts'

/** The two plain roles on the database that receives a backup. */
export type Addresses = Readonly<{ ownerUrl: string; appUrl: string }>
/** The folder of the migrations of this version, and the file that keeps the secret of the installation. */
export type RestoreOptions = Readonly<{ migrations: string; secretFile: string }>

async function checkFiles(dir: string, { folder, files }: Manifest): Promise<void> {
  const problems: Problem[] = []
  for (const { name, bytes, sha256 } of files) {
    const found = await measure(join(dir, folder, name))
    const file = `${folder}/${name}`
    if (!found) problems.push({ file, wrong: 'manca o non si può leggere / is missing or cannot be read' })
    else if (found.bytes !== bytes || found.sha256 !== sha256)
      problems.push({ file, wrong: 'non è più com’era / is not as it was' })
  }
  if (problems.length > 0) throw new AppError('restore/damaged', { folder: dir }, problems)
}

const namesOf = (migrations: readonly Readonly<{ name: string }>[]) =>
  migrations.map(({ name }) => name).join(', ')

/** A backup is brought back at its own level of the schema, so this version must know each of its steps. */
function checkSchema({ software, migrations }: Manifest, ours: readonly Migration[]): void {
  const known = new Map(ours.map(({ name, digest }) => [name, digest]))
  const unknown = migrations.filter(({ name }) => !known.has(name))
  if (unknown.length > 0) throw new AppError('restore/newer', { software, names: namesOf(unknown) })
  const other = migrations.filter(({ name, digest }) => known.get(name) !== digest)
  if (other.length > 0) throw new AppError('restore/other-schema', { software, names: namesOf(other) })
}

async function checkTarget(ownerUrl: string, { migrations }: Manifest): Promise<void> {
  const level = new Set(migrations.map(({ name }) => name))
  const ahead = (await inspectTarget(ownerUrl)).filter(({ name }) => !level.has(name))
  if (ahead.length > 0) throw new AppError('restore/schema-ahead', { names: namesOf(ahead) })
}

/** Lays the secret beside its place, so that nothing but a rename is left to do once the rows are there. */
async function laySecret(
  dir: string,
  { folder, files }: Manifest,
  secretFile: string,
): Promise<string | null> {
  if (!files.some(({ name }) => name === 'secret')) return null
  const laid = `${secretFile}.restored`
  await mkdir(dirname(secretFile), { recursive: true, mode: 0o700 })
  await writeFile(laid, await readFile(join(dir, folder, 'secret')), { mode: 0o600 })
  return laid
}

function keptRows(dir: string, { folder, files }: Manifest): Map<string, KeptRows> {
  const kept = new Map<string, KeptRows>()
  for (const { name, table } of files) {
    if (table)
      kept.set(table.name, { file: join(dir, folder, name), columns: table.columns, rows: table.rows })
  }
  return kept
}

/**
 * Brings a whole installation back into a database without territories and accounts: everything or nothing. An older
 * backup is brought back at its own level of the schema, which is then raised as at every start.
 * @throws AppError the codes `restore/…`, and those of the migrations
 */
export async function restore(
  { ownerUrl, appUrl }: Addresses,
  dir: string,
  { migrations, secretFile }: RestoreOptions,
): Promise<Manifest> {
  const manifest = await readManifest(dir)
  await checkFiles(dir, manifest)
  checkSchema(manifest, await readMigrations(migrations))
  await checkTarget(ownerUrl, manifest)
  const level = new Set(manifest.migrations.map(({ name }) => name))
  await migrate(ownerUrl, appUrl, migrations, level)
  const laid = await laySecret(dir, manifest, secretFile)
  try {
    await fillDatabase(ownerUrl, keptRows(dir, manifest))
    if (laid) await rename(laid, secretFile)
  } finally {
    if (laid) await rm(laid, { force: true })
  }
  await migrate(ownerUrl, appUrl, migrations)
  await analyze(ownerUrl)
  return manifest
}
