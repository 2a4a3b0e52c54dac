import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { GOOD, registry } from '../../../tests/support/package-files.ts'
import {
  ACTIONS,
  activities,
  acts,
  FIBRE,
  problemsOf,
  startImporting,
} from '../../../tests/support/package-import.ts'
import { comeSecond } from '../../../tests/support/second-comer.ts'
import { runStatements } from '../../../tests/support/test-server.ts'
import { verifyChain } from '../audit/verify.ts'
import { hideRecord } from '../record/bin-service.ts'
import { updateRecord } from '../record/record-service.ts'
import { searchRecords } from '../search/search-store.ts'
import { exportPackage } from './export.ts'

const { db, empty, ownerUrl } = await testDatabase()
const { count, inValley, load, version } = startImporting(db)

beforeEach(empty)

describe('an import', () => {
  test('raises the version of the territory once, adds one link to the chain and answers a search', async () => {
    await load()
    const before = await version()
    await load({ ...FIBRE, ...ACTIONS })
    expect(await version()).toBe(before + 1)
    const report = await inValley(({ tx, territory }) => verifyChain(tx, territory.id))
    expect(report).toMatchObject({ length: 2, broken: null })
    const found = await inValley(({ tx, territory }) =>
      searchRecords(tx, {
        territoryId: territory.id,
        words: 'banda larga',
        language: 'it',
        limit: 5,
        offset: 0,
      }),
    )
    expect(found.hits.map(({ slug }) => slug)).toEqual(['fibra'])
  })

  test('remembers what it did in one payload', async () => {
    await load()
    await load(FIBRE)
    await inValley(async ({ tx }) => {
      const { rows } = await sql<{ kind: string; records: number; payload: string }>`
        select kind, cardinality(record_ids) as records, payload
        from audit_entry join audit_payload using (territory_id, sequence) order by sequence`.execute(tx)
      expect(rows.map(({ kind, records, payload }) => [kind, records, JSON.parse(payload)])).toEqual([
        [
          'package.imported',
          4,
          { counts: { create: 4, 'tie-add': 1, 'redirect-add': 1 }, territory: [], changed: {} },
        ],
        [
          'package.imported',
          1,
          { counts: { change: 1 }, territory: [], changed: { 'priority/fibra': ['title'] } },
        ],
      ])
    })
  })

  test('of a broken package writes nothing, not even the territory', async () => {
    expect(await problemsOf(load({ 'bodies.csv': 'x\n' }))).not.toEqual([])
    const { rows } = await sql`select from territory`.execute(db)
    expect(rows).toHaveLength(0)
  })

  test('of some types only leaves the others alone, and may point at them', async () => {
    await load(ACTIONS)
    const part = {
      'bodies.csv': null,
      'agendas/agenda.md': null,
      'goals/sfida.md': null,
      'goals/sfida.en.md': null,
      'ties.csv': null,
      'redirects.csv': null,
    }
    const plan = await load({ ...part, ...activities({ slug: 'passo', action: 'rete' }) })
    expect(acts(plan)).toEqual(['create activity/passo'])
  })

  test('refuses a record that points into the bin', async () => {
    await load(ACTIONS)
    await inValley((ctx) => hideRecord(ctx, registry, registry.byType('action'), 'rete', 1))
    expect(await problemsOf(load(activities({ slug: 'passo', action: 'rete' })))).toMatchObject([
      { file: 'activities.csv', row: 2, field: 'action', wrong: 'points at “rete”, which is not there' },
    ])
  })

  test('refuses an activity whose strand belongs to another action, before the database does', async () => {
    const wrong = activities(
      { slug: 'uno', action: 'rete', workstream: 'steam' },
      { slug: 'due', action: 'corsi', workstream: 'steam' },
      { slug: 'tre', action: 'rete', workstream: 'steam' },
    )
    for (const plan of [true, false]) {
      expect(await problemsOf(load({ ...ACTIONS, ...wrong }, { plan }))).toEqual([
        {
          file: 'activities.csv',
          row: 2,
          field: 'workstream',
          wrong: '“steam” belongs to “corsi”, while action is “rete” here',
          right: 'a record with the same action',
        },
        expect.objectContaining({ row: 4 }),
      ])
    }
  })
})

test('a strand that moves away from activities which the package does not name is refused', async () => {
  await load({ ...ACTIONS, ...activities({ slug: 'passo', action: 'corsi', workstream: 'steam' }) })
  const moved = { 'workstreams/steam.md': ACTIONS['workstreams/steam.md'].replace('corsi', 'rete') }
  expect(await problemsOf(load({ ...ACTIONS, ...moved }, { plan: true }))).toMatchObject([
    {
      file: 'activities.csv',
      field: 'workstream',
      wrong: '“steam” belongs to “rete”, while action is “corsi” here',
    },
  ])
})

test('a rule that only the database knows is told as a problem, and nothing is written', async () => {
  await runStatements(ownerUrl, [
    'alter table agenda_goal add constraint short_number check (length(number) < 3)',
  ])
  const long = {
    'goals/sfida.md':
      GOOD['goals/sfida.md']?.replace('agenda: agenda', 'agenda: agenda\nnumber: "123"') ?? '',
  }
  expect(await problemsOf(load(long))).toEqual([
    { file: 'goals/', wrong: 'the database refuses it (short_number)', right: 'a value that keeps the rule' },
  ])
  await runStatements(ownerUrl, ['alter table agenda_goal drop constraint short_number'])
})

describe('at the same time', () => {
  test('two imports of a new territory leave one territory, each record once', async () => {
    const plans = await Promise.all([load(), load(ACTIONS), load(FIBRE), load()])
    expect(plans.filter(({ territory }) => territory.isNew)).toHaveLength(1)
    const { rows } = await sql`select from territory`.execute(db)
    expect(rows).toHaveLength(1)
    expect(await count('record')).toBe(7)
    expect(await count('record_tie')).toBe(1)
    const report = await inValley(({ tx, territory }) => verifyChain(tx, territory.id))
    expect(report.broken).toBeNull()
  })

  test('a territory that somebody makes on the desk meanwhile is changed, not made twice', async () => {
    const plan = await comeSecond(db, 'valle', () => load())
    expect(plan.territory).toMatchObject({ isNew: false })
    expect(plan.territory.fields).toContain('title')
    expect(await count('territory')).toBe(1)
    expect(await count('record')).toBeGreaterThan(0)
    const report = await inValley(({ tx, territory }) => verifyChain(tx, territory.id))
    expect(report).toMatchObject({ length: 1, broken: null })
  })

  test('an edit on the desk and an import both happen, one after the other', async () => {
    await load()
    const edit = inValley(async (ctx) => {
      const type = registry.byType('priority')
      await updateRecord(ctx, type, 'fibra', 1, { title: { it: 'Dalla scrivania' }, agenda: 'agenda' })
    })
    await Promise.allSettled([edit, load({ ...FIBRE, ...ACTIONS }), load(ACTIONS)])
    const files = await inValley((ctx) => exportPackage(ctx, registry))
    expect(files.filter(({ path }) => path.startsWith('actions/'))).toHaveLength(2)
    const report = await inValley(({ tx, territory }) => verifyChain(tx, territory.id))
    expect(report.broken).toBeNull()
  })
})
