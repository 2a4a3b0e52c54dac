import type { IsoDate } from '../../kernel/date.ts'
import type { LocalText } from '../../kernel/language.ts'

/** What can be wrong with a plan, in the order in which it is said. */
export const KINDS = [
  'indicator-empty',
  'indicator-first',
  'indicator-late',
  'activity-late',
  'activity-silent',
  'milestone-late',
  'priority-without-action',
  'action-without-owner',
  'action-without-commitment',
  'action-without-money',
] as const
export type Kind = (typeof KINDS)[number]

/** How an activity or a milestone stands, in the agenda's words. */
export const STANDINGS = ['done', 'running', 'planned', 'late', 'silent', 'unknown'] as const
export type Standing = (typeof STANDINGS)[number]

/** A record, with the body that keeps it. */
export type Subject = Readonly<{ slug: string; title: LocalText; body: string | null }>

/** As much of a plan as its health is read from. */
export type Plan = Readonly<{
  indicators: readonly (Subject &
    Readonly<{
      /** The days of which there is a value. */
      valueDays: number
      /** Measured once only, and never again. */
      isOnce: boolean
      isLate: boolean
      dueOn: IsoDate | null
    }>)[]
  activities: readonly (Subject & Readonly<{ standing: Standing; end: IsoDate | null }>)[]
  milestones: readonly (Subject & Readonly<{ standing: Standing; end: IsoDate | null }>)[]
  priorities: readonly (Subject & Readonly<{ hasAction: boolean }>)[]
  actions: readonly (Subject & Readonly<{ hasCommitment: boolean; hasMoney: boolean }>)[]
}>

/** One thing that is missing, late or unknown, of one record. A record can have several. */
export type Finding = Readonly<{
  kind: Kind
  type: 'indicator' | 'activity' | 'milestone' | 'priority' | 'action'
  subject: Subject
  /** The day that has gone by, where there was one. */
  since: IsoDate | null
}>

/** True for an indicator that nobody has updated since its first value, and that was meant to be measured again. */
const hasFirstOnly = ({ valueDays, isOnce }: Plan['indicators'][number]) => valueDays === 1 && !isOnce

/** All that is missing, late or unknown in a plan: by kind, then in the order of the records. */
export function findFindings(plan: Plan): Finding[] {
  const of = <T extends Subject>(
    kind: Kind,
    type: Finding['type'],
    all: readonly T[],
    isFound: (one: T) => boolean,
    since: (one: T) => IsoDate | null = () => null,
  ): Finding[] =>
    all.filter(isFound).map((one) => ({ kind, type, subject: pickSubject(one), since: since(one) }))
  const { indicators, activities, milestones, priorities, actions } = plan
  return [
    ...of('indicator-empty', 'indicator', indicators, ({ valueDays }) => valueDays === 0),
    ...of('indicator-first', 'indicator', indicators, hasFirstOnly),
    ...of(
      'indicator-late',
      'indicator',
      indicators,
      ({ isLate }) => isLate,
      ({ dueOn }) => dueOn,
    ),
    ...of(
      'activity-late',
      'activity',
      activities,
      ({ standing }) => standing === 'late',
      ({ end }) => end,
    ),
    ...of(
      'activity-silent',
      'activity',
      activities,
      ({ standing }) => standing === 'silent',
      ({ end }) => end,
    ),
    ...of(
      'milestone-late',
      'milestone',
      milestones,
      ({ standing }) => standing === 'late',
      ({ end }) => end,
    ),
    ...of('priority-without-action', 'priority', priorities, ({ hasAction }) => !hasAction),
    ...of('action-without-owner', 'action', actions, ({ body }) => body === null),
    ...of('action-without-commitment', 'action', actions, ({ hasCommitment }) => !hasCommitment),
    ...of('action-without-money', 'action', actions, ({ hasMoney }) => !hasMoney),
  ]
}

const pickSubject = ({ slug, title, body }: Subject): Subject => ({ slug, title, body })

/** What a body has to look at, by kind. Null is what nobody keeps. */
export type BodyCount = Readonly<{
  body: string | null
  total: number
  counts: Readonly<Partial<Record<Kind, number>>>
}>

/** The findings of each body: who has most comes first, what nobody keeps comes last. */
export function countByBody(findings: readonly Finding[]): BodyCount[] {
  return [...Map.groupBy(findings, ({ subject }) => subject.body)]
    .map(([body, own]) => ({
      body,
      total: own.length,
      counts: Object.fromEntries(
        [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]),
      ),
    }))
    .toSorted(
      (one, other) =>
        Number(one.body === null) - Number(other.body === null) ||
        other.total - one.total ||
        (one.body ?? '').localeCompare(other.body ?? ''),
    )
}

/** How indicators are kept up: each of them in one group. */
export type UpkeepCount = Readonly<{ updated: number; late: number; first: number; empty: number }>

/** Counts the indicators that were updated, that were and are late now, that have a first value only, and none. */
export function countUpkeep(indicators: Plan['indicators']): UpkeepCount {
  const empty = indicators.filter(({ valueDays }) => valueDays === 0).length
  const first = indicators.filter(hasFirstOnly).length
  const rest = indicators.filter((one) => one.valueDays > 0 && !hasFirstOnly(one))
  const late = rest.filter(({ isLate }) => isLate).length
  return { updated: rest.length - late, late, first, empty }
}

/** How many things stand how. */
export function countStandings(
  all: readonly Readonly<{ standing: Standing }>[],
): Readonly<Record<Standing, number>> {
  const count = (wanted: Standing) => all.filter(({ standing }) => standing === wanted).length
  return {
    done: count('done'),
    running: count('running'),
    planned: count('planned'),
    late: count('late'),
    silent: count('silent'),
    unknown: count('unknown'),
  }
}

/** A share in whole percent. Nothing alone is 0 and all alone is 100: a single one that is left must be seen. */
export function sharePercent(part: number, all: number): number {
  if (part === 0 || all === 0) return 0
  return part === all ? 100 : Math.min(99, Math.max(1, Math.round((part / all) * 100)))
}
