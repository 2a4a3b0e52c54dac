import { defineFields, defineRecordType } from '../../../platform/record/index.ts'

/** One line of what an action needs: money or people, found or to be found. */
export const resourceType = defineRecordType({
  type: 'resource',
  collection: 'resources',
  noun: 'risorse',
  table: 'agenda_resource',
  stage: 'means',
  label: { it: 'Risorsa', en: 'Resource' },
  plural: { it: 'Risorse', en: 'Resources' },
  create: { it: 'Nuova risorsa', en: 'New resource' },
  file: { kind: 'table' },
  fields: defineFields({
    action: { kind: 'ref', to: 'action', required: true, label: { it: 'Azione', en: 'Action' } },
    kind: {
      kind: 'choice',
      required: true,
      label: { it: 'Che cosa', en: 'What' },
      options: {
        money: { it: 'denaro', en: 'money' },
        people: { it: 'persone e competenze', en: 'people and skills' },
        material: { it: 'materiali e spazi', en: 'materials and spaces' },
        unspecified: { it: 'non precisato', en: 'not specified' },
      },
    },
    availability: {
      kind: 'choice',
      required: true,
      label: { it: 'Disponibilità', en: 'Availability' },
      options: {
        found: { it: 'trovata', en: 'found' },
        'to-find': { it: 'da trovare', en: 'to be found' },
        unknown: { it: 'non precisata', en: 'not stated' },
      },
    },
    provider: { kind: 'text', label: { it: 'Da chi viene', en: 'Where it comes from' } },
    amount: { kind: 'money', label: { it: 'Importo', en: 'Amount' } },
    cup: {
      kind: 'code',
      pattern: /^[A-Z0-9]{15}$/,
      example: 'J51B21004690001',
      label: { it: 'CUP', en: 'CUP' },
      help: {
        it: 'Il codice unico del progetto di investimento pubblico: quindici caratteri.',
        en: 'The unique code of a public investment project: fifteen characters.',
      },
    },
    cig: {
      kind: 'code',
      pattern: /^[A-Z0-9]{10}$/,
      example: '9876543210',
      label: { it: 'CIG', en: 'CIG' },
      help: { it: 'Il codice della gara: dieci caratteri.', en: 'The code of the tender: ten characters.' },
    },
  }),
})
