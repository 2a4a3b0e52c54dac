import type { Example } from '../example.ts'
import { SelectField } from './select-field.tsx'

const OPTIONS = [
  { value: 'unione', label: 'Unione' },
  { value: 'bibbiano', label: 'Comune di Bibbiano' },
]

export const examples: readonly Example[] = [
  {
    name: 'nothing chosen',
    node: <SelectField lang="it" name="owner" label="Responsabile" options={OPTIONS} />,
  },
  {
    name: 'chosen, no empty choice, error',
    node: (
      <SelectField
        lang="en"
        name="owner"
        label="Owner"
        options={OPTIONS}
        value="bibbiano"
        empty={null}
        error="Choose another."
      />
    ),
  },
  { name: 'no options', node: <SelectField lang="it" name="area" label="Area" options={[]} /> },
]
