import type { ComponentChildren } from 'preact'
import { readText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import { formatDate } from '../../../platform/i18n/format.ts'
import type { Chapter } from '../../../platform/module.ts'
import { type StoredRecord, valueWords } from '../../../platform/record/index.ts'
import { countedGap, GAPS, readPublicThread, threadWords } from '../../../platform/thread/index.ts'
import { DataTable, DefinitionList, DocumentPart } from '../../../ui/index.ts'
import { adoptionWords } from '../adoption/adoption-messages.ts'
import { readAdoptions } from '../adoption/adoption-service.ts'
import { nameGoals } from '../level-name.ts'
import { agendaWords } from '../messages.ts'
import { presentTiming } from '../present.ts'
import { agendaType } from '../records/agenda-type.ts'
import { consultationType } from '../records/consultation-type.ts'
import { type Agenda, listAgendas, readAllParts } from '../service.ts'
import { LocalList, LocalProse } from '../views/local-text.tsx'
import { readPlanTies } from './plan-ties.ts'

/** A record's title as a document prints it, with its number. */
export function printedTitle(record: StoredRecord, ctx: Context): { title: string; textLang?: string } {
  const { text, language } = readText(record.general.title, ctx.language)
  const { number } = record.own
  return {
    title: typeof number === 'string' ? `${number}. ${text}` : text,
    ...(language === ctx.language ? {} : { textLang: language }),
  }
}

/** What records of several agendas are sorted into, in the order of the agendas; one agenda needs no heading. */
export function byAgenda<R extends StoredRecord>(
  ctx: Context,
  agendas: readonly Agenda[],
  records: readonly R[],
  draw: (record: R) => ComponentChildren,
) {
  if (records.length === 0) return null
  return (
    <>
      {agendas.map((agenda) => {
        const own = records.filter((record) => record.own.agenda === agenda.slug)
        if (own.length === 0) return null
        return (
          <>
            {agendas.length > 1 ? (
              <p class="lead">
                {agendaWords(ctx.language).agenda}: {readText(agenda.general.title, ctx.language).text}
              </p>
            ) : null}
            {own.map(draw)}
          </>
        )
      })}
    </>
  )
}

/** What the agenda is: its period, who approved it, with which act, and where it comes from. */
export const agendaChapter: Chapter = {
  order: 15,
  title: { it: 'L’agenda', en: 'The agenda' },
  async draw(ctx) {
    const { language } = ctx
    const agendas = await listAgendas(ctx)
    const adoptions = await Promise.all(agendas.map(({ id }) => readAdoptions(ctx, id)))
    if (agendas.length === 0) return null
    const words = agendaWords(language)
    const { state, decidedOn, decidedBy, framework } = agendaType.fields
    return (
      <>
        {agendas.map(({ slug, general, own }, index) => (
          <DocumentPart key={slug} title={readText(general.title, language).text}>
            <LocalProse text={own.description} lang={language} headingFrom={4} />
            <DefinitionList
              lang={language}
              layout="table"
              items={[
                { label: state.label[language], value: state.options[own.state][language] },
                { label: words.period, value: presentTiming(own.period, language)?.words ?? null },
                {
                  label: decidedOn.label[language],
                  value: valueWords(decidedOn, own.decidedOn, language),
                },
                {
                  label: decidedBy.label[language],
                  value: own.decidedBy ? readText(own.decidedBy, language).text : null,
                },
                ...(adoptions[index] ?? []).map(({ title, adoptedOn, act }) => ({
                  label: readText(title, language).text,
                  value: adoptionWords(language).adoptedLine(formatDate(adoptedOn, language), act),
                })),
                {
                  label: framework.label[language],
                  value: own.framework ? (
                    own.frameworkUrl ? (
                      <a class="document__address" href={own.frameworkUrl}>
                        {readText(own.framework, language).text}
                      </a>
                    ) : (
                      readText(own.framework, language).text
                    )
                  ) : null,
                },
                ...(general.source
                  ? [{ label: words.source, value: readText(general.source, language).text }]
                  : []),
              ]}
            />
          </DocumentPart>
        ))}
      </>
    )
  },
}

/** What was heard: tables, questionnaires and workshops. */
export const heardChapter: Chapter = {
  order: 20,
  title: { it: 'Che cosa si è ascoltato', en: 'What was heard' },
  async draw(ctx) {
    const { language } = ctx
    const [agendas, { consultations }] = await Promise.all([listAgendas(ctx), readAllParts(ctx)])
    const { kind, heldOn, participants } = consultationType.fields
    return byAgenda(ctx, agendas, consultations, (consultation) => {
      const { general, own, slug } = consultation
      const facts = [
        { label: kind.label[language], value: kind.options[own.kind][language] },
        { label: heldOn.label[language], value: presentTiming(own.heldOn, language)?.words ?? null },
        {
          label: participants.label[language],
          value: valueWords(participants, own.participants, language),
        },
      ].filter(({ value }) => value !== null)
      return (
        <DocumentPart key={slug} {...printedTitle(consultation, ctx)}>
          {general.summary ? <p>{readText(general.summary, language).text}</p> : null}
          <DefinitionList lang={language} items={facts} layout="table" />
          <LocalProse text={own.description} lang={language} headingFrom={4} />
        </DocumentPart>
      )
    })
  },
}

/** What the agenda aims at. */
export const goalChapter: Chapter = {
  order: 30,
  title: { it: 'Che cosa vogliamo ottenere', en: 'What we aim at' },
  async draw(ctx) {
    const { language } = ctx
    const [agendas, { goals }, ties] = await Promise.all([
      listAgendas(ctx),
      readAllParts(ctx),
      readPlanTies(ctx),
    ])
    const words = agendaWords(language)
    return byAgenda(ctx, agendas, goals, (goal) => {
      const { own, slug, id } = goal
      const inside = ties.from(id, 'contains')
      return (
        <DocumentPart key={slug} {...printedTitle(goal, ctx)}>
          <LocalProse text={own.description} lang={language} headingFrom={4} />
          {own.localInterest.length > 0 ? <h4>{words.localInterest}</h4> : null}
          <LocalList items={own.localInterest} lang={language} />
          <LocalProse text={own.localInterestNote} lang={language} headingFrom={4} />
          {inside.length > 0 ? (
            <DefinitionList
              lang={language}
              layout="table"
              items={[{ label: words.priorities, value: inside.join('; ') }]}
            />
          ) : null}
        </DocumentPart>
      )
    })
  },
}

/** What matters first, with what grounds it and what it becomes. */
export const priorityChapter: Chapter = {
  order: 40,
  title: { it: 'Che cosa viene prima', en: 'What comes first' },
  async draw(ctx) {
    const { language } = ctx
    const [agendas, { priorities }, ties] = await Promise.all([
      listAgendas(ctx),
      readAllParts(ctx),
      readPlanTies(ctx),
    ])
    const words = agendaWords(language)
    const { comesFrom, gaps } = threadWords(language)
    return byAgenda(ctx, agendas, priorities, (priority) => {
      const { own, slug, id } = priority
      const reasons = [...ties.to(id, 'contains'), ...ties.to(id, 'grounds')]
      const actions = ties.from(id, 'becomes')
      return (
        <DocumentPart key={slug} {...printedTitle(priority, ctx)}>
          <LocalProse text={own.description} lang={language} headingFrom={4} />
          <DefinitionList
            lang={language}
            layout="table"
            items={[
              { label: comesFrom, value: reasons.length > 0 ? reasons.join('; ') : gaps.ungrounded },
              {
                label: words.actions,
                value: actions.length > 0 ? actions.join('; ') : gaps['without-action'],
              },
            ]}
          />
        </DocumentPart>
      )
    })
  },
}

/** What is missing, said openly. */
export const missingChapter: Chapter = {
  order: 80,
  title: { it: 'Che cosa manca', en: 'What is missing' },
  async draw(ctx, _links, registry) {
    const { language } = ctx
    const [agendas, thread] = await Promise.all([listAgendas(ctx), readPublicThread(ctx, registry)])
    const goals = nameGoals(ctx, agendas)
    const found = GAPS.map((gap) => ({
      gap,
      cards: thread.cards.filter(({ id }) => thread.gaps.get(id)?.includes(gap)),
    })).filter(({ cards }) => cards.length > 0)
    if (found.length === 0) return null
    return (
      <>
        {found.map(({ gap, cards }) => (
          <DataTable
            key={gap}
            lang={language}
            caption={`${cards.length} ${countedGap(gap, cards.length, language, goals)}`}
            columns={[{ title: agendaWords(language).what }]}
            rows={cards.map((card) => [readText(card.title, language).text])}
          />
        ))}
      </>
    )
  },
}
