import { spawn } from 'node:child_process'
import { open, rename, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../../kernel/error.ts'
import { programPath } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { findStart } from './identity.ts'
import { lastLines, runAs, runProgram } from './program.ts'
import { disownServerNote, findServerNote, type ServerNote } from './server-note.ts'

/** How long a start may take: after a crash the server first replays what had not reached the tables yet. */
export const START_LIMIT_MS = 120_000
/** How long a stop may take before the server is told to leave at once; it then recovers at the next start. */
const STOP_LIMIT_MS = 30_000
export const POLL_MS = 25
/** Another program may take a free port before PostgreSQL does. Five times in a row is a fault. */
const PORT_TAKEN = 'could not create any TCP/IP sockets'
/** The sessions of a killed server need a moment to notice it; those of a living one stay. */
const IN_USE = 'pre-existing shared memory block'
const ATTEMPTS = 5
const RETRY_MS = 500
const LOG_LIMIT_BYTES = 10_000_000

/** What a start needs beside the database itself: where the server writes its log, and whom to tell if it dies. */
export type StartOptions = { readonly logFile: string; readonly log: (message: string) => void }

/**
 * Starts the server on a free port of the loopback interface and waits until it takes connections.
 * @throws `embedded/start-failed` with the last lines of its log; `embedded/foreign-server`
 */
export async function startServer(cluster: Cluster, options: StartOptions): Promise<ServerNote> {
  const { logFile } = options
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_LIMIT_BYTES) await rename(logFile, `${logFile}.1`)
  const restoreNote = await disownServerNote(cluster.folder)
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryStart(cluster, await findFreePort(), options)
    if (typeof outcome !== 'string') return outcome
    const inUse = outcome.includes(IN_USE)
    if (attempt === ATTEMPTS || !(inUse || outcome.includes(PORT_TAKEN))) {
      await restoreNote()
      const pid = (await findServerNote(cluster.folder))?.pid ?? 0
      if (inUse) throw new AppError('embedded/foreign-server', { folder: cluster.folder, pid })
      throw new AppError('embedded/start-failed', { reason: lastLines(outcome), file: logFile })
    }
    await sleep(RETRY_MS)
  }
}

/** One attempt on one port: the running server, or what it said before it gave up. */
async function tryStart(
  cluster: Cluster,
  port: number,
  { logFile, log }: StartOptions,
): Promise<ServerNote | string> {
  const { binaries, folder, user } = cluster
  const written = await open(logFile, 'a+', 0o600)
  const { size } = await written.stat()
  let failure: string | undefined
  let up = false
  try {
    const child = spawn(programPath(binaries, 'postgres'), ['-D', folder, ...settings(port)], {
      ...runAs(user),
      // A session of its own: Ctrl-C in the terminal must reach only us, we stop the server when we are done.
      detached: true,
      stdio: ['ignore', written.fd, written.fd],
    })
    child.unref()
    child.once('error', (error) => {
      failure = error.message
    })
    child.once('exit', (status) => {
      failure = 'ended'
      if (up && status !== 0) log(`The embedded database ended by itself (${status}). Its log is ${logFile}`)
    })
    for (let waited = 0; waited < START_LIMIT_MS && failure === undefined; waited += POLL_MS) {
      const note = await findServerNote(folder)
      up = note?.pid === child.pid && note?.state === 'ready'
      if (note && up) return note
      await sleep(POLL_MS)
    }
    child.kill('SIGQUIT')
    const said = await written.read({ position: size })
    return `${said.buffer.subarray(0, said.bytesRead)}${failure === 'ended' ? '' : (failure ?? 'no answer in time')}`
  } finally {
    await written.close()
  }
}

function settings(port: number): string[] {
  return [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    // No socket file: its folder would have to be one that the other user may write to.
    'unix_socket_directories=',
    'fsync=on',
    'log_checkpoints=off',
  ].flatMap((setting) => ['-c', setting])
}

/** Stops the server in order, whoever started it, and waits until it is gone. */
export async function stopServer({ binaries, folder }: Cluster): Promise<void> {
  const note = await findServerNote(folder)
  if (!note) return
  if (process.platform === 'win32') {
    await runProgram(programPath(binaries, 'pg_ctl'), ['stop', '-D', folder, '-m', 'fast', '-w'])
    return
  }
  askToStop(note.pid)
  if (await waitUntilGone(folder, note.pid)) return
  send(note.pid, 'SIGQUIT')
  await waitUntilGone(folder, note.pid)
}

/** PostgreSQL's fast shutdown: it ends the sessions and writes everything down before it leaves. */
export function askToStop(pid: number): void {
  send(pid, 'SIGINT')
}

/** Waits until the server has left: the last thing it does is to remove its note, unless it is killed. */
async function waitUntilGone(folder: string, pid: number): Promise<boolean> {
  for (let waited = 0; waited < STOP_LIMIT_MS; waited += POLL_MS) {
    if ((await findServerNote(folder))?.pid !== pid || (await findStart(pid)) === undefined) return true
    await sleep(POLL_MS)
  }
  return false
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in the meantime, which is what was wanted.
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
