import type { Example } from '../example.ts'
import { RadioField } from './radio-field.tsx'

const OPTIONS = [
  { value: 'planned', label: 'previsto' },
  { value: 'running', label: 'in corso', hint: 'Almeno un’attività è partita.' },
]

export const examples: readonly Example[] = [
  { name: 'nothing chosen', node: <RadioField lang="it" name="state" label="Stato" options={OPTIONS} /> },
  {
    name: 'chosen, inline, error, in English',
    node: (
      <RadioField
        lang="en"
        name="state"
        label="State"
        options={OPTIONS}
        value="running"
        inline
        required
        error="Choose the state."
      />
    ),
  },
]
