import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testServer } from '../../../tests/support/server.ts'
import { testWorkshop } from '../../../tests/support/workshop.ts'
import { inTerritory } from '../database/database.ts'
import { type Event, listenTo, tell } from './event.ts'
import type { Job } from './job.ts'
import { insertTask } from './job-store.ts'
import { callRounds, startWork, workOff } from './worker.ts'

const site = await testServer()
const { db } = site
const valley = await site.addTerritory('valle')
const coast = await site.addTerritory('costa')
const title = { it: 'Prova', en: 'Try' }
const tasks = async () =>
  (
    await sql<{ name: string; state: string; attempts: number; error: string | null }>`
      select name, state, attempts, error from job_task order by created_at, id`.execute(db)
  ).rows
const at = (time: string) => new Date(`2026-11-25T${time}:00Z`)

beforeEach(async () => {
  await sql`delete from job_task`.execute(db)
})

describe('a job', () => {
  test('of territories runs in each of them, as the system, and sees no other', async () => {
    const seen: string[] = []
    const job: Job = {
      name: 'look',
      title,
      retries: 0,
      scope: 'territory',
      run: async ({ tx, territory, actor }) => {
        const { rows } = await sql<{ id: string }>`select current_territory() as id`.execute(tx)
        seen.push(`${territory.slug} ${rows[0]?.id === territory.id} ${actor.kind}`)
      },
    }
    await insertTask(db, { kind: 'job', name: 'look', now: new Date() })
    await workOff(testWorkshop(db, { modules: [{ jobs: [job] }] }))
    expect(seen.sort()).toEqual(['costa true system', 'valle true system'])
  })

  test('runs once a round, however many processes call and work', async () => {
    let runs = 0
    const run = async () => {
      runs += 1
    }
    const job: Job = { name: 'nightly', title, when: { at: '03:30' }, retries: 0, scope: 'installation', run }
    let now = at('12:00')
    const shop = testWorkshop(db, { modules: [{ jobs: [job] }], clock: () => now })
    const everybody = () =>
      Promise.all(Array.from({ length: 4 }, () => callRounds(shop).then(() => workOff(shop))))
    await everybody()
    await everybody()
    expect(runs).toBe(1)
    now = new Date(at('12:00').getTime() + 86_400_000)
    await everybody()
    expect(runs).toBe(2)
  })

  test('that fails undoes what it wrote, waits, is tried again, and is given up at last', async () => {
    const said: string[] = []
    let now = at('10:00')
    const run: Extract<Job, { scope: 'installation' }>['run'] = async (tx) => {
      await insertTask(tx, { kind: 'job', name: 'half', now })
      throw new Error('no disk')
    }
    const job: Job = { name: 'write', title, retries: 1, scope: 'installation', run }
    const shop = testWorkshop(db, {
      modules: [{ jobs: [job] }],
      clock: () => now,
      log: (line) => said.push(line),
    })
    await insertTask(db, { kind: 'job', name: 'write', now })
    await workOff(shop)
    await workOff(shop)
    expect(await tasks()).toEqual([{ name: 'write', state: 'waiting', attempts: 1, error: 'no disk' }])
    now = at('10:01')
    await workOff(shop)
    expect(await tasks()).toEqual([{ name: 'write', state: 'failed', attempts: 2, error: 'no disk' }])
    expect(said.map((line) => /no disk \(attempt (\d), (given up|to be)/.exec(line)?.slice(1))).toEqual([
      ['1', 'to be'],
      ['2', 'given up'],
    ])
  })

  test('that is under way when the process is told to stop comes to its end, and the next one waits', async () => {
    let began: () => void = () => undefined
    const isUnderWay = new Promise<void>((resolve) => {
      began = resolve
    })
    const run = async () => {
      began()
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const job: Job = { name: 'slow', title, retries: 0, scope: 'installation', run }
    for (const now of [at('10:00'), at('10:01')]) await insertTask(db, { kind: 'job', name: 'slow', now })
    const stop = startWork(testWorkshop(db, { modules: [{ jobs: [job] }] }))
    await isUnderWay
    await stop()
    expect((await tasks()).map(({ state }) => state)).toEqual(['done', 'waiting'])
  })
})

describe('an event', () => {
  const rang: Event<{ count: number }> = { name: 'bell.rang', payload: z.object({ count: z.number() }) }
  const ring = (fails: boolean, count = 3) =>
    site.work('valle', async (ctx) => {
      await tell(ctx, rang, { count })
      if (fails) throw new Error('changed my mind')
    })
  const heard: string[] = []
  const listen = (name: string, hear: () => void = () => undefined) =>
    listenTo(rang, {
      name,
      title,
      retries: 2,
      hear: async ({ territory }, { count }) => {
        hear()
        heard.push(`${name} ${territory.slug} ${count}`)
      },
    })
  beforeEach(() => {
    heard.length = 0
  })

  test('reaches every listener once it is written, and one that fails keeps none from the others', async () => {
    const deaf = listen('deaf', () => {
      throw new Error('did not hear')
    })
    const shop = testWorkshop(db, {
      modules: [{ listens: [deaf, listen('one')] }, { listens: [listen('two')] }],
    })
    await ring(false)
    await workOff(shop)
    expect(heard.sort()).toEqual(['one valle 3', 'two valle 3'])
    expect((await tasks()).filter(({ state }) => state === 'waiting')).toMatchObject([
      { name: 'deaf', attempts: 1 },
    ])
  })

  test('that was told in a transaction that failed was never told', async () => {
    await expect(ring(true)).rejects.toThrow('changed my mind')
    await workOff(testWorkshop(db, { modules: [{ listens: [listen('one')] }] }))
    expect([heard, await tasks()]).toEqual([[], []])
  })

  test('with a payload that is not its own is refused where it is told', async () => {
    await expect(ring(false, 'three' as unknown as number)).rejects.toThrow('expected number')
  })
})

test('a task goes with its territory, and is seen from every one', async () => {
  await insertTask(db, { kind: 'job', name: 'look', territoryId: valley.id, now: new Date() })
  const { rows } = await inTerritory(db, coast.id, (tx) => sql`select from job_task`.execute(tx))
  expect(rows).toHaveLength(1)
})
