import type { Context, Territory } from '../context.ts'
import type { Database, Tx } from '../database/database.ts'
import type { Application } from '../module.ts'
import { personalHoldings } from '../personal/holdings.ts'
import { systemContext } from '../system-context.ts'
import { listTerritories, seeTerritory } from '../territory/territory-store.ts'
import { jobsOf, listenersOf } from './declared.ts'
import type { Job, JobTools } from './job.ts'
import { attempt, deleteTasks, insertTask, settleTask, type Task, takeTask } from './job-store.ts'
import { lastRound, waitAfter } from './rules.ts'

/** Where the work is done, and with what. */
export type Workshop = Omit<JobTools, 'registry' | 'holdings'> &
  Readonly<{ db: Database; application: Application; clock: () => Date }>

type Act = Readonly<{ tx: Tx; task: Task; now: Date; shop: Workshop; tools: JobTools }>

async function enter({ tx, task, now }: Act): Promise<Context> {
  const territory = (await listTerritories(tx)).find(({ id }) => id === task.territoryId) as Territory
  await seeTerritory(tx, territory.id)
  return systemContext(tx, territory, { language: 'it', now })
}

/** An event becomes a task of each listener, a job of all territories one of each. */
async function spread(act: Act): Promise<void> {
  const { tx, task, now, shop } = act
  const { name, payload, territoryId } = task
  if (task.kind === 'event') {
    for (const listener of listenersOf(shop.application).filter(({ event }) => event === name))
      await insertTask(tx, { kind: 'listener', name: listener.name, territoryId, payload, now })
    return
  }
  for (const { id } of await listTerritories(tx))
    await insertTask(tx, { kind: 'job', name, territoryId: id, now })
}

async function perform(act: Act): Promise<void> {
  const { tx, task, now, shop, tools } = act
  if (task.kind === 'event') return spread(act)
  const listener = listenersOf(shop.application).find(({ name }) => name === task.name)
  if (listener) return listener.hear(await enter(act), task.payload, tools)
  const job = jobsOf(shop.application).find(({ name }) => name === task.name) as Job
  if (job.scope === 'installation') return job.run(tx, now, tools)
  return task.territoryId === null ? spread(act) : job.run(await enter(act), tools)
}

/** Does the next thing that is due, if there is one; a failure is written down, and tried again later. */
async function workOne(shop: Workshop): Promise<boolean> {
  const known = [...jobsOf(shop.application), ...listenersOf(shop.application)]
  const now = shop.clock()
  return shop.db.transaction().execute(async (tx) => {
    const task = await takeTask(
      tx,
      known.map(({ name }) => name),
      now,
    )
    if (!task) return false
    const { registry, modules } = shop.application
    const holdings = personalHoldings(modules, shop.mail.outbox)
    const tools: JobTools = { ...shop, registry, holdings }
    const failure = await attempt(tx, () => perform({ tx, task, now, shop, tools }))
    const attempts = task.attempts + 1
    const retries = known.find(({ name }) => name === task.name)?.retries ?? 0
    const state = failure === null ? 'done' : attempts > retries ? 'failed' : 'waiting'
    const dueAt = state === 'waiting' ? new Date(now.getTime() + waitAfter(attempts)) : now
    await settleTask(tx, task.id, { state, error: failure?.message ?? null, dueAt, now })
    if (failure) {
      const what = state === 'failed' ? 'given up' : `to be tried again at ${dueAt.toISOString()}`
      shop.log(`${task.name}: ${failure.message} (attempt ${attempts}, ${what})`)
    }
    return true
  })
}

/** Does all that is due, one thing after the other, until `isStopped`. */
export async function workOff(shop: Workshop, isStopped: () => boolean = () => false): Promise<void> {
  while (!isStopped() && (await workOne(shop)));
}

// How long the page of an administrator can say what came of a job.
const KEPT_MS = 30 * 86_400_000

/** Calls for the round of each schedule that has come, once, however many processes do so. */
export async function callRounds({ db, application, clock }: Workshop): Promise<void> {
  const now = clock()
  for (const { name, when } of jobsOf(application)) {
    if (when && (await insertTask(db, { kind: 'job', name, round: lastRound(when, now), now })))
      await deleteTasks(db, new Date(now.getTime() - KEPT_MS))
  }
}

const PAUSE_MS = 3000

/** Works in the background until told to stop; stopping lets what is under way come to its end. */
export function startWork(shop: Workshop): () => Promise<void> {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<void> = Promise.resolve()
  const round = async () => {
    await callRounds(shop)
    await workOff(shop, () => isStopped)
  }
  const next = () => {
    underWay = round()
      .catch((error: Error) => shop.log(`work in the background: ${error.message}`))
      .finally(() => {
        if (!isStopped) timer = setTimeout(next, PAUSE_MS)
      })
  }
  next()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await underWay
  }
}
