import type { IsoDate } from '../../kernel/date.ts'
import { type Language, readText } from '../../kernel/language.ts'
import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import {
  type TimelineProps,
  type TimelineRow,
  type TimelineState,
  type TimelineYears,
  yearsOf,
} from '../../ui/index.ts'
import { agendaWords } from './messages.ts'
import { actionStanding, activityStanding, presentName } from './present.ts'
import { type ActivityState, donePercent, type Standing } from './rules.ts'
import type { Action, Activity, Agenda, Milestone, Timing } from './service.ts'
import { isOpen, type TimelineView, toggled, viewQuery } from './timeline-view-rules.ts'

const STATE_OF: Record<Standing, TimelineState> = {
  planned: 'planned',
  running: 'running',
  done: 'done',
  late: 'late',
  silent: 'unknown',
  unknown: 'unknown',
}

function bar(
  timing: Timing,
  standing: Standing,
  percent: number | null,
  language: Language,
): TimelineRow['bar'] {
  if (!timing) return undefined
  const { from, to, words } = timing
  const state = STATE_OF[standing]
  return { from, to, words: readText(words, language).text, progressPercent: percent, state }
}

function milestonesOf(milestones: readonly Milestone[], language: Language) {
  return milestones.flatMap(({ general, own }) => {
    const date = own.reachedOn ?? own.due?.to ?? own.due?.from ?? null
    if (date === null) return []
    return [{ date, label: readText(general.title, language).text, reached: own.reachedOn !== null }]
  })
}

/** A page of three thousand bars is as tall as a house; this many actions with their steps still are a picture. */
export const ACTIONS_DRAWN = 20

/** An action with what stands below it. */
export type TimelineGroup = Readonly<{
  slug: string
  name: string
  action: TimelineRow
  steps: readonly TimelineRow[]
}>

/** The years of the whole plan, without drawing it: the home page shows twenty actions of perhaps thousands. */
export function planYears(
  parts: { actions: readonly Action[]; activities: readonly Activity[]; milestones: readonly Milestone[] },
  today: IsoDate,
): TimelineYears {
  const intervals = [
    ...parts.actions.map(({ own }) => own.timing),
    ...parts.activities.map(({ own }) => own.timing),
    ...parts.milestones.map(({ own }) => own.due),
  ]
  let first: IsoDate | null = null
  let last: IsoDate | null = null
  for (const one of intervals) {
    for (const date of one ? [one.from, one.to] : []) {
      if (date === null) continue
      if (first === null || date < first) first = date
      if (last === null || date > last) last = date
    }
  }
  const bar = { from: first, to: last, words: '', state: 'planned' as const }
  return yearsOf([{ label: '', href: '', level: 0, bar }], today)
}

/** The actions on their timeline; activities that have a time of their own stand below their action. */
export function groupRows(
  { ctx, links }: { ctx: Context; links: Links },
  parts: {
    actions: readonly Action[]
    activities: readonly Activity[]
    milestones: readonly Milestone[]
  },
): TimelineGroup[] {
  const { language, today, territory } = ctx
  const activitiesOf = Map.groupBy(parts.activities, ({ own }) => own.action)
  const stonesOf = Map.groupBy(parts.milestones, ({ own }) => own.action)
  return parts.actions.map((action) => {
    const activities = activitiesOf.get(action.slug) ?? []
    const percent = donePercent(activities.map(({ own }) => own.state as ActivityState))
    const steps = activities
      .filter(({ own }) => own.timing !== null)
      .map(
        (activity): TimelineRow => ({
          label: readText(activity.general.title, language).text,
          href: links.record(territory.slug, 'attivita', activity.slug),
          level: 1,
          bar: bar(
            activity.own.timing,
            activityStanding(activity, action, today),
            activity.own.progressPercent,
            language,
          ),
        }),
      )
    const row: TimelineRow = {
      label: presentName(action, language),
      href: links.record(territory.slug, 'azioni', action.slug),
      level: 0,
      bar: bar(action.own.timing, actionStanding(action, activities, today), percent, language),
      milestones: milestonesOf(stonesOf.get(action.slug) ?? [], language),
    }
    return { slug: action.slug, name: row.label, action: row, steps }
  })
}

/** The picture of some actions as somebody looks at them; with `links` to fold them where it is a page. */
export function drawTimeline(
  { ctx, links }: { ctx: Context; links: Links },
  groups: readonly TimelineGroup[],
  view: TimelineView,
  agenda: Agenda | undefined,
): TimelineProps {
  const { language, today, territory } = ctx
  const words = agendaWords(language)
  const rows = groups.flatMap(({ slug, name, action, steps }): TimelineRow[] => {
    if (steps.length === 0) return [action]
    const isShown = isOpen(view, slug)
    const label = (isShown ? words.closeSteps : words.openSteps)(steps.length, name)
    const href = links.territory(territory.slug, `/cronoprogramma${viewQuery(toggled(view, slug))}`)
    return [{ ...action, fold: { href, label, isOpen: isShown } }, ...(isShown ? steps : [])]
  })
  const note = agenda?.own.timelineNote
  return {
    lang: language,
    title: words.timeline,
    description: words.timelineSub,
    note: note ? readText(note, language).text : undefined,
    today,
    rows,
    years: view.year === null ? undefined : { first: view.year, last: view.year },
  }
}
