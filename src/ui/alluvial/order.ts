import type { AlluvialColumn, AlluvialLink, AlluvialNode } from './types.ts'

/** Eight sweeps: pictures of an agenda settle after three or four. */
const SWEEPS = 8

/** Who is tied to whom, both ways. */
export function neighboursOf(links: readonly AlluvialLink[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  const add = (one: string, other: string) => {
    const list = map.get(one)
    if (list) list.push(other)
    else map.set(one, [other])
  }
  for (const link of links) {
    add(link.from, link.to)
    add(link.to, link.from)
  }
  return map
}

/**
 * The nodes of each column, from top to bottom. Columns that may move are sorted by the mean place of what they
 * are tied to, sweeping to the right and back, which makes the ribbons cross less.
 */
export function orderColumns(
  columns: readonly AlluvialColumn[],
  nodes: readonly AlluvialNode[],
  links: readonly AlluvialLink[],
): readonly (readonly AlluvialNode[])[] {
  const ordered = columns.map((_, index) => nodes.filter((node) => node.column === index))
  const neighbours = neighboursOf(links)
  const place = new Map<string, number>()
  const note = (column: readonly AlluvialNode[]) => {
    column.forEach((node, index) => {
      place.set(node.id, (index + 0.5) / column.length)
    })
  }
  ordered.forEach(note)
  const meanPlace = (node: AlluvialNode): number => {
    const places = (neighbours.get(node.id) ?? []).map((id) => place.get(id) ?? 0.5)
    // What is tied to nothing sinks: it is read last.
    return places.length === 0 ? 2 : places.reduce((sum, one) => sum + one, 0) / places.length
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const indices = columns.map((_, index) => (sweep % 2 === 0 ? index : columns.length - 1 - index))
    for (const index of indices) {
      const column = ordered[index]
      if (!column || columns[index]?.keepOrder) continue
      const means = new Map(column.map((node) => [node.id, meanPlace(node)]))
      column.sort((one, other) => (means.get(one.id) ?? 0) - (means.get(other.id) ?? 0))
      note(column)
    }
  }
  return ordered
}
