import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { createApplication } from '../../app.ts'
import type { AppError } from '../../kernel/error.ts'
import { listActs } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import { planRows } from './row-plan.ts'
import { removeRows, saveRows } from './row-service.ts'
import { countRows, listOwners, listRows } from './row-store.ts'
import type { RowType } from './row-type.ts'

const site = await testServer()
const { registry } = createApplication()
const observation = registry.rowsByCollection('observations') as RowType
let slug = 0
let valley = ''
let indicatorId = ''

beforeEach(async () => {
  slug += 1
  valley = `valle-${slug}`
  await site.addTerritory(valley)
  await site.addRecord(valley, 'body', { slug: 'unione', title: { it: 'Unione' }, kind: 'union' })
  await site.addRecord(valley, 'area', { slug: 'valle', title: { it: 'Valle' }, kind: 'valley' })
  const unit = { it: '%' }
  const indicator = { slug: 'fibra', title: { it: 'Fibra' }, unit, direction: 'more', ownerBody: 'unione' }
  indicatorId = (await site.addRecord(valley, 'indicator', indicator)).id
})

const value = (more: Record<string, unknown> = {}) => ({
  indicator: 'fibra',
  area: 'valle',
  on: '2024-12-31',
  precision: 'year',
  value: 12.5,
  ...more,
})
const work = <T>(does: (ctx: Context) => Promise<T>) => site.work(valley, does)
const save = (rows: Record<string, unknown>[], replace = false) =>
  work((ctx) => saveRows(ctx, observation, rows, { replace }))
const refusal = (rows: Record<string, unknown>[]) => save(rows).catch((error: AppError) => error.problems)

describe('saving rows', () => {
  test('keeps them, tells the record on which they hang, and is the same the second time', async () => {
    await save([value(), value({ on: '2025-12-31', value: 20 })])
    expect(await work(({ tx }) => countRows(tx, observation))).toBe(2)
    const acts = await work(({ tx }) => listActs(tx, { recordId: indicatorId, limit: 5 }))
    expect(acts[0]).toMatchObject({ kind: 'rows.saved', payload: { counts: { added: 2, changed: 0 } } })
    expect(await save([value()])).toMatchObject({ added: [], changed: [], same: 1 })
  })

  test('never overwrites a figure unless it is asked to', async () => {
    await save([value()])
    expect(await refusal([value({ value: 13 })])).toMatchObject([
      { field: 'on', wrong: 'c’è già un valore diverso' },
    ])
    expect(await save([value({ value: 13 })], true)).toMatchObject({ changed: [{ after: { value: 13 } }] })
    const [row] = await work(({ tx }) => listRows(tx, observation))
    expect(row?.values).toMatchObject({ value: 13 })
  })

  test('is all or nothing, and names every row that is wrong', async () => {
    const problems = await refusal([
      value(),
      value({ on: '2099-12-31' }),
      value({ area: null }),
      value({ indicator: 'nessuno', on: '2023-12-31' }),
      value({ value: 'tanto', on: '2022-12-31' }),
      value({ value: 99 }),
    ])
    expect(problems).toMatchObject([
      { field: '1.on', wrong: 'è nel futuro' },
      { field: '2.area' },
      { field: '3.indicator' },
      { field: '4.value' },
      { field: '5.on', wrong: 'compare due volte con valori diversi' },
    ])
    expect(await work(({ tx }) => countRows(tx, observation))).toBe(0)
  })

  test('a plan says the same and writes nothing', async () => {
    const plan = await work((ctx) =>
      planRows(ctx, observation, [value(), value({ area: null })], { replace: false }),
    )
    expect(plan).toMatchObject({
      added: [{ index: 0, values: { value: 12.5 } }],
      problems: [{ index: 1, field: 'area' }],
    })
    expect(await work(({ tx }) => countRows(tx, observation))).toBe(0)
  })

  test('“not available” is kept as such, and is not zero', async () => {
    await save([
      value({ value: null, note: { it: 'La Regione non lo pubblica.' } }),
      value({ on: '2025-12-31', value: 0 }),
    ])
    const rows = await work(({ tx }) => listRows(tx, observation))
    expect(rows.map((row) => row.values.value)).toEqual([null, 0])
  })
})

describe('rows are as visible as what they name', () => {
  test('a value of a draft is not public, nor one of an area that is a draft', async () => {
    await site.addRecord(valley, 'area', {
      slug: 'bozza',
      title: { it: 'B' },
      kind: 'other',
      isPublic: false,
    })
    await save([value(), value({ area: 'bozza' })])
    const seen = await work(({ tx }) => listRows(tx, observation, { onlyPublic: true }))
    expect(seen.map((row) => row.values.area)).toEqual(['valle'])
  })
})

test('only who keeps the record may add to it or take from it', async () => {
  await save([value()])
  const other = await site.addRecord(valley, 'body', { slug: 'altro', title: { it: 'Altro' }, kind: 'firm' })
  const [row] = await work(({ tx }) => listRows(tx, observation))
  const [owner] = await work(({ tx }) => listOwners(tx, [indicatorId]))
  const editorOf =
    (bodyId: string | null) =>
    (ctx: Context): Context => ({
      ...ctx,
      actor: {
        kind: 'account',
        accountId: 'prova',
        name: 'Prova',
        email: 'prova@example.org',
        isAdministrator: false,
        grants: [{ role: 'editor', bodyId }],
        scopes: ['read', 'write'],
      },
    })
  const remove = (ctx: Context) => removeRows(ctx, observation, indicatorId, [row?.id as string])
  await expect(work((ctx) => remove(editorOf(other.id)(ctx)))).rejects.toMatchObject({
    code: 'record/forbidden',
  })
  const refused = work((ctx) =>
    saveRows(editorOf(other.id)(ctx), observation, [value({ on: '2020-12-31' })], { replace: false }),
  )
  await expect(refused).rejects.toMatchObject({ problems: [{ field: 'indicator' }] })
  expect(await work(({ tx }) => countRows(tx, observation))).toBe(1)
  await work((ctx) => remove(editorOf(owner?.ownerBodyId ?? null)(ctx)))
  expect(await work(({ tx }) => countRows(tx, observation))).toBe(0)
})
