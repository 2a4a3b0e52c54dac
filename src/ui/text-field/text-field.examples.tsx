import type { Example } from '../example.ts'
import { TextField } from './text-field.tsx'

export const examples: readonly Example[] = [
  { name: 'empty', node: <TextField lang="it" name="number" label="Numero" /> },
  {
    name: 'required, with hint and error',
    node: (
      <TextField
        lang="it"
        name="email"
        type="email"
        label="Posta elettronica"
        autocomplete="email"
        required
        hint="Ti mandiamo un codice."
        error="Scrivi un indirizzo, per esempio nome@comune.it."
        value={'"><script>'}
      />
    ),
  },
  {
    name: 'short, in English',
    node: <TextField lang="en" name="code" label="Code" width="short" inputMode="numeric" required />,
  },
  {
    name: 'right to left',
    node: <TextField lang="it" name="title.ar" label="العنوان" textLang="ar" value="خيط" />,
  },
]
