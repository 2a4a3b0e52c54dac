/**
 * The agenda: goals, priorities, actions, their strands, activities, milestones, means and the consultations
 * that ground them. Other modules reach it through this door only.
 */
export { actionType } from './records/action-type.ts'
export { agendaType } from './records/agenda-type.ts'
export { workstreamType } from './records/workstream-type.ts'
export type { Standing } from './rules.ts'
