import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { assertPlainRole, type Database, openDatabase } from '../platform/database/database.ts'
import { startEmbedded } from '../platform/database/embedded/index.ts'
import { migrate } from '../platform/database/migrate.ts'

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
 * @throws AppError of the embedded database, of the migrations, `database/role`
 */
export async function openData(config: Config, log: (line: string) => void): Promise<Opened> {
  const embedded = config.database ? null : await startEmbedded({ dataDir: config.dataDir, log })
  const { appUrl, ownerUrl } = embedded ?? (config.database as { appUrl: string; ownerUrl: string })
  try {
    for (const name of await migrate(ownerUrl, appUrl, join(PRODUCT_FOLDER, 'migrations')))
      log(`migration ${name}`)
    const db = openDatabase(appUrl)
    await assertPlainRole(db)
    const close = async () => {
      await db.destroy()
      await embedded?.stop()
    }
    return { db, appUrl, ownerUrl, close }
  } catch (error) {
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
