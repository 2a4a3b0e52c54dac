import type { Example } from '../example.ts'
import { Ties } from '../ties/ties.tsx'
import { ThreadLine } from './thread-line.tsx'

export const examples: readonly Example[] = [
  { name: 'one', node: <ThreadLine knots={[{ title: 'Da dove nasce' }]} /> },
  {
    name: 'four, the last one open',
    node: (
      <ThreadLine
        knots={[
          {
            title: 'Da dove nasce',
            id: 'da-dove',
            children: (
              <Ties lang="it" items={[{ kind: 'Priorità', title: 'Punti wi-fi pubblici', href: '/p' }]} />
            ),
          },
          { title: 'Che cosa facciamo', children: <p>Un piano per i punti di accesso.</p> },
          { title: 'Con chi e con che cosa', children: <p>Con la Regione.</p> },
          { title: 'Che cosa ne è venuto', open: true, children: <p>Ancora niente di misurato.</p> },
        ]}
      />
    ),
  },
  {
    name: 'broken in the middle, in English, under a title',
    node: (
      <section>
        <h2>The thread</h2>
        <ThreadLine
          level={3}
          knots={[
            { title: 'Where it comes from' },
            { title: 'What we do', open: true },
            { title: 'What came of it' },
          ]}
        />
      </section>
    ),
  },
]
