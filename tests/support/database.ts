/**
 * A database of its own for a test file, on a real PostgreSQL and under the plain roles of the application.
 *
 *     const { db } = await testDatabase()
 */
import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/database/database.ts'
import { onDatabase } from './database-address.ts'
import type {} from './database-setup.ts'
import { runStatements } from './test-server.ts'

/** A fresh, empty, migrated database. */
export type TestDatabase = {
  /** A pool under the role of the application. */
  readonly db: Database
  readonly ownerUrl: string
  readonly appUrl: string
  /** Empties every table, for files whose tests cannot share rows. */
  readonly empty: () => Promise<void>
}

/** Makes the database of the calling file, to be called at its top level; it is dropped after the last test. */
export async function testDatabase(): Promise<TestDatabase> {
  const { ownerUrl, appUrl, template } = inject('testTemplate')
  const name = `telaio_test_${randomBytes(6).toString('hex')}`
  await runStatements(ownerUrl, [`create database ${name} template ${template}`])
  const here = { ownerUrl: onDatabase(ownerUrl, name), appUrl: onDatabase(appUrl, name) }
  const db = openDatabase(here.appUrl, 5)
  afterAll(async () => {
    await db.destroy()
    await runStatements(ownerUrl, [`drop database if exists ${name}`])
  })
  return { ...here, db, empty: () => runStatements(here.ownerUrl, [EMPTY]) }
}

const EMPTY = `do $$ begin
  execute (
    select 'truncate ' || string_agg(format('%I', tablename), ', ')
    from pg_tables where schemaname = 'public' and tablename <> 'schema_migration'
  );
end $$`
