import { describe, expect, test } from 'vitest'
import { testHouse } from '../../../tests/support/house.ts'
import { checkValidHtml } from '../../../tests/support/page-checks.ts'
import { patchRecord } from '../../platform/record/record-service.ts'
import { saveRows } from '../../platform/row/row-service.ts'
import type { RowType } from '../../platform/row/row-type.ts'

const house = await testHouse()
await house.addTerritory('valle')
const add = (type: string, slug: string, more: Record<string, unknown> = {}) =>
  house.addRecord('valle', type, { slug, title: { it: slug }, ...more })
await add('area', 'valle', { kind: 'valley' })
await add('agenda', 'agenda', { state: 'adopted', goalLevel: { it: 'Sfida' } })
await add('action', 'formazione', { agenda: 'agenda' })
await add('workstream', 'scuole', { action: 'formazione' })
for (const slug of ['formati', 'imprese', 'foto', 'segreto']) {
  await add('indicator', slug, {
    unit: { it: 'persone' },
    direction: 'more',
    area: 'valle',
    updateEvery: 'year',
    isPublic: slug !== 'segreto',
  })
}
const rows = (collection: string, items: Record<string, unknown>[]) =>
  house.work('valle', (ctx) =>
    saveRows(ctx, house.registry.rowsByCollection(collection) as RowType, items, { replace: false }),
  )
const promise = (indicator: string, more: Record<string, unknown> = {}) => ({
  action: 'formazione',
  indicator,
  target: 1000,
  targetOn: '2027-12-31',
  ...more,
})
await rows('commitments', [
  promise('formati', {
    baseline: 0,
    baselineOn: '2023-12-31',
    workstream: 'scuole',
    words: { it: 'Mille formati' },
  }),
  promise('imprese', { baseline: 0, baselineOn: '2023-12-31' }),
  promise('foto'),
  promise('segreto'),
])
const value = (indicator: string, on: string, number: number | null) => ({
  indicator,
  area: 'valle',
  on,
  precision: 'year',
  value: number,
})
await rows('observations', [
  value('formati', '2024-12-31', 300),
  value('formati', '2025-12-31', 600),
  value('imprese', '2024-12-31', null),
  value('imprese', '2025-12-31', 400),
])

const page = async (url: string) => {
  const { body, statusCode } = await house.server.inject({ url })
  expect(statusCode).toBe(200)
  await checkValidHtml(body, url)
  return body.replace(/&#39;/g, '’')
}

describe('what an action committed itself to', () => {
  test('stands on its page with the numbers from which anybody can redo the verdict', async () => {
    const body = await page('/valle/azioni/formazione')
    expect(body).toMatch(/formati<\/a> · valle[\s\S]{0,60}in linea/)
    expect(body).toContain('da 0 (31 dicembre 2023) a 1.000 entro il 31 dicembre 2027')
    expect(body).toContain('L’ultimo valore è 600 (2025). Per quella data se ne aspettavano 500')
    expect(body).toMatch(/imprese<\/a> · valle[\s\S]{0,60}indietro/)
    expect(body).toMatch(/foto<\/a> · valle[\s\S]{0,60}non si sa[\s\S]{0,200}Nessuno lo ha ancora misurato/)
    expect(body).toContain('Come si giudica')
    expect(body).not.toContain('segreto')
  })

  test('stands on the strand that carries it, and only there', async () => {
    const body = await page('/valle/filiere/scuole')
    expect(body).toContain('«Mille formati»')
    expect(body).not.toContain('imprese</a> · valle')
    expect(await page('/en/valle/filiere/scuole')).toContain('on track')
  })
})

test('an indicator with values keeps its unit: they would silently mean something else', async () => {
  const type = house.registry.byType('indicator')
  const change = (unit: string) =>
    house.work('valle', (ctx) => patchRecord(ctx, type, 'formati', 1, { unit: { it: unit } }))
  await expect(change('% delle imprese')).rejects.toMatchObject({
    code: 'record/invalid',
    problems: [{ field: 'unit', wrong: 'ci sono già 2 valori in «persone», che direbbero un’altra cosa' }],
  })
  expect((await change('persone')).version).toBe(1)
  const bare = await house.addRecord('valle', 'indicator', {
    slug: 'senza-valori',
    title: { it: 'x' },
    unit: { it: 'km' },
    direction: 'more',
  })
  const changed = await house.work('valle', (ctx) =>
    patchRecord(ctx, type, bare.slug, 1, { unit: { it: 'ore' } }),
  )
  expect(changed.own.unit).toEqual({ it: 'ore' })
})
