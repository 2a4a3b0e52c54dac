import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../src/platform/database/embedded/index.ts'

/** A PostgreSQL with the two plain roles of the application, for the length of one run. */
export type TestServer = {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly stop: () => Promise<void>
}

/** The server that `TELAIO_TEST_DATABASE` names (the address of a superuser), else an embedded one of its own. */
export function startTestServer(): Promise<TestServer> {
  const superuserUrl = process.env.TELAIO_TEST_DATABASE
  return superuserUrl ? prepareServer(superuserUrl) : startOwnServer()
}

/** The folder's name ends with the process that owns it, so that a later run can tell what was left behind. */
const FOLDER = /^telaio-test-(\d+)-/

async function startOwnServer(): Promise<TestServer> {
  await sweepLeftovers()
  const dataDir = await mkdtemp(join(tmpdir(), `telaio-test-${process.pid}-`))
  const said: string[] = []
  try {
    const server = await startEmbedded({ dataDir, log: (line) => said.push(line) })
    const stop = async (): Promise<void> => {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    }
    return { ownerUrl: server.ownerUrl, appUrl: server.appUrl, stop }
  } catch (cause) {
    await rm(dataDir, { recursive: true, force: true })
    throw new Error(`the test database did not start: ${cause}\n${said.join('\n')}`, { cause })
  }
}

/** A run that was killed could not stop its server. Ends what belongs to processes that are no more. */
async function sweepLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(FOLDER.exec(name)?.[1])
    if (!owner || isAlive(owner)) continue
    const folder = join(tmpdir(), name)
    const note = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')
    const server = Number.parseInt(note, 10)
    if (server && isAlive(server)) process.kill(server, 'SIGQUIT')
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * The superuser makes the two roles and is not used again: a superuser does not feel row-level security, so no
 * test may run as one. The names are of this run, so that two runs can share a server.
 */
async function prepareServer(superuserUrl: string): Promise<TestServer> {
  const run = randomBytes(4).toString('hex')
  const owner = { name: `telaio_test_owner_${run}`, password: randomBytes(12).toString('hex') }
  const app = { name: `telaio_test_app_${run}`, password: randomBytes(12).toString('hex') }
  const plain = 'login nosuperuser nobypassrls nocreaterole noreplication'
  await runStatements(superuserUrl, [
    `create role ${owner.name} ${plain} createdb password '${owner.password}'`,
    `create role ${app.name} ${plain} nocreatedb password '${app.password}'`,
    `create database ${owner.name} owner ${owner.name} encoding 'UTF8' template template0`,
  ])
  const url = (role: typeof owner): string => {
    const address = new URL(superuserUrl)
    return Object.assign(address, {
      username: role.name,
      password: role.password,
      pathname: `/${owner.name}`,
    }).href
  }
  const stop = (): Promise<void> =>
    runStatements(superuserUrl, [
      `drop database ${owner.name} with (force)`,
      `drop role ${app.name}`,
      `drop role ${owner.name}`,
    ])
  return { ownerUrl: url(owner), appUrl: url(app), stop }
}

/** Runs statements one after the other, outside a transaction, on a connection of their own. */
export async function runStatements(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
