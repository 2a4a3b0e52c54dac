/** The command line: one function a command; each gives the exit code. */

import type { Config } from '../config.ts'
import { AppError } from '../kernel/error.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import { writeDocs } from './docs.ts'
import { openData } from './open.ts'
import { exportCommand, importCommand } from './package.ts'
import { serve } from './serve.ts'
import { manageUser } from './user.ts'
import { verify } from './verify.ts'

export type Log = (line: string) => void
export type Command = (config: Config, args: readonly string[], log: Log) => Promise<number>

async function serveCommand(config: Config, _args: readonly string[], log: Log): Promise<number> {
  await serve(config, log)
  return 0
}

async function migrateCommand(config: Config, _args: readonly string[], log: Log): Promise<number> {
  await (await openData(config, log)).close()
  log('ok')
  return 0
}

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  export: exportCommand,
  import: importCommand,
  backup: backupCommand,
  restore: restoreCommand,
  verify,
  migrate: migrateCommand,
  user: manageUser,
  docs: writeDocs,
}

/**
 * The command of that name.
 * @throws AppError `command/unknown`
 */
export function findCommand(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new AppError('command/unknown', { name, known: Object.keys(COMMANDS).join(', ') })
  return command
}
