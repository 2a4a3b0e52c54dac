import type { Example } from '../example.ts'
import { ShareBar } from './share-bar.tsx'

export const examples: readonly Example[] = [
  {
    name: 'all kinds of parts, one of them tiny',
    node: (
      <ShareBar
        title="1.000 attività"
        parts={[
          { count: 400, label: 'fatte', share: '40 %', tone: 'done' },
          { count: 250, label: 'in corso', share: '25 %', tone: 'running' },
          { count: 199, label: 'da avviare', share: '20 %', tone: 'planned' },
          { count: 1, label: 'in ritardo', share: '1 %', tone: 'late', href: '#in-ritardo' },
          {
            count: 150,
            label: 'di cui nessuno ha detto niente, con parole che vanno a capo più volte su un telefono',
            share: '15 %',
            tone: 'gap',
            href: '#non-si-sa',
          },
        ]}
      />
    ),
  },
  {
    name: 'one part alone',
    node: (
      <ShareBar
        title="1 indicatore"
        parts={[{ count: 1, label: 'aggiornato', share: '100 %', tone: 'done' }]}
      />
    ),
  },
  { name: 'nothing to divide', node: <ShareBar title="Nessuna attività" parts={[]} /> },
]
