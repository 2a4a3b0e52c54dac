import { readText } from '../../kernel/language.ts'
import type { Context } from '../../platform/context.ts'
import { canReadDesk } from '../../platform/identity/policy.ts'
import { oncePerContext } from '../../platform/once.ts'
import { listTitles } from '../../platform/record/card-store.ts'
import type { StoredRecord } from '../../platform/record/index.ts'
import { listTies } from '../../platform/record/tie-store.ts'
import {
  activityEnd,
  activityStanding,
  readAllParts,
  readMoney,
  readSteps,
  standingOfMilestone,
} from '../agenda/index.ts'
import { readCommitted, readUpkeep, type Upkeep } from '../profile/index.ts'
import { type Finding, findFindings, type Plan, type Subject } from './rules.ts'

/** A plan as its health sees it, and all that is wrong with it. */
export type Health = Readonly<{
  plan: Plan
  findings: readonly Finding[]
  /** How each indicator is kept up, by its slug. */
  upkeep: ReadonlyMap<string, Upkeep>
}>

const toSubject = ({ slug, general }: Pick<StoredRecord, 'slug' | 'general'>): Subject => ({
  slug,
  title: general.title,
  body: general.ownerBody,
})

/** The same as everybody sees it, whoever asks. Who sees no more keeps their context, and with it what was read. */
export function asPublic(ctx: Context): Context {
  return canReadDesk(ctx.actor) ? { ...ctx, actor: { kind: 'anonymous' } } : ctx
}

async function readPlan(ctx: Context): Promise<{ plan: Plan; upkeep: readonly Upkeep[] }> {
  const [{ actions, priorities }, steps, money, upkeep, committed, ties] = await Promise.all([
    readAllParts(ctx),
    readSteps(ctx),
    readMoney(ctx),
    readUpkeep(ctx),
    readCommitted(ctx),
    listTies(ctx.tx, !canReadDesk(ctx.actor)),
  ])
  const actionOf = new Map(actions.map((action) => [action.slug, action]))
  const begun = new Set(ties.filter(({ relation }) => relation === 'becomes').map(({ fromId }) => fromId))
  const withMoney = new Set(
    money.flatMap(({ actions: own }) =>
      own.filter(({ sum }) => sum.lines > 0).map(({ action }) => action.slug),
    ),
  )
  const plan: Plan = {
    indicators: upkeep.map(({ indicator, said, freshness, dueOn }) => ({
      ...toSubject(indicator),
      valueDays: said?.valueDays ?? 0,
      isOnce: indicator.own.updateEvery === 'once',
      isLate: freshness === 'late',
      dueOn,
    })),
    activities: steps.activities
      .filter(({ own }) => own.state !== 'stopped')
      .map((activity) => {
        const action = actionOf.get(activity.own.action) ?? null
        return {
          ...toSubject(activity),
          standing: activityStanding(activity, action, ctx.today),
          end: activityEnd(activity, action),
        }
      }),
    milestones: steps.milestones.map((milestone) => {
      const { due, reachedOn } = milestone.own
      const end = due?.to ?? due?.from ?? null
      return { ...toSubject(milestone), standing: standingOfMilestone(reachedOn, end, ctx.today), end }
    }),
    priorities: priorities.map((priority) => ({ ...toSubject(priority), hasAction: begun.has(priority.id) })),
    actions: actions.map((action) => ({
      ...toSubject(action),
      hasCommitment: committed.has(action.slug),
      hasMoney: withMoney.has(action.slug),
    })),
  }
  return { plan, upkeep }
}

/** How the plan of the territory stands, as this reader may see it. */
export const readHealth = oncePerContext(async (ctx): Promise<Health> => {
  const { plan, upkeep } = await readPlan(ctx)
  return {
    plan,
    findings: findFindings(plan),
    upkeep: new Map(upkeep.map((one) => [one.indicator.slug, one])),
  }
})

/** The names of the bodies that this reader may see, by slug. */
export const readBodyNames = oncePerContext(async (ctx): Promise<ReadonlyMap<string, string>> => {
  const titles = await listTitles(ctx.tx, 'body', !canReadDesk(ctx.actor))
  return new Map(titles.map(({ slug, title }) => [slug, readText(title, ctx.language).text]))
})
