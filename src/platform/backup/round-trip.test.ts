import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { backupWorld, SECRET } from '../../../tests/support/backup-world.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { testIdentity } from '../../../tests/support/identity.ts'
import { fillInstallation, type Installation, readAllRows } from '../../../tests/support/installation.ts'
import { createApplication } from '../../app.ts'
import { isUntouched } from '../../commands/first-start.ts'
import { reportChains } from '../../commands/verify.ts'
import type { Database } from '../database/database.ts'
import { exportPackage } from '../package/export.ts'
import { systemContext } from '../system-context.ts'
import { enterTerritory } from '../territory/territory-store.ts'
import type { Manifest } from './manifest.ts'
import { LEFT_OUT } from './tables-store.ts'

const { registry } = createApplication()
const source = await testDatabase()
const target = await testIdentity()
const { folder, backUpTo, restoreInto, secretFile } = await backupWorld()
const dir = join(folder, 'copia')

let installation: Installation
let manifest: Manifest
let before: Record<string, string[]>

beforeAll(async () => {
  installation = await fillInstallation(source.db, registry)
  before = await readAllRows(source.ownerUrl)
  manifest = await backUpTo(source.ownerUrl, dir)
  await restoreInto(target, dir)
})

const exportOf = (db: Database, slug: string) =>
  db.transaction().execute(async (tx) => {
    const territory = await enterTerritory(tx, slug)
    if (!territory) throw new Error(`no territory ${slug}`)
    return exportPackage(systemContext(tx, territory, { language: 'it', now: new Date() }), registry)
  })

describe('a backup', () => {
  test('holds as many rows of every table as there are behind all walls, and no table is empty', () => {
    const counted = Object.entries(before)
      .filter(([name]) => !LEFT_OUT.includes(name))
      .map(([name, rows]) => [name, rows.length])
    expect(manifest.files.flatMap(({ table }) => (table ? [[table.name, table.rows]] : []))).toEqual(counted)
    expect(counted.length).toBeGreaterThan(20)
    expect(counted.filter(([, rows]) => rows === 0)).toEqual([])
  })

  test('leaves out what it says, and nothing else', () => {
    const kept = manifest.files.flatMap(({ table }) => table?.name ?? [])
    expect([...kept, ...LEFT_OUT].sort()).toEqual(Object.keys(before).sort())
  })

  test('is readable for its owner alone, and keeps no session and no code', async () => {
    for (const path of [...manifest.files.map(({ name }) => join(manifest.folder, name)), 'manifest.json']) {
      expect((await stat(join(dir, path))).mode & 0o777, path).toBe(0o600)
      expect(await readFile(join(dir, path), 'utf8'), path).not.toMatch(/a session|a code/)
    }
  })

  test('has nothing to forget outside the tables: no sequence, no table in another schema', async () => {
    const { rows } = await sql`
      select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where (c.relkind in ('S', 'm', 'f') or (c.relkind in ('r', 'p') and n.nspname <> 'public'))
        and n.nspname !~ '^(pg_|information_schema$)'`.execute(source.db)
    expect(rows).toEqual([])
  })
})

describe('after a restore', () => {
  test('every row of every table is as it was', async () => {
    const after = await readAllRows(target.ownerUrl)
    for (const [name, rows] of Object.entries(before)) {
      if (LEFT_OUT.includes(name)) continue
      expect(after[name], name).toEqual(rows)
    }
    expect(Object.keys(after)).toEqual(Object.keys(before))
    expect(after.identity_session).toEqual([])
  })

  test('every wall stands again, for the owner too', async () => {
    const walls = sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relforcerowsecurity and relrowsecurity order by 1`
    const { rows } = await walls.execute(target.db)
    expect(rows).toEqual((await walls.execute(source.db)).rows)
    expect(rows.length).toBeGreaterThan(15)
  })

  test('the chains hold, link by link to the same heads', async () => {
    const heads = async (db: Database) => {
      const said: string[] = []
      expect(await reportChains(db, (line) => said.push(line))).toBe(true)
      return said
    }
    const there = await heads(target.db)
    expect(there).toEqual(await heads(source.db))
    expect(there).toHaveLength(4)
  })

  test('every territory gives the same package', async () => {
    for (const slug of ['val-denza', 'pieno', 'colmo']) {
      expect(await exportOf(target.db, slug)).toEqual(await exportOf(source.db, slug))
    }
  })

  test('people sign in, and programs with their tokens', async () => {
    expect(await target.enter(installation.email)).toMatch(/=/)
    const headers = new Headers({ authorization: `Bearer ${installation.token}` })
    expect((await target.signIn.identify(headers))?.account).toMatchObject({ email: installation.email })
  })

  test('the secret is back, for its owner alone', async () => {
    expect(await readFile(secretFile, 'utf8')).toBe(SECRET)
    expect((await stat(secretFile)).mode & 0o777).toBe(0o600)
  })

  test('the next start loads no samples, even when no territory came back', async () => {
    expect(await isUntouched(target.db)).toBe(false)
    const { db } = await testDatabase()
    expect(await isUntouched(db)).toBe(true)
    await sql`insert into identity_account (id, name, email) values ('a', 'Anna', 'anna@comune.example')`.execute(
      db,
    )
    expect(await isUntouched(db)).toBe(false)
  })
})
