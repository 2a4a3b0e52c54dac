import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { GOOD, registry, table, ties, withFiles } from '../../../tests/support/package-files.ts'
import { AppError, type Problem } from '../../kernel/error.ts'
import { verifyChain } from '../audit/verify.ts'
import { hideRecord } from '../record/bin-service.ts'
import { updateRecord } from '../record/record-service.ts'
import { searchRecords } from '../search/search-store.ts'
import { systemContext } from '../system-context.ts'
import { enterTerritory } from '../territory/territory-store.ts'
import { describePlan } from './describe-plan.ts'
import { exportPackage } from './export.ts'
import { type ImportOptions, importFiles } from './import.ts'
import type { Plan } from './plan.ts'
import { tableHeaders } from './table-headers.ts'

const { db, empty } = await testDatabase()
const NOW = new Date('2026-11-23T09:00:00Z')
type Changes = Parameters<typeof withFiles>[0]

const load = (changes: Changes = {}, options: Partial<ImportOptions> = {}): Promise<Plan> =>
  importFiles(db, registry, withFiles(changes), {
    plan: false,
    prune: false,
    language: 'en',
    now: NOW,
    ...options,
  })

const inValley = <T>(work: (ctx: ReturnType<typeof systemContext>) => Promise<T>) =>
  db.transaction().execute(async (tx) => {
    const territory = await enterTerritory(tx, 'valle')
    if (!territory) throw new Error('no valley')
    return work(systemContext(tx, territory, { language: 'en', now: NOW }))
  })

const problemsOf = (failing: Promise<Plan>): Promise<readonly Problem[]> =>
  failing.then(
    () => [],
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'package/broken') return error.problems
      throw error
    },
  )

const acts = ({ records, ties: tied, redirects }: Plan) => [
  ...records.map((record) => `${record.act} ${record.key}${'fields' in record ? ` ${record.fields}` : ''}`),
  ...tied.map(({ act, tie }) => `${act} ${tie.from} ${tie.relation} ${tie.to}`),
  ...redirects.map(({ act, redirect }) => `${act} ${redirect.type}/${redirect.slug} → ${redirect.to}`),
]

const count = (from: string) =>
  inValley(async ({ tx }) => {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from ${sql.table(from)}`.execute(tx)
    return rows[0]?.count
  })

const version = () => inValley(async ({ territory }) => territory.version)
const FIBRE = {
  'priorities/fibra.md': GOOD['priorities/fibra.md']?.replace('it: Fibra', 'it: Banda larga') ?? '',
}
const ACTIONS = {
  'actions/rete.md': '---\ntitle:\n  it: Rete\nagenda: agenda\n---\n',
  'actions/corsi.md': '---\ntitle:\n  it: Corsi\nagenda: agenda\n---\n',
  'workstreams/steam.md': '---\ntitle:\n  it: Steam\naction: corsi\n---\n',
}
const ACTIVITY = tableHeaders(registry.byType('activity'))
const activities = (...rows: Record<string, string>[]) => ({
  'activities.csv': table(
    ACTIVITY,
    ...rows.map((cells) => ({ 'title.it': 'Passo', state: 'planned', ...cells })),
  ),
})

beforeEach(empty)

describe('a plan', () => {
  test('of a new territory says everything that would come, and writes nothing', async () => {
    const plan = await load({}, { plan: true })
    expect(acts(plan)).toEqual([
      'create body/unione',
      'create agenda/agenda',
      'create goal/sfida',
      'create priority/fibra',
      'add goal/sfida contains priority/fibra',
      'add goal/prima → sfida',
    ])
    expect(plan.territory).toMatchObject({ slug: 'valle', isNew: true })
    const { rows } = await sql`select from territory`.execute(db)
    expect(rows).toHaveLength(0)
  })

  test('of the same package again is empty, and importing it again writes nothing', async () => {
    await load()
    const before = await version()
    for (const options of [{ plan: true }, { plan: true, prune: true }, {}, { prune: true }]) {
      expect(acts(await load({}, options))).toEqual([])
    }
    expect(await version()).toBe(before)
    expect(await count('audit_entry')).toBe(1)
  })

  test('says what changed, field by field', async () => {
    await load()
    const plan = await load({
      ...FIBRE,
      'territory.yaml': GOOD['territory.yaml']?.replace('it: Valle', 'it: Valle nuova') ?? '',
      'goals/sfida.md':
        GOOD['goals/sfida.md']?.replace('agenda: agenda', 'agenda: agenda\nnumber: "1"') ?? '',
      'goals/sfida.en.md': null,
      'ties.csv': ties({
        relation: 'contains',
        from: 'goal/sfida',
        to: 'priority/fibra',
        'note.it': 'Perché sì',
      }),
      'redirects.csv': table(['type', 'slug', 'to'], { type: 'goal', slug: 'altra', to: 'sfida' }),
    })
    expect(plan.territory.fields).toEqual(['title'])
    expect(acts(plan)).toEqual([
      'change goal/sfida number,description',
      'change priority/fibra title',
      'change goal/sfida contains priority/fibra',
      'add goal/altra → sfida',
    ])
    expect(describePlan(plan, 'en')).toEqual([
      'Territory valle: changes title',
      'To change (2)',
      '  ~ goal/sfida: number, description',
      '  ~ priority/fibra: title',
      'Ties (1)',
      '  ~ goal/sfida contains priority/fibra',
      'Earlier addresses (1)',
      '  + goal/altra → sfida',
    ])
  })

  test('with nothing in it says so', async () => {
    await load()
    expect(describePlan(await load(), 'it')).toEqual([
      'Niente da fare: il territorio «valle» è già come il pacchetto.',
    ])
  })
})

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

describe('pruning', () => {
  test('moves to the bin what a present type no longer names, and takes its ties and addresses as the whole truth', async () => {
    await load({ ...ACTIONS, ...activities({ slug: 'passo', action: 'corsi' }) })
    const plan = await load(
      {
        'actions/rete.md': ACTIONS['actions/rete.md'],
        'workstreams/.gitkeep': '',
        ...activities(),
        'ties.csv': ties(),
        'redirects.csv': table(['type', 'slug', 'to']),
      },
      { prune: true },
    )
    expect(acts(plan)).toEqual([
      'hide action/corsi',
      'hide workstream/steam',
      'hide activity/passo',
      'remove goal/sfida contains priority/fibra',
      'remove goal/prima → sfida',
    ])
    // What cannot be without the action went with it, so that it comes back with it.
    const { rows } = await inValley(({ tx }) =>
      sql<{ slug: string; under: string }>`
        select r.slug, w.slug as under from record r join record w on w.id = r.hidden_with order by r.slug`.execute(
        tx,
      ),
    )
    expect(rows).toEqual([
      { slug: 'corsi', under: 'corsi' },
      { slug: 'passo', under: 'corsi' },
      { slug: 'steam', under: 'corsi' },
    ])
    expect(await count('record_tie')).toBe(0)
  })

  test('hides only records of the types present', async () => {
    await load(ACTIONS)
    expect(acts(await load({}, { prune: true }))).toEqual([])
    expect(acts(await load({ 'actions/.gitkeep': '', 'workstreams/.gitkeep': '' }, { prune: true }))).toEqual(
      ['hide action/corsi', 'hide action/rete', 'hide workstream/steam'],
    )
  })

  test('refuses to hide what a type that the package does not speak of needs', async () => {
    await load(ACTIONS)
    expect(
      await problemsOf(load({ 'actions/rete.md': ACTIONS['actions/rete.md'] }, { prune: true })),
    ).toEqual([
      {
        file: 'actions/',
        wrong:
          '“action/corsi” would go, but “workstream/steam”, of which the package does not speak, needs it',
        right: 'put it back into the package, or add workstreams/',
      },
    ])
  })

  test('without it, nothing goes', async () => {
    await load(ACTIONS)
    const plan = await load({ 'actions/rete.md': ACTIONS['actions/rete.md'], 'ties.csv': ties() })
    expect(acts(plan)).toEqual([])
    expect(await count('record_tie')).toBe(1)
  })
})

describe('the bin', () => {
  const hidden = () => inValley((ctx) => hideRecord(ctx, registry, registry.byType('priority'), 'fibra', 1))

  test('is not exported, nor are its ties', async () => {
    await load()
    await hidden()
    const files = await inValley((ctx) => exportPackage(ctx, registry))
    expect(files.map(({ path }) => path)).not.toContain('priorities/fibra.md')
    expect(files.find(({ path }) => path === 'priorities/.gitkeep')).toEqual({
      path: 'priorities/.gitkeep',
      text: '',
    })
    expect(files.find(({ path }) => path === 'ties.csv')?.text).toBe(ties())
  })

  test('gives back what a package names, with its ties, and only once', async () => {
    await load()
    await hidden()
    expect(acts(await load(FIBRE))).toEqual(['restore priority/fibra title'])
    expect(acts(await load(FIBRE, { prune: true }))).toEqual([])
    expect(await count('record_tie')).toBe(1)
  })

  test('gives back a record, but prunes its ties if the package does not name them', async () => {
    await load()
    await hidden()
    const pruned = await load({ 'ties.csv': ties() }, { prune: true })
    expect(acts(pruned)).toEqual(['restore priority/fibra ', 'remove goal/sfida contains priority/fibra'])
    expect(acts(await load({ 'ties.csv': ties() }, { prune: true }))).toEqual([])
  })

  test('what was hidden with a record that came back can still be brought back', async () => {
    await load(ACTIONS)
    await inValley((ctx) => hideRecord(ctx, registry, registry.byType('action'), 'corsi', 1))
    await load({ 'actions/corsi.md': ACTIONS['actions/corsi.md'] })
    const { rows } = await inValley(({ tx }) =>
      sql`select slug from record where hidden_with = id`.execute(tx),
    )
    expect(rows).toEqual([{ slug: 'steam' }])
  })

  test('a record that points into it is exported without that reference, and importing it back changes nothing', async () => {
    const owned = {
      'bodies.csv': `${GOOD['bodies.csv']}`,
      'priorities/fibra.md':
        GOOD['priorities/fibra.md']?.replace('agenda: agenda', 'ownerBody: unione\nagenda: agenda') ?? '',
    }
    await load(owned)
    await inValley((ctx) => hideRecord(ctx, registry, registry.byType('body'), 'unione', 1))
    const files = await inValley((ctx) => exportPackage(ctx, registry))
    expect(files.find(({ path }) => path === 'priorities/fibra.md')?.text).not.toContain('ownerBody')
    const plan = await importFiles(db, registry, files, { plan: true, prune: true, language: 'it', now: NOW })
    expect(acts(plan)).toEqual([])
  })
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
