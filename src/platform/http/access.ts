import { AppError } from '../../kernel/error.ts'
import type { Actor } from '../context.ts'
import { canKeepTerritory, canReadDesk, canWrite, isAdministrator } from '../identity/policy.ts'
import type { Access } from './route.ts'

const GATES: Record<Access, (actor: Actor) => boolean> = {
  public: () => true,
  account: (actor) => actor.kind !== 'anonymous',
  desk: canReadDesk,
  writer: canWrite,
  steward: canKeepTerritory,
  // An administrator's token that may only read is no administrator here.
  administrator: (actor) => isAdministrator(actor) && canKeepTerritory(actor),
}

/**
 * Lets the actor through to a route, or not.
 * @throws AppError `http/sign-in` for whoever is nobody yet, `http/forbidden` for whoever is somebody else
 */
export function assertAccess(access: Access, actor: Actor): void {
  if (GATES[access](actor)) return
  throw new AppError(actor.kind === 'anonymous' ? 'http/sign-in' : 'http/forbidden')
}
