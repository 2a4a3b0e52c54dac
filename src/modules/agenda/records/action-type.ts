import { defineFields, defineRecordType } from '../../../platform/record/index.ts'

/** The action sheet: what is done, with whom, when, with what means. */
export const actionType = defineRecordType({
  type: 'action',
  collection: 'actions',
  noun: 'azioni',
  table: 'agenda_action',
  stage: 'action',
  label: { it: 'Azione', en: 'Action' },
  plural: { it: 'Azioni', en: 'Actions' },
  create: { it: 'Nuova azione', en: 'New action' },
  file: { kind: 'page', body: 'description' },
  fields: defineFields({
    agenda: { kind: 'ref', to: 'agenda', required: true, label: { it: 'Agenda', en: 'Agenda' } },
    number: { kind: 'code', label: { it: 'Numero', en: 'Number' } },
    shortTitle: { kind: 'text', label: { it: 'Titolo breve', en: 'Short title' } },
    description: { kind: 'prose', label: { it: 'Descrizione', en: 'Description' } },
    actors: {
      kind: 'list',
      label: { it: 'Attori da coinvolgere', en: 'Actors to involve' },
      help: { it: 'Come li nomina il documento.', en: 'As the document names them.' },
    },
    targetGroups: { kind: 'list', label: { it: 'Gruppi a cui serve', en: 'Target groups' } },
    approach: { kind: 'prose', label: { it: 'Come si svolge', en: 'How it is carried out' } },
    timing: { kind: 'interval', label: { it: 'Tempi di massima', en: 'Timing' } },
    resources: { kind: 'prose', label: { it: 'Risorse economiche', en: 'Resources' } },
    regionalContribution: {
      kind: 'prose',
      label: { it: 'Contributo della Regione', en: 'Contribution of the Region' },
    },
    agreement: { kind: 'ref', to: 'agreement', label: { it: 'Accordo', en: 'Agreement' } },
  }),
})
