/** Tables of the same shape as those of the product, in a schema of their own, for the peer to write into. */
import type pg from 'pg'

const SCHEMA = 'twin'

/** Makes a twin of every table: columns, defaults, checks and indexes, without foreign keys and row-level security. */
export async function makeTwins(owner: pg.Client): Promise<void> {
  await owner.query(`create schema ${SCHEMA}`)
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  for (const { name } of rows)
    await owner.query(`create table ${SCHEMA}.${name} (like public.${name} including all)`)
}

/** The twins of the tables that hold a territory's rows, as `schema.table`, and of the territories themselves. */
export async function listTwins(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns
     where table_schema = '${SCHEMA}' and (column_name = 'territory_id' or table_name = 'territory') order by 1`,
  )
  return rows.map(({ name }) => `${SCHEMA}.${name}`)
}

/** Fills the twins with the rows of some territories: the owner too sees one territory at a time. */
export async function stageTwins(
  owner: pg.Client,
  twins: readonly string[],
  slugs: readonly string[],
): Promise<void> {
  await emptyTwins(owner, twins)
  await owner.query('begin')
  for (const slug of slugs) {
    await owner.query(
      `select set_config('telaio.territory', id::text, true) from public.territory where slug = $1`,
      [slug],
    )
    for (const twin of twins) {
      const key = twin === `${SCHEMA}.territory` ? 'id' : 'territory_id'
      const source = twin.replace(SCHEMA, 'public')
      await owner.query(`insert into ${twin} select * from ${source} where ${key} = current_territory()`)
    }
  }
  await owner.query('commit')
}

/** Empties the twins, so that COPY writes into tables as new as ours were. */
export async function emptyTwins(owner: pg.Client, twins: readonly string[]): Promise<void> {
  await owner.query(`truncate ${twins.join(', ')}`)
}

/** All rows in the twins. */
export async function countRows(owner: pg.Client, twins: readonly string[]): Promise<number> {
  let total = 0
  for (const twin of twins) {
    const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${twin}`)
    total += rows[0]?.count ?? 0
  }
  return total
}
