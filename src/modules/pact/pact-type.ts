import { defineFields, defineRecordType } from '../../platform/record/index.ts'

/** The framework agreement under which bodies work together. */
export const pactType = defineRecordType({
  type: 'pact',
  collection: 'pacts',
  noun: 'patti',
  table: 'pact_pact',
  stage: 'plan',
  label: { it: 'Patto', en: 'Pact' },
  plural: { it: 'Patti', en: 'Pacts' },
  create: { it: 'Nuovo patto', en: 'New pact' },
  file: { kind: 'page', body: 'description' },
  fields: defineFields({
    agenda: {
      kind: 'ref',
      to: 'agenda',
      label: { it: 'Agenda che lo attua', en: 'Agenda that carries it out' },
    },
    state: {
      kind: 'choice',
      required: true,
      label: { it: 'Stato', en: 'State' },
      options: {
        proposed: { it: 'proposto', en: 'proposed' },
        signed: { it: 'firmato', en: 'signed' },
        ended: { it: 'concluso', en: 'ended' },
      },
    },
    signedOn: { kind: 'date', label: { it: 'Firmato il', en: 'Signed on' } },
    period: { kind: 'interval', label: { it: 'Durata', en: 'Period' } },
    objectives: {
      kind: 'list',
      label: { it: 'Obiettivi condivisi', en: 'Shared objectives' },
    },
    description: { kind: 'prose', label: { it: 'Che cos’è', en: 'What it is' } },
    document: { kind: 'url', label: { it: 'Documento firmato', en: 'Signed document' } },
  }),
})
