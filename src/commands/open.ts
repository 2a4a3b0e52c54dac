import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { assertPlainRole, type Database, openDatabase } from '../platform/database/database.ts'
import { startEmbedded } from '../platform/database/embedded/index.ts'
import { migrate } from '../platform/database/migrate.ts'
import { assertReachable } from '../platform/database/reach.ts'

/** The folder of the product: this file is one level below it, as source and as build. */
export const PRODUCT_FOLDER = resolve(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? '../..' : '..',
)
/** The steps of the schema. */
export const MIGRATIONS = join(PRODUCT_FOLDER, 'migrations')

/** The two roles on the server of the settings, which runs. */
export type Server = Readonly<{ appUrl: string; ownerUrl: string; stop: () => Promise<void> }>

/**
 * Starts or joins the server of the settings, and touches nothing on it.
 * @throws AppError of the embedded database, `database/unreachable`
 */
export async function openServer(config: Config, log: (line: string) => void): Promise<Server> {
  if (!config.database) return startEmbedded({ dataDir: config.dataDir, log })
  const { appUrl, ownerUrl } = config.database
  await assertReachable(ownerUrl, 'TELAIO_OWNER_URL')
  await assertReachable(appUrl, 'DATABASE_URL')
  return { appUrl, ownerUrl, stop: async () => undefined }
}

/** A database that is up to date and safe to work on. */
export type Opened = Readonly<{ db: Database; appUrl: string; ownerUrl: string; close: () => Promise<void> }>

/**
 * Starts or joins the database of the settings, brings its schema up to date and refuses a role that could see
 * across territories.
 * @throws AppError of the embedded database, of the migrations, `database/unreachable`, `database/role`
 */
export async function openData(config: Config, log: (line: string) => void): Promise<Opened> {
  const { appUrl, ownerUrl, stop } = await openServer(config, log)
  let db: Database | undefined
  try {
    for (const name of await migrate(ownerUrl, appUrl, MIGRATIONS)) log(`migration ${name}`)
    const opened = openDatabase(appUrl)
    db = opened
    await assertPlainRole(opened)
    const close = async () => {
      await opened.destroy()
      await stop()
    }
    return { db: opened, appUrl, ownerUrl, close }
  } catch (error) {
    // A pool that is left open would keep a process alive that has nothing more to do.
    await db?.destroy()
    await stop()
    throw error
  }
}

// 32 bytes: as many as the digest that is made with it.
const SECRET_BYTES = 32

/** Where the secret of the installation is kept. */
export function secretPath(dataDir: string): string {
  return join(dataDir, 'secret')
}

/** The secret that signs sessions and forms: made at the first start, kept in the data folder for its owner alone. */
export async function readSecret(dataDir: string): Promise<string> {
  const file = secretPath(dataDir)
  await mkdir(dataDir, { recursive: true })
  await writeFile(file, randomBytes(SECRET_BYTES).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return (await readFile(file, 'utf8')).trim()
}
