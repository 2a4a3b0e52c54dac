import type { Example } from '../example.ts'
import { Facts } from './facts.tsx'

export const examples: readonly Example[] = [
  { name: 'none', node: <Facts items={[]} /> },
  { name: 'one', node: <Facts items={[{ value: '7', label: 'azioni' }]} /> },
  {
    name: 'many, with links and words for figures',
    node: (
      <Facts
        items={[
          { value: '11', label: 'tavoli, questionari e incontri', href: '/ascolto' },
          { value: '18', label: 'priorità emerse', href: '/priorita' },
          { value: '3 su 18', label: 'fili che arrivano a un numero misurato' },
          { value: 'non disponibile', label: 'abitanti raggiunti dalla fibra' },
        ]}
      />
    ),
  },
]
