import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { AppError } from '../kernel/error.ts'
import { backUp, restore } from '../platform/backup/index.ts'
import { assertPlainRole, openDatabase } from '../platform/database/database.ts'
import { MIGRATIONS, openServer, PRODUCT_FOLDER, secretPath } from './open.ts'
import { reportChains } from './verify.ts'

type Log = (line: string) => void

function readFolder(args: readonly string[], usage: string): string {
  const [dir] = args
  if (!dir || args.length > 1 || dir.startsWith('-')) throw new AppError('command/usage', { usage })
  return resolve(dir)
}

async function findSecret(dataDir: string): Promise<string | null> {
  return readFile(secretPath(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

async function readVersion(): Promise<string> {
  return JSON.parse(await readFile(join(PRODUCT_FOLDER, 'package.json'), 'utf8')).version
}

const KEEP_SAFE = {
  it: 'Contiene dati personali e credenziali: i file li legge solo chi li ha fatti. Conservala al sicuro, su un’altra macchina.',
  en: 'It holds personal data and credentials: only whoever made the files can read them. Keep it safe, on another machine.',
}

/**
 * `telaio backup DIR`: copies the whole installation as it is at one moment, while it serves. The schema stays as it
 * is, so that a backup can be made right before an update.
 * @throws AppError `command/usage`, and the codes `backup/…`
 */
export async function backupCommand(config: Config, args: readonly string[], log: Log): Promise<number> {
  const dir = readFolder(args, 'telaio backup DIR')
  const { ownerUrl, stop } = await openServer(config, log)
  try {
    const [secret, software] = [await findSecret(config.dataDir), await readVersion()]
    const { files, territories } = await backUp(ownerUrl, dir, { secret, software, now: new Date() })
    const rows = files.reduce((sum, { table }) => sum + (table?.rows ?? 0), 0)
    log(`ok: ${rows} rows, ${files.length} files, ${territories.length} territories → ${dir}`)
    log(KEEP_SAFE[config.language])
    return 0
  } finally {
    await stop()
  }
}

/**
 * `telaio restore DIR`: brings a backup back into an installation without territories and accounts, then walks the
 * chains as `verify` does; the exit code is 1 when a link does not hold.
 * @throws AppError `command/usage`, the codes `restore/…`, `database/role`
 */
export async function restoreCommand(config: Config, args: readonly string[], log: Log): Promise<number> {
  const dir = readFolder(args, 'telaio restore DIR')
  const server = await openServer(config, log)
  try {
    const options = { migrations: MIGRATIONS, secretFile: secretPath(config.dataDir) }
    const { madeAt, software } = await restore(server, dir, options)
    log(`ok: ${dir} (${madeAt}, Telaio ${software})`)
    const db = openDatabase(server.appUrl)
    try {
      await assertPlainRole(db)
      return (await reportChains(db, log)) ? 0 : 1
    } finally {
      await db.destroy()
    }
  } finally {
    await server.stop()
  }
}
