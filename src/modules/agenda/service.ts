import type { Context } from '../../platform/context.ts'
import { canReadDesk } from '../../platform/identity/policy.ts'
import { oncePerContext } from '../../platform/once.ts'
import type { StoredRecord, ValuesOf } from '../../platform/record/index.ts'
import { listRecords, type RecordQuery } from '../../platform/record/index.ts'
import { actionType } from './records/action-type.ts'
import { activityType } from './records/activity-type.ts'
import { agendaType } from './records/agenda-type.ts'
import { consultationType } from './records/consultation-type.ts'
import { goalType } from './records/goal-type.ts'
import { milestoneType } from './records/milestone-type.ts'
import { priorityType } from './records/priority-type.ts'
import { resourceType } from './records/resource-type.ts'
import { workstreamType } from './records/workstream-type.ts'

export type Action = StoredRecord<typeof actionType.fields>
export type Activity = StoredRecord<typeof activityType.fields>
export type Agenda = StoredRecord<typeof agendaType.fields>
export type Consultation = StoredRecord<typeof consultationType.fields>
export type Goal = StoredRecord<typeof goalType.fields>
export type Milestone = StoredRecord<typeof milestoneType.fields>
export type Priority = StoredRecord<typeof priorityType.fields>
export type Resource = StoredRecord<typeof resourceType.fields>
export type Workstream = StoredRecord<typeof workstreamType.fields>
export type Timing = ValuesOf<typeof actionType.fields>['timing']

/** What stands under an action: its strands, activities, milestones and resource lines, each in its order. */
export type ActionParts = Readonly<{
  workstreams: readonly Workstream[]
  activities: readonly Activity[]
  milestones: readonly Milestone[]
  resources: readonly Resource[]
}>

/** Drafts are for those who work on the territory. */
const visibility = (ctx: Context) => ({ onlyPublic: !canReadDesk(ctx.actor) })

/** An action by its slug, when this reader may see it. */
export async function findAction(ctx: Context, slug: string): Promise<Action | null> {
  const [action] = await listRecords(ctx.tx, actionType, { slug, ...visibility(ctx) })
  return action ?? null
}

/** An agenda by its slug, when this reader may see it. */
export async function findAgenda(ctx: Context, slug: string): Promise<Agenda | null> {
  const [agenda] = await listRecords(ctx.tx, agendaType, { slug, ...visibility(ctx) })
  return agenda ?? null
}

/** Reads all that stands under an action. */
export async function readActionParts(ctx: Context, actionId: string): Promise<ActionParts> {
  const query = { refs: { action: actionId }, ...visibility(ctx) }
  const [workstreams, activities, milestones, resources] = await Promise.all([
    listRecords(ctx.tx, workstreamType, query),
    listRecords(ctx.tx, activityType, query),
    listRecords(ctx.tx, milestoneType, query),
    listRecords(ctx.tx, resourceType, query),
  ])
  return { workstreams, activities, milestones, resources }
}

/** The activities of a strand. */
export async function listStrandActivities(ctx: Context, workstreamId: string): Promise<Activity[]> {
  return listRecords(ctx.tx, activityType, { refs: { workstream: workstreamId }, ...visibility(ctx) })
}

/** The agendas of the territory, in their order. */
export const listAgendas = oncePerContext(
  (ctx): Promise<Agenda[]> => listRecords(ctx.tx, agendaType, visibility(ctx)),
)

/** What an agenda is made of. */
export type AgendaParts = Readonly<{
  goals: readonly Goal[]
  priorities: readonly Priority[]
  actions: readonly Action[]
  consultations: readonly Consultation[]
}>

async function readParts(ctx: Context, query: RecordQuery): Promise<AgendaParts> {
  const [goals, priorities, actions, consultations] = await Promise.all([
    listRecords(ctx.tx, goalType, query),
    listRecords(ctx.tx, priorityType, query),
    listRecords(ctx.tx, actionType, query),
    listRecords(ctx.tx, consultationType, query),
  ])
  return { goals, priorities, actions, consultations }
}

/** Reads what an agenda is made of. */
export async function readAgendaParts(ctx: Context, agendaId: string): Promise<AgendaParts> {
  return readParts(ctx, { refs: { agenda: agendaId }, ...visibility(ctx) })
}

/** Reads what all agendas of the territory are made of, together. */
export const readAllParts = oncePerContext((ctx) => readParts(ctx, visibility(ctx)))

/** All activities and milestones of the territory, for its timeline and for what waits on the desk. */
export const readSteps = oncePerContext(
  async (ctx): Promise<{ activities: Activity[]; milestones: Milestone[] }> => {
    const [activities, milestones] = await Promise.all([
      listRecords(ctx.tx, activityType, visibility(ctx)),
      listRecords(ctx.tx, milestoneType, visibility(ctx)),
    ])
    return { activities, milestones }
  },
)
