import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { backupWorld } from '../../../tests/support/backup-world.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { backupCommand, restoreCommand } from '../../commands/backup.ts'
import { importCommand } from '../../commands/package.ts'
import { readConfig } from '../../config.ts'

const source = await testDatabase()
const target = await testDatabase()
const { folder } = await backupWorld()

const configOf = ({ appUrl, ownerUrl }: { appUrl: string; ownerUrl: string }) => ({
  ...readConfig({ TELAIO_DATA: join(folder, 'data') }),
  database: { appUrl, ownerUrl },
})

/** How many records PostgreSQL believes there are; -1 until it has counted. */
async function believed({ db }: typeof source): Promise<number | undefined> {
  const { rows } = await sql<{ count: number }>`
    select reltuples::int as count from pg_class where oid = 'public.record'::regclass`.execute(db)
  return rows[0]?.count
}

test('after an import and after a restore the database knows how much there is', async () => {
  const silent = () => undefined
  expect(await believed(source)).toBeLessThan(1)
  expect(await importCommand(configOf(source), ['territories/val-denza'], silent)).toBe(0)
  expect(await believed(source)).toBeGreaterThan(100)
  const said: string[] = []
  expect(await backupCommand(configOf(source), [join(folder, 'copia')], (line) => said.push(line))).toBe(0)
  expect(said.join('\n')).toMatch(/^ok: \d+ rows.*personal data and credentials/s)
  expect(await restoreCommand(configOf(target), [join(folder, 'copia')], silent)).toBe(0)
  expect(await believed(target)).toBe(await believed(source))
})
