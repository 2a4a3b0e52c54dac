import type { Example } from '../example.ts'
import { History } from './history.tsx'

export const examples: readonly Example[] = [
  { name: 'none', node: <History lang="it" entries={[]} /> },
  {
    name: 'one, nobody named, in English',
    node: (
      <History lang="en" entries={[{ when: '12 February 2026', datetime: '2026-02-12', what: 'created' }]} />
    ),
  },
  {
    name: 'many, with values that were or became empty',
    node: (
      <History
        lang="it"
        entries={[
          {
            when: '12 febbraio 2026, 10:30',
            datetime: '2026-02-12T09:30:00Z',
            who: 'Unione',
            what: 'modificato',
            fields: [
              { field: 'Avanzamento', before: '25 %', after: '50 %' },
              { field: 'Nota', before: null, after: 'Censimento chiuso' },
              { field: 'Responsabile', before: 'Bibbiano', after: null },
            ],
          },
          { when: '1 febbraio 2026', datetime: '2026-02-01', who: 'Unione', what: 'creato' },
        ]}
      />
    ),
  },
]
