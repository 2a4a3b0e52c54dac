import { defineFields, defineRecordType } from '../../../platform/record/index.ts'

/** A point in time that an action means to reach. */
export const milestoneType = defineRecordType({
  type: 'milestone',
  collection: 'milestones',
  noun: 'traguardi',
  table: 'agenda_milestone',
  stage: 'step',
  label: { it: 'Traguardo', en: 'Milestone' },
  plural: { it: 'Traguardi', en: 'Milestones' },
  create: { it: 'Nuovo traguardo', en: 'New milestone' },
  file: { kind: 'table' },
  fields: defineFields({
    action: { kind: 'ref', to: 'action', required: true, label: { it: 'Azione', en: 'Action' } },
    due: { kind: 'interval', label: { it: 'Termine', en: 'Due' } },
    reachedOn: { kind: 'date', label: { it: 'Raggiunto il', en: 'Reached on' } },
  }),
})
