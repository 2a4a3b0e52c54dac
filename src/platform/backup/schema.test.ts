import { randomBytes } from 'node:crypto'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backupWorld, MIGRATIONS } from '../../../tests/support/backup-world.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { onDatabase } from '../../../tests/support/database-address.ts'
import { addFullTerritory } from '../../../tests/support/full-territory.ts'
import { readAllRows } from '../../../tests/support/installation.ts'
import { runStatements } from '../../../tests/support/test-server.ts'
import { createApplication } from '../../app.ts'
import { migrate } from '../database/migrate.ts'
import { type Manifest, writeManifest } from './manifest.ts'

const source = await testDatabase()
const { folder, backUpTo, restoreInto } = await backupWorld()
const dir = join(folder, 'copia')
const later = join(folder, 'migrations')
const NEXT = '20991231T0000_agenda_later'

let manifest: Manifest
const made: string[] = []

/** A database on which nothing ever ran. */
async function newDatabase(): Promise<{ ownerUrl: string; appUrl: string }> {
  const name = `telaio_test_${randomBytes(6).toString('hex')}`
  await runStatements(source.ownerUrl, [`create database ${name}`])
  made.push(name)
  return { ownerUrl: onDatabase(source.ownerUrl, name), appUrl: onDatabase(source.appUrl, name) }
}

beforeAll(async () => {
  await addFullTerritory(source.db, createApplication().registry, 'pieno')
  manifest = await backUpTo(source.ownerUrl, dir)
  await cp(MIGRATIONS, later, { recursive: true })
  await mkdir(join(later, NEXT))
  // It moves data, so it shows that it ran after the rows were there.
  const text =
    'create table agenda_later (territory_id uuid); insert into agenda_later select id from territory;'
  await writeFile(join(later, NEXT, 'up.sql'), text)
})

afterAll(() =>
  runStatements(
    source.ownerUrl,
    made.map((name) => `drop database if exists ${name}`),
  ),
)

describe('a backup of an earlier schema', () => {
  test('comes back at its own level, which is then raised, on a database without a schema', async () => {
    const target = await newDatabase()
    await restoreInto(target, dir, later)
    const [before, after] = [await readAllRows(source.ownerUrl), await readAllRows(target.ownerUrl)]
    expect(after.record).toEqual(before.record)
    expect(after.agenda_later).toHaveLength(1)
  })

  test('is refused where the schema is ahead already', async () => {
    const target = await newDatabase()
    await migrate(target.ownerUrl, target.appUrl, later)
    await expect(restoreInto(target, dir, later)).rejects.toMatchObject({
      code: 'restore/schema-ahead',
      details: { names: NEXT },
    })
    expect((await readAllRows(target.ownerUrl)).record).toEqual([])
  })
})

describe('a backup is refused, with the version that can read it, when', () => {
  const refused = async (change: (landed: Manifest['migrations']) => Manifest['migrations']) => {
    const other = join(folder, 'altra')
    await cp(dir, other, { recursive: true })
    await writeManifest(other, { ...manifest, migrations: change(manifest.migrations) })
    const target = await newDatabase()
    const refusal = await restoreInto(target, other).catch((error: unknown) => error)
    expect(await readAllRows(target.ownerUrl)).toEqual({})
    return refusal
  }

  test('its schema is newer', async () => {
    const refusal = await refused((landed) => [...landed, { name: NEXT, digest: '0'.repeat(64) }])
    expect(refusal).toMatchObject({ code: 'restore/newer', details: { software: '9.9.9', names: NEXT } })
  })

  test('a step of its schema was another', async () => {
    const [first, ...others] = manifest.migrations
    const refusal = await refused(() => [{ name: first?.name ?? '', digest: '0'.repeat(64) }, ...others])
    expect(refusal).toMatchObject({
      code: 'restore/other-schema',
      details: { software: '9.9.9', names: first?.name },
    })
  })

  test('its format is another', async () => {
    const other = join(folder, 'formato')
    await cp(dir, other, { recursive: true })
    await writeManifest(other, { ...manifest, format: 'telaio-backup/2' as Manifest['format'] })
    await expect(restoreInto(source, other)).rejects.toMatchObject({ code: 'restore/format' })
  })
})

test('a database without Telaio has nothing to back up', async () => {
  const { ownerUrl } = await newDatabase()
  await expect(backUpTo(ownerUrl, join(folder, 'niente'))).rejects.toMatchObject({ code: 'backup/nothing' })
})
