import { type Language, type LocalText, readText } from '../../kernel/language.ts'
import type { CalendarEntry } from '../../platform/calendar/calendar.ts'
import type { Context } from '../../platform/context.ts'
import { createLinks, domainOrigin, publicAddress } from '../../platform/http/links.ts'
import { agendaWords, STANDINGS } from './messages.ts'
import { actionStanding, activityStanding, presentName } from './present.ts'
import type { Action, Activity, Milestone, Timing } from './service.ts'

type Dated = Pick<Action, 'type' | 'slug' | 'updatedAt'>

/** A record as an entry, or nothing where its source states no day; one end alone is a day of its own. */
function entryOf(
  record: Dated,
  timing: Timing,
  { title, text, url, host }: { title: string; text: readonly string[]; url: string; host: string },
  language: Language,
): CalendarEntry[] {
  if (!timing) return []
  const { from, to, words } = timing
  const [start, end] = [from ?? to, to ?? from]
  if (start === null || end === null) return []
  const isSwapped = end < start
  const { calendarStart, calendarEnd } = agendaWords(language)
  const lead = to === null ? calendarStart(title) : from === null ? calendarEnd(title) : title
  return [
    {
      uid: `${record.type}-${record.slug}@${host}`,
      changedAt: record.updatedAt,
      // Ends that are swapped are a mistake of the source; a calendar would refuse them.
      from: isSwapped ? end : start,
      to: isSwapped ? start : end,
      title: lead,
      text: [`«${readText(words, language).text}»`, ...text].join('\n'),
      url,
    },
  ]
}

/** Every action, activity and milestone that has a day, as entries of a calendar. */
export function listCalendarEntries(
  { ctx, publicUrl }: { ctx: Context; publicUrl: string },
  parts: {
    actions: readonly Action[]
    activities: readonly Activity[]
    milestones: readonly Milestone[]
  },
): CalendarEntry[] {
  const { language, today, territory } = ctx
  // Two territories of one installation may each have a record of the same name.
  const host = `${territory.slug}.${new URL(domainOrigin(publicUrl, territory.domain) ?? publicUrl).hostname}`
  const links = createLinks(language)
  const urlOf = (noun: string, slug: string) =>
    publicAddress(publicUrl, territory, links.record(territory.slug, noun, slug))
  const read = (text: LocalText) => readText(text, language).text
  const actionOf = new Map(parts.actions.map((action) => [action.slug, action]))
  const activitiesOf = Map.groupBy(parts.activities, ({ own }) => own.action)
  const actions = parts.actions.flatMap((action) => {
    const standing = actionStanding(action, activitiesOf.get(action.slug) ?? [], today)
    const text = [STANDINGS[standing][language]]
    const at = { title: presentName(action, language), text, url: urlOf('azioni', action.slug), host }
    return entryOf(action, action.own.timing, at, language)
  })
  const activities = parts.activities.flatMap((activity) => {
    const action = actionOf.get(activity.own.action) ?? null
    const text = [
      STANDINGS[activityStanding(activity, action, today)][language],
      ...(action ? [presentName(action, language)] : []),
    ]
    const at = { title: read(activity.general.title), text, url: urlOf('attivita', activity.slug), host }
    return entryOf(activity, activity.own.timing, at, language)
  })
  const milestones = parts.milestones.flatMap((milestone) => {
    const { due, reachedOn, action } = milestone.own
    // What was reached stands on that day, what is due on the last day that it may take.
    const on = reachedOn ?? due?.to ?? due?.from ?? null
    const parent = actionOf.get(action)
    if (on === null) return []
    const { reached, calendarMilestone } = agendaWords(language)
    return {
      uid: `milestone-${milestone.slug}@${host}`,
      changedAt: milestone.updatedAt,
      from: on,
      to: on,
      title: calendarMilestone(read(milestone.general.title)),
      text: [
        ...(due ? [`«${read(due.words)}»`] : []),
        ...(reachedOn === null ? [] : [reached]),
        ...(parent ? [presentName(parent, language)] : []),
      ].join('\n'),
      url: urlOf('traguardi', milestone.slug),
    }
  })
  return [...actions, ...activities, ...milestones]
}
