import { beforeEach, describe, expect, test } from 'vitest'
import { testHouse } from '../../../tests/support/house.ts'
import { inTerritory } from '../database/database.ts'
import { workOff } from '../job/worker.ts'
import { countRows } from '../row/row-store.ts'
import type { RowType } from '../row/row-type.ts'
import { forgetFilesJob } from './bring-job.ts'
import { knowFile, takeFile, undoImport } from './bring-service.ts'
import { askCheck, askImport, cancelWork } from './bring-steps.ts'
import { askToStop } from './bring-store.ts'

const house = await testHouse()
const { registry } = house
const valley = await house.addTerritory('valle')
await house.addRecord('valle', 'area', { slug: 'valle', title: { it: 'Valle' }, kind: 'valley' })
await house.addRecord('valle', 'indicator', {
  slug: 'fibra',
  title: { it: 'Fibra' },
  unit: { it: '%' },
  direction: 'more',
})
const observations = registry.rowsByCollection('observations') as RowType
const ROWS = 5000

/** The days of some fourteen years, a value each. */
const bytes = new TextEncoder().encode(
  [
    'indicator;area;on;precision;value',
    ...Array.from(
      { length: ROWS },
      (_, index) =>
        `fibra;valle;${new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10)};day;${index % 100},5`,
    ),
  ].join('\n'),
)

const work = <T>(does: Parameters<typeof house.work<T>>[1]) => house.work('valle', does)
const take = () => work((ctx) => takeFile(ctx, registry, 'observations', { name: 'lungo.csv', bytes }))
const file = (id: string) => work(async (ctx) => (await knowFile(ctx, registry, id)).file)
const count = () => work(({ tx }) => countRows(tx, observations))

/** Works off what waits in the background, as a serving process does. */
const settle = () =>
  workOff({
    db: house.db,
    application: house.application,
    mail: { send: async () => undefined, close: () => undefined },
    publicUrl: 'http://telaio.test',
    clock: () => new Date(Date.now() + 1000),
    log: () => undefined,
  })

beforeEach(async () => {
  expect(await count()).toBe(0)
})

describe('a long file', () => {
  test('is looked at and imported in the background, and taken back', async () => {
    const id = await take()
    await work((ctx) => askCheck(ctx, registry, id, {}))
    expect(await file(id)).toMatchObject({ state: 'checking', total: ROWS * 2 })
    await settle()
    expect(await file(id)).toMatchObject({ state: 'checked', report: { added: ROWS, refused: 0 } })
    expect((await file(id)).done).toBeGreaterThan(ROWS)
    await work((ctx) => askImport(ctx, registry, id))
    expect(await count()).toBe(0)
    await settle()
    expect(await file(id)).toMatchObject({ state: 'done', report: { added: ROWS } })
    expect(await count()).toBe(ROWS)
    await work((ctx) => undoImport(ctx, registry, id, { rest: false }))
    expect(await count()).toBe(0)
  })

  test('that is stopped leaves nothing behind, and can be taken up again', async () => {
    const id = await take()
    await work((ctx) => askCheck(ctx, registry, id, {}))
    await settle()
    await work((ctx) => askImport(ctx, registry, id))
    await inTerritory(house.db, valley.id, (tx) => askToStop(tx, id))
    await settle()
    expect([(await file(id)).state, await count()]).toEqual(['cancelled', 0])
    await work((ctx) => askCheck(ctx, registry, id, {}))
    await work((ctx) => cancelWork(ctx, id))
    await settle()
    expect((await file(id)).state).toBe('cancelled')
  })

  test('is not imported twice, by two windows or by a page that is old', async () => {
    const id = await take()
    await expect(work((ctx) => askImport(ctx, registry, id))).rejects.toMatchObject({ code: 'bring/state' })
    await work((ctx) => askCheck(ctx, registry, id, {}))
    await expect(work((ctx) => askCheck(ctx, registry, id, {}))).rejects.toMatchObject({
      code: 'bring/state',
    })
    await settle()
  })
})

test('what was brought is forgotten after thirty days', async () => {
  const id = await take()
  const days = (number: number) => new Date(Date.now() + number * 86_400_000)
  const tools = {} as Parameters<typeof forgetFilesJob.run>[1]
  const run = forgetFilesJob.run as (
    ctx: Parameters<Parameters<typeof work>[0]>[0],
    given: typeof tools,
  ) => Promise<void>
  await work((ctx) => run({ ...ctx, now: days(29) }, tools))
  expect((await file(id)).state).toBe('mapping')
  await work((ctx) => run({ ...ctx, now: days(31) }, tools))
  await expect(file(id)).rejects.toMatchObject({ code: 'bring/missing' })
})
