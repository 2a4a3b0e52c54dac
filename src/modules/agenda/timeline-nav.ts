import { readText } from '../../kernel/language.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import type { TimelineNavProps } from '../../ui/index.ts'
import { agendaWords } from './messages.ts'
import type { TimelinePart } from './pictures.ts'
import { type TimelineView, viewQuery } from './timeline-view-rules.ts'

/** The ways from one look at the timeline to the others, and to its files. */
export function navigateTimeline(
  { ctx, links }: PageRequest,
  view: TimelineView,
  { years, hasSteps }: TimelinePart,
): TimelineNavProps {
  const words = agendaWords(ctx.language)
  const at = (path: string) => links.territory(ctx.territory.slug, `/cronoprogramma${path}`)
  const hrefOf = (changed: Partial<TimelineView>) => at(viewQuery({ ...view, ...changed }))
  const none = new Set<string>()
  const isOnly = view.named === 'open' && view.slugs.size === 0
  const isAll = view.named === 'closed' && view.slugs.size === 0
  return {
    lang: ctx.language,
    years,
    year: view.year,
    hrefOf: (year) => hrefOf({ year, page: 1 }),
    levels: hasSteps
      ? [
          { label: words.onlyActions, href: hrefOf({ named: 'open', slugs: none }), isCurrent: isOnly },
          { label: words.withActivities, href: hrefOf({ named: 'closed', slugs: none }), isCurrent: isAll },
        ]
      : [],
    files: [
      { label: words.calendarFile, href: at('.ics') },
      { label: 'SVG', href: at(`.svg${viewQuery(view)}`) },
      { label: 'PNG', href: at(`.png${viewQuery(view)}`) },
    ],
  }
}

/** The name of the picture once it is a file: whose plan, and which years. */
export function nameTimeline({ ctx }: PageRequest, { year }: TimelineView): string {
  const title = readText(ctx.territory.title, ctx.language).text
  return [agendaWords(ctx.language).timeline, title, ...(year === null ? [] : [year])].join(' · ')
}
