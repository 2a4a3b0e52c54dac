import type { Example } from '../example.ts'
import { FigureGrid } from './figure-grid.tsx'

export const examples: readonly Example[] = [
  {
    name: 'better, worse, not available, of another area',
    node: (
      <FigureGrid
        items={[
          {
            title: 'Servizi interattivi con SPID',
            href: '/indicatori/spid',
            value: '12,3',
            missing: 'non disponibile',
            place: 'servizi per Comune · Val d’Enza, febbraio 2022',
            beside: 'Meglio della Provincia di Reggio Emilia (10,5).',
            trend: {
              points: [2, 5, null, 9, 12.3].map((value, index) => ({ on: `202${index}-12-31`, value })),
              said: 'Da 2 (2020) a 12,3 (2024).',
            },
            tags: [{ label: 'meglio', tone: 'done' }],
          },
          {
            title: 'Un indicatore dal nome molto lungo, che va a capo più volte anche su uno schermo grande',
            href: '/indicatori/lungo',
            value: null,
            missing: 'non disponibile',
          },
          {
            title: 'Acquisti online',
            href: '/indicatori/acquisti',
            value: '60 %',
            missing: 'non disponibile',
            place: 'Emilia-Romagna, febbraio 2022',
            tags: [{ label: 'dato di un’altra area', tone: 'plain' }],
          },
        ]}
      />
    ),
  },
]
