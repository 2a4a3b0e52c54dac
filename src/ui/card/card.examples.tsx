import type { Example } from '../example.ts'
import { Card } from './card.tsx'

export const examples: readonly Example[] = [
  { name: 'title alone', node: <Card title="Le azioni" /> },
  {
    name: 'whole',
    node: (
      <Card
        title="Che cosa manca, detto apertamente"
        sub="Un’agenda onesta mostra anche i suoi buchi."
        more={{ label: 'Salute del piano', href: '/salute' }}
      >
        <p>Quattro priorità senza azione.</p>
      </Card>
    ),
  },
  {
    name: 'third level',
    node: (
      <Card title="Attività" level={3} id="attivita">
        <p>Due su quattro.</p>
      </Card>
    ),
  },
]
