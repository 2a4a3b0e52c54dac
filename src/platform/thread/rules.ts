import type { Stage } from '../record/type.ts'

/** What a record of the thread should have and has not. Said openly on its page and on the home. */
export const GAPS = [
  'ungrounded',
  'fruitless',
  'without-priority',
  'without-action',
  'without-result',
] as const
export type Gap = (typeof GAPS)[number]

const includes = (stages: ReadonlySet<Stage>, ...wanted: Stage[]) => wanted.some((stage) => stages.has(stage))

/**
 * What is missing from the thread of a record of `stage`, given the stages that were reached upwards (what
 * grounds it) and downwards (what came of it).
 */
export function findGaps(stage: Stage, up: ReadonlySet<Stage>, down: ReadonlySet<Stage>): Gap[] {
  switch (stage) {
    case 'evidence':
    case 'contribution':
      return includes(down, 'goal', 'priority') ? [] : ['fruitless']
    case 'goal':
      return includes(down, 'priority', 'action') ? [] : ['without-priority']
    case 'priority':
      return [
        ...(includes(up, 'goal', 'evidence', 'measure', 'contribution') ? [] : ['ungrounded' as const]),
        ...(includes(down, 'action') ? [] : ['without-action' as const]),
      ]
    case 'action':
      return [
        ...(includes(up, 'goal', 'priority') ? [] : ['ungrounded' as const]),
        ...(includes(down, 'result', 'measure') ? [] : ['without-result' as const]),
      ]
    default:
      return []
  }
}

/** A tie reduced to its two ends. */
export type Edge = Readonly<{ from: string; to: string }>

/** For every node, the nodes that can be reached along `edges`. Rings end where they meet themselves. */
export function reachable(nodes: readonly string[], edges: readonly Edge[]): Map<string, Set<string>> {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to])
  const reachedFrom = (start: string): Set<string> => {
    const found = new Set<string>()
    const waiting = [...(next.get(start) ?? [])]
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (found.has(node) || node === start) continue
      found.add(node)
      waiting.push(...(next.get(node) ?? []))
    }
    return found
  }
  return new Map(nodes.map((node) => [node, reachedFrom(node)]))
}
