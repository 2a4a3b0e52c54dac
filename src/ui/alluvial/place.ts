import { neighboursOf } from './order.ts'
import type { AlluvialLink, AlluvialNode } from './types.ts'

export type Sized = AlluvialNode & { readonly lines: readonly string[]; readonly height: number }

/** The least distance between two boxes. */
const BETWEEN_NODES = 9
/** A column with room to spare breathes up to here; beyond, its boxes would look unrelated. */
const MOST_BETWEEN_NODES = 34

function stack(column: readonly Sized[], gap: number): number {
  return column.reduce((sum, node) => sum + node.height, 0) + Math.max(0, column.length - 1) * gap
}

/** The least height that a column needs. */
export function columnHeight(column: readonly Sized[]): number {
  return stack(column, BETWEEN_NODES)
}

function gapOf(column: readonly Sized[], height: number): number {
  const even = (height - stack(column, 0)) / Math.max(1, column.length - 1)
  return Math.min(MOST_BETWEEN_NODES, Math.max(BETWEEN_NODES, even))
}

/** The places of one column that keep order and distance and stay as near as they can to where each would like to be. */
function settle(column: readonly Sized[], wished: readonly number[], height: number): readonly number[] {
  const gap = gapOf(column, height)
  // Without the room taken by those above, keeping distance means never to decrease: pool those that would.
  const above: number[] = []
  let sum = 0
  for (const node of column) {
    above.push(sum)
    sum += node.height + gap
  }
  const slack = height - (sum - gap)
  const pools: { total: number; count: number }[] = []
  for (const [index, wish] of wished.entries()) {
    let pool = { total: wish - (above[index] ?? 0), count: 1 }
    for (
      let last = pools.at(-1);
      last && last.total / last.count > pool.total / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop()
      pool = { total: pool.total + last.total, count: pool.count + last.count }
    }
    pools.push(pool)
  }
  const free = pools.flatMap((pool) => Array.from({ length: pool.count }, () => pool.total / pool.count))
  return free.map((one, index) => Math.min(Math.max(one, 0), slack) + (above[index] ?? 0))
}

/** The top of every node: order and distance kept, each as near as can be to what it is tied to. */
export function placeColumns(
  columns: readonly (readonly Sized[])[],
  links: readonly AlluvialLink[],
  height: number,
): ReadonlyMap<string, number> {
  const neighbours = neighboursOf(links)
  const heights = new Map(columns.flat().map((node) => [node.id, node.height]))
  const top = new Map<string, number>()
  for (const column of columns) {
    const gap = gapOf(column, height)
    let y = (height - stack(column, gap)) / 2
    for (const node of column) {
      top.set(node.id, y)
      y += node.height + gap
    }
  }
  const centre = (id: string) => (top.get(id) ?? 0) + (heights.get(id) ?? 0) / 2
  for (let pass = 0; pass < 6; pass++) {
    for (const column of columns) {
      const wished = column.map((node) => {
        const others = neighbours.get(node.id) ?? []
        if (others.length === 0) return top.get(node.id) ?? 0
        return others.reduce((sum, id) => sum + centre(id), 0) / others.length - node.height / 2
      })
      settle(column, wished, height).forEach((y, index) => {
        top.set(column[index]?.id ?? '', y)
      })
    }
  }
  return top
}
