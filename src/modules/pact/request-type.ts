import { defineFields } from '../../platform/record/index.ts'
import { defineRowType } from '../../platform/row/row-type.ts'
import { REQUEST_STATES } from './messages.ts'

/** What a body asks of whoever leads a workstream: to take part in it. */
export const requestType = defineRowType({
  type: 'request',
  collection: 'requests',
  table: 'pact_request',
  noun: 'richieste',
  label: { it: 'Richiesta di partecipare', en: 'Request to join' },
  plural: { it: 'Richieste di partecipare', en: 'Requests to join' },
  create: { it: 'Chiedi di partecipare', en: 'Ask to join' },
  description: {
    it: 'Chi ha chiesto di partecipare a quale filiera, e la risposta.',
    en: 'Who asked to take part in which workstream, and the answer.',
  },
  isManaged: true,
  parent: 'workstream',
  key: ['workstream', 'body'],
  fields: defineFields({
    workstream: { kind: 'ref', to: 'workstream', required: true, label: { it: 'Filiera', en: 'Workstream' } },
    body: { kind: 'ref', to: 'body', required: true, label: { it: 'Ente', en: 'Body' } },
    state: {
      kind: 'choice',
      required: true,
      label: { it: 'Stato', en: 'State' },
      options: REQUEST_STATES,
    },
    askedOn: { kind: 'date', required: true, label: { it: 'Chiesta il', en: 'Asked on' } },
    message: { kind: 'text', label: { it: 'Perché', en: 'Why' } },
    answeredOn: { kind: 'date', label: { it: 'Risposta del', en: 'Answered on' } },
    answer: { kind: 'text', label: { it: 'Risposta', en: 'Answer' } },
  }),
})
