import { defineFields, defineRecordType } from '../../../platform/record/index.ts'

/** A goal of an agenda, at any level: challenge, objective, direction, point. Goals can be nested. */
export const goalType = defineRecordType({
  type: 'goal',
  collection: 'goals',
  noun: 'obiettivi',
  table: 'agenda_goal',
  stage: 'goal',
  label: { it: 'Obiettivo', en: 'Goal' },
  plural: { it: 'Obiettivi', en: 'Goals' },
  create: { it: 'Nuovo obiettivo', en: 'New goal' },
  file: { kind: 'page', body: 'description' },
  fields: defineFields({
    agenda: { kind: 'ref', to: 'agenda', required: true, label: { it: 'Agenda', en: 'Agenda' } },
    parent: { kind: 'ref', to: 'goal', label: { it: 'Dentro a', en: 'Inside' } },
    level: {
      kind: 'text',
      label: { it: 'Livello', en: 'Level' },
      help: {
        it: 'Solo se diverso da quello dell’agenda.',
        en: 'Only where it differs from the agenda’s.',
      },
    },
    number: { kind: 'code', label: { it: 'Numero', en: 'Number' } },
    shortTitle: { kind: 'text', label: { it: 'Titolo breve', en: 'Short title' } },
    description: { kind: 'prose', label: { it: 'Descrizione', en: 'Description' } },
    frameworkActions: {
      kind: 'list',
      label: { it: 'Azioni del quadro regionale', en: 'Actions of the regional framework' },
    },
    localInterest: { kind: 'list', label: { it: 'Di interesse locale', en: 'Of local interest' } },
    localInterestNote: {
      kind: 'text',
      label: { it: 'Nota sull’interesse locale', en: 'Note on local interest' },
    },
    consultationNote: {
      kind: 'text',
      label: { it: 'Nota sulla partecipazione', en: 'Note on participation' },
    },
  }),
})
