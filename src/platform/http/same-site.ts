import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '../../kernel/error.ts'

/** The token that a session's forms carry: bound to the session, so it needs no store and ends with it. */
export function csrfToken(secret: string, sessionId: string): string {
  return createHmac('sha256', secret).update(`csrf:${sessionId}`).digest('base64url')
}

/**
 * Refuses a form that another site sent. Browsers say where a form comes from in Sec-Fetch-Site or Origin; a
 * signed-in form must also carry its session's token.
 * @throws AppError `http/cross-site`
 */
export function assertSameSite(
  request: { secFetchSite: string | undefined; origin: string | undefined; token: string | undefined },
  expected: { origins: readonly string[]; token: string | null },
): void {
  const { secFetchSite, origin, token } = request
  const isOurs =
    secFetchSite !== undefined
      ? secFetchSite === 'same-origin' || secFetchSite === 'none'
      : origin !== undefined && expected.origins.includes(origin)
  if (!isOurs || (expected.token !== null && !isSame(token ?? '', expected.token)))
    throw new AppError('http/cross-site')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
