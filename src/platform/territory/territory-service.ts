import { readHost } from '../../kernel/host.ts'
import type { Tx } from '../database/database.ts'
import { findDomainHolder } from './territory-store.ts'

/** What pages may ask of the territories. */
export { listTerritories } from './territory-store.ts'

/** Why a territory cannot have a domain: it is the installation's own, or another territory's. */
export type DomainRefusal = Readonly<{ kind: 'installation' } | { kind: 'taken'; holder: string }>

/**
 * Why the territory cannot have `domain`; null when it can, and then nobody else can take it before the end of the
 * transaction.
 */
export async function refuseDomain(
  tx: Tx,
  publicUrl: string,
  territory: string,
  domain: string,
): Promise<DomainRefusal | null> {
  if (domain === readHost(new URL(publicUrl).host)) return { kind: 'installation' }
  const holder = await findDomainHolder(tx, domain)
  return holder === null || holder === territory ? null : { kind: 'taken', holder }
}
