import { auditHolding } from '../audit/audit-holding.ts'
import { identityHolding } from '../identity/identity-holding.ts'
import { jobHolding } from '../job/job-holding.ts'
import { mailHolding } from '../mail/mail-holding.ts'
import type { Outbox } from '../mail/outbox.ts'
import type { Module } from '../module.ts'
import type { PersonalHolding } from './holding.ts'

/**
 * Everything that is held of people: by the platform, then by the modules. Without an outbox the declarations are the
 * same, and there are no letters to collect or erase.
 */
export function personalHoldings(
  modules: readonly Pick<Module, 'personal'>[],
  outbox: Outbox | null = null,
): readonly PersonalHolding[] {
  // Erasing goes in this order: letters last, because a folder knows no rollback.
  return [
    auditHolding,
    ...modules.flatMap(({ personal }) => personal ?? []),
    jobHolding,
    identityHolding,
    mailHolding(outbox),
  ]
}
