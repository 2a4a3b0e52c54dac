import type { Example } from '../example.ts'
import { DefinitionList } from './definition-list.tsx'

export const examples: readonly Example[] = [
  { name: 'none', node: <DefinitionList lang="it" items={[]} /> },
  { name: 'one', node: <DefinitionList lang="it" items={[{ label: 'Quando', value: '«entro il 2024»' }]} /> },
  {
    name: 'missing values',
    node: (
      <DefinitionList
        lang="it"
        items={[
          { label: 'Gruppi a cui serve', value: null },
          { label: 'Risorse', value: '', note: 'La fonte dice solo che sono interne.' },
          { label: 'Enti', value: [] },
        ]}
      />
    ),
  },
  {
    name: 'in English, as a table, with a list',
    node: (
      <DefinitionList
        lang="en"
        layout="table"
        items={[
          {
            label: 'Actors',
            value: (
              <ul>
                <li>Region</li>
                <li>
                  Coordinamento intercomunale per la semplificazione dei procedimenti e per la trasparenza
                  amministrativa digitale
                </li>
              </ul>
            ),
          },
          { label: 'Budget', value: null },
        ]}
      />
    ),
  },
]
