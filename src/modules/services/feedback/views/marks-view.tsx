import type { VNode } from 'preact'
import type { Language } from '../../../../kernel/language.ts'
import { Card, Folded, RecordList, ValueBars } from '../../../../ui/index.ts'
import type { MarksSaid } from '../types.ts'

/** Where the marks stand on the page of a card. */
export const MARKS_ID = 'giudizi'

/** What citizens said of a card, for whoever keeps it: how many stars, what was clear or difficult, their own words. */
export function MarksView({ lang, said }: { lang: Language; said: MarksSaid }): VNode {
  return (
    <Card title={said.title} sub={said.sub} id={MARKS_ID}>
      <ValueBars lang={lang} description={said.description} bars={said.stars} />
      {said.answers.length === 0 ? null : (
        <>
          <h3>{said.answersTitle}</h3>
          <ul>
            {said.answers.map((answer) => (
              <li key={answer}>{answer}</li>
            ))}
          </ul>
        </>
      )}
      {said.notes.length === 0 ? null : (
        <>
          <h3>{said.notesTitle}</h3>
          <Folded
            lang={lang}
            items={said.notes}
            draw={(some) => (
              <RecordList level={4} items={some.map(({ text, meta }) => ({ title: text, meta: [meta] }))} />
            )}
          />
        </>
      )}
    </Card>
  )
}
