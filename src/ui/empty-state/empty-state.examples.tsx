import type { Example } from '../example.ts'
import { EmptyState } from './empty-state.tsx'

export const examples: readonly Example[] = [
  { name: 'title alone', node: <EmptyState title="Non c’è ancora nessuna azione" /> },
  {
    name: 'with the next step',
    node: (
      <EmptyState
        title="Nessuna agenda"
        text="Quando un’agenda sarà pubblicata, comparirà qui."
        action={{ label: 'Scrivi la prima', href: '/scrivania/agende/nuova' }}
      />
    ),
  },
]
