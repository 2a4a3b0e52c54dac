import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { AppError } from '../../../kernel/error.ts'
import type { Cluster } from './cluster.ts'
import { findStart, readArguments } from './identity.ts'
import { POLL_MS, START_LIMIT_MS } from './server.ts'
import { findServerNote, type ServerNote } from './server-note.ts'

/**
 * The server that already runs on the database folder and takes our credentials; `undefined` when none runs.
 * @throws `embedded/foreign-server` when one runs that is not ours.
 */
export async function findRunningServer(
  { folder }: Cluster,
  addressOf: (port: number) => string,
  log: (message: string) => void,
): Promise<ServerNote | undefined> {
  for (let waited = 0; waited < START_LIMIT_MS; waited += POLL_MS) {
    const note = await findServerNote(folder)
    if (!note) return undefined
    const alive = (await findStart(note.pid)) !== undefined
    if (!alive || !(await isServerOf(folder, note.pid))) {
      // Another container may use the same folder: its processes are hidden from us, its port perhaps is not.
      if ((await askServer(addressOf(note.port))) === 'welcome') throw foreign(folder, note)
      if (alive)
        log(`Process ${note.pid} is not the server of ${folder} that it once was: that one was killed`)
      return undefined
    }
    // A server that is starting or stopping soon is in another state: wait for it.
    if (note.state === 'ready') {
      const answer = await askServer(addressOf(note.port))
      if (answer === 'welcome') return note
      if (answer !== 'later') throw foreign(folder, note)
    }
    await sleep(POLL_MS)
  }
  throw foreign(folder, await findServerNote(folder))
}

function foreign(folder: string, note: ServerNote | undefined): AppError {
  return new AppError('embedded/foreign-server', { folder, pid: note?.pid ?? 0 })
}

/** How a server answers to our credentials; `later` when it is on its way up or down. */
export async function askServer(url: string): Promise<'welcome' | 'refused' | 'later'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // The server may end while we ask; the outcome of the question says so already.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return 'welcome'
  } catch (error) {
    // "cannot_connect_now": starting up, shutting down, or recovering.
    return (error as { code?: string }).code === '57P03' ? 'later' : 'refused'
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * True when the process is a PostgreSQL that may serve this folder: numbers are used again, soonest in a container.
 * In doubt the note is believed, for a server that is taken for dead could be harmed.
 */
async function isServerOf(folder: string, pid: number): Promise<boolean> {
  const words = await readArguments(pid)
  if (words.length === 0) return true
  // A session of some other server shows as "postgres: …" and is not meant.
  if (!words.some((word) => /(^|[\\/])postgres(\.exe)?$/.test(word))) return false
  const other = words[words.indexOf('-D') + 1]
  if (!words.includes('-D') || other === undefined) return true
  return isSameFolder(other, folder)
}

/** Compares the folders themselves, not their paths: either may have been moved or reached by a link. */
async function isSameFolder(other: string, folder: string): Promise<boolean> {
  const mine = await stat(folder)
  try {
    const found = await stat(other)
    return found.dev === mine.dev && found.ino === mine.ino
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}
