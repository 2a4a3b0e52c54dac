import type { Id } from '../../kernel/id.ts'
import type { Tx } from '../database/database.ts'
import { readChain, type StoredLink } from './audit-store.ts'
import { digestLink, digestPayload, GENESIS } from './chain.ts'

/** What a walk along a chain found. `broken` names the first link that does not hold, and why. */
export type ChainReport = Readonly<{
  length: number
  head: string
  erased: number
  broken: null | Readonly<{ sequence: number; reason: 'order' | 'previous' | 'digest' | 'payload' }>
}>

// Large enough to be quick, small enough that payloads of bulk imports fit in memory.
const PAGE = 500

function faultOf(
  link: StoredLink,
  previous: StoredLink | null,
): 'order' | 'previous' | 'digest' | 'payload' | null {
  if (link.sequence !== (previous?.sequence ?? 0) + 1) return 'order'
  if (!link.previousDigest.equals(previous?.digest ?? GENESIS)) return 'previous'
  if (!isWrittenByUs(link) || !link.digest.equals(digestLink(link))) return 'digest'
  if (
    link.payload !== null &&
    link.salt !== null &&
    !link.payloadDigest.equals(digestPayload(link.salt, link.payload))
  ) {
    return 'payload'
  }
  return null
}

/** The digest covers milliseconds: what stands below them, or is no moment at all, was put there by somebody else. */
function isWrittenByUs({ at, writtenAt }: StoredLink): boolean {
  return Number.isFinite(Number(at)) && writtenAt === at.toISOString().replace('Z', '000Z')
}

/** Walks the chain of a territory from its start and stops at the first link that does not hold. */
export async function verifyChain(tx: Tx, territoryId: Id): Promise<ChainReport> {
  let previous: StoredLink | null = null
  let erased = 0
  for (;;) {
    const page: StoredLink[] = await readChain(tx, territoryId, previous?.sequence ?? null, PAGE)
    for (const link of page) {
      const reason = faultOf(link, previous)
      if (reason) return report(previous, erased, { sequence: link.sequence, reason })
      if (link.payload === null) erased += 1
      previous = link
    }
    if (page.length < PAGE) return report(previous, erased, null)
  }
}

function report(last: StoredLink | null, erased: number, broken: ChainReport['broken']): ChainReport {
  return { length: last?.sequence ?? 0, head: (last?.digest ?? GENESIS).toString('hex'), erased, broken }
}
