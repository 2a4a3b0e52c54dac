import { createHash } from 'node:crypto'

/** One link of the chain, as it is hashed. `at` has milliseconds, because JavaScript and the store both keep them. */
export type Link = Readonly<{
  territoryId: string
  sequence: number
  at: Date
  accountId: string | null
  kind: string
  recordIds: readonly string[]
  payloadDigest: Buffer
  previousDigest: Buffer
}>

/** Where a chain starts: there is no earlier digest. */
export const GENESIS = Buffer.alloc(32)

const sha256 = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The digest of what was written, salted so that a short payload cannot be guessed from it. */
export function digestPayload(salt: Buffer, payload: string): Buffer {
  return sha256(salt, payload)
}

/** The digest of a link: every one of its parts, and through the previous digest everything before it. */
export function digestLink(link: Link): Buffer {
  const { territoryId, sequence, at, accountId, kind, recordIds, payloadDigest, previousDigest } = link
  return sha256(
    JSON.stringify([
      territoryId,
      sequence,
      at.toISOString(),
      accountId,
      kind,
      recordIds,
      payloadDigest.toString('hex'),
      previousDigest.toString('hex'),
    ]),
  )
}
