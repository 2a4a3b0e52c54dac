import { readText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import type { Links } from '../../../platform/http/links.ts'
import type { DrawRecord } from '../../../platform/module.ts'
import { listRecords, type StoredRecord, valueWords } from '../../../platform/record/index.ts'
import { Card, type Definition, Folded, type RecordItem, RecordList } from '../../../ui/index.ts'
import { adoptedFacts } from '../adoption/adopted-facts.tsx'
import { nameGoals } from '../level-name.ts'
import { agendaWords } from '../messages.ts'
import { moneyWords } from '../money/money-words.ts'
import { actionStanding, presentStanding, presentTiming } from '../present.ts'
import { agendaType } from '../records/agenda-type.ts'
import { consultationType } from '../records/consultation-type.ts'
import { goalType } from '../records/goal-type.ts'
import { priorityType } from '../records/priority-type.ts'
import { type Agenda, findAgenda, readAgendaParts, readSteps } from '../service.ts'
import { LocalList, LocalProse, MissingLine, Part } from '../views/local-text.tsx'

async function agendaFacts(ctx: Context, links: Links, agenda: Agenda): Promise<Definition[]> {
  const words = agendaWords(ctx.language)
  const period = presentTiming(agenda.own.period, ctx.language)
  const adopted = await adoptedFacts(ctx, links, agenda)
  const at = (path: string) => links.territory(ctx.territory.slug, path)
  return [
    { label: words.period, value: period?.words ?? null, ...(period ? { note: period.reading } : {}) },
    {
      label: words.decided,
      value: valueWords(agendaType.fields.decidedOn, agenda.own.decidedOn, ctx.language),
      ...(agenda.own.decidedBy ? { note: readText(agenda.own.decidedBy, ctx.language).text } : {}),
    },
    {
      label: agendaType.fields.framework.label[ctx.language],
      value: agenda.own.framework ? readText(agenda.own.framework, ctx.language).text : null,
    },
    ...adopted,
    { label: words.thread, value: <a href={at('/filo')}>{words.openPicture}</a> },
    { label: words.timeline, value: <a href={at('/cronoprogramma')}>{words.timelineMore}</a> },
    {
      label: moneyWords(ctx.language).money,
      value: <a href={at('/denaro')}>{moneyWords(ctx.language).moneyMore}</a>,
    },
    { label: words.document, value: <a href={at('/documento')}>{words.openDocument}</a> },
  ]
}

/** An agenda: what it is, then its goals, priorities, actions and consultations. */
export const drawAgenda: DrawRecord = async (ctx, record, links) => {
  const agenda = record as StoredRecord<typeof agendaType.fields>
  const words = agendaWords(ctx.language)
  const parts = await readAgendaParts(ctx, agenda.id)
  const activitiesOf = Map.groupBy((await readSteps(ctx)).activities, ({ own }) => own.action)
  const goals = nameGoals(ctx, [agenda])
  const list = (items: readonly RecordItem[]) =>
    items.length > 0 ? (
      <Folded lang={ctx.language} items={items} draw={(some) => <RecordList items={some} />} />
    ) : (
      <p>{words.none}</p>
    )
  const item = (noun: string) => (one: (typeof parts.goals)[number] | (typeof parts.priorities)[number]) => ({
    number: 'number' in one.own && typeof one.own.number === 'string' ? one.own.number : undefined,
    title: readText(one.general.title, ctx.language).text,
    href: links.record(ctx.territory.slug, noun, one.slug),
    summary: one.general.summary ? readText(one.general.summary, ctx.language).text : undefined,
  })
  const actions = parts.actions.map((action) => ({
    number: action.own.number ?? undefined,
    title: readText(action.general.title, ctx.language).text,
    href: links.record(ctx.territory.slug, 'azioni', action.slug),
    summary: action.general.summary ? readText(action.general.summary, ctx.language).text : undefined,
    tags: [
      presentStanding(actionStanding(action, activitiesOf.get(action.slug) ?? [], ctx.today), ctx.language),
    ],
    meta: [presentTiming(action.own.timing, ctx.language)?.words ?? ''].filter(Boolean),
  }))
  return {
    eyebrow: agendaType.label[ctx.language],
    tags: [{ label: agendaType.fields.state.options[agenda.own.state][ctx.language], tone: 'plain' }],
    middle: <LocalProse text={agenda.own.description} lang={ctx.language} />,
    facts: await agendaFacts(ctx, links, agenda),
    below: (
      <>
        <Card title={goals.many}>{list(parts.goals.map(item('obiettivi')))}</Card>
        <Card title={words.priorities}>{list(parts.priorities.map(item('priorita')))}</Card>
        <Card title={words.actions}>{list(actions)}</Card>
        <Card title={words.consultations}>{list(parts.consultations.map(item('ascolto')))}</Card>
      </>
    ),
  }
}

/** A goal: what the framework proposes, what matters here, how people were heard. */
export const drawGoal: DrawRecord = async (ctx, record, links) => {
  const goal = record as StoredRecord<typeof goalType.fields>
  const words = agendaWords(ctx.language)
  const agenda = await findAgenda(ctx, goal.own.agenda)
  const children = await listRecords(ctx.tx, goalType, { refs: { parent: goal.id }, onlyPublic: true })
  const level = goal.own.level ?? agenda?.own.goalLevel
  const name = level ? readText(level, ctx.language).text : goalType.label[ctx.language]
  const { description, frameworkActions, localInterest, localInterestNote, consultationNote } = goal.own
  return {
    eyebrow: goal.own.number ? `${name} ${goal.own.number}` : name,
    middle: (
      <>
        <LocalProse text={description} lang={ctx.language} />
        <Part title={words.localInterest}>
          {localInterest.length > 0 ? (
            <LocalList items={localInterest} lang={ctx.language} />
          ) : (
            <MissingLine lang={ctx.language} />
          )}
        </Part>
        <LocalProse text={localInterestNote} lang={ctx.language} />
        <Part title={words.framework}>
          {frameworkActions.length > 0 ? <LocalList items={frameworkActions} lang={ctx.language} /> : null}
        </Part>
        <Part title={words.participation}>
          {consultationNote ? <LocalProse text={consultationNote} lang={ctx.language} /> : null}
        </Part>
        {children.length > 0 ? (
          <RecordList
            items={children.map((child) => ({
              number: child.own.number ?? undefined,
              title: readText(child.general.title, ctx.language).text,
              href: links.record(ctx.territory.slug, 'obiettivi', child.slug),
            }))}
          />
        ) : null}
      </>
    ),
    facts: agenda
      ? [
          {
            label: words.agenda,
            value: (
              <a href={links.record(ctx.territory.slug, 'agende', agenda.slug)}>
                {readText(agenda.general.title, ctx.language).text}
              </a>
            ),
          },
        ]
      : [],
  }
}

/** A priority: what was decided to matter first. */
export const drawPriority: DrawRecord = async (ctx, record) => {
  const priority = record as StoredRecord<typeof priorityType.fields>
  return {
    eyebrow: priorityType.label[ctx.language],
    middle: priority.own.description ? (
      <LocalProse text={priority.own.description} lang={ctx.language} />
    ) : undefined,
  }
}

const capitalize = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** A table, questionnaire or workshop: who was heard, when and about what. */
export const drawConsultation: DrawRecord = async (ctx, record) => {
  const consultation = record as StoredRecord<typeof consultationType.fields>
  const { kind, heldOn, participants, description } = consultation.own
  const { fields } = consultationType
  const held = presentTiming(heldOn, ctx.language)
  const form = capitalize(fields.kind.options[kind][ctx.language])
  return {
    eyebrow: consultation.own.number ? `${form} ${consultation.own.number}` : form,
    middle: description ? <LocalProse text={description} lang={ctx.language} /> : undefined,
    facts: [
      {
        label: fields.heldOn.label[ctx.language],
        value: held?.words ?? null,
        ...(held ? { note: held.reading } : {}),
      },
      {
        label: fields.participants.label[ctx.language],
        value: valueWords(fields.participants, participants, ctx.language),
      },
    ],
  }
}
