import { defineFields, defineRecordType } from '../../../platform/record/index.ts'

/** What the agenda decided matters first: it is grounded on evidence and becomes actions. */
export const priorityType = defineRecordType({
  type: 'priority',
  collection: 'priorities',
  noun: 'priorita',
  table: 'agenda_priority',
  stage: 'priority',
  label: { it: 'Priorità', en: 'Priority' },
  plural: { it: 'Priorità', en: 'Priorities' },
  create: { it: 'Nuova priorità', en: 'New priority' },
  file: { kind: 'page', body: 'description' },
  fields: defineFields({
    agenda: { kind: 'ref', to: 'agenda', required: true, label: { it: 'Agenda', en: 'Agenda' } },
    description: { kind: 'prose', label: { it: 'Descrizione', en: 'Description' } },
  }),
})
