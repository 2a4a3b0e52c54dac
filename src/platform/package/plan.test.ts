import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { GOOD, table, ties } from '../../../tests/support/package-files.ts'
import { acts, FIBRE, startImporting } from '../../../tests/support/package-import.ts'
import { describePlan } from './describe-plan.ts'

const { db, empty } = await testDatabase()
const { count, load, version } = startImporting(db)

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
      'Changed records (2)',
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
