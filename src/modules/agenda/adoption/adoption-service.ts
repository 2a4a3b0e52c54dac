import { AppError } from '../../../kernel/error.ts'
import type { Context } from '../../../platform/context.ts'
import { canReadDesk } from '../../../platform/identity/policy.ts'
import { findTitles, type StoredRecord } from '../../../platform/record/index.ts'
import { listRenames } from '../../../platform/record/key-store.ts'
import { listTiesOf } from '../../../platform/record/tie-store.ts'
import type { Action, ActionParts } from '../service.ts'
import { type AdoptionLine, findActionCopy, findCopy, listAdoptions } from './adoption-store.ts'
import { isFrozenType, readState, refsFrom, refsOfType, toState } from './agenda-state.ts'
import { compareStates, renameRecords } from './differences.ts'
import type { FrozenAgenda, RecordDifference } from './frozen-types.ts'

/** The adoptions of an agenda that this reader may see, the latest first. */
export async function readAdoptions(ctx: Context, agendaId: string): Promise<AdoptionLine[]> {
  return listAdoptions(ctx.tx, agendaId, !canReadDesk(ctx.actor))
}

/** Two states of an agenda, under the names that its records have now, and what differs between them. */
export type StateComparison = Readonly<{
  before: FrozenAgenda
  after: FrozenAgenda
  differences: readonly RecordDifference[]
}>

function compare(before: FrozenAgenda, after: FrozenAgenda): StateComparison {
  return { before, after, differences: compareStates(before, after) }
}

/** A copy beside the agenda as it is now; null when the agenda is no longer public. */
export async function compareWithPresent(
  ctx: Context,
  agenda: string,
  copy: FrozenAgenda,
): Promise<StateComparison | null> {
  const [present, renames] = await Promise.all([readState(ctx, agenda), listRenames(ctx.tx)])
  return present && compare(renameRecords(copy, renames, refsOfType), present)
}

/** The same for the copy of an adoption by its slug; null also when there is no copy. */
export async function compareAdoption(
  ctx: Context,
  agenda: string,
  slug: string,
): Promise<StateComparison | null> {
  const copy = await findCopy(ctx.tx, slug)
  return copy && compareWithPresent(ctx, agenda, copy)
}

/**
 * What changed from an earlier adoption to a later one.
 * @throws AppError `record/missing` when there is no copy of the earlier one
 */
export async function compareAdoptions(
  ctx: Context,
  earlier: string,
  copy: FrozenAgenda,
): Promise<StateComparison> {
  const [before, renames] = await Promise.all([findCopy(ctx.tx, earlier), listRenames(ctx.tx)])
  if (before === null) throw new AppError('record/missing', { type: 'adoption', slug: earlier })
  return compare(renameRecords(before, renames, refsOfType), renameRecords(copy, renames, refsOfType))
}

/** How an action stands to the latest adopted version of its agenda. */
export type ActionDrift = Readonly<{ adoption: string; adoptedOn: string; differences: RecordDifference[] }>

/** What differs between an action with its parts and the latest adopted version; null where nothing was adopted. */
export async function readActionDrift(
  ctx: Context,
  action: Action,
  parts: ActionParts,
): Promise<ActionDrift | null> {
  const renames = await listRenames(ctx.tx)
  const earlier = [...renames].flatMap(([key, now]) =>
    key.startsWith('action/') && now === action.slug ? [key.slice('action/'.length)] : [],
  )
  const records: StoredRecord[] = [action, ...Object.values(parts).flat()].filter(
    ({ general }) => general.isPublic,
  )
  const [found, tied, titles] = await Promise.all([
    findActionCopy(ctx.tx, action.own.agenda, [action.slug, ...earlier]),
    listTiesOf(ctx.tx, action.id, true),
    findTitles(ctx.tx, refsFrom(records), true),
  ])
  if (!found) return null
  // What is neither of the agenda nor a body, such as a place, is in no copy.
  const ends = tied.map(({ card }) => card).filter(({ type }) => type === 'body' || isFrozenType(type))
  const present = toState({ records, bodies: ends, ties: tied.map(({ tie }) => tie), known: titles.keys() })
  const before = renameRecords(found.copy, renames, refsOfType)
  return {
    adoption: found.slug,
    adoptedOn: found.adoptedOn,
    differences: compareStates(before, present),
  }
}
