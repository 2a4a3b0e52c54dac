import type { IsoDate } from '../../../kernel/date.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Actor, Context } from '../../../platform/context.ts'
import { listRoleHolders, type RoleHolder } from '../../../platform/identity/grant-store.ts'
import { listCards } from '../../../platform/record/card-store.ts'
import type { Registry } from '../../../platform/record/index.ts'
import { NOUNS, valuePath } from '../desk-paths.ts'
import { readHealth } from '../health-service.ts'
import { dealTasks, type Holder, pickDue, type Task } from './digest-rules.ts'
import { isDigestOff, isDigestToken, setDigestOff, switchOffByToken } from './digest-store.ts'

/** What is open, in the whole territory. */
async function readTasks(ctx: Context, registry: Registry): Promise<Task[]> {
  const [{ plan, upkeep }, cards] = await Promise.all([
    readHealth(ctx),
    listCards(ctx.tx, { onlyPublic: false }),
  ])
  const slugOf = new Map(cards.filter(({ type }) => type === 'body').map(({ id, slug }) => [id, slug]))
  const values = [...upkeep.values()].flatMap((one): Task[] => {
    const isEmpty = (one.said?.valueDays ?? 0) === 0
    if (one.dueOn === null && !isEmpty) return []
    const { title, ownerBody } = one.indicator.general
    return [{ kind: 'value', title, body: ownerBody, due: one.dueOn, path: valuePath(one) }]
  })
  const steps = plan.activities
    .filter(({ standing, end }) => standing !== 'done' && end !== null)
    .map(({ slug, title, body, end }): Task => {
      return { kind: 'progress', title, body, due: end, path: `/${NOUNS.activity}/${slug}/avanzamento` }
    })
  const milestones = plan.milestones
    .filter(({ standing, end }) => standing !== 'done' && end !== null)
    .map(({ slug, title, body, end }): Task => {
      return { kind: 'milestone', title, body, due: end, path: `/${NOUNS.milestone}/${slug}` }
    })
  const checks = cards
    .filter(({ nextCheckOn }) => nextCheckOn !== null)
    .map(({ type, slug, title, ownerBodyId, nextCheckOn }): Task => {
      const body = ownerBodyId === null ? null : (slugOf.get(ownerBodyId) ?? null)
      return { kind: 'check', title, body, due: nextCheckOn, path: `/${registry.byType(type).noun}/${slug}` }
    })
  return [...values, ...steps, ...milestones, ...checks]
}

/** What an account is told this week, with where and in which language to tell it. */
export type Digest = Readonly<{
  accountId: string
  email: string
  language: Language
  tasks: readonly Task[]
}>

/** What everybody of the territory would be told today; who has nothing to do is left out. */
export async function readDigests(ctx: Context, registry: Registry): Promise<Digest[]> {
  const [tasks, holders] = await Promise.all([readTasks(ctx, registry), listRoleHolders(ctx.tx)])
  const accounts = new Map(holders.map((one) => [one.accountId, one]))
  return [...dealTasks(pickDue(tasks, ctx.today), holders.map(toHolder))].flatMap(([accountId, told]) => {
    const account = accounts.get(accountId)
    return account
      ? [{ accountId, email: account.email, language: account.language ?? 'it', tasks: told }]
      : []
  })
}

const toHolder = ({ accountId, role, body }: RoleHolder): Holder => ({ accountId, role, body })

type Person = Extract<Actor, { kind: 'account' }>

/** What the person who asks would be told today, and whether they want to be. */
export async function readOwnDigest(
  ctx: Context,
  registry: Registry,
  { accountId }: Person,
): Promise<{ tasks: readonly Task[]; isOff: boolean }> {
  const digests = await readDigests(ctx, registry)
  const isOff = await isDigestOff(ctx.tx, accountId)
  return { tasks: digests.find((one) => one.accountId === accountId)?.tasks ?? [], isOff }
}

/** Switches the digest of this territory on or off for the person who asks. */
export async function chooseDigest(ctx: Context, { accountId }: Person, isOff: boolean): Promise<void> {
  await setDigestOff(ctx.tx, accountId, isOff)
}

/** True when a task's day has passed, or it never had one. */
export function isOverdue({ due }: Task, today: IsoDate): boolean {
  return due === null || due < today
}

/** True when the secret of a link is of somebody's digest of this territory. */
export async function isOfDigest(ctx: Context, token: string): Promise<boolean> {
  return isDigestToken(ctx.tx, token)
}

/** Switches off the digest to which the secret of a link belongs; false when it belongs to none. */
export async function leaveDigest(ctx: Context, token: string): Promise<boolean> {
  return switchOffByToken(ctx.tx, token)
}
