import { expect, test } from 'vitest'
import { testHouse } from '../../../tests/support/house.ts'
import { createRecord } from '../../platform/record/record-service.ts'
import { saveRows } from '../../platform/row/row-service.ts'
import type { RowType } from '../../platform/row/row-type.ts'

const house = await testHouse()
const { addRecord, work, registry } = house
const steward = await (async () => {
  for (const slug of ['vuota', 'valle', 'bene', 'piena']) await house.addTerritory(slug)
  return house.addMember('Chi coordina', [{ territory: 'valle', role: 'steward' }])
})()

/** A body, an area and an agenda: what every plan needs. */
async function lay(territory: string): Promise<void> {
  await addRecord(territory, 'body', { slug: 'unione', title: { it: 'Unione' }, kind: 'union' })
  await addRecord(territory, 'area', { slug: 'valle', title: { it: 'Valle' }, kind: 'union' })
  await addRecord(territory, 'agenda', {
    slug: 'agenda',
    title: { it: 'Agenda' },
    state: 'adopted',
    goalLevel: { it: 'sfida' },
  })
}

const saving = (territory: string, collection: string, rows: readonly object[]) =>
  work(territory, (ctx) =>
    saveRows(ctx, registry.rowsByCollection(collection) as RowType, rows as Record<string, unknown>[], {
      replace: false,
    }),
  )
const value = (indicator: string, on: string, number: number | null) => ({
  indicator,
  area: 'valle',
  on,
  precision: 'year',
  value: number,
})
const page = async (url: string, headers = {}) => (await house.server.inject({ url, headers })).body
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a territory without a plan says so', async () => {
  expect(await page('/vuota/salute')).toContain('Non c’è ancora un piano')
  expect(await page('/vuota')).not.toContain('Salute del piano</h2>')
})

test('what nobody updates, what is late and what is missing is said, with its body', async () => {
  await lay('valle')
  const own = { ownerBody: 'unione' }
  const indicator = (slug: string, more = {}) =>
    addRecord('valle', 'indicator', {
      slug,
      title: { it: `Indicatore ${slug}` },
      unit: { it: '%' },
      direction: 'more',
      ...own,
      ...more,
    })
  await indicator('senza')
  await indicator('primo')
  await indicator('vecchio', { updateEvery: 'year' })
  await indicator('vivo', { ownerBody: null })
  await saving('valle', 'observations', [
    value('primo', '2022-12-31', 1),
    value('vecchio', '2021-12-31', 1),
    value('vecchio', '2022-12-31', 2),
    value('vivo', '2022-12-31', 1),
    value('vivo', '2025-12-31', null),
    value('vivo', '2024-12-31', 3),
  ])
  await addRecord('valle', 'priority', {
    slug: 'priorita',
    title: { it: 'Priorità sola' },
    agenda: 'agenda',
    ...own,
  })
  await addRecord('valle', 'action', { slug: 'azione', title: { it: 'Azione nuda' }, agenda: 'agenda' })
  const past = { from: '2023-01-01', to: '2023-12-31', precision: 'year', words: { it: 'nel 2023' } }
  const step = { action: 'azione', timing: past, ...own }
  for (const state of ['unknown', 'running', 'done', 'stopped'])
    await addRecord('valle', 'activity', {
      slug: `a-${state}`,
      title: { it: `Attività ${state}` },
      state,
      ...step,
    })
  await addRecord('valle', 'milestone', {
    slug: 'm',
    title: { it: 'Traguardo' },
    action: 'azione',
    due: past,
    ...own,
  })

  const shown = text(await page('/valle/salute'))
  expect(shown).toContain(
    '2 indicatori su 4 (50 %) non sono mai stati aggiornati: uno ha ancora soltanto il primo valore, uno non ne ha.',
  )
  expect(shown).toContain('Un indicatore aspetta un valore che doveva già esserci.')
  expect(shown).toContain('2 attività su 3 hanno il tempo scaduto')
  expect(shown).toContain('Una priorità aspetta un’azione.')
  expect(shown).toContain('Azioni senza un ente responsabile (1)')
  // What is planned, what is done and what nobody knows stand apart.
  expect(shown).toMatch(/1 fatte .*1 in ritardo .*1 con il tempo scaduto, senza notizie/)

  const nobody = text(await page('/valle/salute?ente=-'))
  expect(nobody).toContain('Qui ci sono soltanto le schede di: Nessun ente.')
  expect(nobody).toContain('Azione nuda')
  expect(nobody).not.toContain('Attività running')

  const desk = await page('/scrivania/valle/salute', steward.cookie)
  expect(desk).toContain(
    '/scrivania/valle/indicatori/vecchio/valori?area=valle&amp;on=2025-12-31&amp;precision=year',
  )
  expect(desk).toContain('/scrivania/valle/attivita/a-running/avanzamento')
  expect(desk).toContain('/scrivania/valle/risorse/nuovo?action=azione')
  expect(await page('/scrivania/valle', steward.cookie)).toContain('Salute del piano')
})

test('drafts count on the desk alone, and open data holds the same rows as the page', async () => {
  await addRecord('valle', 'priority', {
    slug: 'bozza',
    title: { it: 'Bozza' },
    agenda: 'agenda',
    isPublic: false,
  })
  expect(await page('/valle/salute', steward.cookie)).not.toContain('Bozza')
  expect(await page('/scrivania/valle/salute', steward.cookie)).toContain('Bozza')
  const csv = await page('/valle/dati/plan-health.csv')
  expect(csv).toContain('action-without-money,action,azione,Azione nuda,,')
  expect(csv).toContain('indicator-late,indicator,vecchio,Indicatore vecchio,unione,2024-07-01')
  expect(csv).not.toContain('bozza')
})

test('a plan in which all is well says that, and shows no list', async () => {
  await lay('bene')
  const own = { ownerBody: 'unione', agenda: 'agenda' }
  await addRecord('bene', 'action', { slug: 'azione', title: { it: 'Azione' }, ...own })
  await addRecord('bene', 'resource', {
    slug: 'fondi',
    title: { it: 'Fondi' },
    action: 'azione',
    kind: 'money',
    availability: 'found',
    ownerBody: 'unione',
  })
  await addRecord('bene', 'indicator', {
    slug: 'uno',
    title: { it: 'Uno' },
    unit: { it: '%' },
    direction: 'more',
    ownerBody: 'unione',
  })
  await saving('bene', 'observations', [value('uno', '2024-12-31', 1), value('uno', '2025-12-31', 2)])
  await saving('bene', 'commitments', [
    { action: 'azione', indicator: 'uno', area: 'valle', target: 5, targetOn: '2027-12-31' },
  ])
  const shown = text(await page('/bene/salute'))
  expect(shown).toContain('L’indicatore è stato aggiornato almeno una volta.')
  expect(shown).toContain('Niente in ritardo e niente che manchi')
  expect(shown).not.toContain('Ente per ente')
})

test('a thousand records that nobody updates are counted, and folded away', async () => {
  await lay('piena')
  await work('piena', async (ctx) => {
    for (let count = 0; count < 1000; count += 1)
      await createRecord(ctx, registry.byType('indicator'), {
        slug: `indicatore-${count}`,
        title: { it: `Indicatore ${count}` },
        unit: { it: '%' },
        direction: 'more',
        ownerBody: 'unione',
      })
  })
  const html = await page('/piena/salute')
  expect(text(html)).toContain('1000 indicatori su 1000 (100 %) non hanno ancora un valore')
  expect(html).toContain('Mostra anche gli altri 980')
}, 60_000)
