import type { Example } from '../example.ts'
import { Tag } from './tag.tsx'

export const examples: readonly Example[] = [
  { name: 'plain', node: <Tag label="Azione 4" /> },
  { name: 'todo', node: <Tag label="in corso" tone="todo" /> },
  { name: 'done', node: <Tag label="fatto" tone="done" /> },
  { name: 'late', node: <Tag label="oltre il termine" tone="late" /> },
  { name: 'gap', node: <Tag label="senza indicatore" tone="gap" /> },
  {
    name: 'long',
    node: (
      <Tag label="Coordinamento intercomunale per la semplificazione dei procedimenti e per la trasparenza amministrativa digitale" />
    ),
  },
]
