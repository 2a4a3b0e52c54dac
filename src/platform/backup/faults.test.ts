import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backupWorld } from '../../../tests/support/backup-world.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { addFullTerritory } from '../../../tests/support/full-territory.ts'
import { readAllRows } from '../../../tests/support/installation.ts'
import { createApplication } from '../../app.ts'
import { createAccount } from '../identity/account-service.ts'
import { MANIFEST_FILE, type Manifest } from './manifest.ts'
import { inSnapshot } from './snapshot-store.ts'

const { registry } = createApplication()
const source = await testDatabase()
const target = await testDatabase()
const { folder, backUpTo, restoreInto, secretFile } = await backupWorld()
const GOOD = join(folder, 'buona')
const dir = join(folder, 'provata')

let manifest: Manifest

beforeAll(async () => {
  await createAccount(source.db, { email: 'anna@comune.example' })
  await addFullTerritory(source.db, registry, 'pieno')
  manifest = await backUpTo(source.ownerUrl, GOOD)
})

beforeEach(async () => {
  await rm(dir, { recursive: true, force: true })
  await cp(GOOD, dir, { recursive: true })
})

const fileOf = (name: string) => join(dir, manifest.folder, name)

async function expectUntouched(): Promise<void> {
  const { schema_migration: _, ...rows } = await readAllRows(target.ownerUrl)
  expect(Object.values(rows).flat()).toEqual([])
  await expect(readFile(secretFile)).rejects.toThrow('ENOENT')
}

describe('a restore refuses, and touches nothing, when', () => {
  test('any byte of any file is another', async () => {
    const paths = [MANIFEST_FILE, ...manifest.files.map(({ name }) => join(manifest.folder, name))]
    const blow = fc.record({
      path: fc.constantFrom(...paths),
      place: fc.nat(),
      mask: fc.integer({ min: 1, max: 255 }),
    })
    await fc.assert(
      fc.asyncProperty(blow, async ({ path, place, mask }) => {
        const bytes = await readFile(join(GOOD, path))
        const at = place % Math.max(bytes.length, 1)
        const altered = bytes.length === 0 ? Buffer.from('x') : Buffer.from(bytes)
        if (bytes.length > 0) altered[at] = (bytes[at] as number) ^ mask
        await writeFile(join(dir, path), altered)
        const refusal = await restoreInto(target, dir).catch((error: unknown) => error)
        await writeFile(join(dir, path), bytes)
        expect(refusal).toMatchObject({ code: 'restore/damaged' })
      }),
      { numRuns: 60 },
    )
    await expectUntouched()
  })

  test('files are missing or cut, and names each', async () => {
    await rm(fileOf('record.copy'))
    await writeFile(fileOf('territory.copy'), (await readFile(fileOf('territory.copy'))).subarray(0, -1))
    await expect(restoreInto(target, dir)).rejects.toMatchObject({
      code: 'restore/damaged',
      problems: [{ file: `${manifest.folder}/record.copy` }, { file: `${manifest.folder}/territory.copy` }],
    })
    await expectUntouched()
  })

  test('the backup was cut off: its manifest was not written yet', async () => {
    await rm(join(dir, MANIFEST_FILE))
    await expect(restoreInto(target, dir)).rejects.toMatchObject({ code: 'restore/unfinished' })
    await expectUntouched()
  })

  test('the folder is another one, or none', async () => {
    for (const other of [import.meta.dirname, join(folder, 'non-c-e')])
      await expect(restoreInto(target, other)).rejects.toMatchObject({ code: 'restore/none' })
    await expectUntouched()
  })

  test('the database has somebody or something', async () => {
    const { db, ownerUrl, appUrl } = await testDatabase()
    await createAccount(db, { email: 'bruno@comune.example' })
    const before = await readAllRows(ownerUrl)
    await expect(restoreInto({ ownerUrl, appUrl }, dir)).rejects.toMatchObject({
      code: 'restore/not-empty',
      details: { table: 'identity_account', count: 1 },
    })
    expect(await readAllRows(ownerUrl)).toEqual(before)
    await expect(restoreInto(source, dir)).rejects.toMatchObject({ details: { table: 'territory' } })
  })
})

describe('a backup', () => {
  test('takes the place of an earlier one only when it is whole', async () => {
    const next = await backUpTo(source.ownerUrl, dir, new Date(Date.now() + 1))
    expect((await readdir(dir)).sort()).toEqual([MANIFEST_FILE, next.folder])
    const text = await readFile(join(dir, MANIFEST_FILE), 'utf8')
    const failing = backUpTo(source.ownerUrl.replace(/\/[^/]+$/, '/no_such_database'), dir, new Date(0))
    await expect(failing).rejects.toThrow('does not exist')
    expect((await readdir(dir)).sort()).toEqual([MANIFEST_FILE, next.folder])
    expect(await readFile(join(dir, MANIFEST_FILE), 'utf8')).toBe(text)
  })

  test('clears away one that was cut off', async () => {
    await rm(join(dir, MANIFEST_FILE))
    await writeFile(join(dir, `${MANIFEST_FILE}.new`), '{')
    const next = await backUpTo(source.ownerUrl, dir)
    expect((await readdir(dir)).sort()).toEqual([MANIFEST_FILE, next.folder])
  })

  test('never writes where something else stands', async () => {
    const strangers = ['note.txt', join(manifest.folder, 'note.txt'), join('rows-2026', 'record.copy')]
    for (const stranger of strangers) {
      await rm(dir, { recursive: true, force: true })
      await cp(GOOD, dir, { recursive: true })
      await mkdir(join(dir, stranger, '..'), { recursive: true })
      await writeFile(join(dir, stranger), 'mio')
      await expect(backUpTo(source.ownerUrl, dir), stranger).rejects.toMatchObject({
        code: 'backup/occupied',
      })
      expect(await readFile(join(dir, stranger), 'utf8')).toBe('mio')
    }
    await rm(dir, { recursive: true })
    await mkdir(dir)
    await writeFile(join(dir, MANIFEST_FILE), '{"name": "an application of the web"}')
    await expect(backUpTo(source.ownerUrl, dir)).rejects.toMatchObject({ code: 'backup/occupied' })
  })

  test('says where it cannot write', async () => {
    await writeFile(join(folder, 'file'), '')
    const below = join(folder, 'file', 'copia')
    await expect(backUpTo(source.ownerUrl, below)).rejects.toMatchObject({
      code: 'backup/not-written',
      details: { folder: below },
    })
  })

  test('lets go of the database when the disk fails halfway', async () => {
    const { db, ownerUrl } = await testDatabase()
    // More than what waits in the buffers of a connection.
    await sql`insert into search_entry (territory_id, record_id, type, slug, title, body, terms_it, terms_en)
      select gen_random_uuid(), gen_random_uuid(), 'action', 'a', '{}', to_jsonb(repeat(md5(n::text), 1000)), '', ''
      from generate_series(1, 1000) n`.execute(db)
    const fails = async (): Promise<void> => {
      throw new Error('no space left')
    }
    const broken = inSnapshot(ownerUrl, async ({ tables, readTable }) => {
      for (const table of tables.filter(({ name }) => name === 'search_entry')) await readTable(table, fails)
    })
    await expect(broken).rejects.toThrow('no space left')
  })

  test('is made one at a time', async () => {
    await inSnapshot(source.ownerUrl, async () => {
      await expect(backUpTo(source.ownerUrl, dir)).rejects.toMatchObject({ code: 'backup/running' })
    })
    await expect(backUpTo(source.ownerUrl, dir)).resolves.toMatchObject({ territories: ['pieno'] })
  })
})
