import { Card } from '../card/card.tsx'
import type { Example } from '../example.ts'
import { Columns } from './columns.tsx'

export const examples: readonly Example[] = [
  {
    name: 'two',
    node: (
      <Columns>
        <Card title="Dove siamo" />
        <Card title="Che cosa manca" />
      </Columns>
    ),
  },
]
