import type { Example } from '../example.ts'
import { LinkList } from '../link-list/link-list.tsx'
import { Folded } from './folded.tsx'

const links = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    label: `Azione ${index + 1}`,
    href: `/azioni/${index + 1}`,
  }))
const draw = (items: readonly { label: string; href: string }[]) => <LinkList items={items} />

export const examples: readonly Example[] = [
  { name: 'nothing', node: <Folded lang="it" items={[]} draw={() => null} /> },
  {
    name: 'a few more than a screen, not worth folding',
    node: <Folded lang="it" items={links(24)} draw={draw} />,
  },
  { name: 'many', node: <Folded lang="it" items={links(1000)} draw={draw} /> },
  { name: 'in English', node: <Folded lang="en" items={links(30)} draw={draw} /> },
]
