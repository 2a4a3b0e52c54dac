import { readText } from '../../kernel/language.ts'
import { writeCalendar } from '../../platform/calendar/calendar.ts'
import type { Answer, PageRequest, TerritoryRoute } from '../../platform/http/route.ts'
import { agendaWords } from './messages.ts'
import { readAllParts, readSteps } from './service.ts'
import { listCalendarEntries } from './timeline-calendar.ts'

async function sendCalendar({ ctx, publicUrl }: PageRequest): Promise<Answer> {
  const [{ actions }, steps] = await Promise.all([readAllParts(ctx), readSteps(ctx)])
  const { agenda } = agendaWords(ctx.language)
  return {
    kind: 'file',
    type: 'text/calendar; charset=utf-8',
    name: `${ctx.territory.slug}-cronoprogramma.ics`,
    body: writeCalendar({
      name: `${agenda}: ${readText(ctx.territory.title, ctx.language).text}`,
      entries: listCalendarEntries({ ctx, publicUrl }, { actions, ...steps }),
    }),
  }
}

/** The timeline for other programs. */
export const timelineFileRoutes: readonly TerritoryRoute[] = [
  { scope: 'territory', method: 'GET', path: '/cronoprogramma.ics', access: 'public', handle: sendCalendar },
]
