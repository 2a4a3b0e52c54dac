import type { Example } from '../example.ts'
import { LocalizedListField } from './localized-list-field.tsx'

export const examples: readonly Example[] = [
  { name: 'empty', node: <LocalizedListField lang="it" name="actors" label="Attori" /> },
  {
    name: 'as typed, and as entries, in English',
    node: (
      <LocalizedListField
        lang="en"
        name="actors"
        label="Actors"
        hint="As the source lists them."
        value={{ it: 'Regione\n\nComuni', en: ['Region', 'Towns'] }}
        errors={{ en: 'One entry is too long.' }}
      />
    ),
  },
]
