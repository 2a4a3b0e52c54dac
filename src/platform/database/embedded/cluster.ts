import { chown, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../kernel/error.ts'
import { type Binaries, programPath } from './binaries.ts'
import type { Credentials } from './credentials.ts'
import { lastLines, requireSuccess, runProgram, type SystemUser } from './program.ts'

/** A database folder and what is needed to run it. */
export type Cluster = {
  readonly folder: string
  readonly binaries: Binaries
  readonly user: SystemUser | undefined
}

/** The plain roles of the application and its database. */
export const OWNER_ROLE = 'telaio_owner'
export const APP_ROLE = 'telaio_app'
export const DATABASE = 'telaio'

/** The major version that made the data in `folder`, or `undefined` when there are no data. */
export async function findDataVersion(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw new AppError('embedded/folder-not-readable', { folder, reason: error.message }, [], {
      cause: error,
    })
  })
  return text === undefined ? undefined : Number.parseInt(text, 10)
}

/**
 * Makes the database in a folder beside its own and moves it into place when it is whole, so that a cut-off
 * first start leaves nothing that could be taken for data.
 *
 * The superuser gets no password and the local socket is refused, so nobody can ever sign in as one: the two
 * roles and the database are made in single-user mode, before the server listens.
 * @throws `embedded/init-failed`, `embedded/folder-occupied`
 */
export async function createCluster(cluster: Cluster, credentials: Credentials): Promise<void> {
  const { folder, binaries, user } = cluster
  const draft = `${folder}.new`
  await makeFolder(draft, user)
  await initialise(cluster, draft)
  await requireSuccess(
    'embedded/init-failed',
    programPath(binaries, 'postgres'),
    // Without exit_on_error the single-user mode ends with success whatever a statement did.
    ['--single', '-D', draft, '-c', 'exit_on_error=on', 'postgres'],
    { user, input: roleStatements(credentials) },
  )
  await rename(draft, folder).catch((error: NodeJS.ErrnoException) => {
    const occupied = error.code === 'ENOTEMPTY' || error.code === 'EEXIST' || error.code === 'ENOTDIR'
    throw occupied ? new AppError('embedded/folder-occupied', { folder }) : error
  })
}

async function makeFolder(folder: string, user: SystemUser | undefined): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (user) await chown(folder, user.uid, user.gid)
  } catch (error) {
    throw new AppError('embedded/init-failed', { reason: (error as Error).message }, [], { cause: error })
  }
}

/**
 * The bare environment of a container would give SQL_ASCII and locale C, under which PostgreSQL takes an accented
 * letter for the end of a word; not every system knows C.UTF-8. ICU sorts Italian the same on every machine.
 */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C']

async function initialise({ binaries, user }: Cluster, folder: string): Promise<void> {
  let said = ''
  for (const locale of LOCALES) {
    const { status, output } = await runProgram(
      programPath(binaries, 'initdb'),
      initArguments(folder, locale),
      {
        user,
      },
    )
    if (status === 0) return
    said = output
    if (!output.includes('invalid locale')) break
  }
  throw new AppError('embedded/init-failed', { reason: lastLines(said) })
}

function initArguments(folder: string, locale: string): string[] {
  return [
    `--pgdata=${folder}`,
    '--username=postgres',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--locale-provider=icu',
    '--icu-locale=it',
    '--auth-local=reject',
    '--auth-host=scram-sha-256',
    '--no-instructions',
  ]
}

/** One statement a line, as single-user mode reads them. The passwords are base64url: nothing to escape. */
function roleStatements({ ownerPassword, appPassword }: Credentials): string {
  const plain = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION'
  return [
    // The owner may create databases: a restore is checked in a new one, and so are the tests.
    `CREATE ROLE ${OWNER_ROLE} ${plain} CREATEDB PASSWORD '${ownerPassword}'`,
    `CREATE ROLE ${APP_ROLE} ${plain} NOCREATEDB PASSWORD '${appPassword}'`,
    `CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`,
    '',
  ].join(';\n')
}
