import { sql } from 'kysely'
import { type Id, newId } from '../../kernel/id.ts'
import { type Database, rowsOf, type Tx } from '../database/database.ts'
import type { Account } from '../identity/types.ts'
import type { Standing } from './types.ts'

/**
 * `job` a job of the installation or of one territory; without a territory, a job of all of them. `event` what was
 * told and has not reached its listeners; `listener` one of them that has it to hear.
 */
export type TaskKind = 'job' | 'event' | 'listener'

/** Something to be done, once it is due. */
export type Task = Readonly<{
  id: Id
  kind: TaskKind
  name: string
  territoryId: Id | null
  payload: unknown
  attempts: number
}>

export type NewTask = Readonly<{
  kind: TaskKind
  name: string
  territoryId?: Id | null
  payload?: unknown
  /** The moment of a schedule; a second task for the same is not written. */
  round?: Date
  now: Date
}>

/** Adds a task, which exists only if the transaction goes through; false when its round was there. */
export async function insertTask(db: Database | Tx, task: NewTask): Promise<boolean> {
  const { kind, name, territoryId = null, payload = {}, round = null, now } = task
  const rows = await rowsOf(
    db,
    sql<{ id: Id }>`
      insert into job_task (id, kind, name, territory_id, payload, round, created_at, due_at)
      values (${newId()}, ${kind}, ${name}, ${territoryId}, ${JSON.stringify(payload)}, ${round}, ${now}, ${now})
      on conflict (name, round) where round is not null do nothing returning id`,
  )
  return rows.length > 0
}

/** The next task that is due and that nobody else is at, held until the end of the transaction. */
export async function takeTask(tx: Tx, names: readonly string[], now: Date): Promise<Task | null> {
  const [task] = await rowsOf(
    tx,
    sql<Task>`
      select id, kind, name, territory_id as "territoryId", payload, attempts from job_task
      where state = 'waiting' and due_at <= ${now} and (kind = 'event' or name = any(${names}::text[]))
      order by due_at, id limit 1 for update skip locked`,
  )
  return task ?? null
}

/** Runs `work` so that its failure undoes its own writing and nothing else of the transaction; gives the failure. */
export async function attempt(tx: Tx, work: () => Promise<void>): Promise<Error | null> {
  await sql`savepoint attempt`.execute(tx)
  try {
    await work()
    // References that are checked at the end must not fail after the task was crossed off.
    await sql`set constraints all immediate`.execute(tx)
    await sql`release savepoint attempt`.execute(tx)
    return null
  } catch (cause) {
    await sql`rollback to savepoint attempt`.execute(tx)
    return cause instanceof Error ? cause : new Error(String(cause))
  }
}

/** What came of a try: done, given up, or to be tried again at `dueAt`. */
export type Outcome = Readonly<{
  state: 'waiting' | 'done' | 'failed'
  error: string | null
  dueAt: Date
  now: Date
}>

/** Writes down what came of a try. */
export async function settleTask(tx: Tx, id: Id, { state, error, dueAt, now }: Outcome): Promise<void> {
  await sql`update job_task set state = ${state}, error = ${error}, due_at = ${dueAt}, tried_at = ${now},
    attempts = attempts + 1 where id = ${id}`.execute(tx)
}

/** Forgets what ended before a moment. */
export async function deleteTasks(db: Database | Tx, before: Date): Promise<void> {
  await sql`delete from job_task where state <> 'waiting' and tried_at < ${before}`.execute(db)
}

/** That a task is about a person: its payload names the account, or a failure quotes the address. */
const isAbout = ({ id, email }: Account) =>
  sql`(payload ->> 'accountId' = ${id} or position(${email} in lower(error)) > 0)`

/** The tasks that are about a person, oldest first. */
export async function selectTasksAbout(tx: Tx, person: Account): Promise<Record<string, unknown>[]> {
  return rowsOf(
    tx,
    sql<Record<string, unknown>>`
      select name, state, created_at as "createdAt", tried_at as "triedAt", error from job_task
      where ${isAbout(person)} order by created_at, id`,
  )
}

/** Removes the tasks that are about a person, whether they are done or wait. */
export async function deleteTasksAbout(tx: Tx, person: Account): Promise<void> {
  await sql`delete from job_task where ${isAbout(person)}`.execute(tx)
}

/** How it stands with everything that was ever called for, and is remembered. */
export async function selectStandings(db: Database | Tx): Promise<Standing[]> {
  return rowsOf(
    db,
    sql<Standing>`
      with called as (
        select name, max(created_at) as at from job_task where kind = 'job' and territory_id is null group by name)
      select t.name, max(t.tried_at) as "triedAt",
        count(*) filter (where t.state = 'waiting')::int as waiting,
        count(*) filter (where t.state = 'waiting' and t.error is not null)::int as retrying,
        count(*) filter (where t.state = 'failed' and (c.at is null or t.created_at >= c.at))::int as failed,
        (array_agg(t.error order by t.tried_at desc) filter (
          where t.error is not null and (c.at is null or t.created_at >= c.at)))[1] as error
      from job_task t left join called c on c.name = t.name
      where t.kind <> 'event' group by t.name`,
  )
}
