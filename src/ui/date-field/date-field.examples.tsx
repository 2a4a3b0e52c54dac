import type { Example } from '../example.ts'
import { DateField } from './date-field.tsx'

export const examples: readonly Example[] = [
  { name: 'empty', node: <DateField lang="it" name="due" label="Prossima verifica" /> },
  {
    name: 'filled',
    node: <DateField lang="it" name="due" label="Prossima verifica" value="2026-03-01" min="2026-01-01" />,
  },
  {
    name: 'wrong, in English',
    node: (
      <DateField
        lang="en"
        name="due"
        label="Next check"
        value="2026-02-30"
        required
        error="This day does not exist."
      />
    ),
  },
]
