import type { IsoDate } from '../../kernel/date.ts'
import { type Language, readText } from '../../kernel/language.ts'
import { formatInterval } from '../../platform/i18n/format.ts'
import type { TagProps } from '../../ui/index.ts'
import { agendaWords, STANDINGS } from './messages.ts'
import { type ActivityState, type Standing, standingOfAction, standingOfActivity } from './rules.ts'
import type { Action, Activity, Timing } from './service.ts'

/** A timing as a page says it: the source's words first, then the interval that we read in them. */
export function presentTiming(timing: Timing, language: Language): { words: string; reading: string } | null {
  if (!timing) return null
  return {
    words: `«${readText(timing.words, language).text}»`,
    reading: agendaWords(language).thatIs(formatInterval(timing.from, timing.to, language)),
  }
}

const TONES: Record<Standing, TagProps['tone']> = {
  planned: 'plain',
  running: 'todo',
  done: 'done',
  late: 'late',
  silent: 'gap',
  unknown: 'gap',
}

/** How something stands, as a tag. */
export function presentStanding(standing: Standing, language: Language): TagProps {
  return { label: STANDINGS[standing][language], tone: TONES[standing] }
}

/** When an activity should be over; without a time of its own, its action's time holds. */
export function activityEnd(activity: Activity, action: Action | null): IsoDate | null {
  return activity.own.timing?.to ?? action?.own.timing?.to ?? null
}

/** How an activity stands today. */
export function activityStanding(activity: Activity, action: Action | null, today: IsoDate): Standing {
  return standingOfActivity(activity.own.state as ActivityState, activityEnd(activity, action), today)
}

/** How an action stands today. */
export function actionStanding(action: Action, activities: readonly Activity[], today: IsoDate): Standing {
  const states = activities.map(({ own }) => own.state as ActivityState)
  return standingOfAction(states, action.own.timing?.to ?? null, today)
}

/** The shortest name of a goal, action or consultation: "2 Competenze digitali". */
export function presentName(
  record: {
    general: Action['general']
    own: { number?: string | null; shortTitle?: Action['own']['shortTitle'] }
  },
  language: Language,
): string {
  const title = readText(record.own.shortTitle ?? record.general.title, language).text
  return record.own.number ? `${record.own.number} ${title}` : title
}
