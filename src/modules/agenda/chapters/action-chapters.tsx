import { readText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import type { Links } from '../../../platform/http/links.ts'
import type { Chapter } from '../../../platform/module.ts'
import { listRecords, type StoredRecord, valueWords } from '../../../platform/record/index.ts'
import { readBodyNames } from '../../../platform/site/site-service.ts'
import { threadWords } from '../../../platform/thread/index.ts'
import { DataTable, type Definition, DefinitionList, DocumentPart } from '../../../ui/index.ts'
import { activityRows } from '../faces/action-face.tsx'
import { agendaWords } from '../messages.ts'
import { actionStanding, presentName, presentStanding, presentTiming } from '../present.ts'
import { actionType } from '../records/action-type.ts'
import { agreementType } from '../records/agreement-type.ts'
import { resourceType } from '../records/resource-type.ts'
import { workstreamType } from '../records/workstream-type.ts'
import {
  type Action,
  type ActionParts,
  type Activity,
  listAgendas,
  readAllParts,
  readSteps,
} from '../service.ts'
import { ActivityTable } from '../views/activity-table.tsx'
import { LocalList, LocalProse } from '../views/local-text.tsx'
import { byAgenda, printedTitle } from './plan-chapters.tsx'
import { type PlanTies, readPlanTies } from './plan-ties.ts'

/** Records by the action that they belong to, so that three hundred sheets are not searched three hundred times. */
function byAction<R extends StoredRecord>(records: readonly R[]): (action: string) => R[] {
  const groups = Map.groupBy(records, ({ own }) => own.action as string)
  return (action) => groups.get(action) ?? []
}

/** All that stands under the actions of the territory. */
async function readSheets(ctx: Context) {
  const [agendas, { actions }, steps, workstreams, resources, agreements, names, ties] = await Promise.all([
    listAgendas(ctx),
    readAllParts(ctx),
    readSteps(ctx),
    listRecords(ctx.tx, workstreamType, { onlyPublic: true }),
    listRecords(ctx.tx, resourceType, { onlyPublic: true }),
    listRecords(ctx.tx, agreementType, { onlyPublic: true }),
    readBodyNames(ctx),
    readPlanTies(ctx),
  ])
  const [activities, milestones] = [byAction(steps.activities), byAction(steps.milestones)]
  const [strands, lines] = [byAction(workstreams), byAction(resources)]
  const partsOf = (slug: string): ActionParts => ({
    workstreams: strands(slug),
    activities: activities(slug),
    milestones: milestones(slug),
    resources: lines(slug),
  })
  const titles = new Map(
    agreements.map(({ slug, general }) => [slug, readText(general.title, ctx.language).text]),
  )
  return { agendas, actions, names, ties, partsOf, agreementOf: (slug: string) => titles.get(slug) ?? null }
}

type Place = Readonly<{ ctx: Context; links: Links; names: ReadonlyMap<string, string> }>

function factsOf(ctx: Context, action: Action, ties: PlanTies, agreement: string | null): Definition[] {
  const { language } = ctx
  const words = agendaWords(language)
  const { comesFrom, withWhom, gaps } = threadWords(language)
  const { actors, targetGroups, resources, regionalContribution } = action.own
  const reasons = [...ties.to(action.id, 'becomes'), ...ties.to(action.id, 'contains')]
  const bodies = ties.to(action.id, 'carries')
  const timing = presentTiming(action.own.timing, language)
  const prose = (text: typeof resources) =>
    text ? <LocalProse text={text} lang={language} headingFrom={4} /> : null
  const list = (items: typeof actors) =>
    items.length > 0 ? <LocalList items={items} lang={language} /> : null
  return [
    { label: comesFrom, value: reasons.length > 0 ? reasons.join('; ') : gaps.ungrounded },
    { label: withWhom, value: bodies.length > 0 ? bodies.join('; ') : null },
    { label: words.timing, value: timing?.words ?? null, ...(timing ? { note: timing.reading } : {}) },
    { label: words.actors, value: list(actors) },
    { label: words.targetGroups, value: list(targetGroups) },
    { label: words.resources, value: prose(resources) },
    { label: words.contribution, value: prose(regionalContribution) },
    { label: words.agreement, value: agreement },
  ]
}

function resourceTable({ language }: Context, { resources }: ActionParts) {
  const { kind, availability, provider, amount } = resourceType.fields
  if (resources.length === 0) return null
  return (
    <DataTable
      lang={language}
      caption={agendaWords(language).resourceLines}
      columns={[
        { title: resourceType.label[language] },
        ...[kind, availability, provider, amount].map(({ label }) => ({ title: label[language] })),
      ]}
      rows={resources.map(({ general, own }) => [
        readText(general.title, language).text,
        kind.options[own.kind][language],
        availability.options[own.availability][language],
        own.provider ? readText(own.provider, language).text : null,
        valueWords(amount, own.amount, language),
      ])}
    />
  )
}

function milestoneTable({ language }: Context, { milestones }: ActionParts) {
  const words = agendaWords(language)
  if (milestones.length === 0) return null
  return (
    <DataTable
      lang={language}
      caption={words.milestones}
      columns={[{ title: words.what }, { title: words.when }]}
      rows={milestones.map(({ general, own }) => [
        readText(general.title, language).text,
        presentTiming(own.due, language)?.words ?? null,
      ])}
    />
  )
}

function activityTable(place: Place, action: Action, caption: string, activities: readonly Activity[]) {
  return (
    <ActivityTable
      lang={place.ctx.language}
      caption={caption}
      rows={activityRows(place, activities, action)}
    />
  )
}

function sheet(place: Place, action: Action, parts: ActionParts, facts: readonly Definition[]) {
  const { ctx } = place
  const { language } = ctx
  const words = agendaWords(language)
  const { general, own, slug } = action
  const loose = parts.activities.filter((activity) => activity.own.workstream === null)
  return (
    <DocumentPart key={slug} isSheet {...printedTitle(action, ctx)}>
      {general.summary ? <p class="lead">{readText(general.summary, language).text}</p> : null}
      <LocalProse text={own.description} lang={language} headingFrom={4} />
      <DefinitionList lang={language} items={facts} layout="table" />
      {own.approach ? <h4>{words.approach}</h4> : null}
      <LocalProse text={own.approach} lang={language} headingFrom={4} />
      {parts.workstreams.map((strand) => (
        <section key={strand.slug}>
          <h4>{printedTitle(strand, ctx).title}</h4>
          <LocalProse text={strand.own.description} lang={language} headingFrom={4} />
          {activityTable(
            place,
            action,
            words.activities,
            parts.activities.filter((activity) => activity.own.workstream === strand.slug),
          )}
        </section>
      ))}
      {activityTable(
        place,
        action,
        parts.workstreams.length > 0 ? words.otherActivities : words.activities,
        loose,
      )}
      {milestoneTable(ctx, parts)}
      {resourceTable(ctx, parts)}
    </DocumentPart>
  )
}

/** The actions, sheet by sheet. */
export const actionChapter: Chapter = {
  order: 50,
  title: { it: 'Le azioni, scheda per scheda', en: 'The actions, sheet by sheet' },
  async draw(ctx, links) {
    const { agendas, actions, names, ties, partsOf, agreementOf } = await readSheets(ctx)
    return byAgenda(ctx, agendas, actions, (action) =>
      sheet(
        { ctx, links, names },
        action,
        partsOf(action.slug),
        factsOf(ctx, action, ties, agreementOf(action.own.agreement ?? '')),
      ),
    )
  },
}

/** When, as a table: a picture of bars would be cut by the page. */
export const timelineChapter: Chapter = {
  order: 60,
  title: { it: 'Quando', en: 'When' },
  async draw(ctx) {
    const { language } = ctx
    const [{ actions }, { activities }] = await Promise.all([readAllParts(ctx), readSteps(ctx)])
    if (actions.length === 0) return null
    const words = agendaWords(language)
    const activitiesOf = byAction(activities)
    return (
      <DataTable
        lang={language}
        caption={words.timelineSub}
        columns={[{ title: actionType.label[language] }, { title: words.timing }, { title: words.state }]}
        rows={actions.map((action) => {
          const timing = presentTiming(action.own.timing, language)
          return [
            presentName(action, language),
            timing ? `${timing.words}, ${timing.reading}` : null,
            presentStanding(actionStanding(action, activitiesOf(action.slug), ctx.today), language).label,
          ]
        })}
      />
    )
  },
}
