/** The product as people run it: a process of its own on a data folder of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const SAMPLE = 'val-denza'

/** A running process and the address at which it answers. */
export type Running = Readonly<{ pid: number; url: string; stop: () => Promise<void> }>

/** A data folder that PostgreSQL's user can walk to even when we are root. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'telaio-bench-'))
  await chmod(folder, 0o755)
  return folder
}

/** Removes a data folder. */
export async function removeDataFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** A port of the loopback interface that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

// A first start makes a database; on a busy machine that may take a while.
const START_LIMIT_MS = 90_000
const POLL_MS = 10

/** Runs a script of Node.js until its server answers `path` with 200. */
export async function startProcess(
  script: string,
  args: readonly string[],
  path: string,
  env: Readonly<Record<string, string>>,
): Promise<Running> {
  const port = await findFreePort()
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const listen = (chunk: Buffer) => {
    said += chunk
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const url = `http://127.0.0.1:${port}`
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  const end = performance.now() + START_LIMIT_MS
  while (!(await answers(url + path))) {
    if (child.exitCode !== null || performance.now() > end) {
      await stop()
      throw new Error(`${script} did not answer ${path}:\n${said}`)
    }
    await sleep(POLL_MS)
  }
  return { pid: child.pid ?? 0, url, stop }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.status === 200
  } catch {
    return false
  }
}

/** `npm start`, through the script that npm runs: it looks whether packages and build are up to date first. */
export function startAsPeople(root: string, dataDir: string): Promise<Running> {
  return startProcess(join(root, 'scripts/start.mjs'), [], `/${SAMPLE}`, { TELAIO_DATA: dataDir })
}

/** The built server alone, so that its process is the one that is measured. */
export function startServer(root: string, dataDir: string, path = `/${SAMPLE}`): Promise<Running> {
  return startProcess(join(root, 'build/telaio.mjs'), ['serve'], path, { TELAIO_DATA: dataDir })
}
