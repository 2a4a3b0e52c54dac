import { addDays, type IsoDate } from '../../../kernel/date.ts'
import type { LocalText } from '../../../kernel/language.ts'

/** What the digest tells of, in the order in which it does. */
export const TASK_KINDS = ['value', 'progress', 'milestone', 'check'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** Something that waits for a hand. */
export type Task = Readonly<{
  kind: TaskKind
  title: LocalText
  /** The body that keeps the record. */
  body: string | null
  /** By when; null where it has been missing from the start. */
  due: IsoDate | null
  /** The form that mends it, below the territory's desk. */
  path: string
}>

/** Who can be told, and what they keep. */
export type Holder = Readonly<{
  accountId: string
  role: 'steward' | 'reader' | 'editor'
  body: string | null
}>

/** A digest comes once a week, so what falls due before the next one stands in it. */
const AHEAD_DAYS = 7

/** The Monday of the week of a day: what a week is called by. */
export function weekOf(day: IsoDate): IsoDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** What is late, or falls due within a week, or never had a day: by kind, then the longest overdue first. */
export function pickDue(tasks: readonly Task[], today: IsoDate): Task[] {
  const until = addDays(today, AHEAD_DAYS)
  const order = ({ kind, due }: Task) => `${TASK_KINDS.indexOf(kind)}${due ?? '9999'}`
  return tasks
    .filter(({ due }) => due === null || due <= until)
    .toSorted((one, other) => order(one).localeCompare(order(other)))
}

/**
 * What each account is told: an editor what their bodies keep; a steward what no editor is told, so that nothing waits
 * unseen and nobody gets what is another's. Readers are told nothing. Who has nothing to do is left out.
 */
export function dealTasks(tasks: readonly Task[], holders: readonly Holder[]): Map<string, Task[]> {
  const edited = new Set(holders.flatMap(({ role, body }) => (role === 'editor' && body ? [body] : [])))
  const isTold = ({ role, body }: Holder, task: Task): boolean => {
    if (role === 'editor') return task.body !== null && task.body === body
    return role === 'steward' && (task.body === null || !edited.has(task.body))
  }
  const dealt = new Map<string, Task[]>()
  for (const [accountId, own] of Map.groupBy(holders, (holder) => holder.accountId)) {
    const told = tasks.filter((task) => own.some((holder) => isTold(holder, task)))
    if (told.length > 0) dealt.set(accountId, told)
  }
  return dealt
}
