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

/** A database that is up to date and safe to work on. */
export type Opened = Readonly<{ db: Database; appUrl: string; ownerUrl: string; close: () => Promise<void> }>

/**
 * Starts or joins the database of the settings, brings its schema up to date and refuses a role that could see
 * across territories.
 * @throws AppError of the embedded database, of the migrations, `database/unreachable`, `database/role`
 */
export async function openData(config: Config, log: (line: string) => void): Promise<Opened> {
  const embedded = config.database ? null : await startEmbedded({ dataDir: config.dataDir, log })
  const { appUrl, ownerUrl } = embedded ?? (config.database as { appUrl: string; ownerUrl: string })
  let db: Database | undefined
  try {
    if (!embedded) {
      await assertReachable(ownerUrl, 'TELAIO_OWNER_URL')
      await assertReachable(appUrl, 'DATABASE_URL')
    }
    for (const name of await migrate(ownerUrl, appUrl, join(PRODUCT_FOLDER, 'migrations')))
      log(`migration ${name}`)
    const opened = openDatabase(appUrl)
    db = opened
    await assertPlainRole(opened)
    const close = async () => {
      await opened.destroy()
      await embedded?.stop()
    }
    return { db: opened, appUrl, ownerUrl, close }
  } catch (error) {
    // A pool that is left open would keep a process alive that has nothing more to do.
    await db?.destroy()
    await embedded?.stop()
    throw error
  }
}

// 32 bytes: as many as the digest that is made with it.
const SECRET_BYTES = 32

/** The secret that signs sessions and forms: made at the first start, kept in the data folder for its owner alone. */
export async function readSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret')
  await mkdir(dataDir, { recursive: true })
  await writeFile(file, randomBytes(SECRET_BYTES).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return (await readFile(file, 'utf8')).trim()
}
