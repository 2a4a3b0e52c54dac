import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { Card, Prose } from '../../../ui/index.ts'
import { guideWords } from '../guide-words.ts'
import type { OpenApi } from '../openapi.ts'

/** The shapes that stand on every collection; those of the records are told by their field tables. */
const SHARED = [
  'Line',
  'Prose',
  'ListItem',
  'Interval',
  'Money',
  'Tie',
  'TieInput',
  'HistoryEntry',
  'Hidden',
  'Problem',
]

/** The schemas that many addresses share, as they stand in the document. */
export function SharedShapes({ lang, document }: { lang: Language; document: OpenApi }): VNode {
  return (
    <Card id="shapes" title={guideWords(lang).shapes}>
      {SHARED.map((name) => (
        <section key={name} id={`shape-${name}`}>
          <h3>
            <code>{name}</code>
          </h3>
          <Prose
            text={`\`\`\`json\n${JSON.stringify(document.components.schemas?.[name], null, 2)}\n\`\`\``}
          />
        </section>
      ))}
    </Card>
  )
}
