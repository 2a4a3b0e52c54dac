import { z } from 'zod'
import { AppError } from '../../kernel/error.ts'
import type { Context } from '../context.ts'
import { inTerritory } from '../database/database.ts'
import { selectActor } from '../identity/actor-store.ts'
import type { Event, Listener } from '../job/event.ts'
import { listenTo, tell } from '../job/event.ts'
import type { JobTools } from '../job/job.ts'
import { attempt } from '../job/job-store.ts'
import type { FormData } from '../record/field/form.ts'
import { actingAccount } from '../record/record-service.ts'
import type { Registry } from '../record/registry.ts'
import type { Pace } from '../row/row-plan.ts'
import { checkFile, importFile, openFile } from './bring-service.ts'
import { askToStop, findFile, markProgress, updateFile } from './bring-store.ts'
import { readMapping } from './mapping.ts'

/** As many rows as are worked on while their reader waits: some two seconds. */
const AT_ONCE = 3000

const STEPS = ['check', 'import'] as const
type Step = (typeof STEPS)[number]

/** A file waits for somebody who has more time than a page. */
const waiting: Event<{ id: string; accountId: string | null; step: Step }> = {
  name: 'bring.waiting',
  payload: z.object({ id: z.uuid(), accountId: z.string().nullable(), step: z.enum(STEPS) }),
}

async function later(ctx: Context, id: string, step: Step): Promise<void> {
  await tell(ctx, waiting, { id, accountId: actingAccount(ctx), step })
}

/**
 * Writes down what the columns of a file are, and looks what an import would do: at once, or in the background where
 * the file is long.
 * @throws AppError `bring/missing`, `bring/state`
 */
export async function askCheck(ctx: Context, registry: Registry, id: string, form: FormData): Promise<void> {
  const open = await openFile(ctx, registry, id, { lock: true })
  if (!['mapping', 'checked', 'failed', 'cancelled'].includes(open.file.state))
    throw new AppError('bring/state')
  const mapping = readMapping(open.target, open.table, form)
  if (open.table.rows.length > AT_ONCE) {
    await updateFile(ctx.tx, id, {
      state: 'checking',
      mapping,
      report: null,
      total: open.table.rows.length * 2,
    })
    return later(ctx, id, 'check')
  }
  const report = await checkFile(ctx, registry, open, mapping)
  await updateFile(ctx.tx, id, { state: 'checked', mapping, report })
}

/**
 * Imports a file that was looked at: at once, or in the background where it is long.
 * @throws AppError `bring/missing`, `bring/state`
 */
export async function askImport(ctx: Context, registry: Registry, id: string): Promise<void> {
  const open = await openFile(ctx, registry, id, { lock: true })
  if (open.file.state !== 'checked') throw new AppError('bring/state')
  if (open.table.rows.length > AT_ONCE) {
    await updateFile(ctx.tx, id, { state: 'importing', total: open.table.rows.length * 2 })
    return later(ctx, id, 'import')
  }
  const report = await importFile(ctx, registry, open)
  await updateFile(ctx.tx, id, { state: 'done', report })
}

/**
 * Asks that work on a file be stopped; nothing of it stays.
 * @throws AppError `bring/missing`
 */
export async function cancelWork(ctx: Context, id: string): Promise<void> {
  const file = await findFile(ctx.tx, id)
  if (!file) throw new AppError('bring/missing')
  await askToStop(ctx.tx, id)
}

class Stopped extends Error {}

/** Tells how far the work is, outside its own transaction, and lets others have their turn. */
function paceOf({ db }: JobTools, territoryId: string, id: string): Pace {
  return async (done) => {
    const isStopped = await inTerritory(db, territoryId, (tx) => markProgress(tx, id, done))
    if (isStopped) throw new Stopped()
  }
}

async function work(ctx: Context, tools: JobTools, id: string, step: Step): Promise<void> {
  const open = await openFile(ctx, tools.registry, id)
  if (open.file.state !== (step === 'check' ? 'checking' : 'importing') || !open.file.mapping) return
  const pace = paceOf(tools, ctx.territory.id, id)
  await pace(0)
  const report =
    step === 'check'
      ? await checkFile(ctx, tools.registry, open, open.file.mapping, pace)
      : await importFile(ctx, tools.registry, open, pace)
  await updateFile(ctx.tx, id, { state: step === 'check' ? 'checked' : 'done', report })
}

/** Works on long files in the background, as whoever asked for it. */
export const bringListener: Listener = listenTo(waiting, {
  name: 'bring-file',
  title: { it: 'Importazione di file lunghi', en: 'Import of long files' },
  retries: 0,
  hear: async (ctx, { id, accountId, step }, tools) => {
    const actor = accountId === null ? ctx.actor : await selectActor(ctx.tx, accountId)
    const file = await findFile(ctx.tx, id)
    if (!file || !actor) return
    const failure = await attempt(ctx.tx, () => work({ ...ctx, actor }, tools, id, step))
    if (failure === null) return
    const isStopped = failure instanceof Stopped
    if (!isStopped) tools.log(`bring-file ${id}: ${failure.stack ?? failure.message}`)
    const error = failure instanceof AppError ? failure.code : 'http/fault'
    await updateFile(ctx.tx, id, isStopped ? { state: 'cancelled' } : { state: 'failed', error })
  },
})
