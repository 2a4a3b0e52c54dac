import { type LocalText, readText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import type { Links } from '../../../platform/http/links.ts'
import { canReadDesk } from '../../../platform/identity/policy.ts'
import type { DrawRecord } from '../../../platform/module.ts'
import { findTitles, type StoredRecord, valueWords } from '../../../platform/record/index.ts'
import { type Definition, ProgressBar, RecordList } from '../../../ui/index.ts'
import { driftFact } from '../adoption/adopted-facts.tsx'
import { agendaWords } from '../messages.ts'
import { readActionMoney } from '../money/money-service.ts'
import { moneyWords, sayMoney } from '../money/money-words.ts'
import type { MoneySum } from '../money/rules.ts'
import { actionStanding, activityStanding, presentStanding, presentTiming } from '../present.ts'
import { actionType } from '../records/action-type.ts'
import { resourceType } from '../records/resource-type.ts'
import { type ActivityState, donePercent } from '../rules.ts'
import {
  type Action,
  type ActionParts,
  type Activity,
  type Milestone,
  type Resource,
  readActionParts,
  type Workstream,
} from '../service.ts'
import { type ActivityRow, ActivityTable } from '../views/activity-table.tsx'
import { LocalList, LocalProse, MissingLine, Part } from '../views/local-text.tsx'

type Place = Readonly<{ ctx: Context; links: Links; names: ReadonlyMap<string, string> }>

/** Activities as rows; whoever owns one carries it. */
export function activityRows(
  { ctx, links, names }: Place,
  activities: readonly Activity[],
  action: Action | null,
): ActivityRow[] {
  return activities.map((activity) => ({
    title: readText(activity.general.title, ctx.language).text,
    href: links.record(ctx.territory.slug, 'attivita', activity.slug),
    who: activity.general.ownerBody ? (names.get(activity.general.ownerBody) ?? null) : null,
    when: presentTiming(activity.own.timing, ctx.language)?.words ?? null,
    note: activity.own.progressNote ? readText(activity.own.progressNote, ctx.language).text : null,
    standing: presentStanding(activityStanding(activity, action, ctx.today), ctx.language),
  }))
}

function strandPart(place: Place, action: Action, strand: Workstream, activities: readonly Activity[]) {
  const { ctx, links } = place
  const title = readText(strand.general.title, ctx.language).text
  return (
    <section key={strand.slug}>
      <h3>
        <a href={links.record(ctx.territory.slug, 'filiere', strand.slug)}>
          {strand.own.number ? `${strand.own.number}. ` : ''}
          {title}
        </a>
      </h3>
      <LocalProse text={strand.own.description} lang={ctx.language} />
      <ActivityTable
        lang={ctx.language}
        caption={agendaWords(ctx.language).activities}
        rows={activityRows(place, activities, action)}
      />
    </section>
  )
}

function milestoneItems({ ctx, links }: Place, milestones: readonly Milestone[]) {
  const words = agendaWords(ctx.language)
  return milestones.map((milestone) => ({
    title: readText(milestone.general.title, ctx.language).text,
    href: links.record(ctx.territory.slug, 'traguardi', milestone.slug),
    meta: [
      presentTiming(milestone.own.due, ctx.language)?.words ?? '',
      milestone.own.reachedOn ? words.reached : '',
    ].filter(Boolean),
  }))
}

function middle(place: Place, action: Action, parts: ActionParts) {
  const { ctx } = place
  const words = agendaWords(ctx.language)
  const loose = parts.activities.filter(({ own }) => own.workstream === null)
  return (
    <>
      <LocalProse text={action.own.description} lang={ctx.language} />
      {parts.workstreams.map((strand) =>
        strandPart(
          place,
          action,
          strand,
          parts.activities.filter(({ own }) => own.workstream === strand.slug),
        ),
      )}
      <ActivityTable
        lang={ctx.language}
        caption={parts.workstreams.length > 0 ? words.otherActivities : words.activities}
        rows={activityRows(place, loose, action)}
      />
      <Part title={words.activities}>
        {parts.activities.length === 0 ? <MissingLine lang={ctx.language} /> : null}
      </Part>
      <Part title={words.approach}>
        {action.own.approach ? <LocalProse text={action.own.approach} lang={ctx.language} /> : null}
      </Part>
      <Part title={words.milestones}>
        {parts.milestones.length > 0 ? (
          <RecordList items={milestoneItems(place, parts.milestones)} level={4} />
        ) : null}
      </Part>
    </>
  )
}

function resourceItems({ ctx, links }: Place, resources: readonly Resource[]) {
  const { availability, amount, kind } = resourceType.fields
  return resources.map(({ general, own, slug }) => ({
    title: readText(general.title, ctx.language).text,
    href: links.record(ctx.territory.slug, 'risorse', slug),
    tags: [
      {
        label: `${availability.label[ctx.language]}: ${availability.options[own.availability][ctx.language]}`,
        tone: own.availability === 'found' ? ('done' as const) : ('gap' as const),
      },
    ],
    meta: [
      own.kind === 'unspecified' ? '' : kind.options[own.kind][ctx.language],
      own.provider ? readText(own.provider, ctx.language).text : '',
      own.cup ? `CUP ${own.cup}` : '',
      own.cig ? `CIG ${own.cig}` : '',
      `${amount.label[ctx.language]}: ${valueWords(amount, own.amount, ctx.language) ?? agendaWords(ctx.language).notAvailable}`,
    ].filter(Boolean),
  }))
}

function means(place: Place, action: Action, parts: ActionParts, money: MoneySum) {
  const { ctx } = place
  const words = agendaWords(ctx.language)
  // Every heading of the sheet stands here also when the source is silent: a gap is said, not left out.
  const missing = <MissingLine lang={ctx.language} />
  const list = (items: readonly LocalText[]) =>
    items.length > 0 ? <LocalList items={items} lang={ctx.language} /> : missing
  const prose = (text: LocalText | null) => (text ? <LocalProse text={text} lang={ctx.language} /> : missing)
  return (
    <>
      <Part title={words.actors}>{list(action.own.actors)}</Part>
      <Part title={words.targetGroups}>{list(action.own.targetGroups)}</Part>
      <Part title={words.resources}>{prose(action.own.resources)}</Part>
      {parts.resources.length > 0 ? (
        <RecordList items={resourceItems(place, parts.resources)} level={4} />
      ) : null}
      {money.lines > 0 ? (
        <p>
          {sayMoney(money, ctx.language)}{' '}
          <a href={place.links.territory(ctx.territory.slug, '/denaro')}>
            {moneyWords(ctx.language).moneyMore}
          </a>
        </p>
      ) : null}
      <Part title={words.contribution}>{prose(action.own.regionalContribution)}</Part>
    </>
  )
}

/** A link to a record that an action points at, by its title. */
function pointed(
  { ctx, links }: Place,
  titles: ReadonlyMap<string, LocalText>,
  to: { type: string; noun: string; slug: string | null },
) {
  const title = titles.get(`${to.type}/${to.slug}`)
  if (!title || to.slug === null) return null
  return <a href={links.record(ctx.territory.slug, to.noun, to.slug)}>{readText(title, ctx.language).text}</a>
}

function facts(
  place: Place,
  action: Action,
  activities: readonly Activity[],
  titles: ReadonlyMap<string, LocalText>,
): Definition[] {
  const { ctx } = place
  const words = agendaWords(ctx.language)
  const states = activities.map(({ own }) => own.state as ActivityState)
  const timing = presentTiming(action.own.timing, ctx.language)
  const done = states.filter((state) => state === 'done').length
  return [
    {
      label: words.progress,
      value: (
        <ProgressBar
          lang={ctx.language}
          percent={donePercent(states)}
          label={donePercent(states) === null ? undefined : words.doneOf(done, states.length)}
        />
      ),
    },
    { label: words.timing, value: timing?.words ?? null, ...(timing ? { note: timing.reading } : {}) },
    {
      label: words.agreement,
      value: pointed(place, titles, { type: 'agreement', noun: 'accordi', slug: action.own.agreement }),
    },
    {
      label: words.agenda,
      value: pointed(place, titles, { type: 'agenda', noun: 'agende', slug: action.own.agenda }),
    },
  ]
}

/** The action sheet. */
export const drawAction: DrawRecord = async (ctx, record, links, _registry, names) => {
  const action = record as StoredRecord<typeof actionType.fields>
  const parts = await readActionParts(ctx, action.id)
  const [drift, money, titles] = await Promise.all([
    driftFact(ctx, links, action, parts),
    readActionMoney(ctx, action.id, parts.resources),
    findTitles(
      ctx.tx,
      [
        { type: 'agenda', slug: action.own.agenda },
        { type: 'agreement', slug: action.own.agreement ?? '' },
      ],
      !canReadDesk(ctx.actor),
    ),
  ])
  const place = { ctx, links, names }
  const label = actionType.label[ctx.language]
  return {
    eyebrow: action.own.number ? `${label} ${action.own.number}` : label,
    tags: [presentStanding(actionStanding(action, parts.activities, ctx.today), ctx.language)],
    middle: middle(place, action, parts),
    means: means(place, action, parts, money),
    facts: [...facts(place, action, parts.activities, titles), ...drift],
  }
}
