import { defineFields, defineRecordType } from '../../../platform/record/index.ts'

/** One thing to do inside an action; the only record on which progress is reported. */
export const activityType = defineRecordType({
  type: 'activity',
  collection: 'activities',
  noun: 'attivita',
  table: 'agenda_activity',
  stage: 'step',
  label: { it: 'Attività', en: 'Activity' },
  plural: { it: 'Attività', en: 'Activities' },
  create: { it: 'Nuova attività', en: 'New activity' },
  file: { kind: 'table' },
  fields: defineFields({
    action: { kind: 'ref', to: 'action', required: true, label: { it: 'Azione', en: 'Action' } },
    workstream: { kind: 'ref', to: 'workstream', label: { it: 'Filiera', en: 'Workstream' } },
    timing: { kind: 'interval', label: { it: 'Tempi', en: 'Timing' } },
    state: {
      kind: 'choice',
      required: true,
      label: { it: 'Stato', en: 'State' },
      options: {
        unknown: { it: 'non disponibile', en: 'not available' },
        planned: { it: 'da avviare', en: 'not started' },
        running: { it: 'in corso', en: 'in progress' },
        done: { it: 'fatta', en: 'done' },
        stopped: { it: 'sospesa', en: 'stopped' },
      },
    },
    progressPercent: {
      kind: 'integer',
      min: 0,
      max: 100,
      unit: '%',
      label: { it: 'Avanzamento', en: 'Progress' },
    },
    progressNote: { kind: 'text', label: { it: 'A che punto siamo', en: 'Where we are' } },
  }),
})
