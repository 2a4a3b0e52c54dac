import type { IsoDate } from '../../kernel/date.ts'
import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import type { Card, Registry } from '../../platform/record/index.ts'
import type { TerritoryThread } from '../../platform/thread/index.ts'
import { type AlluvialProps, rowsIn, type TimelineProps, type TimelineYears } from '../../ui/index.ts'
import { nameGoals } from './level-name.ts'
import { presentName } from './present.ts'
import { type Action, listAgendas, readAllParts, readSteps } from './service.ts'
import { drawThread } from './thread-picture.ts'
import { ACTIONS_DRAWN, drawTimeline, groupRows, planYears, type TimelineGroup } from './timeline-picture.ts'
import { WHOLE_PLAN } from './timeline-view-rules.ts'

/** The thread of the territory as a picture, with the names that its agenda gives; `picked` is highlighted. */
export async function readThreadPicture(
  at: { ctx: Context; links: Links; registry: Registry },
  thread: TerritoryThread,
  picked?: Card,
): Promise<AlluvialProps> {
  const { language } = at.ctx
  const [agendas, { goals, actions, consultations }] = await Promise.all([
    listAgendas(at.ctx),
    readAllParts(at.ctx),
  ])
  const names = new Map(
    [...goals, ...actions, ...consultations].map((record) => [record.id, presentName(record, language)]),
  )
  const level = nameGoals(at.ctx, agendas).many
  return drawThread(at, thread, names, level, picked)
}

/** Some of the actions of a territory on their timeline, and what there is besides. */
export type TimelinePart = Readonly<{
  picture: TimelineProps
  page: number
  pages: number
  /** Actions that there are. */
  total: number
  /** Actions that have nothing in the year that is shown. */
  elsewhere: number
  /** The years of the whole plan. */
  years: TimelineYears
  hasSteps: boolean
}>

/** The group with only what lies in `years`, or null where nothing does. */
function cutGroup(group: TimelineGroup, years: TimelineYears, today: IsoDate): TimelineGroup | null {
  const steps = rowsIn(group.steps, years, today)
  if (steps.length === 0 && rowsIn([group.action], years, today).length === 0) return null
  const milestones = group.action.milestones?.filter(({ date }) => {
    const year = Number(date.slice(0, 4))
    return years.first <= year && year <= years.last
  })
  return { ...group, action: { ...group.action, milestones }, steps }
}

/**
 * The timeline of the actions of the territory, twenty to a page, with the note of the newest agenda on how it was made.
 * Beyond the last page stands the last.
 */
export async function readTimeline(ctx: Context, links: Links, view = WHOLE_PLAN): Promise<TimelinePart> {
  const [agendas, { actions }, steps] = await Promise.all([
    listAgendas(ctx),
    readAllParts(ctx),
    readSteps(ctx),
  ])
  const { year } = view
  const parts = { actions, ...steps }
  const group = (some: readonly Action[]) => groupRows({ ctx, links }, { ...parts, actions: some })
  // Of the whole plan only the page that is asked for is worked out; which actions lie in a year only the rows tell.
  const inYear =
    year === null
      ? null
      : group(actions).flatMap((one) => cutGroup(one, { first: year, last: year }, ctx.today) ?? [])
  const count = inYear?.length ?? actions.length
  const pages = Math.max(1, Math.ceil(count / ACTIONS_DRAWN))
  const page = Math.min(view.page, pages)
  const [from, to] = [(page - 1) * ACTIONS_DRAWN, page * ACTIONS_DRAWN]
  const drawn = inYear?.slice(from, to) ?? group(actions.slice(from, to))
  return {
    picture: drawTimeline({ ctx, links }, drawn, { ...view, page }, agendas[0]),
    page,
    pages,
    total: actions.length,
    elsewhere: actions.length - count,
    years: planYears(parts, ctx.today),
    hasSteps: steps.activities.some(({ own }) => own.timing !== null),
  }
}
