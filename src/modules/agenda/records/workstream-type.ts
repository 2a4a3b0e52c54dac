import { defineFields, defineRecordType } from '../../../platform/record/index.ts'

/** A strand of an action (filone, filiera), of one body or of a network. */
export const workstreamType = defineRecordType({
  type: 'workstream',
  collection: 'workstreams',
  noun: 'filiere',
  table: 'agenda_workstream',
  stage: 'step',
  label: { it: 'Filiera', en: 'Workstream' },
  plural: { it: 'Filiere', en: 'Workstreams' },
  create: { it: 'Nuova filiera', en: 'New workstream' },
  file: { kind: 'page', body: 'description' },
  fields: defineFields({
    action: { kind: 'ref', to: 'action', required: true, label: { it: 'Azione', en: 'Action' } },
    number: { kind: 'code', label: { it: 'Numero', en: 'Number' } },
    form: {
      kind: 'choice',
      label: { it: 'Forma', en: 'Form' },
      options: {
        single: { it: 'di un solo ente', en: 'of one body' },
        network: { it: 'di rete', en: 'of a network' },
      },
    },
    timing: { kind: 'interval', label: { it: 'Tempi di massima', en: 'Timing' } },
    description: { kind: 'prose', label: { it: 'Descrizione', en: 'Description' } },
  }),
})
