import { cp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { credentialsPath, findCredentials, writeCredentials } from './credentials.ts'
import { ask, cleanUp, killServer, makeDataFolder, makeFolder, startOther } from './fixture/processes.ts'
import { type EmbeddedDatabase, startEmbedded } from './index.ts'
import { findServerNote } from './server-note.ts'

const said: string[] = []

function start(dataDir: string): Promise<EmbeddedDatabase> {
  said.length = 0
  return startEmbedded({ dataDir, log: (line) => said.push(line) })
}

async function noteOf(dataDir: string) {
  return findServerNote(join(dataDir, 'postgres'))
}

afterEach(cleanUp)

describe('a first and a second start', () => {
  test('make the database once, with two plain roles, and keep what is written', async () => {
    const dataDir = await makeFolder()
    const first = await start(dataDir)
    expect(first.adopted).toBe(false)
    expect(
      await ask(
        first.appUrl,
        `select array_agg(concat_ws(' ', rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb) order by rolname)
         from pg_roles where rolcanlogin and rolname <> 'postgres'`,
      ),
    ).toEqual(['telaio_app f f f f', 'telaio_owner f f f t'])
    expect(
      await ask(
        first.appUrl,
        `select concat_ws(' ', current_setting('fsync'), current_setting('server_encoding'), datlocprovider, datlocale,
           datdba::regrole) from pg_database where datname = current_database()`,
      ),
    ).toBe('on UTF8 i it telaio_owner')
    await ask(first.ownerUrl, 'create extension pg_trgm')
    await ask(first.ownerUrl, 'create extension unaccent')
    await ask(first.ownerUrl, 'create extension btree_gist')
    await ask(first.ownerUrl, `create table loom as select 'ordito' as word`)
    await expect(ask(first.appUrl, 'create table own (n int)')).rejects.toThrow('permission denied')
    // An accented letter is part of its word only when the server's locale knows letters beyond ASCII.
    expect(await ask(first.ownerUrl, `select array_length(show_trgm('città'), 1)`)).toBe(6)

    await first.stop()
    expect(await noteOf(dataDir)).toBeUndefined()
    await expect(ask(first.appUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')

    const second = await start(dataDir)
    expect(second.adopted).toBe(false)
    expect(said).toEqual([])
    expect(await ask(second.ownerUrl, 'select word from loom')).toBe('ordito')
    await second.stop()
  })

  test('keep the passwords to ourselves and let nobody in as superuser', async () => {
    const dataDir = await makeDataFolder()
    const database = await start(dataDir)
    expect((await stat(credentialsPath(dataDir))).mode & 0o777).toBe(0o600)
    const superuser = new URL(database.ownerUrl)
    superuser.username = 'postgres'
    await expect(ask(superuser.href, 'select 1')).rejects.toThrow('password authentication failed')
    await database.stop()
  })

  test('carry on after a first start that was cut off', async () => {
    const dataDir = await makeFolder()
    const database = await start(dataDir)
    await database.stop()
    const credentials = await findCredentials(dataDir)
    if (!credentials) throw new Error('a start writes the credentials')
    await writeCredentials(dataDir, { ...credentials, initialised: false })
    await rename(join(dataDir, 'postgres'), join(dataDir, 'postgres.new'))

    const again = await start(dataDir)
    expect(said).toHaveLength(1)
    expect(await ask(again.appUrl, 'select 1')).toBe(1)
    expect(await findCredentials(dataDir)).toEqual(credentials)
    await again.stop()
  })
})

describe('several processes on one data folder', () => {
  test('one that comes second neither stops the server nor loses it', async () => {
    const dataDir = await makeDataFolder()
    const database = await start(dataDir)
    const other = await startOther(dataDir)
    expect(other.said).toMatchObject({ adopted: false, appUrl: database.appUrl })
    expect(await other.end('SIGTERM')).toBe(0)
    expect(await ask(database.appUrl, 'select 1')).toBe(1)

    const third = await startOther(dataDir)
    await database.stop()
    await database.stop()
    expect(await ask(database.appUrl, 'select 1')).toBe(1)
    expect(await third.end('SIGTERM')).toBe(0)
    expect(await noteOf(dataDir)).toBeUndefined()
  })

  test('two that start at the same moment share one server', async () => {
    const dataDir = await makeFolder()
    const [one, two] = await Promise.all([start(dataDir), startOther(dataDir)])
    expect(two.said).toMatchObject({ adopted: false, appUrl: one.appUrl })
    await Promise.all([one.stop(), two.end('SIGTERM')])
    expect(await noteOf(dataDir)).toBeUndefined()
  })

  test('an orphan of a killed process is adopted, and stopped at the end', async () => {
    const dataDir = await makeDataFolder()
    const killed = await startOther(dataDir)
    await killed.end('SIGKILL')
    const orphan = await noteOf(dataDir)
    expect(await ask(killed.said.appUrl ?? '', 'select 1')).toBe(1)

    const database = await start(dataDir)
    expect(database).toMatchObject({ adopted: true, appUrl: killed.said.appUrl })
    expect(said).toEqual([expect.stringContaining(`process ${orphan?.pid}`)])
    await database.stop()
    expect(await noteOf(dataDir)).toBeUndefined()
  })

  test('a process that ends without letting go leaves no server behind', async () => {
    const dataDir = await makeDataFolder()
    const other = await startOther(dataDir, { mode: 'exit' })
    expect(other.said.adopted).toBe(false)
    await expect.poll(() => noteOf(dataDir), { timeout: 20_000 }).toBeUndefined()
  })
})

describe('a server that was killed', () => {
  test('leaves a note that does not stop the next start, and no loss', async () => {
    const dataDir = await makeDataFolder()
    const killed = await startOther(dataDir)
    await killed.end('SIGKILL')
    const credentials = await findCredentials(dataDir)
    const ownerUrl = new URL(killed.said.appUrl ?? '')
    ownerUrl.username = 'telaio_owner'
    ownerUrl.password = credentials?.ownerPassword ?? ''
    await ask(ownerUrl.href, `create table loom as select 'trama' as word`)
    killServer((await noteOf(dataDir))?.pid ?? 0)

    const database = await start(dataDir)
    expect(database.adopted).toBe(false)
    expect(await ask(database.ownerUrl, 'select word from loom')).toBe('trama')
    await database.stop()
  })

  test('whose number another program has now does not stop the next start', async () => {
    const dataDir = await makeDataFolder()
    const database = await start(dataDir)
    const note = await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')
    await database.stop()
    await writeFile(join(dataDir, 'postgres/postmaster.pid'), note.replace(/^\d+/, String(process.pid)))

    const again = await start(dataDir)
    expect(again.adopted).toBe(false)
    expect(said).toEqual([expect.stringContaining(`Process ${process.pid}`)])
    await again.stop()
  })
})

describe('what is wrong is said, and nothing is touched', () => {
  test('a server that does not take our passwords', async () => {
    const dataDir = await makeDataFolder()
    const killed = await startOther(dataDir)
    await killed.end('SIGKILL')
    const credentials = await findCredentials(dataDir)
    if (!credentials) throw new Error('a start writes the credentials')
    await writeCredentials(dataDir, { ...credentials, ownerPassword: 'another' })
    const note = await noteOf(dataDir)
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'embedded/foreign-server',
      details: { folder: join(dataDir, 'postgres'), pid: note?.pid },
    })
    expect(await ask(killed.said.appUrl ?? '', 'select 1')).toBe(1)

    await writeCredentials(dataDir, credentials)
    const database = await start(dataDir)
    await database.stop()
    await writeCredentials(dataDir, { ...credentials, ownerPassword: 'another' })
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'embedded/credentials-wrong' })
    expect(await noteOf(dataDir)).toBeUndefined()
  })

  test('a server that lives where we do not see its process, as in another container', async () => {
    const dataDir = await makeDataFolder()
    const database = await start(dataDir)
    const file = join(dataDir, 'postgres/postmaster.pid')
    const note = await readFile(file, 'utf8')
    for (const hidden of [String(process.pid), '4194305']) {
      const seen = note.replace(/^\d+/, hidden)
      await writeFile(file, seen)
      await expect(start(dataDir)).rejects.toMatchObject({ code: 'embedded/foreign-server' })
      // Its port need not be reachable from here; its memory is still in use.
      const closed = seen.replace(`\n${new URL(database.appUrl).port}\n`, '\n1\n')
      await writeFile(file, closed)
      await expect(start(dataDir)).rejects.toMatchObject({ code: 'embedded/foreign-server' })
      expect(await readFile(file, 'utf8')).toBe(closed)
    }
    await writeFile(file, note)
    expect(await ask(database.appUrl, 'select 1')).toBe(1)
    await database.stop()
    expect(await noteOf(dataDir)).toBeUndefined()
  })

  test('a data folder that is not whole', async () => {
    const dataDir = await makeDataFolder()
    const file = credentialsPath(dataDir)
    const folder = join(dataDir, 'postgres')

    await cp(file, `${file}.kept`)
    await rm(file)
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'embedded/credentials-lost',
      details: { file, folder },
    })
    await writeFile(file, '{"cluster":')
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'embedded/credentials-unreadable',
      details: { file },
    })
    await rename(`${file}.kept`, file)

    await rename(folder, `${folder}.kept`)
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'embedded/data-missing',
      details: { file, folder },
    })
    await rename(`${folder}.kept`, folder)

    const version = await readFile(join(folder, 'PG_VERSION'), 'utf8')
    await writeFile(join(folder, 'PG_VERSION'), '15\n')
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'embedded/wrong-version',
      details: { found: 15, needed: Number(version) },
    })
    await writeFile(join(folder, 'PG_VERSION'), version)

    const database = await start(dataDir)
    expect(await ask(database.appUrl, 'select 1')).toBe(1)
    await database.stop()
  })

  test('a folder of somebody else where the database should go', async () => {
    const dataDir = await makeFolder()
    await cp(import.meta.dirname, join(dataDir, 'postgres'), { recursive: true })
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'embedded/folder-occupied' })
    expect(await stat(join(dataDir, 'postgres/index.ts'))).toBeDefined()
  })

  test('a server that cannot start', async () => {
    const dataDir = await makeDataFolder()
    const settings = join(dataDir, 'postgres/postgresql.conf')
    await writeFile(settings, `${await readFile(settings, 'utf8')}\nmax_connections = 'many'\n`)
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'embedded/start-failed',
      details: { file: join(dataDir, 'postgres.log'), reason: expect.stringContaining('max_connections') },
    })
  })

  test('a data folder that is a file, or stands in one', async () => {
    const file = join(await makeFolder(), 'file')
    await writeFile(file, '')
    for (const dataDir of [file, join(file, 'data')]) {
      await expect(start(dataDir)).rejects.toMatchObject({
        code: 'embedded/folder-not-writable',
        details: { folder: dataDir },
      })
    }
  })
})
