import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { type Binaries, findBinaries } from './binaries.ts'
import { findCredentials } from './credentials.ts'
import { ask, cleanUp, makeFolder, startOther } from './fixture/processes.ts'
import { startEmbedded } from './index.ts'
import { choosePlace, OUTSIDE } from './place.ts'
import { runProgram, type SystemUser } from './program.ts'

const NOBODY: SystemUser = { name: 'nobody', uid: 65_534, gid: 65_534 }
const IS_ROOT = process.getuid?.() === 0

async function mayRunNode(user: SystemUser): Promise<boolean> {
  const probe = await runProgram(process.execPath, [join(import.meta.dirname, 'errors.ts')], { user })
  return probe.status === 0
}

afterEach(cleanUp)

describe.skipIf(!IS_ROOT)('as root, which PostgreSQL refuses', () => {
  test('the database stays in a data folder that is closed to others, which then lets its user through', async () => {
    const dataDir = await makeFolder(0o700)
    const database = await startEmbedded({ dataDir, log: () => undefined })
    const { mode, uid, gid } = await stat(join(dataDir, 'postgres'))
    expect(uid).toBeGreaterThan(0)
    expect(mode & 0o777).toBe(0o700)
    expect(await stat(dataDir)).toMatchObject({ uid: 0, gid, mode: 0o40710 })
    await database.stop()
  })

  test('the database is kept outside a folder that only root may enter, and found there again', async () => {
    const home = await makeFolder(0o700)
    const dataDir = join(home, 'data')
    const said: string[] = []
    const database = await startEmbedded({ dataDir, log: (line) => said.push(line) })
    const cluster = (await findCredentials(dataDir))?.cluster ?? ''
    onTestFinished(() => rm(dirname(cluster), { recursive: true }))
    expect(cluster.startsWith(`${OUTSIDE}/`)).toBe(true)
    expect(said[0]).toContain(cluster)
    await ask(database.ownerUrl, 'create table loom (thread text)')
    await database.stop()

    // The data folder may be moved, also by a link: its database is where it was.
    await rename(dataDir, `${dataDir}.moved`)
    await symlink(`${dataDir}.moved`, dataDir)
    const again = await startEmbedded({ dataDir, log: () => undefined })
    expect(await ask(again.ownerUrl, 'select count(*)::int from loom')).toBe(0)
    await again.stop()

    await rm(`${dataDir}.moved`, { recursive: true })
    await rm(dataDir)
    await expect(startEmbedded({ dataDir, log: () => undefined })).rejects.toMatchObject({
      code: 'embedded/credentials-lost',
      details: { folder: cluster },
    })
  })

  test('a database that was moved to where its user cannot go is refused and left alone', async () => {
    const home = await makeFolder()
    const dataDir = join(home, 'data')
    await (await startEmbedded({ dataDir, log: () => undefined })).stop()
    await chmod(home, 0o700)
    await expect(startEmbedded({ dataDir, log: () => undefined })).rejects.toMatchObject({
      code: 'embedded/unreachable',
      details: { folder: join(dataDir, 'postgres') },
    })
  })

  test('programs in a folder that only root may enter are copied once to where everybody may', async () => {
    const home = await makeFolder(0o700)
    const found = await findBinaries()
    await cp(found.root, join(home, 'native'), { recursive: true, verbatimSymlinks: true })
    await chmod(join(home, 'native/bin/postgres'), 0o700)
    const binaries: Binaries = { ...found, root: join(home, 'native'), version: `test-${process.pid}` }
    const dataDir = await makeFolder()
    const said: string[] = []

    const place = await choosePlace(dataDir, undefined, binaries, (line) => said.push(line))
    onTestFinished(() => rm(place.binaries.root, { recursive: true }))
    expect(place.binaries.root).toBe(join(OUTSIDE, `postgresql-test-${process.pid}`))
    expect(said).toEqual([expect.stringContaining(place.binaries.root)])
    await choosePlace(dataDir, undefined, binaries, (line) => said.push(line))
    expect(said).toHaveLength(1)
  })
})

test('programs that run for nobody are refused with their reason', async () => {
  const root = await makeFolder()
  const binaries: Binaries = { root, version: `broken-${process.pid}`, major: 18 }
  await expect(choosePlace(await makeFolder(), undefined, binaries, () => undefined)).rejects.toMatchObject({
    code: 'embedded/binaries-unusable',
    details: { folder: root, reason: expect.stringContaining('ENOENT') },
  })
  expect(existsSync(join(OUTSIDE, `postgresql-broken-${process.pid}`))).toBe(false)
})

describe('as a plain user', () => {
  test('the database starts, stops and starts again', async ({ skip }) => {
    skip(!IS_ROOT, 'only root can become another user; the other tests ran as a plain user already')
    skip(!(await mayRunNode(NOBODY)), 'a plain user may not enter the folder of this copy of Telaio')
    const dataDir = join(await makeFolder(0o777), 'data')
    const first = await startOther(dataDir, { user: NOBODY })
    expect(first.said).toMatchObject({ adopted: false })
    expect(await stat(join(dataDir, 'postgres'))).toMatchObject({ uid: NOBODY.uid, mode: 0o40700 })
    await first.end('SIGKILL')
    const second = await startOther(dataDir, { user: NOBODY })
    expect(second.said).toMatchObject({ adopted: true })
    expect(await second.end('SIGTERM')).toBe(0)

    // Root comes later: the database goes on running as the user who owns it.
    const database = await startEmbedded({ dataDir, log: () => undefined })
    expect(await ask(database.appUrl, 'select 1')).toBe(1)
    await database.stop()
  })

  test('a folder that may not be written to is refused', async ({ skip }) => {
    skip(!IS_ROOT, 'needs a folder that belongs to somebody else')
    skip(!(await mayRunNode(NOBODY)), 'a plain user may not enter the folder of this copy of Telaio')
    const folder = await makeFolder(0o555)
    await mkdir(join(folder, 'mine'))
    for (const dataDir of [folder, join(folder, 'data'), join(folder, 'mine')]) {
      const { said } = await startOther(dataDir, { user: NOBODY })
      expect(said).toMatchObject({ code: 'embedded/folder-not-writable', details: { folder: dataDir } })
    }
  })
})
