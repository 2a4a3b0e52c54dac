import type { Example } from '../example.ts'
import { Compare } from './compare.tsx'

export const examples: readonly Example[] = [
  {
    name: 'the start is not known',
    node: (
      <Compare
        lang="it"
        rows={[{ field: 'title', label: 'Titolo', saved: 'Portali', mine: 'Portali comuni' }]}
      />
    ),
  },
  { name: 'nothing', node: <Compare lang="it" rows={[]} /> },
  {
    name: 'every case, in English',
    node: (
      <Compare
        lang="en"
        rows={[
          {
            field: 'title.it',
            label: 'Title',
            base: 'Portali',
            saved: 'Portali e strumenti',
            mine: 'Portali comuni',
          },
          { field: 'note', label: 'Note', base: null, saved: null, mine: 'Done' },
          { field: 'owner', label: 'Owner', base: 'Bibbiano', saved: null, mine: 'Bibbiano' },
          { field: 'state', label: 'State', base: 'planned', saved: 'running', mine: 'running' },
          { field: 'x', label: 'Chosen before', base: 'a', saved: 'b', mine: 'c', choice: 'theirs' },
        ]}
      />
    ),
  },
]
