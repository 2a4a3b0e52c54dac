import type { Grant } from '../context.ts'

/** Every role, the widest first. */
export const ROLES = ['steward', 'editor', 'reader'] as const satisfies readonly Grant['role'][]

export const CODE_DIGITS = 6
export const CODE_MINUTES = 15
/** Five guesses at a million codes: enough for a slip of the finger, useless to a machine. */
export const CODE_ATTEMPTS = 5
/** More codes than this under way for one address would only fill a mailbox that is perhaps not the asker's. */
export const CODES_UNDER_WAY = 5
export const LINK_HOURS = 24
/** After two weeks even a forgotten session on a shared computer ends. */
export const SESSION_DAYS = 14
/** A year, so that a token somebody forgot stops by itself. */
export const TOKEN_DAYS_LIMIT = 366

/** True for what can only be a code, however its digits are grouped; anything else is the token of a link. */
export function isCode(written: string): boolean {
  const plain = written.replace(/\s+/g, '')
  return /^\d*$/.test(plain) || plain.length <= CODE_DIGITS
}

/** Six digits in two groups, as people read them aloud. */
export function groupDigits(code: string): string {
  return code.replace(/^(\d{3})(\d{3})$/, '$1 $2')
}

/** True when without this role nobody would keep the territory. */
export function isLastSteward(grant: Pick<Grant, 'role'>, all: readonly Pick<Grant, 'role'>[]): boolean {
  return grant.role === 'steward' && all.filter(({ role }) => role === 'steward').length === 1
}

const PATH_LENGTH = 500
/** Only its origin matters: an address that leaves it is another site's. */
const HERE = 'http://here.invalid'

/**
 * The path and query of `back` when it stays on this site, else null: sign-in sends nobody to an address that
 * somebody else wrote into a link. Browsers read `\` as `/` and skip blanks, so the check is the browser's own.
 */
export function localPath(back: string | undefined): string | null {
  if (!back?.startsWith('/') || back.length > PATH_LENGTH || !URL.canParse(back, HERE)) return null
  const address = new URL(back, HERE)
  // `/.//elsewhere` resolves to a path with two slashes, which by itself is an address of another host.
  if (address.origin !== HERE || address.pathname.startsWith('//')) return null
  return address.pathname + address.search
}
