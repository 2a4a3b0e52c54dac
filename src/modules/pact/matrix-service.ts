import type { Context } from '../../platform/context.ts'
import { canReadDesk } from '../../platform/identity/policy.ts'
import { listRecords, type Registry, type StoredRecord } from '../../platform/record/index.ts'
import { listTies } from '../../platform/record/tie-store.ts'
import { type Part, strongestParts } from './rules.ts'

/** A body, an action, and the part of one in the other: by itself, or through a workstream of the action. */
export type MatrixCell = Readonly<{
  body: StoredRecord
  action: StoredRecord
  role: string | null
  strand: StoredRecord | null
}>

/** Who does what in a territory: bodies that take part in anything, actions in which somebody does. */
export type Matrix = Readonly<{
  bodies: readonly StoredRecord[]
  actions: readonly StoredRecord[]
  cells: readonly MatrixCell[]
}>

/** Reads who takes part in what. */
export async function readMatrix(ctx: Context, registry: Registry): Promise<Matrix> {
  const onlyPublic = !canReadDesk(ctx.actor)
  const all = (type: string) => listRecords(ctx.tx, registry.byType(type), { onlyPublic })
  const [bodies, actions, strands, ties] = await Promise.all([
    all('body'),
    all('action'),
    all('workstream'),
    listTies(ctx.tx, onlyPublic),
  ])
  const actionBySlug = new Map(actions.map((action) => [action.slug, action]))
  const strandById = new Map(strands.map((strand) => [strand.id, strand]))
  const byId = new Map([...bodies, ...actions].map((record) => [record.id, record]))
  const parts = ties
    .filter(({ relation }) => relation === 'carries')
    .flatMap(({ fromId, toId, role }): (Part & { strandId: string | null })[] => {
      const strand = strandById.get(toId)
      const action = strand ? actionBySlug.get(strand.own.action as string) : byId.get(toId)
      if (action?.type !== 'action' || byId.get(fromId)?.type !== 'body') return []
      return [{ bodyId: fromId, thingId: action.id, role, strandId: strand?.id ?? null }]
    })
  const cells = [...strongestParts(parts).values()].map((part): MatrixCell => {
    const { strandId } = part as (typeof parts)[number]
    return {
      body: byId.get(part.bodyId) as StoredRecord,
      action: byId.get(part.thingId) as StoredRecord,
      role: part.role,
      strand: strandId === null ? null : (strandById.get(strandId) ?? null),
    }
  })
  const taking = new Set(cells.flatMap(({ body, action }) => [body.id, action.id]))
  return {
    bodies: bodies.filter(({ id }) => taking.has(id)),
    actions: actions.filter(({ id }) => taking.has(id)),
    cells,
  }
}
