import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../../kernel/error.ts'
import { programPath } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { lastLines, runAs, runProgram } from './program.ts'

/** What `postmaster.pid` tells of a server: PostgreSQL writes it while it starts and removes it when it ends. */
export type ServerNote = { readonly pid: number; readonly port: number; readonly ready: boolean }

/** Reads `postmaster.pid`; `undefined` when there is none. */
export async function findServerNote(folder: string): Promise<ServerNote | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw new AppError('embedded.folder-not-readable', { folder, reason: error.message }, [], {
        cause: error,
      })
    },
  )
  if (text === undefined) return undefined
  const lines = text.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** How long a start may take: after a crash the server first replays what had not reached the tables yet. */
const START_LIMIT_MS = 120_000
/** How long a stop may take before the server is told to leave at once; it then recovers at the next start. */
const STOP_LIMIT_MS = 30_000
const POLL_MS = 25
/** Another program may take a free port before PostgreSQL does; that it happens five times in a row is a fault. */
const PORT_ATTEMPTS = 5

/**
 * Starts the server on a free port of the loopback interface and waits until it takes connections.
 * @throws `embedded.start-failed` with the last lines of its log.
 */
export async function startServer(cluster: Cluster, logFile: string): Promise<ServerNote> {
  for (let attempt = 1; ; attempt++) {
    const logStart = await fileSize(logFile)
    const child = await launch(cluster, await findFreePort(), logFile)
    const note = await waitUntilReady(cluster, child)
    if (note) return note
    const reason = (await readFile(logFile, 'utf8')).slice(logStart)
    const portTaken = /could not bind|could not create any TCP\/IP sockets/.test(reason)
    if (!portTaken || attempt === PORT_ATTEMPTS) {
      throw new AppError('embedded.start-failed', { reason: lastLines(reason), file: logFile })
    }
  }
}

async function launch(
  { binaries, folder, user }: Cluster,
  port: number,
  logFile: string,
): Promise<ChildProcess> {
  const log = await open(logFile, 'a', 0o600)
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    // No socket file: its folder would have to be one that the other user may write to.
    'unix_socket_directories=',
    'fsync=on',
  ].flatMap((setting) => ['-c', setting])
  try {
    const child = spawn(programPath(binaries, 'postgres'), ['-D', folder, ...settings], {
      ...runAs(user),
      // A session of its own: Ctrl-C in the terminal must reach only us, we stop the server when we are done.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    child.on('error', (error) => void log.appendFile(`${error.message}\n`).catch(() => undefined))
    child.unref()
    return child
  } catch (error) {
    throw new AppError('embedded.start-failed', { reason: (error as Error).message, file: logFile })
  } finally {
    await log.close()
  }
}

async function waitUntilReady({ folder }: Cluster, child: ChildProcess): Promise<ServerNote | undefined> {
  let ended = child.pid === undefined
  child.once('exit', () => {
    ended = true
  })
  for (let waited = 0; waited < START_LIMIT_MS && !ended; waited += POLL_MS) {
    const note = await findServerNote(folder)
    if (note?.pid === child.pid && note?.ready) return note
    await sleep(POLL_MS)
  }
  if (!ended) child.kill('SIGQUIT')
  return undefined
}

/** Stops the server in order, whoever started it, and waits until it is gone. */
export async function stopServer({ binaries, folder }: Cluster): Promise<void> {
  const note = await findServerNote(folder)
  if (!note) return
  if (process.platform === 'win32') {
    await runProgram(programPath(binaries, 'pg_ctl'), ['stop', '-D', folder, '-m', 'fast', '-w'])
    return
  }
  // SIGINT is PostgreSQL's fast shutdown: it ends the sessions and writes everything down before it leaves.
  send(note.pid, 'SIGINT')
  if (await waitUntilGone(folder, note.pid)) return
  send(note.pid, 'SIGQUIT')
  await waitUntilGone(folder, note.pid)
}

async function waitUntilGone(folder: string, pid: number): Promise<boolean> {
  for (let waited = 0; waited < STOP_LIMIT_MS; waited += POLL_MS) {
    if ((await findServerNote(folder))?.pid !== pid) return true
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

async function fileSize(file: string): Promise<number> {
  return (await readFile(file, 'utf8').catch(() => '')).length
}
