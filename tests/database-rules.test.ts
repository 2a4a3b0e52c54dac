import { Kysely, PostgresDialect, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { AppError } from '../src/kernel/error.ts'
import { newId } from '../src/kernel/id.ts'
import { assertPlainRole, inTerritory, openDatabase } from '../src/platform/database/database.ts'
import type { DB } from '../src/platform/database/tables.ts'
import { searchRecords } from '../src/platform/search/search-store.ts'
import { testServer } from './support/server.ts'
import { runStatements } from './support/test-server.ts'

/** Tables that belong to no territory. Whatever is not named here must be walled by row-level security. */
const OF_THE_INSTALLATION = [
  'bring_municipality',
  'identity_account',
  'identity_credential',
  'identity_session',
  'identity_token',
  'identity_verification',
  'job_task',
  'schema_migration',
  'territory',
]
/** Of territories, but without row-level security: it holds public words only, and must be able to use its indexes. */
const PUBLIC_WORDS = ['search_entry']

const site = await testServer()
const valley = await site.addTerritory('valle')
const mountain = await site.addTerritory('monte')
await site.addRecord('valle', 'body', { slug: 'unione', title: { it: 'Unione' }, kind: 'union' })
await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])

type Table = { name: string; isEnabled: boolean; isForced: boolean; first: string; policies: string[] }

const { rows: tables } = await sql<Table>`
  select c.relname as name, c.relrowsecurity as "isEnabled", c.relforcerowsecurity as "isForced",
    (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and i.indisprimary) as first,
    array(select pg_get_expr(p.polqual, p.polrelid) || ' / ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
      from pg_policy p where p.polrelid = c.oid and p.polcmd = '*') as policies
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname collate "C"`.execute(site.db)
const walled = tables.filter(({ name }) => ![...OF_THE_INSTALLATION, ...PUBLIC_WORDS].includes(name))

describe('every table', () => {
  test('is walled, or stands on the list of those that belong to no territory', () => {
    const open = tables.filter(({ isForced }) => !isForced).map(({ name }) => name)
    expect(open).toEqual([...OF_THE_INSTALLATION, ...PUBLIC_WORDS].sort())
    // A catalogue read wrongly is empty, and an empty list is walled all through.
    expect(walled.length).toBeGreaterThan(15)
  })

  test.each(walled)(
    '$name: forced security, one policy, and a key that begins with the territory',
    (table) => {
      const rule = '(territory_id = current_territory())'
      expect(table).toMatchObject({ isEnabled: true, isForced: true, first: 'territory_id' })
      expect(table.policies).toEqual([`${rule} / ${rule}`])
    },
  )

  test('has no key and no reference that could cross from one territory into another', async () => {
    const { rows } = await sql<{ fault: string }>`
      select c.conrelid::regclass || '.' || c.conname as fault
      from pg_constraint c
      where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f')
        and c.conrelid::regclass::text = any(${[...walled.map(({ name }) => name), ...PUBLIC_WORDS]}::text[])
        and (c.confrelid = 0 or c.confrelid::regclass::text <> all(${OF_THE_INSTALLATION}::text[]))
        and (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) <> 'territory_id'`.execute(
      site.db,
    )
    expect(rows).toEqual([])
  })

  test('keeps what it holds from a transaction that forgot its territory, and from another territory', async () => {
    for (const { name } of walled) {
      const count = sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)}`
      const forgotten = await site.db.transaction().execute((tx) => count.execute(tx))
      const elsewhere = await inTerritory(site.db, mountain.id, (tx) => count.execute(tx))
      expect([name, forgotten.rows[0]?.count, elsewhere.rows[0]?.count]).toEqual([name, 0, 0])
    }
    const { rows } = await inTerritory(site.db, valley.id, (tx) =>
      sql<{ count: number }>`
        select (select count(*) from record) + (select count(*) from territory_body) + (select count(*) from audit_entry)
          + (select count(*) from identity_grant) as count`.execute(tx),
    )
    expect(rows[0]?.count).toBe(4)
  })

  test('cannot be written for another territory, or for none', async () => {
    const insert = sql`insert into record (territory_id, id, type, slug, title)
      values (${valley.id}, ${newId()}, 'body', 'intruso', '{"it": "Intruso"}')`
    const refusal = /row-level security/
    await expect(inTerritory(site.db, mountain.id, (tx) => insert.execute(tx))).rejects.toThrow(refusal)
    await expect(site.db.transaction().execute((tx) => insert.execute(tx))).rejects.toThrow(refusal)
    await expect(
      inTerritory(site.db, mountain.id, (tx) => sql`delete from record`.execute(tx)),
    ).resolves.toMatchObject({
      numAffectedRows: 0n,
    })
  })

  test('is walled against its owner too: a move of data must say for which territory', async () => {
    const owner = openDatabase(site.ownerUrl, 1)
    const { numAffectedRows } = await sql`update record set title = title`.execute(owner)
    await owner.destroy()
    expect(numAffectedRows).toBe(0n)
  })
})

describe('the role of the application', () => {
  test('owns nothing and stands above nothing', async () => {
    await expect(assertPlainRole(site.db)).resolves.toBeUndefined()
  })

  test('may lengthen the chain of the audit, and neither change nor cut it', async () => {
    for (const statement of [
      'update audit_entry set kind = kind',
      'delete from audit_entry',
      'truncate audit_entry',
    ]) {
      await expect(
        inTerritory(site.db, valley.id, (tx) => sql.raw(statement).execute(tx)),
        statement,
      ).rejects.toThrow(/permission denied/)
    }
    await expect(
      inTerritory(site.db, valley.id, (tx) => sql`update audit_payload set payload = '{}'`.execute(tx)),
    ).rejects.toThrow(/permission denied/)
  })

  test('is refused when it owns the tables', async () => {
    const owner = openDatabase(site.ownerUrl, 1)
    const refusal = await assertPlainRole(owner).catch((error: AppError) => error)
    await owner.destroy()
    expect(refusal).toMatchObject({ code: 'database/role', details: { fault: 'owner' } })
  })
})

describe('search', () => {
  test('finds by its index among 20,000 entries of two territories', async () => {
    const entries = (territoryId: string) => sql`
      insert into search_entry (territory_id, record_id, type, slug, title, body, terms_it, terms_en)
      select ${territoryId}, gen_random_uuid(), 'action', 'azione-' || n, jsonb_build_object('it', 'Azione ' || n),
        jsonb_build_object('it', word, 'en', word), to_tsvector('telaio_it', word), to_tsvector('telaio_en', word)
      from generate_series(1, 10000) n, lateral (
        select 'connettività scuole parola' || n % 500 || ' numero' || n as word) words`
    await entries(valley.id).execute(site.db)
    await entries(mountain.id).execute(site.db)
    // As the database does by itself: until then what was just written waits in a list that is read from end to end.
    await runStatements(site.ownerUrl, ['vacuum analyze search_entry'])
    for (const language of ['it', 'en'] as const) {
      const asked: { sql: string; parameters: readonly unknown[] }[] = []
      const listening = new Kysely<DB>({
        dialect: new PostgresDialect({ pool: site.db.pool }),
        log: ({ query }) => void asked.push(query),
      })
      const search = { territoryId: valley.id, words: 'numero77', language, limit: 20, offset: 0 }
      const { total } = await searchRecords(Object.assign(listening, { pool: site.db.pool }), search)
      // 77, 770 to 779 and 7700 to 7799: a word is also the start of longer ones.
      expect(total).toBe(111)
      const [query] = asked
      const plan = await site.db.pool.query(`explain ${query?.sql}`, [...(query?.parameters ?? [])])
      const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(text, text).toContain(`Bitmap Index Scan on search_entry_${language}`)
      expect(text, text).not.toContain('Seq Scan on search_entry')
    }
  })
})
