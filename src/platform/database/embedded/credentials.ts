import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../kernel/error.ts'

/** What `database.json` in the data folder remembers. Readable by the user of the application alone. */
export type Credentials = {
  /** Folder of the database, relative to the data folder or absolute: the data folder may be moved. */
  readonly cluster: string
  readonly ownerPassword: string
  readonly appPassword: string
  /** True once the database was made whole: from then on its absence is a loss, not a first start. */
  readonly initialised: boolean
}

/** The file with the passwords of the embedded database. */
export function credentialsPath(dataDir: string): string {
  return join(dataDir, 'database.json')
}

/** New passwords for a database that is still to be made. */
export function newCredentials(): Credentials {
  const password = (): string => randomBytes(24).toString('base64url')
  return { cluster: '', ownerPassword: password(), appPassword: password(), initialised: false }
}

/**
 * Reads the credentials, or `undefined` when the file is not there.
 * @throws `embedded/credentials-unreadable` when it is there and cannot be read or understood.
 */
export async function findCredentials(dataDir: string): Promise<Credentials | undefined> {
  const file = credentialsPath(dataDir)
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as Partial<Credentials>
    const { cluster, ownerPassword, appPassword, initialised } = value
    if (!cluster || !ownerPassword || !appPassword) throw new Error('a field is missing')
    return { cluster, ownerPassword, appPassword, initialised: initialised === true }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new AppError('embedded/credentials-unreadable', { file, reason: (error as Error).message })
  }
}

/** Writes the credentials whole or not at all, readable by us alone. */
export async function writeCredentials(dataDir: string, credentials: Credentials): Promise<void> {
  const file = credentialsPath(dataDir)
  await writeFile(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
