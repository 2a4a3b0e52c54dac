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

function neighbours(edges: readonly Edge[], near: keyof Edge, far: keyof Edge): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const edge of edges) {
    const known = found.get(edge[near])
    if (known) known.push(edge[far])
    else found.set(edge[near], [edge[far]])
  }
  return found
}

/** The nodes that can be reached from `start` along `edges`. Rings end where they meet themselves. */
export function reachable(start: string, edges: readonly Edge[]): Set<string> {
  const next = neighbours(edges, 'from', 'to')
  const found = new Set<string>()
  const waiting = [start]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const one of next.get(node) ?? []) {
      if (one === start || found.has(one)) continue
      found.add(one)
      waiting.push(one)
    }
  }
  return found
}

/**
 * For every node, the stages that can be reached from it along `edges`. Stages are handed back along the edges until
 * nobody learns anything new: walking from every node by itself took seconds with some thousand records.
 */
export function stagesReached(
  stageOf: ReadonlyMap<string, Stage>,
  edges: readonly Edge[],
): Map<string, Set<Stage>> {
  const before = neighbours(edges, 'to', 'from')
  const reached = new Map([...stageOf.keys()].map((node) => [node, new Set<Stage>()]))
  const waiting: { node: string; stage: Stage }[] = []
  const tell = (node: string, stage: Stage | undefined) => {
    const known = reached.get(node)
    if (!known || stage === undefined || known.has(stage)) return
    known.add(stage)
    waiting.push({ node, stage })
  }
  for (const { from, to } of edges) tell(from, stageOf.get(to))
  for (let news = waiting.pop(); news !== undefined; news = waiting.pop()) {
    for (const node of before.get(news.node) ?? []) tell(node, news.stage)
  }
  return reached
}
