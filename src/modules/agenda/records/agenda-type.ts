import { defineFields, defineRecordType } from '../../../platform/record/index.ts'

/** A territory's digital agenda over a span of years. A territory has several in time. */
export const agendaType = defineRecordType({
  type: 'agenda',
  collection: 'agendas',
  noun: 'agende',
  table: 'agenda_agenda',
  stage: 'plan',
  label: { it: 'Agenda', en: 'Agenda' },
  plural: { it: 'Agende', en: 'Agendas' },
  create: { it: 'Nuova agenda', en: 'New agenda' },
  file: { kind: 'page', body: 'description' },
  fields: defineFields({
    state: {
      kind: 'choice',
      required: true,
      label: { it: 'Stato', en: 'State' },
      options: {
        draft: { it: 'in preparazione', en: 'in preparation' },
        proposed: { it: 'proposta', en: 'proposed' },
        adopted: { it: 'adottata', en: 'adopted' },
        closed: { it: 'conclusa', en: 'closed' },
      },
    },
    period: { kind: 'interval', label: { it: 'Periodo', en: 'Period' } },
    decidedOn: {
      kind: 'date',
      label: { it: 'Data di approvazione', en: 'Date of approval' },
      help: { it: 'La data che sta sul documento.', en: 'The date on the document.' },
    },
    decidedBy: { kind: 'text', label: { it: 'Approvata da', en: 'Approved by' } },
    goalLevel: {
      kind: 'text',
      required: true,
      label: { it: 'Nome dei suoi obiettivi', en: 'Name of its goals' },
      help: { it: 'Sfida, obiettivo, direttrice, punto…', en: 'Challenge, objective, direction, point…' },
    },
    framework: { kind: 'text', label: { it: 'Quadro di riferimento', en: 'Reference framework' } },
    frameworkUrl: { kind: 'url', label: { it: 'Indirizzo del quadro', en: 'Address of the framework' } },
    timelineNote: { kind: 'prose', label: { it: 'Nota sul cronoprogramma', en: 'Note on the timeline' } },
    description: { kind: 'prose', label: { it: 'Descrizione', en: 'Description' } },
  }),
})
