import type { Id } from '../../kernel/id.ts'
import type { Actor } from '../context.ts'

type Owned = Readonly<{ id: Id; ownerBodyId: Id | null }>
type Kept = Readonly<{ keptBy?: 'steward' }>

const hasScope = (actor: Actor, scope: 'read' | 'write') =>
  actor.kind !== 'account' || actor.scopes.includes(scope)

/** May run the installation: make territories, name stewards anywhere. */
export function isAdministrator(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'account' && actor.isAdministrator)
}

/** Keeps the whole territory: every record, every role in it. */
export function isSteward(actor: Actor): boolean {
  return (
    isAdministrator(actor) ||
    (actor.kind === 'account' && actor.grants.some(({ role }) => role === 'steward'))
  )
}

/** The bodies for which the actor may write. */
export function editedBodies(actor: Actor): Id[] {
  return actor.kind === 'account' ? actor.grants.flatMap(({ bodyId }) => (bodyId ? [bodyId] : [])) : []
}

/** May see the desk of the territory, with drafts and what is late. */
export function canReadDesk(actor: Actor): boolean {
  return (
    isAdministrator(actor) || (actor.kind === 'account' && actor.grants.length > 0 && hasScope(actor, 'read'))
  )
}

/** May write anything at all in the territory. */
export function canWrite(actor: Actor): boolean {
  return (isSteward(actor) || editedBodies(actor).length > 0) && hasScope(actor, 'write')
}

/** May add a record of a type. */
export function canAddRecord(actor: Actor, type: Kept): boolean {
  return type.keptBy === 'steward' ? canKeepTerritory(actor) : canWrite(actor)
}

/** May change any record and the territory itself. */
export function canKeepTerritory(actor: Actor): boolean {
  return isSteward(actor) && hasScope(actor, 'write')
}

/**
 * An editor changes what their body owns, and the record of the body itself; a steward changes everything. What only
 * stewards keep is nobody else's, whoever owns it.
 */
export function canEditRecord(actor: Actor, record: Owned, type: Kept = {}): boolean {
  if (!hasScope(actor, 'write')) return false
  if (isSteward(actor)) return true
  if (type.keptBy === 'steward') return false
  const bodies = editedBodies(actor)
  return bodies.includes(record.id) || (record.ownerBodyId !== null && bodies.includes(record.ownerBodyId))
}

/** An editor may change the part of their own body in what others own: the tie that starts from it. */
export function canEditTie(actor: Actor, from: Owned, to: Owned, relation: string): boolean {
  if (canEditRecord(actor, to)) return true
  return relation === 'carries' && hasScope(actor, 'write') && editedBodies(actor).includes(from.id)
}
