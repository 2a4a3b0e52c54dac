import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './database.ts'

type Row = Readonly<Record<string, unknown>>
type Asked = Readonly<{
  query: RawBuilder<unknown>
  answer: (rows: readonly unknown[]) => void
  fail: (reason: unknown) => void
}>

const waiting = new WeakMap<Tx, Asked[]>()

/**
 * All rows that a raw query gives. What is asked of one transaction at the same moment, as by `Promise.all`, goes
 * to the database in one statement: on a page of small queries the way there and back costs more than finding the
 * rows. The rows then come as JSON: an instant may be a text as well as a `Date`, bytes must not be asked for.
 */
export function rowsTogether<T>(tx: Tx, query: RawBuilder<T>): Promise<T[]> {
  return new Promise<T[]>((resolve, reject) => {
    const asked: Asked = { query, answer: (rows) => resolve(rows as T[]), fail: reject }
    const group = waiting.get(tx)
    if (group) {
      group.push(asked)
      return
    }
    waiting.set(tx, [asked])
    // A tick that is begun in a promise comes after all promises that are settled by now: after everybody asked.
    Promise.resolve().then(() => process.nextTick(ask, tx))
  })
}

function ask(tx: Tx): void {
  const group = waiting.get(tx) ?? []
  waiting.delete(tx)
  answer(tx, group).catch((reason: unknown) => {
    for (const { fail } of group) fail(reason)
  })
}

async function answer(tx: Tx, group: readonly Asked[]): Promise<void> {
  const [first, ...others] = group
  if (!first) return
  if (others.length === 0) {
    first.answer((await first.query.execute(tx)).rows)
    return
  }
  const columns = group.map(
    ({ query }, index) =>
      sql`(select coalesce(json_agg(q), '[]') from (${query}) q) as ${sql.ref(`rows${index}`)}`,
  )
  const { rows } = await sql<Row>`select ${sql.join(columns)}`.execute(tx)
  group.forEach(({ answer }, index) => {
    answer(rows[0]?.[`rows${index}`] as readonly unknown[])
  })
}
