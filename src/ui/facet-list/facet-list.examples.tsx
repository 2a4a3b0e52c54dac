import type { Example } from '../example.ts'
import { FacetList } from './facet-list.tsx'

const values = (count: number, on: number) =>
  Array.from({ length: count }, (_, at) => ({
    label: `Comune di Pieve ${at + 1}`,
    count: count - at,
    href: `?ente=${at}`,
    isOn: at === on,
  }))

export const examples: readonly Example[] = [
  { name: 'nothing to choose', node: <FacetList lang="it" title="Restringi" facets={[]} /> },
  {
    name: 'one group',
    node: <FacetList lang="it" title="Restringi" facets={[{ name: 'Ente', values: values(3, -1) }]} />,
  },
  {
    name: 'several groups, one in use, in English',
    node: (
      <FacetList
        lang="en"
        title="Narrow down"
        clearHref="?"
        facets={[
          { name: 'Body', values: values(20, 1) },
          { name: 'Channel', values: values(2, -1).map((one) => ({ ...one, href: `${one.href}&c` })) },
          { name: 'Empty', values: [] },
        ]}
      />
    ),
  },
]
