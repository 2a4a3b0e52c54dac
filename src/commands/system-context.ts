import { romeDate } from '../kernel/date.ts'
import type { Context, Territory } from '../platform/context.ts'
import type { Tx } from '../platform/database/database.ts'

/** The context of the command line in a territory: it may do everything and is audited as such. */
export function systemContext(tx: Tx, territory: Territory, now = new Date()): Context {
  return { tx, territory, language: 'it', now, today: romeDate(now), actor: { kind: 'system' } }
}
