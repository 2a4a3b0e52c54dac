import { defineFields } from '../../../platform/record/field/define.ts'
import { defineRecordType } from '../../../platform/record/type.ts'
import { forbidOtherUnit } from './unit-guard.ts'

/** How often a value is expected, and the days after which one that did not come is late. */
export const UPDATE_EVERY = {
  month: { it: 'ogni mese', en: 'every month' },
  quarter: { it: 'ogni trimestre', en: 'every quarter' },
  'half-year': { it: 'ogni sei mesi', en: 'every six months' },
  year: { it: 'ogni anno', en: 'every year' },
  'two-years': { it: 'ogni due anni', en: 'every two years' },
  irregular: { it: 'senza una cadenza', en: 'irregularly' },
  once: { it: 'una volta sola', en: 'once only' },
} as const

/** What is measured, in which unit, and whether more of it is better. Its values are observations. */
export const indicatorType = defineRecordType({
  type: 'indicator',
  collection: 'indicators',
  noun: 'indicatori',
  table: 'profile_indicator',
  stage: 'measure',
  label: { it: 'Indicatore', en: 'Indicator' },
  plural: { it: 'Indicatori', en: 'Indicators' },
  create: { it: 'Nuovo indicatore', en: 'New indicator' },
  file: { kind: 'page', body: 'definition' },
  forbid: forbidOtherUnit,
  fields: defineFields({
    goal: { kind: 'ref', to: 'goal', label: { it: 'Sfida o obiettivo', en: 'Challenge or goal' } },
    theme: {
      kind: 'text',
      label: { it: 'Tema', en: 'Theme' },
      help: {
        it: 'Per esempio: competenze, servizi online, reti.',
        en: 'For instance: skills, online services, networks.',
      },
    },
    unit: {
      kind: 'text',
      required: true,
      label: { it: 'Unità di misura', en: 'Unit' },
      help: {
        it: 'Come si legge dopo il numero: %, cittadini, servizi per Comune.',
        en: 'As it is read after the number: %, citizens, services a town.',
      },
    },
    direction: {
      kind: 'choice',
      required: true,
      label: { it: 'Che cosa è meglio', en: 'What is better' },
      options: {
        more: { it: 'un valore più alto', en: 'a higher value' },
        less: { it: 'un valore più basso', en: 'a lower value' },
        neither: { it: 'né l’uno né l’altro', en: 'neither' },
      },
    },
    isTotal: {
      kind: 'flag',
      default: false,
      label: { it: 'È un totale', en: 'It is a total' },
      help: {
        it: 'Dipende da quanto è grande l’area: non si confronta con quello di un’area più grande.',
        en: 'It depends on how large the area is: it is not held against that of a larger one.',
      },
    },
    decimals: {
      kind: 'integer',
      min: 0,
      max: 6,
      label: { it: 'Decimali da mostrare', en: 'Decimals to show' },
    },
    definition: {
      kind: 'prose',
      label: { it: 'Che cosa misura', en: 'What it measures' },
      help: {
        it: 'Come si conta, che cosa comprende, che cosa no.',
        en: 'How it is counted, what it includes and what not.',
      },
    },
    area: { kind: 'ref', to: 'area', label: { it: 'Area di cui parla', en: 'Area that it is about' } },
    dataLicence: {
      kind: 'code',
      label: { it: 'Licenza dei dati', en: 'Licence of the data' },
      help: { it: 'Per esempio CC BY 4.0.', en: 'For instance CC BY 4.0.' },
    },
    dataUrl: { kind: 'url', label: { it: 'Indirizzo dei dati', en: 'Address of the data' } },
    updateEvery: {
      kind: 'choice',
      label: { it: 'Ogni quanto si aggiorna', en: 'How often it is updated' },
      options: UPDATE_EVERY,
    },
    nextValueOn: {
      kind: 'date',
      label: { it: 'Prossimo valore atteso entro', en: 'Next value expected by' },
    },
  }),
})
