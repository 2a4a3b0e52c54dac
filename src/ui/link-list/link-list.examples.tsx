import type { Example } from '../example.ts'
import { LinkList } from './link-list.tsx'

const bodies = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    label: `Ente numero ${index + 1}`,
    href: `/enti/${index + 1}`,
  }))

export const examples: readonly Example[] = [
  { name: 'link-list: one', node: <LinkList items={bodies(1)} /> },
  { name: 'link-list: many', node: <LinkList items={bodies(26)} /> },
]
