import { AppError, type Problem } from '../../kernel/error.ts'
import type { Id } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import { appendAct, type HistoryEntry, listActs } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import { canKeepTerritory } from '../identity/policy.ts'
import { listOwned, listParts, moveOwned, moveParts, type Part } from './handover-store.ts'
import { findIds, lockTerritory, raiseVersion } from './key-store.ts'
import { actingAccount } from './record-service.ts'

/** Whose records go to whom; nobody is null. */
export type Handover = Readonly<{ from: string | null; to: string | null }>

/** What would pass from one body to another: how many records of each type, and which parts in what. */
export type HandoverPreview = Readonly<{
  byType: ReadonlyMap<string, number>
  /** How many of them are in the bin: who brings one back must be able to keep it. */
  hidden: number
  parts: readonly Part[]
}>

/** What passed. */
export type HandedOver = Readonly<{ records: number; parts: number }>

const PROBLEMS: Readonly<Record<'from' | 'to' | 'same' | 'nothing', Readonly<Record<Language, Problem>>>> = {
  from: {
    it: { field: 'da', wrong: 'manca', right: 'l’ente che lascia le sue schede' },
    en: { field: 'da', wrong: 'is missing', right: 'the body that leaves its records' },
  },
  to: {
    it: { field: 'a', wrong: 'manca', right: 'l’ente che le riceve, oppure «nessun ente»' },
    en: { field: 'a', wrong: 'is missing', right: 'the body that receives them, or “no body”' },
  },
  same: {
    it: { field: 'a', wrong: 'è lo stesso ente', right: 'un ente diverso da quello che lascia' },
    en: { field: 'a', wrong: 'is the same body', right: 'another body than the one that leaves' },
  },
  nothing: {
    it: { field: 'da', wrong: 'non ha schede né parti da passare', right: 'un ente che ne ha' },
    en: { field: 'da', wrong: 'has no records and no parts to hand over', right: 'a body that has some' },
  },
}

function refuse(ctx: Context, ...names: (keyof typeof PROBLEMS)[]): never {
  throw new AppError(
    'record/invalid',
    {},
    names.map((name) => PROBLEMS[name][ctx.language]),
  )
}

type Ends = Readonly<{ fromId: Id | null; toId: Id | null }>

/** The bodies of a hand-over, neither of which may be in the bin. */
async function findEnds(ctx: Context, { from, to }: Handover): Promise<Ends> {
  const keys = [from, to].flatMap((slug) => (slug === null ? [] : [{ type: 'body', slug }]))
  const ids = await findIds(ctx.tx, keys)
  const idOf = (slug: string | null) => (slug === null ? null : (ids.get(`body/${slug}`) ?? undefined))
  const [fromId, toId] = [idOf(from), idOf(to)]
  if (fromId === undefined || toId === undefined) {
    return refuse(
      ctx,
      ...(fromId === undefined ? (['from'] as const) : []),
      ...(toId === undefined ? (['to'] as const) : []),
    )
  }
  if (fromId === toId) return refuse(ctx, 'same')
  return { fromId, toId }
}

/**
 * What would pass from a body to another one, or to nobody; parts pass to a body only.
 * @throws AppError `record/invalid`, `record/forbidden`
 */
export async function previewHandover(ctx: Context, handover: Handover): Promise<HandoverPreview> {
  if (!canKeepTerritory(ctx.actor)) throw new AppError('record/forbidden')
  const { fromId, toId } = await findEnds(ctx, handover)
  if (fromId === null) return refuse(ctx, 'from')
  const owned = await listOwned(ctx.tx, fromId)
  const types = Map.groupBy(owned, ({ type }) => type)
  return {
    byType: new Map([...types].map(([type, records]) => [type, records.length])),
    hidden: owned.filter(({ isHidden }) => isHidden).length,
    parts: toId === null ? [] : await listParts(ctx.tx, fromId, toId),
  }
}

/** The name of the act, under which its reverse finds it again. */
const ACT = 'records.handed-over'

type Payload = Handover & Readonly<{ parts: readonly Part[]; changes: object }>

async function remember(
  ctx: Context,
  ids: readonly Id[],
  { from, to }: Handover,
  parts: readonly Part[],
  ends: Ends,
) {
  const act = { territoryId: ctx.territory.id, at: ctx.now, accountId: actingAccount(ctx) }
  const payload: Payload = { from, to, parts, changes: { ownerBody: { before: from, after: to } } }
  await raiseVersion(ctx.tx, ctx.territory.id)
  await appendAct(ctx.tx, { ...act, kind: ACT, recordIds: ids, payload })
  // Each part is told as any tie is, so that the history of what it is in reads as if somebody had changed it.
  for (const { toId, toType, toSlug, role } of parts) {
    const told = { relation: 'carries', role, to: `${toType}/${toSlug}` }
    for (const [kind, body, bodyId] of [
      ['tie.removed', from, ends.fromId],
      ['tie.added', to, ends.toId],
    ] as const) {
      const recordIds = [bodyId as Id, toId]
      await appendAct(ctx.tx, { ...act, kind, recordIds, payload: { ...told, from: `body/${body}` } })
    }
  }
}

/**
 * Gives all that a body keeps to another one, or to nobody, in one act that stands in the history of each record; with
 * `withParts` its parts in what others keep too. What is in the bin goes along.
 * @throws AppError `record/invalid`, `record/forbidden`
 */
export async function handOver(ctx: Context, handover: Handover, withParts: boolean): Promise<HandedOver> {
  if (!canKeepTerritory(ctx.actor)) throw new AppError('record/forbidden')
  await lockTerritory(ctx.tx, ctx.territory.id)
  const ends = await findEnds(ctx, handover)
  if (ends.fromId === null) return refuse(ctx, 'from')
  const owned = await listOwned(ctx.tx, ends.fromId)
  const parts = withParts && ends.toId !== null ? await listParts(ctx.tx, ends.fromId, ends.toId) : []
  if (owned.length + parts.length === 0) return refuse(ctx, 'nothing')
  return move(
    ctx,
    handover,
    ends,
    owned.map(({ id }) => id),
    parts,
  )
}

async function move(
  ctx: Context,
  handover: Handover,
  ends: Ends,
  ids: readonly Id[],
  parts: readonly Part[],
): Promise<HandedOver> {
  const moved = await moveOwned(ctx.tx, ctx.territory.id, ids, { ...ends, now: ctx.now })
  if (parts.length > 0) {
    const tieIds = parts.map(({ tieId }) => tieId)
    await moveParts(ctx.tx, ctx.territory.id, tieIds, ends.toId as Id)
  }
  await remember(ctx, moved, handover, parts, ends)
  return { records: moved.length, parts: parts.length }
}

/** A hand-over that was made, and can be taken back. */
export type PastHandover = Handover & Readonly<{ sequence: number; at: Date; records: number; parts: number }>

const toPast = ({ sequence, at, recordIds, payload }: HistoryEntry): PastHandover => {
  const { from, to, parts } = payload as Payload
  return { sequence, at, from, to, records: recordIds.length, parts: parts.length }
}

/** The latest hand-overs, newest first. */
export async function listHandovers(ctx: Context, limit: number): Promise<PastHandover[]> {
  return (await listActs(ctx.tx, { kind: ACT, limit })).map(toPast)
}

/**
 * Takes a hand-over back: those of its records and parts that are still where it brought them return, and what the
 * other body had of its own stays. It is a hand-over itself, remembered as one.
 * @throws AppError `record/invalid`, `record/forbidden`, `record/missing`
 */
export async function takeBack(ctx: Context, sequence: number): Promise<HandedOver> {
  if (!canKeepTerritory(ctx.actor)) throw new AppError('record/forbidden')
  await lockTerritory(ctx.tx, ctx.territory.id)
  const [act] = Number.isSafeInteger(sequence)
    ? await listActs(ctx.tx, { kind: ACT, sequence, limit: 1 })
    : []
  if (!act) throw new AppError('record/missing', { type: 'handover', slug: String(sequence) })
  const { from, to, parts } = act.payload as Payload
  const back: Handover = { from: to, to: from }
  const ends = await findEnds(ctx, back)
  const given = new Set(parts.map(({ tieId }) => tieId))
  const returning =
    ends.fromId === null || ends.toId === null
      ? []
      : (await listParts(ctx.tx, ends.fromId, ends.toId)).filter(({ tieId }) => given.has(tieId))
  return move(ctx, back, ends, act.recordIds, returning)
}
