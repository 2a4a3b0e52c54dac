import { AppError } from '../../kernel/error.ts'
import { type Language, readText } from '../../kernel/language.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Actor } from '../context.ts'
import { type Database, INSTALLATION, inTerritory } from '../database/database.ts'
import type { Application } from '../module.ts'
import { jobsOf, listenersOf } from './declared.ts'
import { insertTask, selectStandings } from './job-store.ts'
import { nextRound } from './rules.ts'
import type { Work } from './types.ts'

/** All that is done in the background, jobs first, each with what came of it last. */
export async function listWork(
  db: Database,
  application: Application,
  now: Date,
  language: Language,
): Promise<Work[]> {
  const standings = new Map((await selectStandings(db)).map((standing) => [standing.name, standing]))
  const describe = (name: string, title: Parameters<typeof readText>[0]) => ({
    triedAt: null,
    waiting: 0,
    retrying: 0,
    failed: 0,
    error: null,
    ...standings.get(name),
    name,
    title: readText(title, language).text,
  })
  return [
    ...jobsOf(application).map(({ name, title, when }) => ({
      ...describe(name, title),
      next: when ? nextRound(when, now) : null,
      canBeAsked: true,
    })),
    ...listenersOf(application).map(({ name, title }) => ({
      ...describe(name, title),
      next: null,
      canBeAsked: false,
    })),
  ]
}

/**
 * Has a job done as soon as a process is free, and remembers who asked.
 * @throws AppError `job/missing`
 */
export async function askForJob(
  db: Database,
  application: Application,
  name: string,
  { actor, now }: Readonly<{ actor: Actor; now: Date }>,
): Promise<void> {
  if (!jobsOf(application).some((job) => job.name === name)) throw new AppError('job/missing', { name })
  await inTerritory(db, INSTALLATION, async (tx) => {
    await insertTask(tx, { kind: 'job', name, now })
    await appendAct(tx, {
      territoryId: INSTALLATION,
      at: now,
      accountId: actor.kind === 'account' ? actor.accountId : null,
      kind: 'job.asked',
      recordIds: [],
      payload: { name },
    })
  })
}
