import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import type { Card, Registry } from '../../platform/record/index.ts'
import type { TerritoryThread } from '../../platform/thread/index.ts'
import type { AlluvialProps, TimelineProps } from '../../ui/index.ts'
import { nameGoals } from './level-name.ts'
import { presentName } from './present.ts'
import { listAgendas, readAllParts, readSteps } from './service.ts'
import { drawThread } from './thread-picture.ts'
import { ACTIONS_DRAWN, drawTimeline } from './timeline-picture.ts'

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

/** Some of the actions of a territory on their timeline, and how many there are. */
export type TimelinePart = Readonly<{ picture: TimelineProps; page: number; pages: number; total: number }>

/**
 * The timeline of the actions of the territory, twenty to a page counted from 1, with the note of the newest agenda on
 * how it was made. Beyond the last page stands the last.
 */
export async function readTimeline(ctx: Context, links: Links, asked = 1): Promise<TimelinePart> {
  const [agendas, { actions }, { activities, milestones }] = await Promise.all([
    listAgendas(ctx),
    readAllParts(ctx),
    readSteps(ctx),
  ])
  const pages = Math.max(1, Math.ceil(actions.length / ACTIONS_DRAWN))
  const page = Math.min(asked, pages)
  const drawn = actions.slice((page - 1) * ACTIONS_DRAWN, page * ACTIONS_DRAWN)
  const picture = drawTimeline({ ctx, links }, { actions: drawn, activities, milestones, agenda: agendas[0] })
  return { picture, page, pages, total: actions.length }
}
