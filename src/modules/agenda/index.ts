/**
 * The agenda: goals, priorities, actions, their strands, activities, milestones, means and the consultations
 * that ground them. Other modules reach it through this door only.
 */
export { readMoney } from './money/money-service.ts'
export { activityEnd, activityStanding } from './present.ts'
export { actionType } from './records/action-type.ts'
export { agendaType } from './records/agenda-type.ts'
export { workstreamType } from './records/workstream-type.ts'
export { type Standing, standingOfMilestone } from './rules.ts'
export {
  type Action,
  type Activity,
  type Milestone,
  type Priority,
  readAllParts,
  readSteps,
} from './service.ts'
