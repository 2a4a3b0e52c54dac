import type { Example } from '../example.ts'
import { Tally } from './tally.tsx'

const cell = (count: number, words: string) => ({ count, words, href: `#${words.replaceAll(' ', '-')}` })

export const examples: readonly Example[] = [
  {
    name: 'bodies with much, with little and with nothing of a kind',
    node: (
      <Tally
        lang="it"
        caption="Ente per ente"
        columns={['Ente', 'Indicatori senza valore', 'Attività in ritardo', 'Priorità senza azione']}
        rows={[
          {
            label: 'Unione Val d’Enza',
            href: '#unione',
            cells: [cell(75, 'indicatori'), cell(40, 'attività'), cell(2, 'priorità')],
          },
          {
            label: 'Azienda speciale consortile per i servizi alla persona con un nome che va a capo',
            cells: [cell(0, 'indicatori uno'), cell(3, 'attività uno'), cell(0, 'priorità uno')],
          },
        ]}
      />
    ),
  },
  {
    name: 'nobody has anything',
    node: <Tally lang="it" caption="Ente per ente" columns={['Ente']} rows={[]} />,
  },
]
