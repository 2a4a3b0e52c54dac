import type { Example } from '../example.ts'
import { Missing } from './missing.tsx'

export const examples: readonly Example[] = [
  { name: 'nothing is missing', node: <Missing items={[]} /> },
  {
    name: 'many',
    node: (
      <Missing
        items={[
          { count: 4, text: 'priorità senza azione', href: '/mancanze#priorita' },
          { count: 0, text: 'indicatori aggiornati' },
          { text: 'Nessun dato aperto pubblicato' },
        ]}
      />
    ),
  },
]
