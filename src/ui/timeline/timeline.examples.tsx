import type { Example } from '../example.ts'
import { Timeline } from './timeline.tsx'
import { TimelineNav } from './timeline-nav.tsx'
import type { TimelineRow } from './types.ts'

const ROWS: readonly TimelineRow[] = [
  {
    label: 'Scuole e competenze digitali giovani',
    href: '/azioni/1',
    level: 0,
    bar: {
      from: '2023-01-01',
      to: '2025-12-31',
      words: 'dal 2023, sintesi nel 2025',
      progressPercent: 40,
      state: 'late',
    },
    milestones: [
      { date: '2023-09-01', label: 'Primo tavolo', reached: true },
      { date: '2023-10-01', label: 'Proposta formativa', reached: false },
    ],
  },
  {
    label: 'Tavolo con le scuole',
    href: '/azioni/1#tavolo',
    level: 1,
    bar: {
      from: '2023-01-01',
      to: '2023-03-31',
      words: 'primo trimestre 2023',
      progressPercent: 100,
      state: 'done',
    },
  },
  {
    label:
      'Coordinamento intercomunale per la semplificazione dei procedimenti e per la trasparenza amministrativa digitale',
    href: '/azioni/2',
    level: 2,
    bar: { from: '2023-01-01', to: null, words: 'dal 2023, poi negli anni successivi', state: 'running' },
  },
  {
    label: 'Personale della PA',
    href: '/azioni/3',
    level: 0,
    bar: {
      from: null,
      to: '2024-12-31',
      words: 'avvio entro il 2024',
      progressPercent: null,
      state: 'unknown',
    },
  },
  {
    label: 'Senza data',
    href: '/azioni/5',
    level: 0,
    bar: { from: null, to: null, words: 'da definire', state: 'planned' },
  },
  { label: 'Senza tempi', href: '/azioni/7', level: 0 },
]

const PROPS = {
  lang: 'it' as const,
  title: 'Quando',
  description: 'I tempi di massima.',
  today: '2026-11-23',
  rows: ROWS,
}

export const examples: readonly Example[] = [
  {
    name: 'one year, with rows that fold',
    node: (
      <Timeline
        {...PROPS}
        years={{ first: 2024, last: 2024 }}
        rows={ROWS.map((row, index) => ({
          ...row,
          fold:
            row.level === 0
              ? { href: `?chiuse=${index}`, label: `Chiudi ${row.label}`, isOpen: index % 2 === 0 }
              : undefined,
        }))}
      />
    ),
  },
  {
    name: 'ways to look at it',
    node: (
      <TimelineNav
        lang="it"
        years={{ first: 2023, last: 2026 }}
        year={2024}
        hrefOf={(year) => `?anno=${year}`}
        levels={[{ label: 'Solo le azioni', href: '?aperte=', isCurrent: false }]}
        files={[{ label: 'Calendario (iCalendar)', href: '/calendario.ics' }]}
      />
    ),
  },
  {
    name: 'ways to look at a century',
    node: (
      <TimelineNav
        lang="en"
        years={{ first: 1950, last: 2049 }}
        year={null}
        hrefOf={(year) => `?anno=${year}`}
        levels={[]}
        files={[{ label: 'PNG', href: '/a.png' }]}
      />
    ),
  },
  { name: 'nothing', node: <Timeline {...PROPS} rows={[]} /> },
  { name: 'one row without times', node: <Timeline {...PROPS} rows={ROWS.slice(-1)} /> },
  { name: 'every state', node: <Timeline {...PROPS} note="Tempi ricavati dalle parole del documento." /> },
  {
    name: 'in English, today far away',
    node: <Timeline {...PROPS} lang="en" title="When" today="2060-01-01" />,
  },
  {
    name: 'a century, ends swapped',
    node: (
      <Timeline
        {...PROPS}
        rows={[
          {
            label: 'Lungo',
            href: '/l',
            level: 0,
            bar: { from: '1950-01-01', to: '2049-12-31', words: 'cent’anni', state: 'running' },
          },
          {
            label: 'Al contrario',
            href: '/r',
            level: 0,
            bar: { from: '2024-01-01', to: '2020-01-01', words: 'rovescio', state: 'planned' },
          },
        ]}
      />
    ),
  },
]
