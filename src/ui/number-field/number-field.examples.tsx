import type { Example } from '../example.ts'
import { NumberField } from './number-field.tsx'

export const examples: readonly Example[] = [
  {
    name: 'empty',
    node: <NumberField lang="it" name="percent" label="Avanzamento" unit="%" min={0} max={100} />,
  },
  { name: 'zero is a value', node: <NumberField lang="it" name="percent" label="Avanzamento" value={0} /> },
  {
    name: 'wrong, in English',
    node: (
      <NumberField
        lang="en"
        name="cents"
        label="Amount"
        unit="euro"
        step="any"
        value="12,x"
        error="Write a number."
      />
    ),
  },
]
