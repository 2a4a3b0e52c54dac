import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { assertPlainRole } from '../../src/platform/database/database.ts'
import { testDatabase } from './database.ts'

const { db, empty } = await testDatabase()

test('the role of the application is bound by row-level security', async () => {
  await expect(assertPlainRole(db)).resolves.toBeUndefined()
})

test('the database is migrated and empty', async () => {
  const { rows } = await sql<{ applied: number; territories: number }>`
    select (select count(*) from schema_migration) as applied, (select count(*) from territory) as territories`.execute(
    db,
  )
  expect(rows[0]?.applied).toBeGreaterThan(0)
  expect(rows[0]?.territories).toBe(0)
})

test('it can be emptied', async () => {
  await sql`insert into territory (id, slug, title, licence)
    values ('00000000-0000-7000-8000-000000000001', 'prova', '{"it": "Prova"}', 'CC-BY-4.0')`.execute(db)
  await empty()
  const { rows } = await sql<{ count: number }>`select count(*) as count from territory`.execute(db)
  expect(rows[0]?.count).toBe(0)
})
