import { readText } from '../../../kernel/language.ts'
import type { DrawRecord } from '../../../platform/module.ts'
import type { StoredRecord } from '../../../platform/record/index.ts'
import { ProgressBar } from '../../../ui/index.ts'
import { agendaWords } from '../messages.ts'
import { activityStanding, presentStanding, presentTiming } from '../present.ts'
import { activityType } from '../records/activity-type.ts'
import { workstreamType } from '../records/workstream-type.ts'
import { findAction, listStrandActivities } from '../service.ts'
import { ActivityTable } from '../views/activity-table.tsx'
import { LocalProse } from '../views/local-text.tsx'
import { activityRows } from './action-face.tsx'

/** An activity: how it stands and what was last said of it. */
export const drawActivity: DrawRecord = async (ctx, record) => {
  const activity = record as StoredRecord<typeof activityType.fields>
  const action = await findAction(ctx, activity.own.action)
  const words = agendaWords(ctx.language)
  const timing = presentTiming(activity.own.timing ?? action?.own.timing ?? null, ctx.language)
  const note = activity.own.progressNote ? readText(activity.own.progressNote, ctx.language).text : null
  const { state } = activityType.fields
  const said = activity.own.state === 'unknown' ? null : state.options[activity.own.state][ctx.language]
  return {
    eyebrow: activityType.label[ctx.language],
    tags: [presentStanding(activityStanding(activity, action, ctx.today), ctx.language)],
    middle: <p>{note ?? words.noNews}</p>,
    facts: [
      // What was reported, beside the tag that weighs it against the calendar: one may be under way and late.
      { label: state.label[ctx.language], value: said },
      {
        label: words.progress,
        value: <ProgressBar lang={ctx.language} percent={activity.own.progressPercent} />,
      },
      { label: words.timing, value: timing?.words ?? null, ...(timing ? { note: timing.reading } : {}) },
    ],
  }
}

/** A strand: what it is and its activities. */
export const drawWorkstream: DrawRecord = async (ctx, record, links, _registry, names) => {
  const strand = record as StoredRecord<typeof workstreamType.fields>
  const words = agendaWords(ctx.language)
  const activities = await listStrandActivities(ctx, strand.id)
  const action = await findAction(ctx, strand.own.action)
  const timing = presentTiming(strand.own.timing ?? action?.own.timing ?? null, ctx.language)
  const { form } = strand.own
  return {
    eyebrow: strand.own.number
      ? `${workstreamType.label[ctx.language]} ${strand.own.number}`
      : workstreamType.label[ctx.language],
    tags: form ? [{ label: workstreamType.fields.form.options[form][ctx.language], tone: 'plain' }] : [],
    middle: (
      <>
        <LocalProse text={strand.own.description} lang={ctx.language} />
        <ActivityTable
          lang={ctx.language}
          caption={words.activities}
          rows={activityRows({ ctx, links, names }, activities, action)}
        />
      </>
    ),
    facts: [
      { label: words.timing, value: timing?.words ?? null, ...(timing ? { note: timing.reading } : {}) },
    ],
  }
}
