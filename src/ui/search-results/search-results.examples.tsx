import type { Example } from '../example.ts'
import { SearchResults } from './search-results.tsx'

export const examples: readonly Example[] = [
  { name: 'none', node: <SearchResults lang="it" items={[]} /> },
  {
    name: 'one, in English',
    node: (
      <SearchResults
        lang="en"
        items={[{ title: 'Union', type: 'Body', href: '/en/val-denza/enti/unione' }]}
      />
    ),
  },
  {
    name: 'many, with hostile words between the marks',
    node: (
      <SearchResults
        lang="it"
        total={23}
        items={[
          {
            title: 'Strumenti per i cittadini',
            type: 'Azione',
            href: '/a',
            snippet: 'i <mark>portali</mark> dei comuni',
          },
          {
            title: 'Altro',
            type: 'Ente',
            href: '/b',
            snippet: '<mark><script>x</script></mark> </mark> <b>',
          },
        ]}
      />
    ),
  },
]
