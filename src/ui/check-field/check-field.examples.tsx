import type { Example } from '../example.ts'
import { CheckField } from './check-field.tsx'

export const examples: readonly Example[] = [
  { name: 'empty', node: <CheckField lang="it" name="public" label="Visibile a tutti" /> },
  {
    name: 'ticked, with hint',
    node: (
      <CheckField
        lang="it"
        name="public"
        label="Visibile a tutti"
        checked
        hint="Togli il segno per lavorarci ancora."
      />
    ),
  },
  {
    name: 'wrong, in English',
    node: <CheckField lang="en" name="agree" label="I have read it" required error="Tick the box." />,
  },
]
