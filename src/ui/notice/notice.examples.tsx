import type { Example } from '../example.ts'
import { Notice } from './notice.tsx'

export const examples: readonly Example[] = [
  { name: 'info', node: <Notice lang="it">Il documento è del 15 dicembre 2022.</Notice> },
  { name: 'success', node: <Notice lang="it" tone="success" title="Azione salvata" /> },
  {
    name: 'warning, in English',
    node: (
      <Notice lang="en" tone="warning">
        These figures are from 2022.
      </Notice>
    ),
  },
  {
    name: 'error',
    node: (
      <Notice lang="it" tone="error" title="Non salvato">
        <p>
          Qualcun altro ha salvato prima di te: <a href="#confronto">guarda il confronto</a>.
        </p>
      </Notice>
    ),
  },
]
