import type { Problem } from '../../../kernel/error.ts'
import type { Language } from '../../../kernel/language.ts'
import { defineFields } from '../../../platform/record/field/define.ts'
import { defineRowType } from '../../../platform/row/row-type.ts'
import { checkPlace, PLACE_FIELDS } from './value-fields.ts'

const FUTURE: Readonly<Record<Language, Problem>> = {
  it: {
    field: 'on',
    wrong: 'è nel futuro',
    right: 'un giorno già passato: ciò che si vuole raggiungere è un traguardo',
  },
  en: { field: 'on', wrong: 'is in the future', right: 'a day that has passed: what is wanted is a target' },
}

/** One value of an indicator: what was measured, where, when. Without a value it says "not available". */
export const observationType = defineRowType({
  type: 'observation',
  collection: 'observations',
  table: 'profile_observation',
  noun: 'valori',
  label: { it: 'Valore', en: 'Observation' },
  plural: { it: 'Valori', en: 'Observations' },
  create: { it: 'Aggiungi un valore', en: 'Add an observation' },
  description: {
    it: 'I valori degli indicatori: che cosa si è misurato, dove e quando. Senza valore vuol dire «non disponibile».',
    en: 'The values of the indicators: what was measured, where and when. Without a value means “not available”.',
  },
  parent: 'indicator',
  key: ['indicator', 'area', 'body', 'on'],
  measure: { value: 'value', unit: 'unit' },
  example: ['indicator', 'area', 'on', 'precision', 'value', 'source'],
  fields: defineFields({
    ...PLACE_FIELDS,
    value: {
      kind: 'decimal',
      label: { it: 'Valore', en: 'Value' },
      help: {
        it: 'Lascia vuoto se non è disponibile: non è zero.',
        en: 'Leave empty when it is not available: that is not zero.',
      },
    },
    qualifier: {
      kind: 'choice',
      label: { it: 'Quanto è esatto', en: 'How exact it is' },
      options: {
        'more-than': { it: 'più di', en: 'more than' },
        'less-than': { it: 'meno di', en: 'less than' },
        about: { it: 'circa', en: 'about' },
      },
    },
    words: {
      kind: 'code',
      label: { it: 'Come è scritto nella fonte', en: 'As the source writes it' },
    },
    source: { kind: 'text', label: { it: 'Fonte', en: 'Source' } },
    note: { kind: 'text', label: { it: 'Nota', en: 'Note' } },
  }),
  check: (values, { today, language }) => [
    ...checkPlace(values, language),
    ...((values.on as string) > today ? [FUTURE[language]] : []),
  ],
})
