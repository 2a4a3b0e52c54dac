import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import type { Tx } from './database.ts'
import { rowsTogether } from './rows-together.ts'

const { db } = await testDatabase()

/** Runs `work` in a transaction; gives what it gave and how many statements it took. */
async function counted<T>(work: (tx: Tx) => Promise<T>): Promise<{ result: T; statements: number }> {
  return db.transaction().execute(async (tx) => {
    const asked = vi.spyOn(tx.getExecutor(), 'executeQuery')
    const result = await work(tx)
    return { result, statements: asked.mock.calls.length }
  })
}

const numbers = (to: number) => sql<{ n: number; word: string | null }>`
  select n, case when n > 1 then 'è' || n end as word from generate_series(1, ${to}) n order by n desc`

test('asks together what is asked at the same moment, each with its own values and order', async () => {
  const { result, statements } = await counted((tx) =>
    Promise.all([
      rowsTogether(tx, numbers(2)),
      rowsTogether(tx, numbers(0)),
      rowsTogether(tx, sql<{ day: string }>`select ${'2024-12-31'}::date as day`),
    ]),
  )
  expect(result).toEqual([
    [
      { n: 2, word: 'è2' },
      { n: 1, word: null },
    ],
    [],
    [{ day: '2024-12-31' }],
  ])
  expect(statements).toBe(1)
})

test('reaches those who ask after a promise that was settled already', async () => {
  const later = async (tx: Tx) => {
    await Promise.resolve()
    return rowsTogether(tx, numbers(1))
  }
  const { statements } = await counted((tx) => Promise.all([rowsTogether(tx, numbers(1)), later(tx)]))
  expect(statements).toBe(1)
})

test('asks one after the other what waits for an answer', async () => {
  const { result, statements } = await counted(async (tx) => {
    const [first] = await rowsTogether(tx, numbers(1))
    return rowsTogether(tx, numbers((first?.n ?? 0) + 1))
  })
  expect(result).toHaveLength(2)
  expect(statements).toBe(2)
})

test('keeps transactions apart', async () => {
  const territory = sql<{ name: string }>`select current_setting('telaio.territory', true) as name`
  const enter = (name: string) =>
    db.transaction().execute(async (tx) => {
      await sql`select set_config('telaio.territory', ${name}, true)`.execute(tx)
      const [one, other] = await Promise.all([rowsTogether(tx, territory), rowsTogether(tx, territory)])
      return [...one, ...other].map((row) => row.name)
    })
  expect(await Promise.all([enter('a'), enter('b')])).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ])
})

test('fails all that was asked with one that fails', async () => {
  let outcomes: PromiseSettledResult<unknown>[] = []
  const work = db.transaction().execute(async (tx) => {
    outcomes = await Promise.allSettled([
      rowsTogether(tx, numbers(1)),
      rowsTogether(tx, sql`select 1 / 0 as broken`),
    ])
  })
  await expect(work).rejects.toThrow('rolled back')
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
