import type { Example } from '../example.ts'
import { FinderBox } from './finder-box.tsx'

export const examples: readonly Example[] = [
  {
    name: 'empty',
    node: <FinderBox lang="it" action="/servizi" label="Che cosa ti serve?" hint="Per esempio: l’asilo." />,
  },
  {
    name: 'with words, filters and results as one types',
    node: (
      <>
        <FinderBox
          lang="en"
          action="/en/servizi"
          label="What do you need?"
          hint="For instance: nursery."
          value={'"<b>'}
          kept={{ canale: 'online' }}
          live={{ target: 'found', source: '/en/servizi/risultati' }}
        />
        <div id="found" />
      </>
    ),
  },
]
