import { defineFields, defineRecordType } from '../../../platform/record/index.ts'
import { countRecords } from '../adoption/differences.ts'
import { EXAMPLE_COPY, frozenSchema } from '../adoption/frozen-schema.ts'
import type { FrozenAgenda } from '../adoption/frozen-types.ts'
import { prepareAdoption } from '../adoption/prepare-adoption.ts'

/** An agenda as a body adopted it: the act, and a copy of all that was public in it, which nobody can change. */
export const adoptionType = defineRecordType({
  type: 'adoption',
  collection: 'adoptions',
  noun: 'versioni-adottate',
  table: 'agenda_adoption',
  stage: 'decision',
  label: { it: 'Versione adottata', en: 'Adopted version' },
  plural: { it: 'Versioni adottate', en: 'Adopted versions' },
  create: { it: 'Registra l’adozione', en: 'Record the adoption' },
  file: { kind: 'page', body: 'note' },
  keptBy: 'steward',
  asked: ['agenda', 'adoptedOn', 'act', 'adoptedBy', 'document', 'note'],
  prepare: prepareAdoption,
  fields: defineFields({
    agenda: {
      kind: 'ref',
      to: 'agenda',
      required: true,
      once: true,
      label: { it: 'Agenda', en: 'Agenda' },
      help: {
        it: 'Salvando se ne prende la copia com’è adesso, solo di ciò che è pubblico: resterà così per sempre.',
        en: 'Saving takes a copy of it as it is now, of what is public only: it will stay like that for ever.',
      },
    },
    number: { kind: 'code', label: { it: 'Numero', en: 'Number' } },
    adoptedOn: { kind: 'date', required: true, label: { it: 'Adottata il', en: 'Adopted on' } },
    act: { kind: 'code', label: { it: 'Atto', en: 'Act' }, example: 'Delibera n. 12 del 31/12/2026' },
    adoptedBy: { kind: 'ref', to: 'body', label: { it: 'Adottata da', en: 'Adopted by' } },
    document: { kind: 'url', label: { it: 'Documento', en: 'Document' } },
    note: { kind: 'prose', label: { it: 'Nota', en: 'Note' } },
    contents: {
      kind: 'data',
      once: true,
      extension: 'json',
      schema: frozenSchema,
      example: EXAMPLE_COPY,
      label: { it: 'La copia', en: 'The copy' },
      help: {
        it: 'L’agenda e le sue schede pubbliche com’erano. Lasciata fuori da una scheda nuova, è presa in quel momento; non si cambia più.',
        en: 'The agenda and its public records as they were. Left out of a new record it is taken at that moment; it is never changed.',
      },
      words: (value, language) => {
        const count = countRecords(value as FrozenAgenda)
        return { it: `${count} schede`, en: `${count} records` }[language]
      },
    },
  }),
})
