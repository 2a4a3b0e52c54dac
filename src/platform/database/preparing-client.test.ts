import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { runStatements } from '../../../tests/support/test-server.ts'

const { db, ownerUrl } = await testDatabase()
const find = () => sql`select * from territory where slug = ${'valle'}`.execute(db)
const findOnAll = async () => {
  const ended = await Promise.allSettled(Array.from({ length: 5 }, find))
  return ended.filter(({ status }) => status === 'rejected').length
}

test('a column that is added while the process runs costs a query, not the process', async () => {
  expect(await findOnAll()).toBe(0)
  await runStatements(ownerUrl, ['alter table territory add column motto text'])
  await expect(find()).rejects.toMatchObject({ code: '0A000' })
  expect(await findOnAll()).toBe(0)
})

test('a parameter may be null, a text or a number from one call to the next', async () => {
  const ask = async (value: string | number | null) =>
    (await sql<{ said: string }>`select coalesce(${value}::text, 'niente') as said`.execute(db)).rows[0]?.said
  expect([await ask('a'), await ask(null), await ask(7), await ask('b')]).toEqual(['a', 'niente', '7', 'b'])
})
