import { z } from 'zod'
import { AppError } from '../../kernel/error.ts'
import { type Id, newId } from '../../kernel/id.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import { canEditTie } from '../identity/policy.ts'
import { explainIssues } from './field/explain.ts'
import { fieldSchema } from './field/schema.ts'
import { lockTerritory, raiseVersion } from './key-store.ts'
import type { StoredRecord, Tie } from './record.ts'
import { actingAccount } from './record-service.ts'
import type { Registry } from './registry.ts'
import { canRelate, RELATION_NAMES, type RelationName, ROLE_NAMES } from './relation.ts'
import { deleteTies, insertTies, listTiesOf, updateTie } from './tie-store.ts'

const words = (label: string) => fieldSchema({ kind: 'text', label: { it: label, en: label } })

/** What may be said of a tie. A tie that we inferred says why; one that the source states needs no reason. */
export const tieSchema = z
  .strictObject({
    relation: z.enum(RELATION_NAMES as [string, ...string[]]),
    role: z
      .enum(ROLE_NAMES as [string, ...string[]])
      .nullable()
      .default(null),
    note: words('Note'),
    derived: z.boolean().default(false),
    reason: words('Reason'),
  })
  .refine(({ derived, reason }) => derived === (reason !== null), {
    path: ['reason'],
    params: { fault: 'missing' },
  })
  .refine(({ relation, role }) => role === null || relation === 'carries', {
    path: ['role'],
    params: { fault: 'role' },
  })

type Ends = Readonly<{ from: StoredRecord; to: StoredRecord }>
type NamedEnds = Readonly<Record<'from' | 'to', Pick<StoredRecord, 'id' | 'type' | 'slug'>>>

function parseTie(ctx: Context, candidate: unknown): Omit<Tie, 'id' | 'fromId' | 'toId'> {
  const parsed = tieSchema.safeParse(candidate, { reportInput: true })
  if (!parsed.success) throw new AppError('record/invalid', {}, explainIssues(parsed.error, ctx.language))
  return parsed.data as Omit<Tie, 'id' | 'fromId' | 'toId'>
}

async function remember(
  ctx: Context,
  kind: string,
  ends: { fromId: Id; toId: Id },
  payload: object,
): Promise<void> {
  await raiseVersion(ctx.tx, ctx.territory.id)
  await appendAct(ctx.tx, {
    territoryId: ctx.territory.id,
    at: ctx.now,
    accountId: actingAccount(ctx),
    kind,
    recordIds: [ends.fromId, ends.toId],
    payload,
  })
}

const naming = ({ from, to }: NamedEnds) => ({
  from: `${from.type}/${from.slug}`,
  to: `${to.type}/${to.slug}`,
})

/** Refuses a second tie that says the same of the same two records. */
async function assertNew(ctx: Context, tie: Tie): Promise<void> {
  const known = await listTiesOf(ctx.tx, tie.fromId, false)
  const isKnown = known.some(
    ({ tie: other }) =>
      other.id !== tie.id &&
      other.relation === tie.relation &&
      other.fromId === tie.fromId &&
      other.toId === tie.toId &&
      other.role === tie.role,
  )
  if (isKnown) throw new AppError('tie/exists')
}

/**
 * Ties two records.
 * @throws AppError `tie/not-allowed`, `tie/exists`, `record/forbidden`, `record/invalid`
 */
export async function addTie(ctx: Context, registry: Registry, ends: Ends, candidate: unknown): Promise<Tie> {
  const said = parseTie(ctx, candidate)
  const { from, to } = ends
  if (!canEditTie(ctx.actor, from, to, said.relation)) throw new AppError('record/forbidden')
  if (
    from.id === to.id ||
    !canRelate(said.relation, registry.byType(from.type).stage, registry.byType(to.type).stage)
  ) {
    throw new AppError('tie/not-allowed', { relation: said.relation })
  }
  const tie: Tie = { id: newId(), fromId: from.id, toId: to.id, ...said }
  await lockTerritory(ctx.tx, ctx.territory.id)
  await assertNew(ctx, tie)
  await insertTies(ctx.tx, ctx.territory.id, [tie])
  await remember(ctx, 'tie.added', tie, { ...naming(ends), ...said })
  return tie
}

/** Ties two records unless they are tied so already; whoever calls has made sure that the actor may say so. */
export async function ensureTie(ctx: Context, ends: NamedEnds, relation: RelationName): Promise<void> {
  const { from, to } = ends
  const known = await listTiesOf(ctx.tx, from.id, false)
  if (known.some(({ tie }) => tie.relation === relation && tie.fromId === from.id && tie.toId === to.id))
    return
  const said = { relation, role: null, note: null, derived: false, reason: null }
  const tie: Tie = { id: newId(), fromId: from.id, toId: to.id, ...said }
  await insertTies(ctx.tx, ctx.territory.id, [tie])
  await remember(ctx, 'tie.added', tie, { ...naming(ends), ...said })
}

async function getTie(ctx: Context, ends: Ends, tieId: Id): Promise<Tie> {
  const known = await listTiesOf(ctx.tx, ends.from.id, false)
  const found = known.find(({ tie }) => tie.id === tieId && tie.toId === ends.to.id)
  if (!found) throw new AppError('tie/missing')
  if (!canEditTie(ctx.actor, ends.from, ends.to, found.tie.relation)) throw new AppError('record/forbidden')
  return found.tie
}

/**
 * Changes the role, note or reason of a tie.
 * @throws AppError `tie/missing`, `tie/exists`, `record/forbidden`, `record/invalid`
 */
export async function changeTie(ctx: Context, ends: Ends, tieId: Id, candidate: unknown): Promise<void> {
  const said = parseTie(ctx, candidate)
  await lockTerritory(ctx.tx, ctx.territory.id)
  const tie = await getTie(ctx, ends, tieId)
  await assertNew(ctx, { ...tie, role: said.role })
  await updateTie(ctx.tx, ctx.territory.id, { ...tie, ...said, relation: tie.relation })
  await remember(ctx, 'tie.changed', tie, {
    ...naming(ends),
    ...said,
    before: { role: tie.role, note: tie.note },
  })
}

/**
 * Unties two records.
 * @throws AppError `tie/missing`, `record/forbidden`
 */
export async function removeTie(ctx: Context, ends: Ends, tieId: Id): Promise<void> {
  await lockTerritory(ctx.tx, ctx.territory.id)
  const tie = await getTie(ctx, ends, tieId)
  await deleteTies(ctx.tx, ctx.territory.id, [tie.id])
  await remember(ctx, 'tie.removed', tie, { ...naming(ends), relation: tie.relation })
}
