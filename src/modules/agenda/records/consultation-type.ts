import { defineFields, defineRecordType } from '../../../platform/record/index.ts'

/** A table, questionnaire or workshop through which people were heard. */
export const consultationType = defineRecordType({
  type: 'consultation',
  collection: 'consultations',
  noun: 'ascolto',
  table: 'agenda_consultation',
  stage: 'evidence',
  label: { it: 'Momento di ascolto', en: 'Consultation' },
  plural: { it: 'Ascolto', en: 'Consultations' },
  create: { it: 'Nuovo momento di ascolto', en: 'New consultation' },
  file: { kind: 'page', body: 'description' },
  fields: defineFields({
    agenda: { kind: 'ref', to: 'agenda', required: true, label: { it: 'Agenda', en: 'Agenda' } },
    kind: {
      kind: 'choice',
      required: true,
      label: { it: 'Forma', en: 'Form' },
      options: {
        table: { it: 'tavolo', en: 'round table' },
        questionnaire: { it: 'questionario', en: 'questionnaire' },
        workshop: { it: 'workshop', en: 'workshop' },
        meeting: { it: 'incontro', en: 'meeting' },
      },
    },
    number: { kind: 'code', label: { it: 'Numero', en: 'Number' } },
    shortTitle: { kind: 'text', label: { it: 'Titolo breve', en: 'Short title' } },
    heldOn: { kind: 'interval', label: { it: 'Quando', en: 'When' } },
    participants: {
      kind: 'integer',
      min: 0,
      max: 10_000_000,
      label: { it: 'Persone sentite', en: 'People heard' },
    },
    description: { kind: 'prose', label: { it: 'Descrizione', en: 'Description' } },
  }),
})
