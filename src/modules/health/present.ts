import { type Language, readText } from '../../kernel/language.ts'
import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import { formatDate } from '../../platform/i18n/format.ts'
import type { ShareBarProps, ShareTone } from '../../ui/index.ts'
import { mendPath, NOUNS } from './desk-paths.ts'
import type { Health } from './health-service.ts'
import { KIND_WORDS } from './kind-words.ts'
import { healthWords } from './messages.ts'
import {
  countByBody,
  countStandings,
  countUpkeep,
  type Finding,
  KINDS,
  type Kind,
  type Plan,
  STANDINGS,
  type Standing,
  type Subject,
  sharePercent,
} from './rules.ts'
import type { FindingList, HealthViewProps } from './views/health-view.tsx'

/** What the address of the page says for what nobody keeps: no slug looks like this. */
export const NOBODY = '-'

/** Names of bodies by slug. */
export type Names = ReadonlyMap<string, string>

/** The part of a plan that one body keeps, or nobody. */
export function onlyOf({ plan, findings, upkeep }: Health, body: string | null): Health {
  const own = <T extends Subject>(all: readonly T[]) => all.filter((one) => one.body === body)
  return {
    upkeep,
    findings: findings.filter(({ subject }) => subject.body === body),
    plan: {
      indicators: own(plan.indicators),
      activities: own(plan.activities),
      milestones: own(plan.milestones),
      priorities: own(plan.priorities),
      actions: own(plan.actions),
    },
  }
}

/** True where there is nothing that could be well or unwell. */
export function isEmptyPlan(plan: Plan): boolean {
  return Object.values(plan).every((records) => records.length === 0)
}

/** How a plan stands, a sentence each: the indicators first, because they are what nobody looks after. */
export function summarise(
  { plan, findings }: Pick<Health, 'plan' | 'findings'>,
  language: Language,
): string[] {
  const words = healthWords(language)
  const count = (kind: Kind) => findings.filter((one) => one.kind === kind).length
  const { empty, first } = countUpkeep(plan.indicators)
  const all = plan.indicators.length
  const overdue = count('activity-late') + count('activity-silent')
  const bare = new Set(findings.filter(({ type }) => type === 'action').map(({ subject }) => subject.slug))
    .size
  const said = [
    ...(all > 0 ? [words.upkeep(all, empty, first, sharePercent(empty + first, all))] : []),
    ...(count('indicator-late') > 0 ? [words.lateIndicators(count('indicator-late'))] : []),
    ...(overdue > 0 ? [words.overdue(overdue, plan.activities.length)] : []),
    ...(count('milestone-late') > 0 ? [words.overdueMilestones(count('milestone-late'))] : []),
    ...(count('priority-without-action') > 0
      ? [words.waitingPriorities(count('priority-without-action'))]
      : []),
    ...(bare > 0 ? [words.bareActions(bare)] : []),
  ]
  return findings.length === 0 ? [...said, words.allWell] : said
}

const TONES: Readonly<Record<Standing, ShareTone>> = {
  done: 'done',
  running: 'running',
  planned: 'planned',
  late: 'late',
  silent: 'gap',
  unknown: 'gap',
}

type Part = readonly [count: number, label: string, tone: ShareTone, kind?: Kind | undefined]

function bar(title: string, parts: readonly Part[], language: Language): ShareBarProps {
  const all = parts.reduce((sum, [count]) => sum + count, 0)
  const percent = (count: number) => `${sharePercent(count, all)}${language === 'it' ? ' ' : ''}%`
  return {
    title,
    parts: parts.map(([count, label, tone, kind]) => ({
      count,
      label,
      tone,
      share: percent(count),
      ...(kind ? { href: `#${kind}` } : {}),
    })),
  }
}

function stepBars({ activities, milestones }: Plan, language: Language): ShareBarProps[] {
  const words = healthWords(language)
  const doing = countStandings(activities)
  const reaching = countStandings(milestones)
  const listOf: Partial<Record<Standing, Kind>> = { late: 'activity-late', silent: 'activity-silent' }
  return [
    bar(
      words.countActivities(activities.length),
      STANDINGS.map((one): Part => [doing[one], words.standings[one], TONES[one], listOf[one]]),
      language,
    ),
    bar(
      words.countMilestones(milestones.length),
      (['done', 'planned', 'late', 'unknown'] as const).map(
        (one): Part => [
          reaching[one],
          words.milestoneStandings[one],
          TONES[one],
          one === 'late' ? 'milestone-late' : undefined,
        ],
      ),
      language,
    ),
  ]
}

function planBars({ priorities, actions }: Plan, language: Language): ShareBarProps[] {
  const words = healthWords(language)
  const halves = <T>(
    title: string,
    all: readonly T[],
    isWell: (one: T) => boolean,
    said: readonly [string, string],
    kind: Kind,
  ) => {
    const well = all.filter(isWell).length
    return bar(
      title,
      [
        [well, said[0], 'done'],
        [all.length - well, said[1], 'gap', kind],
      ],
      language,
    )
  }
  const ofActions = (
    isWell: (one: Plan['actions'][number]) => boolean,
    said: readonly [string, string],
    kind: Kind,
  ) => halves(`${words.countActions(actions.length)}: ${said[0]}`, actions, isWell, said, kind)
  return [
    halves(
      words.countPriorities(priorities.length),
      priorities,
      ({ hasAction }) => hasAction,
      [words.withAction, words.withoutAction],
      'priority-without-action',
    ),
    ofActions(({ body }) => body !== null, [words.withOwner, words.withoutOwner], 'action-without-owner'),
    ofActions(
      ({ hasCommitment }) => hasCommitment,
      [words.withCommitment, words.withoutCommitment],
      'action-without-commitment',
    ),
    ofActions(({ hasMoney }) => hasMoney, [words.withMoney, words.withoutMoney], 'action-without-money'),
  ]
}

function tallyOf(
  findings: readonly Finding[],
  names: Names,
  pageHref: string,
  ctx: Context,
  links: Links,
): HealthViewProps['tally'] {
  const { language } = ctx
  const words = healthWords(language)
  const shown = KINDS.filter((kind) => findings.some((one) => one.kind === kind))
  const rows = countByBody(findings).map(({ body, counts }) => {
    const label = body === null ? words.nobody : (names.get(body) ?? body)
    return {
      label,
      ...(body === null ? {} : { href: links.record(ctx.territory.slug, 'enti', body) }),
      cells: shown.map((kind) => ({
        count: counts[kind] ?? 0,
        words: `${KIND_WORDS[kind].short[language]}, ${label}`,
        href: `${pageHref}?ente=${body ?? NOBODY}#${kind}`,
      })),
    }
  })
  return { columns: [words.body, ...shown.map((kind) => KIND_WORDS[kind].short[language])], rows }
}

function listsOf(health: Health, names: Names, isDesk: boolean, ctx: Context, links: Links): FindingList[] {
  const { language, territory } = ctx
  const words = healthWords(language)
  const byKind = Map.groupBy(health.findings, ({ kind }) => kind)
  return KINDS.filter((kind) => byKind.has(kind)).map((kind) => {
    const findings = byKind.get(kind) ?? []
    return {
      id: kind,
      title: KIND_WORDS[kind].title[language],
      hasSince: findings.some(({ since }) => since !== null),
      items: findings.map((finding) => {
        const { subject, type, since } = finding
        const { text, language: textLang } = readText(subject.title, language)
        return {
          title: text,
          textLang,
          href: links.record(territory.slug, NOUNS[type], subject.slug),
          body: subject.body === null ? words.nobody : (names.get(subject.body) ?? subject.body),
          since: since === null ? null : formatDate(since, language),
          act: isDesk
            ? {
                label: KIND_WORDS[kind].act[language],
                href: links.desk(territory.slug, mendPath(finding, health)),
              }
            : null,
        }
      }),
    }
  })
}

/** The health of a plan as its page shows it: all of it, or what one body keeps. */
export function presentHealth(
  { ctx, links }: Readonly<{ ctx: Context; links: Links }>,
  whole: Health,
  names: Names,
  {
    body,
    isDesk,
    pageHref,
  }: Readonly<{ body: string | null | undefined; isDesk: boolean; pageHref: string }>,
): HealthViewProps {
  const { language, territory } = ctx
  const words = healthWords(language)
  const health = body === undefined ? whole : onlyOf(whole, body)
  const { plan, findings } = health
  const { updated, late, first, empty } = countUpkeep(plan.indicators)
  const name = body ? (names.get(body) ?? body) : words.nobody
  return {
    lang: language,
    isEmpty: isEmptyPlan(whole.plan),
    summary: summarise(health, language),
    only: body === undefined ? null : { body: name, href: pageHref },
    indicators: bar(
      words.countIndicators(plan.indicators.length),
      [
        [updated, words.updated, 'done'],
        [late, words.updatedLate, 'late', 'indicator-late'],
        [first, words.firstOnly, 'planned', 'indicator-first'],
        [empty, words.noValue, 'gap', 'indicator-empty'],
      ],
      language,
    ),
    steps: stepBars(plan, language),
    plan: planBars(plan, language),
    tally: body === undefined ? tallyOf(findings, names, pageHref, ctx, links) : { columns: [], rows: [] },
    lists: listsOf(health, names, isDesk, ctx, links),
    ways: isDesk
      ? [
          { label: words.openPublic, href: links.territory(territory.slug, '/salute') },
          { label: words.openDigest, href: links.desk(territory.slug, '/riepilogo') },
        ]
      : [],
  }
}
