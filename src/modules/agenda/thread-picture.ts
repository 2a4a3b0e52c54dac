import { readText } from '../../kernel/language.ts'
import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import type { Card, Registry } from '../../platform/record/index.ts'
import type { TerritoryThread } from '../../platform/thread/index.ts'
import { reachable } from '../../platform/thread/index.ts'
import type { AlluvialLink, AlluvialNode, AlluvialProps } from '../../ui/index.ts'
import { type Fold, foldPicture } from './fold-picture.ts'
import { agendaWords } from './messages.ts'

/** Short names of goals, actions and consultations by record id: the picture has little room. */
export type ShortNames = ReadonlyMap<string, string>

const COLUMN_OF: Readonly<Record<string, number>> = {
  evidence: 0,
  contribution: 0,
  measure: 0,
  goal: 1,
  priority: 2,
  action: 3,
  result: 4,
  decision: 4,
}
const RESULTS = 4
const NOT_MEASURED = 'not-measured'

const nodeHref = (card: Card, at: { ctx: Context; links: Links }) =>
  `${at.links.territory(at.ctx.territory.slug, '/filo')}?nodo=${card.type}/${card.slug}#filo`

/** Everything on the thread of the picked record, both ways; nothing when none is picked. */
function highlightedIds(thread: TerritoryThread, picked: Card | undefined): ReadonlySet<string> {
  if (!picked) return new Set()
  const edges = thread.ties.map((tie) => ({ from: tie.fromId, to: tie.toId }))
  const back = edges.map(({ from, to }) => ({ from: to, to: from }))
  return new Set([picked.id, ...reachable(picked.id, edges), ...reachable(picked.id, back)])
}

/**
 * The thread of a whole territory as the picture draws it. A goal that leads to an action only through its priorities is not tied twice.
 */
export function drawThread(
  at: { ctx: Context; links: Links; registry: Registry },
  thread: TerritoryThread,
  names: ShortNames,
  goalLevel: string,
  picked: Card | undefined,
): AlluvialProps {
  const { ctx, registry } = at
  const words = agendaWords(ctx.language)
  const { cards } = thread
  const lit = highlightedIds(thread, picked)
  const columnOf = (card: Card) => COLUMN_OF[registry.byType(card.type).stage] ?? 0
  const byId = new Map(cards.map((card) => [card.id, card]))
  const measures = new Set(
    cards.filter(({ type }) => registry.byType(type).stage === 'measure').map(({ id }) => id),
  )
  const isMeasure = ({ id }: AlluvialNode) => measures.has(id)
  const nodes: AlluvialNode[] = cards.map((card) => ({
    id: card.id,
    column: columnOf(card),
    label: names.get(card.id) ?? readText(card.title, ctx.language).text,
    href: nodeHref(card, at),
    missing: (thread.gaps.get(card.id) ?? []).some((gap) => gap !== 'without-result'),
    highlighted: lit.has(card.id),
  }))
  const ties = thread.ties.filter((tie) => byId.has(tie.fromId) && byId.has(tie.toId))
  const links: AlluvialLink[] = ties
    .filter((tie) => !isTwice(tie, ties, byId, columnOf))
    .map((tie) => ({
      from: tie.fromId,
      to: tie.toId,
      derived: tie.derived,
      highlighted: lit.has(tie.fromId) && lit.has(tie.toId),
    }))
  const unmeasured = cards.filter((card) => (thread.gaps.get(card.id) ?? []).includes('without-result'))
  if (unmeasured.length > 0) {
    const href = `${at.links.territory(ctx.territory.slug, '/filo')}#without-result`
    const isLit = unmeasured.some((card) => lit.has(card.id))
    nodes.push({
      id: NOT_MEASURED,
      column: RESULTS,
      label: words.noResult,
      href,
      missing: true,
      highlighted: isLit,
    })
    for (const card of unmeasured)
      links.push({ from: card.id, to: NOT_MEASURED, highlighted: lit.has(card.id) })
  }
  const pickedTitle = picked ? readText(picked.title, ctx.language).text : null
  return {
    lang: ctx.language,
    title: words.thread,
    description: pickedTitle ? words.threadHighlight(pickedTitle) : words.threadPick,
    columns: [
      { title: measures.size > 0 ? words.heardAndMeasured : words.heard, keepOrder: true },
      { title: goalLevel, keepOrder: true },
      { title: words.priorities },
      { title: words.actions, keepOrder: true },
      { title: words.results },
    ],
    ...foldPicture({ nodes, links }, foldsOf(at, goalLevel, isMeasure), picked !== undefined),
  }
}

/** What a column says in a single box when it is too full for boxes; what was measured is one box beside what was heard. */
function foldsOf(
  { ctx, links }: { ctx: Context; links: Links },
  goalLevel: string,
  isMeasure: (node: AlluvialNode) => boolean,
): Fold[] {
  const words = agendaWords(ctx.language)
  const fold = (column: number, path: string, name: string): Fold => ({
    column,
    holds: (node) => node.column === column && !isMeasure(node),
    name: (count: number) => `${count} ${name.toLowerCase()}`,
    href: links.territory(ctx.territory.slug, path),
  })
  return [
    fold(0, '/ascolto', words.factConsultations),
    { ...fold(0, '/indicatori', words.manyIndicators), holds: isMeasure, always: true },
    fold(1, '/obiettivi', goalLevel),
    fold(2, '/priorita', words.priorities),
    fold(3, '/azioni', words.actions),
    fold(RESULTS, '/filo', words.manyResults),
  ]
}

/** True for a goal's direct tie to an action that one of its own priorities already becomes. */
function isTwice(
  tie: { fromId: string; toId: string },
  ties: readonly { fromId: string; toId: string }[],
  byId: ReadonlyMap<string, Card>,
  columnOf: (card: Card) => number,
): boolean {
  const [from, to] = [byId.get(tie.fromId), byId.get(tie.toId)]
  if (!from || !to || columnOf(from) !== 1 || columnOf(to) !== 3) return false
  const priorities = new Set(ties.filter((other) => other.fromId === tie.fromId).map((other) => other.toId))
  return ties.some((other) => other.toId === tie.toId && priorities.has(other.fromId))
}
