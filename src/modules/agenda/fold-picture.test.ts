import { expect, test } from 'vitest'
import type { AlluvialNode } from '../../ui/index.ts'
import { foldPicture } from './fold-picture.ts'

const fold = (column: number, noun: string, href: string) => ({
  column,
  holds: (each: AlluvialNode) => each.column === column && !each.id.startsWith('indicatore'),
  name: (count: number) => `${count} ${noun}`,
  href,
})
const columns = [fold(0, 'sfide', '/obiettivi'), fold(1, 'azioni', '/azioni')]
const node = (id: string, column: number, highlighted = false) => ({
  id,
  column,
  label: id,
  href: `/${id}`,
  highlighted,
})
const picture = (actions: number, lit = 0) => ({
  nodes: [
    node('sfida', 0, lit > 0),
    ...Array.from({ length: actions }, (_, index) => node(`azione-${index}`, 1, index < lit)),
  ],
  links: Array.from({ length: actions }, (_, index) => ({
    from: 'sfida',
    to: `azione-${index}`,
    derived: index > 0,
    highlighted: index < lit,
  })),
})

test('a picture that can be read stays as it is', () => {
  const small = picture(40)
  expect(foldPicture(small, columns, false)).toBe(small)
})

test('a column that is too full becomes one box that counts it, with one ribbon', () => {
  const { nodes, links } = foldPicture(picture(41), columns, false)
  expect(nodes.map(({ label, href }) => [label, href])).toEqual([
    ['sfida', '/sfida'],
    ['41 azioni', '/azioni'],
  ])
  expect(links).toEqual([{ from: 'sfida', to: 'folded-1', derived: false, highlighted: false }])
})

test('with a record picked only its thread is drawn, box by box', () => {
  const { nodes, links } = foldPicture(picture(300, 3), columns, true)
  expect(nodes.map(({ id }) => id)).toEqual(['sfida', 'azione-0', 'azione-1', 'azione-2'])
  expect(links).toHaveLength(3)
})

test('a thread that is itself too long is folded too, and stays lit', () => {
  const { nodes, links } = foldPicture(picture(300, 60), columns, true)
  expect(nodes).toHaveLength(2)
  expect(nodes.every(({ highlighted }) => highlighted)).toBe(true)
  expect(links.every(({ highlighted }) => highlighted)).toBe(true)
})

test('indicators are one box beside the others, and do not narrow the picture of a picked record', () => {
  const holds = ({ id }: AlluvialNode) => id.startsWith('indicatore')
  const measures = { ...fold(0, 'indicatori', '/indicatori'), holds, always: true }
  const { nodes, links } = picture(2, 1)
  const measured = [node('indicatore-a', 0, true), node('indicatore-b', 0)]
  const ties = measured.map(({ id, highlighted }) => ({
    from: id,
    to: 'azione-1',
    derived: true,
    highlighted,
  }))
  const folded = foldPicture(
    { nodes: [...nodes, ...measured], links: [...links, ...ties] },
    [...columns, measures],
    true,
  )
  expect(folded.nodes.map(({ label }) => label)).toEqual(['sfida', 'azione-0', 'azione-1', '2 indicatori'])
  expect(folded.links.at(-1)).toEqual({ from: 'folded-2', to: 'azione-1', derived: true, highlighted: true })
})
