import type { Problem } from '../../../kernel/error.ts'
import type { Language } from '../../../kernel/language.ts'
import { defineFields } from '../../../platform/record/field/define.ts'
import { defineRowType } from '../../../platform/row/row-type.ts'

const ORDER: Readonly<Record<Language, Problem>> = {
  it: {
    field: 'targetOn',
    wrong: 'viene prima del punto di partenza',
    right: 'un giorno dopo la data di partenza',
  },
  en: { field: 'targetOn', wrong: 'comes before the baseline', right: 'a day after that of the baseline' },
}
const HALF: Readonly<Record<Language, Problem>> = {
  it: {
    field: 'baselineOn',
    wrong: 'valore di partenza e sua data vanno insieme',
    right: 'tutti e due, o nessuno',
  },
  en: { field: 'baselineOn', wrong: 'a baseline and its date go together', right: 'both, or neither' },
}

/** What an action, or a strand of it, commits itself to: from where to where an indicator should move, and by when. */
export const commitmentType = defineRowType({
  type: 'commitment',
  collection: 'commitments',
  table: 'profile_commitment',
  noun: 'impegni',
  label: { it: 'Impegno misurabile', en: 'Commitment' },
  plural: { it: 'Impegni misurabili', en: 'Commitments' },
  create: { it: 'Aggiungi un impegno misurabile', en: 'Add a commitment' },
  description: {
    it: 'Ciò che ogni azione si impegna a muovere: da quale valore a quale valore, ed entro quando.',
    en: 'What each action commits itself to move: from which value to which, and by when.',
  },
  parent: 'action',
  key: ['action', 'workstream', 'indicator', 'area'],
  example: ['action', 'indicator', 'target', 'targetOn', 'source'],
  tie: { relation: 'measured-by', from: ['workstream', 'action'], to: 'indicator' },
  fields: defineFields({
    action: { kind: 'ref', to: 'action', required: true, label: { it: 'Azione', en: 'Action' } },
    workstream: { kind: 'ref', to: 'workstream', label: { it: 'Filiera', en: 'Workstream' } },
    indicator: { kind: 'ref', to: 'indicator', required: true, label: { it: 'Indicatore', en: 'Indicator' } },
    area: { kind: 'ref', to: 'area', label: { it: 'Area', en: 'Area' } },
    baseline: { kind: 'decimal', label: { it: 'Valore di partenza', en: 'Baseline' } },
    baselineOn: { kind: 'date', label: { it: 'Alla data', en: 'On' } },
    target: { kind: 'decimal', required: true, label: { it: 'Valore da raggiungere', en: 'Target' } },
    targetOn: { kind: 'date', required: true, label: { it: 'Entro il', en: 'By' } },
    words: { kind: 'text', label: { it: 'Con le parole della fonte', en: 'In the words of the source' } },
    source: { kind: 'text', label: { it: 'Fonte', en: 'Source' } },
  }),
  check: ({ baseline, baselineOn, targetOn }, { language }) => [
    ...((baseline === null) === (baselineOn === null) ? [] : [HALF[language]]),
    ...(baselineOn !== null && (baselineOn as string) >= (targetOn as string) ? [ORDER[language]] : []),
  ],
})
