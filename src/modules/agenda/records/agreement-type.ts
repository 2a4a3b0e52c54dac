import { defineFields, defineRecordType } from '../../../platform/record/index.ts'

/** A protocol, pact or convention between bodies. Its parties are ties of role "party". */
export const agreementType = defineRecordType({
  type: 'agreement',
  collection: 'agreements',
  noun: 'accordi',
  table: 'agenda_agreement',
  stage: 'means',
  label: { it: 'Accordo', en: 'Agreement' },
  plural: { it: 'Accordi', en: 'Agreements' },
  create: { it: 'Nuovo accordo', en: 'New agreement' },
  file: { kind: 'table' },
  fields: defineFields({
    agenda: { kind: 'ref', to: 'agenda', required: true, label: { it: 'Agenda', en: 'Agenda' } },
    state: {
      kind: 'choice',
      required: true,
      label: { it: 'Stato', en: 'State' },
      options: {
        'to-define': { it: 'da definire', en: 'to be defined' },
        negotiating: { it: 'in trattativa', en: 'under negotiation' },
        signed: { it: 'firmato', en: 'signed' },
        ended: { it: 'concluso', en: 'ended' },
      },
    },
    due: { kind: 'interval', label: { it: 'Termine', en: 'Due' } },
    signedOn: { kind: 'date', label: { it: 'Firmato il', en: 'Signed on' } },
    document: { kind: 'url', label: { it: 'Documento', en: 'Document' } },
  }),
})
