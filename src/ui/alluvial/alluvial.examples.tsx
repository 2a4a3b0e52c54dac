import type { Example } from '../example.ts'
import { Alluvial } from './alluvial.tsx'

const COLUMNS = [
  { title: 'Chi abbiamo ascoltato' },
  { title: 'Le priorità', keepOrder: true },
  { title: 'Le azioni' },
]

const SMALL = {
  lang: 'it' as const,
  title: 'Il filo dell’agenda',
  description: 'Da chi abbiamo ascoltato alle azioni.',
  columns: COLUMNS,
  nodes: [
    { id: 'c1', column: 0, label: 'Tavolo scuole e formazione', href: '/c1' },
    { id: 'c2', column: 0, label: 'Workshop civico', href: '/c2', highlighted: true },
    { id: 'p1', column: 1, label: 'Punti wi-fi pubblici', href: '/p1', highlighted: true },
    { id: 'p2', column: 1, label: 'Priorità senza azione', href: '/p2', missing: true },
    {
      id: 'a1',
      column: 2,
      label:
        'Coordinamento intercomunale per la semplificazione dei procedimenti e per la trasparenza amministrativa digitale',
      href: '/a1',
      highlighted: true,
    },
  ],
  links: [
    { from: 'c1', to: 'p1' },
    { from: 'c2', to: 'p1', highlighted: true },
    { from: 'c1', to: 'p2' },
    { from: 'p1', to: 'a1', derived: true, highlighted: true },
  ],
}

const MANY = Array.from({ length: 200 }, (_, index) => ({
  id: `n${index}`,
  column: index % 3,
  label: `Voce ${index + 1} con un nome lungo quanto ne scrive un ente pubblico`,
  href: `/voci/${index + 1}`,
}))

export const examples: readonly Example[] = [
  { name: 'nothing', node: <Alluvial {...SMALL} nodes={[]} links={[]} /> },
  { name: 'one entry', node: <Alluvial {...SMALL} nodes={SMALL.nodes.slice(0, 1)} links={[]} /> },
  { name: 'no ties', node: <Alluvial {...SMALL} links={[]} /> },
  { name: 'derived, missing, highlighted', node: <Alluvial {...SMALL} /> },
  {
    name: 'in English',
    node: <Alluvial {...SMALL} lang="en" title="The thread" description="From voices to actions." />,
  },
  {
    name: 'ties to nowhere, backwards, twice, within a column',
    node: (
      <Alluvial
        {...SMALL}
        links={[
          ...SMALL.links,
          { from: 'c1', to: 'nobody' },
          { from: 'a1', to: 'c1' },
          { from: 'c1', to: 'p1' },
          { from: 'c1', to: 'c2' },
          { from: 'c1', to: 'c1' },
        ]}
      />
    ),
  },
  {
    name: 'two hundred entries',
    node: (
      <Alluvial
        {...SMALL}
        nodes={MANY}
        links={MANY.slice(0, -1).map((node, index) => ({ from: node.id, to: `n${index + 1}` }))}
      />
    ),
  },
]
