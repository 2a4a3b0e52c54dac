import type { AlluvialLink, AlluvialNode } from './types.ts'

/** The stylesheet knows this many strands by number; a larger picture goes without lighting up. */
export const STRANDS = 72

function reach(start: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set([start])
  const queue = [start]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const other of next.get(id) ?? []) {
      if (seen.has(other)) continue
      seen.add(other)
      queue.push(other)
    }
  }
  return seen
}

function mapEnds(links: readonly AlluvialLink[], from: 'from' | 'to', to: 'from' | 'to') {
  const map = new Map<string, string[]>()
  for (const link of links) map.set(link[from], [...(map.get(link[from]) ?? []), link[to]])
  return map
}

/**
 * Which threads each node and link lie on, as numbers of the nodes they run through: the stylesheet lights
 * strand N when node N is pointed at, so that no script is needed.
 */
export function strandsOf(
  nodes: readonly AlluvialNode[],
  links: readonly AlluvialLink[],
): {
  readonly node: (id: string) => readonly number[]
  readonly link: (link: AlluvialLink) => readonly number[]
} {
  if (nodes.length > STRANDS) return { node: () => [], link: () => [] }
  const onward = mapEnds(links, 'from', 'to')
  const back = mapEnds(links, 'to', 'from')
  const reaches = nodes.map((node) => ({ onward: reach(node.id, onward), back: reach(node.id, back) }))
  const numbers = (test: (one: (typeof reaches)[number]) => boolean) =>
    reaches.flatMap((one, index) => (test(one) ? [index] : []))
  return {
    node: (id) => numbers((one) => one.onward.has(id) || one.back.has(id)),
    link: ({ from, to }) =>
      numbers(
        (one) => (one.onward.has(from) && one.onward.has(to)) || (one.back.has(from) && one.back.has(to)),
      ),
  }
}
