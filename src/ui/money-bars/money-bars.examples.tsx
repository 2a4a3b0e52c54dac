import type { Example } from '../example.ts'
import { MoneyBars } from './money-bars.tsx'

export const examples: readonly Example[] = [
  {
    name: 'found, half found, and nobody knows how much',
    node: (
      <MoneyBars
        lang="it"
        description="Quanto serve, quanto si è trovato, quanto si è speso."
        bars={[
          {
            label: 'Laboratori di occupabilità',
            href: '/azioni/laboratori',
            need: 75_000_000,
            found: 75_000_000,
            spent: 20_000_000,
            said: 'Trovati 750.000 €: tutto ciò che serve. Spesi 200.000 €.',
            cells: ['750.000 €', '750.000 €', '0 €', '200.000 €'],
          },
          {
            label:
              'Piano telematico delle scuole, con un nome molto lungo che va a capo più volte su un telefono',
            need: 40_000_000,
            found: 10_000_000,
            spent: 0,
            said: 'Trovati 100.000 € di 400.000 €. Niente di speso.',
            cells: ['400.000 €', '100.000 €', '300.000 €', '0 €'],
          },
          {
            label: 'Facilitazione digitale',
            need: 0,
            found: 0,
            spent: 0,
            said: 'Nessuno ha ancora scritto quanto serve.',
            cells: [null, null, null, null],
          },
        ]}
      />
    ),
  },
]
