import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../lettering/lettering.ts'
import { LINE, layOut, TYPE, WIDTH } from './layout.ts'
import type { AlluvialLink, AlluvialNode } from './types.ts'

const COLUMNS = 5

const picture = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    nodes: fc.array(
      fc.record({ column: fc.nat(COLUMNS - 1), label: fc.string({ minLength: 1, maxLength: 60 }) }),
      {
        minLength: count,
        maxLength: count,
      },
    ),
    ties: fc.array(fc.record({ from: fc.nat(count), to: fc.nat(count) }), { maxLength: 80 }),
  }),
)

function draw(shape: { nodes: { column: number; label: string }[]; ties: { from: number; to: number }[] }) {
  const columns = Array.from({ length: COLUMNS }, (_, index) => ({
    title: `Colonna ${index}`,
    keepOrder: index === 1,
  }))
  const nodes: AlluvialNode[] = shape.nodes.map((node, index) => ({
    ...node,
    id: `n${index}`,
    href: `/n${index}`,
  }))
  const links: AlluvialLink[] = shape.ties.map((tie) => ({ from: `n${tie.from}`, to: `n${tie.to}` }))
  return { nodes, layout: layOut(columns, nodes, links) }
}

describe('layOut', () => {
  it('draws every node once, inside the picture, none over another, with its words inside', () => {
    fc.assert(
      fc.property(picture, (shape) => {
        const { nodes, layout } = draw(shape)
        expect(layout.nodes.map((node) => node.id).sort()).toEqual(nodes.map((node) => node.id).sort())
        for (const node of layout.nodes) {
          expect(node.x).toBeGreaterThanOrEqual(0)
          expect(node.x + node.width).toBeLessThanOrEqual(WIDTH + 0.2)
          expect(node.y).toBeGreaterThanOrEqual(layout.top - 0.1)
          expect(node.y + node.height).toBeLessThanOrEqual(layout.height)
          expect(node.lines.length * LINE).toBeLessThanOrEqual(node.height)
          for (const line of node.lines) expect(textWidth(line, TYPE)).toBeLessThanOrEqual(node.width)
        }
        for (let column = 0; column < COLUMNS; column++) {
          const stack = layout.nodes
            .filter((node) => node.column === column)
            .sort((one, other) => one.y - other.y)
          stack.slice(1).forEach((node, index) => {
            const above = stack[index]
            expect(node.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0))
          })
        }
        for (const link of layout.links) expect(link.path).not.toMatch(/NaN|Infinity|undefined/)
      }),
      { numRuns: 120 },
    )
  })

  it('keeps the order of a column that asks for it', () => {
    fc.assert(
      fc.property(picture, (shape) => {
        const { nodes, layout } = draw(shape)
        const given = nodes.filter((node) => node.column === 1).map((node) => node.id)
        const drawn = layout.nodes.filter((node) => node.column === 1).sort((one, other) => one.y - other.y)
        expect(drawn.map((node) => node.id)).toEqual(given)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves out ties to nowhere and within a column, and draws a double one once', () => {
    const nodes = [
      { id: 'a', column: 0, label: 'A', href: '/a' },
      { id: 'b', column: 1, label: 'B', href: '/b' },
      { id: 'c', column: 1, label: 'C', href: '/c' },
    ]
    const links = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
      { from: 'b', to: 'c' },
      { from: 'a', to: 'nobody' },
    ]
    const layout = layOut([{ title: 'Uno' }, { title: 'Due' }], nodes, links)
    expect(layout.links.map((link) => [link.from, link.to])).toEqual([['a', 'b']])
  })
})
