/**
 * PostgreSQL without set-up: makes a database in the data folder, runs it on a loopback port and hands out the
 * addresses of its two plain roles. Whoever comes second joins the server that runs; whoever leaves last stops it.
 *
 *     const database = await startEmbedded({ dataDir: './data', log: console.log })
 *     // … use database.appUrl …
 *     await database.stop()
 */
import { join, relative, resolve } from 'node:path'
import { AppError } from '../../../kernel/error.ts'
import { findBinaries } from './binaries.ts'
import { APP_ROLE, type Cluster, createCluster, DATABASE, findDataVersion, OWNER_ROLE } from './cluster.ts'
import {
  type Credentials,
  credentialsPath,
  findCredentials,
  newCredentials,
  writeCredentials,
} from './credentials.ts'
import { addMember, countMembers, removeMemberAtOnce, withLock } from './members.ts'
import { choosePlace, prepareFolder } from './place.ts'
import { askServer, findRunningServer } from './running.ts'
import { askToStop, startServer, stopServer } from './server.ts'
import type { ServerNote } from './server-note.ts'

export { embeddedErrors } from './errors.ts'

/** A running embedded database. */
export type EmbeddedDatabase = {
  /** Address of the role that owns the database and runs the migrations. */
  readonly ownerUrl: string
  /** Address of the role of the application, which owns nothing. */
  readonly appUrl: string
  /** Lets go of the database; the last process that does so stops it. */
  readonly stop: () => Promise<void>
  /** True when the server was found running and nobody used it: its parent had been killed. */
  readonly adopted: boolean
}

type Log = (message: string) => void

/**
 * Starts the embedded database of a data folder, or joins the one that already runs there.
 * @throws the codes of `embeddedErrors`
 */
export async function startEmbedded(options: { dataDir: string; log: Log }): Promise<EmbeddedDatabase> {
  const { log } = options
  const dataDir = await prepareFolder(resolve(options.dataDir))
  return withLock(dataDir, async () => {
    const { cluster, credentials } = await openCluster(dataDir, log)
    const url = (role: string, password: string, port: number): string =>
      `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE}`
    const ownerUrl = (port: number): string => url(OWNER_ROLE, credentials.ownerPassword, port)

    const running = await findRunningServer(cluster, ownerUrl, log)
    const adopted = running !== undefined && (await countMembers(dataDir)) === 0
    if (adopted) log(`Found the database running without Telaio, process ${running.pid}: taking it over`)
    const server = running ?? (await startServer(cluster, { logFile: join(dataDir, 'postgres.log'), log }))
    if (!running && (await askServer(ownerUrl(server.port))) === 'refused') {
      await stopServer(cluster)
      throw new AppError('embedded/credentials-wrong', {
        file: credentialsPath(dataDir),
        folder: cluster.folder,
      })
    }
    return {
      ownerUrl: ownerUrl(server.port),
      appUrl: url(APP_ROLE, credentials.appPassword, server.port),
      stop: await enrol(dataDir, cluster, server),
      adopted,
    }
  })
}

/** The database of the data folder, made now if this is the first start. */
async function openCluster(
  dataDir: string,
  log: Log,
): Promise<{ cluster: Cluster; credentials: Credentials }> {
  const known = await findCredentials(dataDir)
  const cluster = await choosePlace(dataDir, known, await findBinaries(), log)
  const { folder, binaries } = cluster
  const file = credentialsPath(dataDir)
  const version = await findDataVersion(folder)
  if (version === undefined && known?.initialised)
    throw new AppError('embedded/data-missing', { folder, file })
  if (version !== undefined && !known) throw new AppError('embedded/credentials-lost', { folder, file })
  if (version !== undefined && version !== binaries.major) {
    throw new AppError('embedded/wrong-version', { folder, found: version, needed: binaries.major })
  }
  const inside = relative(dataDir, folder)
  const credentials = known ?? newCredentials()
  if (!credentials.initialised) {
    // The passwords are written down first: a database whose passwords nobody has would be lost.
    const draft = { ...credentials, cluster: inside.startsWith('..') ? folder : inside }
    await writeCredentials(dataDir, draft)
    if (version === undefined) {
      log(`Making the database in ${folder}`)
      await createCluster(cluster, draft)
    }
    await writeCredentials(dataDir, { ...draft, initialised: true })
  }
  return { cluster, credentials }
}

/** Writes this process down as a user of the server; gives what it calls when it is done. */
async function enrol(dataDir: string, cluster: Cluster, server: ServerNote): Promise<() => Promise<void>> {
  const member = await addMember(dataDir)
  // An end without a call of stop, such as an uncaught error, must not leave a server behind either.
  const leaveAtOnce = (): void => {
    if (removeMemberAtOnce(dataDir, member)) askToStop(server.pid)
  }
  process.once('exit', leaveAtOnce)
  let leaving: Promise<void> | undefined
  const leave = async (): Promise<void> => {
    process.off('exit', leaveAtOnce)
    await withLock(dataDir, async () => {
      removeMemberAtOnce(dataDir, member)
      if ((await countMembers(dataDir)) === 0) await stopServer(cluster)
    })
  }
  return () => {
    leaving ??= leave()
    return leaving
  }
}
