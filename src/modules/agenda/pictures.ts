import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import type { TimelineProps } from '../../ui/index.ts'
import { presentName } from './present.ts'
import { listAgendas, readAgendaParts, readSteps } from './service.ts'
import type { ShortNames } from './thread-picture.ts'
import { drawTimeline } from './timeline-picture.ts'

/** The short names under which the picture of the thread shows goals, actions and consultations. */
export async function readShortNames(ctx: Context): Promise<ShortNames> {
  const { goals, actions, consultations } = await readAgendaParts(ctx)
  return new Map(
    [...goals, ...actions, ...consultations].map((record) => [record.id, presentName(record, ctx.language)]),
  )
}

/** The timeline of all actions of the territory, with the note of the newest agenda on how it was made. */
export async function readTimeline(ctx: Context, links: Links): Promise<TimelineProps> {
  const agendas = await listAgendas(ctx)
  const { actions } = await readAgendaParts(ctx)
  const { activities, milestones } = await readSteps(ctx)
  return drawTimeline({ ctx, links }, { actions, activities, milestones, agenda: agendas[0] })
}
