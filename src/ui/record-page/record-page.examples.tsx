import { DefinitionList } from '../definition-list/definition-list.tsx'
import type { Example } from '../example.ts'
import { RecordPage } from './record-page.tsx'

export const examples: readonly Example[] = [
  { name: 'title alone', node: <RecordPage title="Connettività e reti" /> },
  {
    name: 'whole',
    node: (
      <RecordPage
        eyebrow="Azione 4"
        title="Strumenti di interazione con i cittadini"
        lead="Un solo modo di incontrare l’ente."
        tags={[{ label: 'oltre il termine', tone: 'late' }]}
        actions={<a href="/scrivania/azioni/4">Modifica</a>}
        aside={<DefinitionList lang="it" items={[{ label: 'Quando', value: null }]} />}
      >
        <p>Testo.</p>
      </RecordPage>
    ),
  },
]
