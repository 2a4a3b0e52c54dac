import type { Problem } from '../../../kernel/error.ts'
import type { Language } from '../../../kernel/language.ts'
import { defineFields } from '../../../platform/record/index.ts'
import { defineRowType } from '../../../platform/row/row-type.ts'

const FUTURE: Readonly<Record<Language, Problem>> = {
  it: { field: 'on', wrong: 'è nel futuro', right: 'il giorno in cui si è pagato' },
  en: { field: 'on', wrong: 'is in the future', right: 'the day on which it was paid' },
}

/** Money that was spent out of a resource line. */
export const expenseType = defineRowType({
  type: 'expense',
  collection: 'expenses',
  table: 'agenda_expense',
  noun: 'spese',
  label: { it: 'Spesa', en: 'Expense' },
  plural: { it: 'Spese', en: 'Expenses' },
  create: { it: 'Aggiungi una spesa', en: 'Add an expense' },
  description: {
    it: 'Ciò che si è pagato, riga per riga, e da quale risorsa.',
    en: 'What was paid, line by line, and out of which resource.',
  },
  parent: 'resource',
  key: ['resource', 'on', 'document'],
  fields: defineFields({
    resource: { kind: 'ref', to: 'resource', required: true, label: { it: 'Risorsa', en: 'Resource' } },
    on: { kind: 'date', required: true, label: { it: 'Data', en: 'Date' } },
    document: {
      kind: 'code',
      label: { it: 'Atto o mandato', en: 'Act or order' },
      help: {
        it: 'Serve a distinguere due spese dello stesso giorno.',
        en: 'It tells two expenses of one day apart.',
      },
    },
    amount: { kind: 'money', required: true, label: { it: 'Importo', en: 'Amount' } },
    note: { kind: 'text', label: { it: 'Per che cosa', en: 'What for' } },
  }),
  check: (values, { today, language }) => ((values.on as string) > today ? [FUTURE[language]] : []),
})
