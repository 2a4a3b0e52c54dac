/**
 * PostgreSQL without set-up: makes a database in the data folder, starts it on a loopback port and hands out the
 * addresses of its two plain roles.
 *
 *     const database = await startEmbedded({ dataDir: './data', log: console.log })
 *     // … use database.appUrl …
 *     await database.stop()
 */
import { chmod, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { findBinaries } from './binaries.ts'
import { APP_ROLE, type Cluster, createCluster, DATABASE, findDataVersion, OWNER_ROLE } from './cluster.ts'
import { findCredentials, newCredentials, writeCredentials } from './credentials.ts'
import { startServer, stopServer } from './server.ts'

export { embeddedErrors } from './errors.ts'

/** A running embedded database. */
export type EmbeddedDatabase = {
  /** Address of the role that owns the database and runs the migrations. */
  readonly ownerUrl: string
  /** Address of the role of the application, which owns nothing. */
  readonly appUrl: string
  /** Lets go of the database; the last process that does so stops it. */
  readonly stop: () => Promise<void>
  /** True when the server was found running without its parent, which had been killed. */
  readonly adopted: boolean
}

/** Starts the embedded database of a data folder, or joins the one that already runs there. */
export async function startEmbedded(options: {
  dataDir: string
  log: (message: string) => void
}): Promise<EmbeddedDatabase> {
  const dataDir = resolve(options.dataDir)
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const binaries = await findBinaries()
  const credentials = (await findCredentials(dataDir)) ?? newCredentials('postgres')
  const user = process.getuid?.() === 0 ? { name: 'postgres', uid: 101, gid: 104 } : undefined
  const cluster: Cluster = { folder: resolve(dataDir, credentials.cluster), binaries, user }
  if ((await findDataVersion(cluster.folder)) === undefined) {
    await chmod(dataDir, 0o711)
    await writeCredentials(dataDir, credentials)
    await createCluster(cluster, credentials)
    await writeCredentials(dataDir, { ...credentials, initialised: true })
  }
  const { port } = await startServer(cluster, join(dataDir, 'postgres.log'))
  const url = (role: string, password: string): string =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE}`
  return {
    ownerUrl: url(OWNER_ROLE, credentials.ownerPassword),
    appUrl: url(APP_ROLE, credentials.appPassword),
    adopted: false,
    stop: () => stopServer(cluster),
  }
}
