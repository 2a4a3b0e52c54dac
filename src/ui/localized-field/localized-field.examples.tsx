import type { Example } from '../example.ts'
import { LocalizedField } from './localized-field.tsx'

export const examples: readonly Example[] = [
  { name: 'empty', node: <LocalizedField lang="it" name="title" label="Titolo" required /> },
  {
    name: 'several lines, Italian only',
    node: (
      <LocalizedField
        lang="it"
        name="description"
        label="Descrizione"
        hint="Frasi brevi."
        multiline
        value={{ it: 'Testo' }}
      />
    ),
  },
  {
    name: 'error of one language, in English',
    node: (
      <LocalizedField
        lang="en"
        name="title"
        label="Title"
        required
        value={{ en: 'Tools' }}
        errors={{ it: 'Write the Italian title.' }}
      />
    ),
  },
  {
    name: 'error of the whole',
    node: <LocalizedField lang="it" name="title" label="Titolo" error="Titolo già usato." />,
  },
]
