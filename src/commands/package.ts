import { parseArgs } from 'node:util'
import { createApplication } from '../app.ts'
import type { Config } from '../config.ts'
import { AppError } from '../kernel/error.ts'
import { analyze } from '../platform/database/analyze.ts'
import { describePlan, exportTerritory, importPackage } from '../platform/package/index.ts'
import { openData } from './open.ts'

/**
 * `telaio export TERRITORY DIR`: writes the territory package.
 * @throws AppError `command/usage` and the codes of writing a package
 */
export async function exportCommand(
  config: Config,
  args: readonly string[],
  log: (line: string) => void,
): Promise<number> {
  const [slug, dir] = args
  if (!slug || !dir || args.length > 2)
    throw new AppError('command/usage', { usage: 'telaio export TERRITORY DIR' })
  const { db, close } = await openData(config, log)
  try {
    const files = await exportTerritory(db, createApplication().registry, slug, dir, {
      language: config.language,
      now: new Date(),
    })
    log(`${slug}: ${files.length} file → ${dir}`)
    return 0
  } finally {
    await close()
  }
}

const IMPORT_USAGE = 'telaio import DIR [--plan] [--prune]'

function readImportArguments(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({ args: [...args], options: { plan: flag, prune: flag }, allowPositionals: true })
  } catch (cause) {
    throw new AppError('command/usage', { usage: IMPORT_USAGE }, [], { cause: cause as Error })
  }
}

/**
 * `telaio import DIR [--plan] [--prune]`: reads a territory package, or only says what it would do.
 * @throws AppError `command/usage`, `package/broken` and the codes of reading a package
 */
export async function importCommand(
  config: Config,
  args: readonly string[],
  log: (line: string) => void,
): Promise<number> {
  const { values, positionals } = readImportArguments(args)
  const [dir] = positionals
  if (!dir || positionals.length > 1) throw new AppError('command/usage', { usage: IMPORT_USAGE })
  const { db, ownerUrl, close } = await openData(config, log)
  try {
    const { language, publicUrl } = config
    const options = { ...values, language, publicUrl, now: new Date() }
    const plan = await importPackage(db, createApplication().registry, dir, options)
    if (!options.plan) await analyze(ownerUrl)
    for (const line of describePlan(plan, config.language)) log(line)
    return 0
  } finally {
    await close()
  }
}
