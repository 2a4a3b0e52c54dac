import type { Example } from '../example.ts'
import { Voices } from './voices.tsx'

export const examples: readonly Example[] = [
  {
    name: 'two that say something and one that does not',
    node: (
      <Voices
        indexTitle="In questa pagina"
        unsaid="Questa scheda non lo dice."
        voices={[
          { id: 'chi', title: 'A chi è rivolto', element: 'service-addressed', content: <p>A tutti.</p> },
          { id: 'come', title: 'Come fare', content: <p>Vieni allo sportello.</p> },
          { id: 'serve', title: 'Cosa serve', content: null },
        ]}
      />
    ),
  },
]
