import type { Example } from '../example.ts'
import { IntervalField } from './interval-field.tsx'

export const examples: readonly Example[] = [
  { name: 'empty', node: <IntervalField lang="it" name="timing" label="Tempi" /> },
  {
    name: 'open start, in English',
    node: (
      <IntervalField
        lang="en"
        name="timing"
        label="Timing"
        required
        value={{
          from: null,
          to: '2024-12-31',
          precision: 'year',
          words: { it: 'entro il 2024', en: 'by 2024' },
        }}
      />
    ),
  },
  {
    name: 'errors of the whole and of its parts',
    node: (
      <IntervalField
        lang="it"
        name="timing"
        label="Tempi"
        error="La fine viene prima dell’inizio."
        errors={{ from: 'Non è un giorno.', precision: 'Dillo.', words: 'Mancano.', 'words.it': 'Scrivile.' }}
        value={{ from: '2024-99-99', to: '2023-01-01' }}
      />
    ),
  },
]
