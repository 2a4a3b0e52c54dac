import type { Id } from '../../kernel/id.ts'
import type { Context } from '../context.ts'
import { oncePerContext } from '../once.ts'
import { findCard, listCards } from '../record/card-store.ts'
import { refsOf } from '../record/field/columns.ts'
import { findIds } from '../record/key-store.ts'
import type { Card, StoredRecord, Tie } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import { RELATION_NAMES, RELATIONS } from '../record/relation.ts'
import { listTies, listTiesOf, type ThreadStep, type TiedCard, walkThread } from '../record/tie-store.ts'
import { type RecordType, STAGES, type Stage } from '../record/type.ts'
import { findGaps, type Gap, stagesReached } from './rules.ts'

/** The relations that lead from a need to its result. */
export const THREAD_RELATIONS = RELATION_NAMES.filter((name) => RELATIONS[name].thread)

const ON_THREAD: readonly Stage[] = [
  'evidence',
  'contribution',
  'measure',
  'goal',
  'priority',
  'action',
  'result',
  'decision',
]

/** A record's place on the golden thread. */
export type RecordThread = Readonly<{
  /** The record that stands on the thread: this one, or the action to which an activity or a milestone belongs. */
  anchorId: Id | null
  /** The card of the anchor when it is not the record itself. */
  parent: Card | null
  up: readonly ThreadStep[]
  down: readonly ThreadStep[]
  /** Ties beside the thread: bodies, dependencies. */
  beside: readonly TiedCard[]
  gaps: readonly Gap[]
}>

async function findAnchor(
  ctx: Context,
  type: RecordType,
  record: StoredRecord,
  onlyPublic: boolean,
): Promise<Id | null> {
  if (ON_THREAD.includes(type.stage)) return record.id
  const parents = refsOf(type.fields).filter((ref) => ref.required)
  const keys = parents.map(({ name, to }) => ({ type: to, slug: record.own[name] as string }))
  const ids = await findIds(ctx.tx, keys, { onlyPublic })
  return keys.map((key) => ids.get(`${key.type}/${key.slug}`)).find((id) => id !== undefined) ?? null
}

/** What grounds a record, what came of it, who stands beside it and what is missing. */
export async function readThread(
  ctx: Context,
  registry: Registry,
  type: RecordType,
  record: StoredRecord,
  onlyPublic: boolean,
): Promise<RecordThread> {
  const anchorId = await findAnchor(ctx, type, record, onlyPublic)
  const walk = async (direction: 'up' | 'down') =>
    anchorId === null
      ? []
      : walkThread(ctx.tx, { recordId: anchorId, direction, relations: THREAD_RELATIONS, onlyPublic })
  const readParent = async () =>
    anchorId === null || anchorId === record.id ? null : findCard(ctx.tx, anchorId, onlyPublic)
  const [above, below, ties, parent] = await Promise.all([
    walk('up'),
    walk('down'),
    listTiesOf(ctx.tx, record.id, onlyPublic),
    readParent(),
  ])
  // Read from the record outwards: the nearest stage first, whichever way.
  const order = ({ card }: ThreadStep) => STAGES.indexOf(registry.byType(card.type).stage)
  const up = above.toSorted((one, other) => order(other) - order(one))
  const down = below.toSorted((one, other) => order(one) - order(other))
  const stages = (steps: readonly ThreadStep[]) =>
    new Set(steps.map(({ card }) => registry.byType(card.type).stage))
  return {
    anchorId,
    parent,
    up,
    down,
    beside: ties.filter(({ tie }) => !RELATIONS[tie.relation].thread),
    gaps: findGaps(type.stage, stages(up), stages(down)),
  }
}

/** The whole thread of a territory: its cards, its ties, and what is missing from each. */
export type TerritoryThread = Readonly<{
  cards: readonly Card[]
  ties: readonly Tie[]
  gaps: ReadonlyMap<Id, readonly Gap[]>
}>

/** Reads all that stands on the thread of a territory, in two queries. */
export async function readTerritoryThread(
  ctx: Context,
  registry: Registry,
  onlyPublic: boolean,
): Promise<TerritoryThread> {
  const types = registry.types.filter((type) => ON_THREAD.includes(type.stage)).map((type) => type.type)
  const [cards, allTies] = await Promise.all([
    listCards(ctx.tx, { types, onlyPublic }),
    listTies(ctx.tx, onlyPublic),
  ])
  const known = new Set(cards.map((card) => card.id))
  const ties = allTies.filter(
    (tie) => RELATIONS[tie.relation].thread && known.has(tie.fromId) && known.has(tie.toId),
  )
  const stageOf = new Map(cards.map((card) => [card.id, registry.byType(card.type).stage]))
  const edges = ties.map((tie) => ({ from: tie.fromId, to: tie.toId }))
  const down = stagesReached(stageOf, edges)
  const up = stagesReached(
    stageOf,
    edges.map(({ from, to }) => ({ from: to, to: from })),
  )
  const none = new Set<Stage>()
  const gaps = new Map(
    [...stageOf].map(([id, stage]) => [id, findGaps(stage, up.get(id) ?? none, down.get(id) ?? none)]),
  )
  return { cards, ties, gaps }
}

/** What everybody may see of the thread of a territory. */
export const readPublicThread = oncePerContext((ctx, registry: Registry) =>
  readTerritoryThread(ctx, registry, true),
)
