import type { Example } from '../example.ts'
import { Document, DocumentPart } from './document.tsx'

const facts = [{ label: 'Licenza', value: 'CC BY 4.0' }]

export const examples: readonly Example[] = [
  {
    name: 'no chapter yet',
    node: (
      <Document
        lang="it"
        eyebrow="Il documento"
        title="Valle"
        facts={facts}
        contents="Indice"
        hint="Usa «Stampa»."
        chapters={[]}
      />
    ),
  },
  {
    name: 'whole',
    node: (
      <Document
        lang="en"
        eyebrow="The document"
        title="Val d’Enza"
        textLang="it"
        lead="Digitale che serve alle persone"
        facts={facts}
        contents="Contents"
        hint="Use “Print” of your browser."
        chapters={[
          { id: 'one', title: 'What was heard', content: <p>Three tables.</p> },
          {
            id: 'two',
            title: 'Actions',
            content: (
              <>
                <DocumentPart title="Action 1" isSheet>
                  <p>Laboratori nelle scuole.</p>
                </DocumentPart>
                <DocumentPart title="Azione 2" textLang="it">
                  <p>Spazi.</p>
                </DocumentPart>
              </>
            ),
          },
        ]}
      />
    ),
  },
]
