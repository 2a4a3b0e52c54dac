import type { Example } from '../example.ts'
import { RecordList } from './record-list.tsx'

export const examples: readonly Example[] = [
  { name: 'none', node: <RecordList items={[]} /> },
  {
    name: 'one',
    node: <RecordList level={2} items={[{ title: 'Connettività e reti', href: '/azioni/connettivita' }]} />,
  },
  {
    name: 'many as cards',
    node: (
      <RecordList
        level={2}
        layout="cards"
        items={[
          {
            number: '2',
            title: 'Competenze digitali',
            href: '/sfide/2',
            summary: 'Sei priorità e due azioni.',
          },
          {
            number: '5',
            title:
              'Coordinamento intercomunale per la semplificazione dei procedimenti e per la trasparenza amministrativa digitale',
            href: '/sfide/5',
            tags: [
              { label: 'in corso', tone: 'todo' },
              { label: 'senza indicatore', tone: 'gap' },
            ],
            meta: ['3 priorità', 'verificata il 12 febbraio 2026'],
          },
          { title: 'بلا ترجمة', textLang: 'ar', summary: 'نص من اليمين إلى اليسار' },
        ]}
      />
    ),
  },
]
