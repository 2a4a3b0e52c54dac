import type { Example } from '../example.ts'
import { Tag } from '../tag/tag.tsx'
import { DataTable } from './data-table.tsx'

const COLUMNS = [{ title: 'Attività' }, { title: 'Chi' }, { title: 'Avanzamento', align: 'end' as const }]

export const examples: readonly Example[] = [
  { name: 'no rows', node: <DataTable lang="it" caption="Attività" columns={COLUMNS} rows={[]} /> },
  {
    name: 'missing cells',
    node: (
      <DataTable
        lang="it"
        caption="Attività"
        columns={COLUMNS}
        rows={[
          ['Censire i servizi', null, '50 %'],
          [
            'Coordinamento intercomunale per la semplificazione dei procedimenti e per la trasparenza amministrativa digitale',
            <Tag key="t" label="8 comuni" />,
            null,
          ],
        ]}
      />
    ),
  },
  {
    name: 'in English, caption hidden',
    node: (
      <DataTable
        lang="en"
        caption="Activities"
        captionHidden
        columns={COLUMNS}
        rows={[['Survey', '', '0 %']]}
      />
    ),
  },
]
