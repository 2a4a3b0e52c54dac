import { createHash } from 'node:crypto'

// 16 characters of base64url are 96 bits: two bodies of one address will not share them.
const DIGEST_LENGTH = 16

/**
 * The tag of a body: strong and led by the record's version where there is one, because a write compares that
 * number; weak for everything else.
 */
export function etagOf(text: string, version?: number): string {
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, DIGEST_LENGTH)
  return version === undefined ? `W/"${digest}"` : `"${version}-${digest}"`
}

const bare = (tag: string) => tag.trim().replace(/^W\//, '')

/** True when the caller already has the body with this tag: If-None-Match compares weakly (RFC 9110, 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag))
}
