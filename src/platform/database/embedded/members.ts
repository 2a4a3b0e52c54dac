import { readdirSync, rmSync } from 'node:fs'
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../../kernel/error.ts'
import { newId } from '../../../kernel/id.ts'
import { isRunning, ownMark, type ProcessMark } from './identity.ts'

/**
 * Which processes use the database of a data folder: one file each in `<data folder>/running`. The last one that
 * leaves stops the server, whoever started it, so `telaio export` neither stops the server under `serve` nor
 * loses it when `serve` ends first.
 */
const MEMBERS = 'running'

/** Long enough for one first start or one stop by somebody else. */
const LOCK_LIMIT_MS = 180_000
const POLL_MS = 50

/** Writes this process down and gives the path of its file. */
export async function addMember(dataDir: string): Promise<string> {
  await mkdir(join(dataDir, MEMBERS), { recursive: true })
  const file = join(dataDir, MEMBERS, newId())
  await writeFile(file, JSON.stringify(await ownMark()))
  return file
}

/** The number of processes that use the database; those that were killed are forgotten. */
export async function countMembers(dataDir: string): Promise<number> {
  let count = 0
  for (const name of await readdir(join(dataDir, MEMBERS)).catch(() => [])) {
    const file = join(dataDir, MEMBERS, name)
    const mark = await readMark(file)
    if (mark && (await isRunning(mark))) count++
    else await rm(file, { force: true })
  }
  return count
}

/** Forgets a member without waiting, for a process that is ending; true when no other is written down. */
export function removeMemberAtOnce(dataDir: string, file: string): boolean {
  rmSync(file, { force: true })
  return readdirSync(join(dataDir, MEMBERS)).length === 0
}

/**
 * Runs `work` while no other process starts or stops the database of the data folder.
 * @throws `embedded/busy` when another one does not come to an end.
 */
export async function withLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dataDir, 'database.lock')
  const draft = join(dataDir, `database.lock.${newId()}`)
  await writeFile(draft, JSON.stringify(await ownMark()))
  try {
    // A link is made whole or not at all: nobody can see a lock that does not say yet whose it is.
    for (let waited = 0; !(await takeLock(draft, lock)); waited += POLL_MS) {
      const holder = await readMark(lock)
      if (holder && !(await isRunning(holder))) await rm(lock, { force: true })
      else if (waited >= LOCK_LIMIT_MS)
        throw new AppError('embedded/busy', { file: lock, pid: holder?.pid ?? 0 })
      else await sleep(POLL_MS)
    }
  } finally {
    await rm(draft, { force: true })
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function takeLock(draft: string, lock: string): Promise<boolean> {
  try {
    await link(draft, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function readMark(file: string): Promise<ProcessMark | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ProcessMark
  } catch {
    return undefined
  }
}
