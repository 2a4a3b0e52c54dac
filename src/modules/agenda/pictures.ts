import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import type { Card, Registry } from '../../platform/record/index.ts'
import type { TerritoryThread } from '../../platform/thread/index.ts'
import type { AlluvialProps, TimelineProps } from '../../ui/index.ts'
import { nameGoals } from './level-name.ts'
import { presentName } from './present.ts'
import { listAgendas, readAllParts, readSteps } from './service.ts'
import { drawThread } from './thread-picture.ts'
import { drawTimeline } from './timeline-picture.ts'

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

/** The timeline of all actions of the territory, with the note of the newest agenda on how it was made. */
export async function readTimeline(ctx: Context, links: Links): Promise<TimelineProps> {
  const [agendas, { actions }, { activities, milestones }] = await Promise.all([
    listAgendas(ctx),
    readAllParts(ctx),
    readSteps(ctx),
  ])
  return drawTimeline({ ctx, links }, { actions, activities, milestones, agenda: agendas[0] })
}
