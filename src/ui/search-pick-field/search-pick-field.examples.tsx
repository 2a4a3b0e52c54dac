import type { Example } from '../example.ts'
import { SearchPickField } from './search-pick-field.tsx'

const FOUND = [
  { value: 'priority/portali', title: 'Portali messi a sistema', kind: 'Priorità', detail: 'Sfida 5' },
  { value: 'priority/wifi', title: 'Punti wi-fi pubblici' },
]

export const examples: readonly Example[] = [
  {
    name: 'before the search',
    node: <SearchPickField lang="it" name="priority" label="Lega a una priorità" />,
  },
  {
    name: 'found',
    node: <SearchPickField lang="it" name="priority" label="Priorità" query="port" results={FOUND} />,
  },
  {
    name: 'nothing found, in English',
    node: <SearchPickField lang="en" name="priority" label="Priority" query="zz" results={[]} />,
  },
  {
    name: 'chosen before, and wrong',
    node: (
      <SearchPickField
        lang="it"
        name="priority"
        label="Priorità"
        picked={{ value: 'priority/wifi', title: 'Punti wi-fi pubblici' }}
        results={FOUND}
        required
        error="Questa priorità è stata eliminata."
        searchButton={{ name: 'search', value: 'priority' }}
      />
    ),
  },
]
