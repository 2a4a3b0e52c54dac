import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
} from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../kernel/error.ts'
import { bytesOf, type FolderLimits, LIMITS } from './folder-limits.ts'
import { FORMAT, TERRITORY_FILE } from './layout.ts'
import type { FileFault, FoundFile, PackageFile } from './types.ts'

// git's own folder, notes of file managers and editors: never ours, except what keeps an empty folder.
const isForeign = (name: string) => name.startsWith('.') && name !== '.gitkeep'

const byName = (one: Dirent, other: Dirent) => (one.name < other.name ? -1 : 1)

// Reading is synchronous: a command has nothing else to do meanwhile, and the thread pool costs several times what it
// takes to read a small file.
function listFolder(dir: string): Dirent[] {
  const entries = readdirSync(dir, { withFileTypes: true })
  return entries.filter(({ name }) => !isForeign(name)).sort(byName)
}

type Found = Readonly<{ path: string; entry: Dirent }>

/** Files two levels down: deeper folders are given as such, for somebody to say that they do not belong here. */
function listFiles(dir: string, limits: FolderLimits): Found[] {
  const found: Found[] = []
  for (const entry of listFolder(dir)) {
    if (!entry.isDirectory()) found.push({ path: entry.name, entry })
    else {
      for (const inner of listFolder(join(dir, entry.name))) {
        found.push({ path: `${entry.name}/${inner.name}`, entry: inner })
      }
    }
    if (found.length > limits.files) {
      throw new AppError('package/too-large', { limit: `${limits.files} file` })
    }
  }
  return found
}

const fault = (path: string, why: FileFault): FoundFile => ({ path, text: null, fault: why })

/** The text of a file, and how many bytes it took. A link is not followed even if it appeared just now. */
function readText(
  dir: string,
  { path, entry }: Found,
  limits: FolderLimits,
): { file: FoundFile; size: number } {
  if (!entry.isFile()) return { file: fault(path, 'link'), size: 0 }
  try {
    const handle = openSync(join(dir, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      if (fstatSync(handle).size > bytesOf(limits.fileMb)) return { file: fault(path, 'large'), size: 0 }
      const bytes = readFileSync(handle)
      return { file: decode(path, bytes), size: bytes.length }
    } finally {
      closeSync(handle)
    }
  } catch {
    return { file: fault(path, 'unreadable'), size: 0 }
  }
}

function decode(path: string, bytes: Uint8Array): FoundFile {
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return fault(path, 'encoding')
  }
}

const noFolder = (dir: string, cause: unknown) =>
  cause instanceof AppError ? cause : new AppError('package/no-folder', { folder: dir }, [], { cause })

/**
 * Every file of a folder, for `parsePackage` to judge; one that cannot be read says why.
 * @throws AppError `package/no-folder`, `package/too-large`
 */
export function readPackage(dir: string, limits = LIMITS): FoundFile[] {
  let total = 0
  try {
    return listFiles(dir, limits).map((found) => {
      const { file, size } = readText(dir, found, limits)
      total += size
      if (total <= bytesOf(limits.packageMb)) return file
      throw new AppError('package/too-large', { limit: `${limits.packageMb} MB` })
    })
  } catch (error) {
    throw noFolder(dir, error)
  }
}

/** What a folder holds of an earlier export, or null when it holds something else. */
function listEarlier(dir: string): Found[] | null {
  if (!existsSync(dir)) return []
  const found = listFiles(dir, LIMITS)
  if (found.length === 0) return []
  const territory = found.find(({ path }) => path === TERRITORY_FILE)
  const text = territory ? readText(dir, territory, LIMITS).file.text : null
  return text?.startsWith(`format: ${FORMAT}\n`) ? found : null
}

// Making a file costs the system far more than reading one: several at once use every core.
const AT_ONCE = 64

/**
 * Writes a package into a folder that is new, empty or holds an earlier export. Pages of records that are no longer
 * there go; nothing else is touched, and no link is followed.
 * @throws AppError `package/occupied`, `package/no-folder`
 */
export async function writePackage(dir: string, files: readonly PackageFile[]): Promise<void> {
  const paths = new Set(files.map(({ path }) => path))
  const folders = new Set(files.map(({ path }) => dirname(path)))
  // A real folder is listed by what is in it: one that is listed itself is a link, or no folder.
  const isOther = ({ path, entry }: Found) => folders.has(path) || (paths.has(path) && !entry.isFile())
  try {
    const earlier = listEarlier(dir)
    if (earlier === null || earlier.some(isOther)) throw new AppError('package/occupied', { folder: dir })
    for (const folder of folders) await mkdir(join(dir, folder), { recursive: true })
    for (let from = 0; from < files.length; from += AT_ONCE) {
      const some = files.slice(from, from + AT_ONCE)
      await Promise.all(some.map(({ path, text }) => writeFile(join(dir, path), text)))
    }
    for (const { path } of earlier) {
      const isOurs =
        folders.has(dirname(path)) &&
        /\/(?:[a-z0-9-]+(?:(?:\.en)?\.md|\.\w+\.(?:geo)?json)|\.gitkeep)$/.test(path)
      if (isOurs && !paths.has(path)) await rm(join(dir, path))
    }
  } catch (error) {
    throw noFolder(dir, error)
  }
}
