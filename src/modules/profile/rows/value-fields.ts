import type { Problem } from '../../../kernel/error.ts'
import type { Language } from '../../../kernel/language.ts'
import { defineFields } from '../../../platform/record/field/define.ts'
import type { Values } from '../../../platform/record/field/field.ts'

/** Where and when a value or a target stands: of an area or of a body, on the last day of its period. */
export const PLACE_FIELDS = defineFields({
  indicator: { kind: 'ref', to: 'indicator', required: true, label: { it: 'Indicatore', en: 'Indicator' } },
  area: { kind: 'ref', to: 'area', label: { it: 'Area', en: 'Area' } },
  body: { kind: 'ref', to: 'body', label: { it: 'Ente', en: 'Body' } },
  on: {
    kind: 'date',
    required: true,
    label: { it: 'Data', en: 'Date' },
    help: {
      it: 'L’ultimo giorno del periodo di cui parla.',
      en: 'The last day of the period that it is about.',
    },
  },
  precision: {
    kind: 'choice',
    required: true,
    label: { it: 'Periodo', en: 'Period' },
    options: {
      day: { it: 'quel giorno', en: 'that day' },
      month: { it: 'quel mese', en: 'that month' },
      quarter: { it: 'quel trimestre', en: 'that quarter' },
      year: { it: 'quell’anno', en: 'that year' },
    },
  },
})

const ONE_PLACE: Readonly<Record<Language, Problem>> = {
  it: { field: 'area', wrong: 'serve un’area oppure un ente, non tutti e due', right: 'uno dei due' },
  en: { field: 'area', wrong: 'either an area or a body is needed, not both', right: 'one of the two' },
}

/** The problem of a row that is of a place and of an organisation at once, or of neither. */
export function checkPlace(values: Values, language: Language): Problem[] {
  return (values.area === null) === (values.body === null) ? [ONE_PLACE[language]] : []
}
