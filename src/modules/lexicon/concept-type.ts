import { defineFields } from '../../platform/record/field/define.ts'
import { defineRecordType } from '../../platform/record/type.ts'
import { SERVICE_TYPES } from './shared-files.ts'

/**
 * What a territory adds to the shared lexicon: words for one thing, or what people there call a shared kind of service,
 * such as the name of its bus.
 */
export const conceptType = defineRecordType({
  type: 'concept',
  collection: 'concepts',
  noun: 'parole',
  table: 'lexicon_concept',
  stage: 'means',
  label: { it: 'Parola del territorio', en: 'Word of the territory' },
  plural: { it: 'Parole del territorio', en: 'Words of the territory' },
  create: { it: 'Nuova parola', en: 'New word' },
  file: { kind: 'table' },
  keptBy: 'steward',
  fields: defineFields({
    serviceType: {
      kind: 'choice',
      label: { it: 'Porta al tipo di servizio', en: 'Leads to the type of service' },
      help: {
        it: 'Vuoto: le parole si equivalgono fra loro, qualunque sia il servizio.',
        en: 'Empty: the words are equal to one another, whatever the service.',
      },
      options: Object.fromEntries(SERVICE_TYPES.map(({ slug, title }) => [slug, title])),
      unsearched: true,
    },
    words: {
      kind: 'list',
      label: { it: 'Parole e frasi', en: 'Words and phrases' },
      help: {
        it: 'Come le dice chi cerca, una per riga.',
        en: 'As those who search say them, one a line.',
      },
    },
  }),
})
