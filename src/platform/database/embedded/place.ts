import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  chmod,
  chown,
  cp,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../../kernel/error.ts'
import { type Binaries, programPath } from './binaries.ts'
import { type Cluster, findDataVersion } from './cluster.ts'
import type { Credentials } from './credentials.ts'
import { lastLines, runProgram, type SystemUser } from './program.ts'

type Log = (message: string) => void

/** Where database and programs go when the user of PostgreSQL cannot walk to the data folder or to them. */
export const OUTSIDE = '/var/lib/telaio'

/** Accounts that PostgreSQL may run as when we are root, which it refuses: the most fitting first. */
const ACCOUNTS = ['telaio', 'postgres', 'nobody']

/**
 * Makes sure that the data folder is there and can be written to, and gives its one true path: what is compared
 * with a path later must not depend on the link that led there.
 * @throws `embedded/folder-not-writable`
 */
export async function prepareFolder(dataDir: string): Promise<string> {
  const probe = join(dataDir, `.probe-${process.pid}`)
  try {
    await makeFolder(resolve(dataDir))
    await mkdir(probe, { recursive: true })
    await rmdir(probe)
    return await realpath(dataDir)
  } catch (error) {
    throw new AppError(
      'embedded/folder-not-writable',
      { folder: dataDir, reason: (error as Error).message },
      [],
      { cause: error },
    )
  }
}

/**
 * Makes a folder and those above it. Node's own way asks for ever where a file system answers that there is no
 * such place, although the folder above is there (as /proc does).
 */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return
  if (!existsSync(dirname(folder))) await makeFolder(dirname(folder))
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    // Somebody who starts at the same moment made it first.
    if (error.code !== 'EEXIST') throw error
  })
}

/**
 * Decides where the database stands, which programs run it and as which user.
 * @throws `embedded/no-user`, `embedded/unreachable`, `embedded/binaries-unusable`
 */
export async function choosePlace(
  dataDir: string,
  credentials: Credentials | undefined,
  binaries: Binaries,
  log: Log,
): Promise<Cluster> {
  const known = credentials ? resolve(dataDir, credentials.cluster) : await findExisting(dataDir)
  if (process.getuid?.() !== 0) {
    await requireRunnable(binaries, undefined)
    return { folder: known ?? insideOf(dataDir), binaries, user: undefined }
  }
  const owner = known ? await ownerOf(known) : undefined
  const user = owner ?? (await findAccount())
  const programs = await reachBinaries(binaries, user, log)
  if (known && existsSync(known)) {
    if (await canEnter(user, known)) return { folder: known, binaries: programs, user }
    throw new AppError('embedded/unreachable', { folder: known, user: user.name })
  }
  if (known && credentials?.initialised) return { folder: known, binaries: programs, user }
  const inside = await canHold(dataDir, user)
  return {
    folder: inside ? insideOf(dataDir) : await makeOutside(dataDir, user, log),
    binaries: programs,
    user,
  }
}

function insideOf(dataDir: string): string {
  return join(dataDir, 'postgres')
}

function outsideOf(dataDir: string): string {
  return join(OUTSIDE, createHash('sha256').update(dataDir).digest('hex').slice(0, 16), 'postgres')
}

/** A database of this data folder whose credentials are gone. */
async function findExisting(dataDir: string): Promise<string | undefined> {
  for (const folder of [insideOf(dataDir), outsideOf(dataDir)]) {
    if ((await findDataVersion(folder)) !== undefined) return folder
  }
  return undefined
}

/** Whoever owns a database is the only one who can run it, even when a more fitting account came later. */
async function ownerOf(folder: string): Promise<SystemUser | undefined> {
  const found = await stat(folder).catch(() => undefined)
  if (!found || found.uid === 0) return undefined
  return { name: `uid ${found.uid}`, uid: found.uid, gid: found.gid }
}

async function findAccount(): Promise<SystemUser> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  const accounts = lines
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0)
  const rank = (name: string): number =>
    (ACCOUNTS.indexOf(name) + ACCOUNTS.length + 1) % (ACCOUNTS.length + 1)
  accounts.sort((a, b) => rank(a.name) - rank(b.name))
  let reason = ''
  for (const account of [...accounts, { name: 'nobody', uid: 65_534, gid: 65_534 }]) {
    const { status, output } = await runProgram('/bin/sh', ['-c', ':'], { user: account })
    if (status === 0) return account
    reason = output
  }
  throw new AppError('embedded/no-user', { reason })
}

async function canEnter(user: SystemUser, folder: string): Promise<boolean> {
  // Only the system knows all that counts: modes, access lists, mounts, security modules.
  return (await runProgram('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { user })).status === 0
}

/** True when a folder of `user` can stand in the data folder and be walked to. */
async function canHold(dataDir: string, user: SystemUser): Promise<boolean> {
  await openToGroup(dataDir, user)
  if (!(await canEnter(user, dataDir))) return false
  const probe = join(dataDir, `.probe-${process.pid}`)
  try {
    await mkdir(probe)
    await chown(probe, user.uid, user.gid)
    return true
  } catch {
    // Some network and shared file systems know only one owner.
    return false
  } finally {
    await rm(probe, { recursive: true, force: true })
  }
}

/**
 * Lets the user walk through a data folder of ours that is closed to everybody else, by a group that has no right
 * to it so far: one step, and no listing. What stands in the folder stays as closed as before.
 */
async function openToGroup(dataDir: string, user: SystemUser): Promise<void> {
  const { uid, mode } = await stat(dataDir)
  const closed = uid === 0 && (mode & 0o071) === 0
  if (!closed || !(await canEnter(user, dirname(dataDir)))) return
  await chown(dataDir, uid, user.gid).catch(() => undefined)
  await chmod(dataDir, (mode & 0o777) | 0o010)
}

async function makeOutside(dataDir: string, user: SystemUser, log: Log): Promise<string> {
  const folder = outsideOf(dataDir)
  try {
    await mkdir(dirname(folder), { recursive: true, mode: 0o711 })
  } catch {
    throw new AppError('embedded/unreachable', { folder: dataDir, user: user.name })
  }
  log(
    `The user "${user.name}", whom PostgreSQL runs as, may not enter ${dataDir}: the database is kept in ${folder}`,
  )
  return folder
}

async function reachBinaries(binaries: Binaries, user: SystemUser, log: Log): Promise<Binaries> {
  if ((await tryRun(binaries, user)).status === 0) return binaries
  // The programs may be unusable for everybody; copying them would not help.
  await requireRunnable(binaries, undefined)
  const copy = { ...binaries, root: join(OUTSIDE, `postgresql-${binaries.version}`) }
  if (!existsSync(copy.root)) {
    log(
      `The user "${user.name}", whom PostgreSQL runs as, may not reach ${binaries.root}: copying it to ${copy.root}`,
    )
    await copyBinaries(binaries.root, copy.root)
  }
  await requireRunnable(copy, user)
  return copy
}

async function copyBinaries(from: string, to: string): Promise<void> {
  const draft = `${to}.new-${process.pid}`
  try {
    await mkdir(OUTSIDE, { recursive: true, mode: 0o711 })
    await cp(from, draft, { recursive: true, verbatimSymlinks: true })
    for (const entry of await readdir(draft, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) await openToReaders(join(entry.parentPath, entry.name))
    }
    await openToReaders(draft)
    await rename(draft, to)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Another installation may have made the same copy meanwhile.
    if (existsSync(to)) return
    throw new AppError('embedded/binaries-unusable', { folder: from, reason: (error as Error).message })
  }
}

/** What the owner may read or run, everybody may: npm follows a umask that can say otherwise. */
async function openToReaders(path: string): Promise<void> {
  const { mode } = await stat(path)
  await chmod(path, (mode & 0o755) | ((mode & 0o500) >> 3) | ((mode & 0o500) >> 6))
}

function tryRun(binaries: Binaries, user: SystemUser | undefined) {
  return runProgram(programPath(binaries, 'postgres'), ['--version'], { user })
}

async function requireRunnable(binaries: Binaries, user: SystemUser | undefined): Promise<void> {
  const { status, output } = await tryRun(binaries, user)
  if (status === 0) return
  throw new AppError('embedded/binaries-unusable', { folder: binaries.root, reason: lastLines(output) })
}
