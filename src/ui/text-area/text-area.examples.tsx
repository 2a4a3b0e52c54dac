import type { Example } from '../example.ts'
import { TextArea } from './text-area.tsx'

export const examples: readonly Example[] = [
  { name: 'empty', node: <TextArea lang="it" name="note" label="Nota" /> },
  {
    name: 'with error',
    node: (
      <TextArea
        lang="en"
        name="note"
        label="Note"
        required
        rows={8}
        value={'one\ntwo'}
        error="Write a note."
      />
    ),
  },
]
