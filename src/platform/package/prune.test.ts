import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { GOOD, registry, table, ties } from '../../../tests/support/package-files.ts'
import {
  ACTIONS,
  activities,
  acts,
  FIBRE,
  OPTIONS,
  problemsOf,
  startImporting,
} from '../../../tests/support/package-import.ts'
import { hideRecord } from '../record/bin-service.ts'
import { exportPackage } from './export.ts'
import { importFiles } from './import.ts'

const { db, empty } = await testDatabase()
const { count, inValley, load } = startImporting(db)

beforeEach(empty)

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

  test('leaves the ties of what goes to the bin, which come back with it', async () => {
    await load()
    for (const folder of ['goals', 'priorities']) {
      const gone = Object.fromEntries(
        Object.keys(GOOD).map((path) => [path, path.startsWith(folder) ? null : (GOOD[path] ?? '')]),
      )
      const rest = { ...gone, [`${folder}/.gitkeep`]: '', 'ties.csv': ties(), 'redirects.csv': null }
      const plan = await load(rest, { plan: true, prune: true })
      expect(acts(plan)).toEqual([folder === 'goals' ? 'hide goal/sfida' : 'hide priority/fibra'])
    }
  })

  test('may hide what a record no longer needs because it moved elsewhere', async () => {
    await load({ ...ACTIONS, ...activities({ slug: 'passo', action: 'rete' }) })
    const moved = { ...ACTIONS, 'actions/rete.md': null, ...activities({ slug: 'passo', action: 'corsi' }) }
    expect(acts(await load(moved, { prune: true }))).toEqual([
      'change activity/passo action',
      'hide action/rete',
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
    // Today a body that keeps records stays; before it did not, and such territories are there.
    await inValley(({ tx }) =>
      sql`update record set hidden_at = now(), hidden_with = id where type = 'body' and slug = 'unione'`.execute(
        tx,
      ),
    )
    const files = await inValley((ctx) => exportPackage(ctx, registry))
    expect(files.find(({ path }) => path === 'priorities/fibra.md')?.text).not.toContain('ownerBody')
    const plan = await importFiles(db, registry, files, { ...OPTIONS, plan: true, prune: true })
    expect(acts(plan)).toEqual([])
  })
})
