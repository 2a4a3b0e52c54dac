import { defineFields } from '../../../platform/record/field/define.ts'
import { defineRowType } from '../../../platform/row/row-type.ts'
import { checkPlace, PLACE_FIELDS } from './value-fields.ts'

/** The value that an indicator should reach, where and by when. */
export const targetType = defineRowType({
  type: 'target',
  collection: 'targets',
  table: 'profile_target',
  noun: 'traguardi',
  label: { it: 'Valore da raggiungere', en: 'Target' },
  plural: { it: 'Valori da raggiungere', en: 'Targets' },
  create: { it: 'Aggiungi un valore da raggiungere', en: 'Add a target' },
  description: {
    it: 'I valori che gli indicatori dovrebbero raggiungere, dove ed entro quando.',
    en: 'The values that the indicators should reach, where and by when.',
  },
  parent: 'indicator',
  key: ['indicator', 'area', 'body', 'on'],
  measure: { value: 'value', unit: 'unit' },
  example: ['indicator', 'area', 'on', 'precision', 'value', 'source'],
  fields: defineFields({
    ...PLACE_FIELDS,
    value: { kind: 'decimal', required: true, label: { it: 'Valore da raggiungere', en: 'Value to reach' } },
    words: { kind: 'code', label: { it: 'Come è scritto nella fonte', en: 'As the source writes it' } },
    source: { kind: 'text', label: { it: 'Fonte', en: 'Source' } },
  }),
  check: (values, { language }) => checkPlace(values, language),
})
