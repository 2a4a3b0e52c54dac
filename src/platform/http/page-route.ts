import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../kernel/error.ts'
import { LANGUAGES, type Language } from '../../kernel/language.ts'
import { renderDocument } from '../../ui/index.ts'
import type { Actor, Territory } from '../context.ts'
import type { SignedIn } from '../identity/types.ts'
import type { FormData } from '../record/field/form.ts'
import { assertAccess } from './access.ts'
import { ON_DOMAIN } from './domains.ts'
import { type Frame, frameAnswer } from './frame.tsx'
import { createLinks, type OwnDomain } from './links.ts'
import { openContext } from './open-context.ts'
import { type Answer, type PageRequest, patternOf, type Route, type SitePageRequest } from './route.ts'
import { assertSameSite, csrfToken } from './same-site.ts'
import { type Services, toActor } from './services.ts'

/** What is known of a request before its route runs; the error page is framed with it too. */
export type Known = {
  language: Language
  /** The territory's own domain by which it came; null at the installation's address. */
  domain: OwnDomain | null
  signedIn: SignedIn | null
  territory: Territory | null
  actor: Actor
  variant: 'public' | 'desk'
}

/** The browser's headers as the web standard has them. */
export function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

/**
 * The texts of a query or form: of a name that stands there twice the last one, and without the character zero,
 * which PostgreSQL cannot keep.
 */
function plainTexts(values: unknown): FormData {
  const texts: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries((values ?? {}) as Record<string, string | string[]>)) {
    texts[name] = (Array.isArray(value) ? (value.at(-1) ?? '') : value).replaceAll('\0', '')
  }
  return texts
}

/** The path asked for, without its query. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/'
}

/** The frame of a page for what is known of its request. */
export function frameOf(services: Services, request: FastifyRequest, known: Known): Frame {
  const query = plainTexts(request.query)
  return {
    application: services.application,
    links: createLinks(known.language, known.domain),
    domain: known.domain,
    path: pathOf(request),
    publicUrl: services.publicUrl,
    assetBase: `/assets/${services.assets.version}`,
    actor: known.actor,
    csrf: tokenOf(services, known.signedIn),
    territory: known.territory,
    variant: known.variant,
    searchQuery: query.q,
  }
}

function tokenOf(services: Services, signedIn: SignedIn | null): string {
  return signedIn?.sessionId ? csrfToken(services.secret, signedIn.sessionId) : ''
}

function sendAnswer(reply: FastifyReply, answer: Answer, frame: Frame): FastifyReply {
  if (answer.kind === 'redirect') {
    answer.headers?.forEach((value, name) => {
      if (name !== 'set-cookie') reply.header(name, value)
    })
    for (const cookie of answer.headers?.getSetCookie() ?? []) reply.header('set-cookie', cookie)
    return reply.redirect(answer.to, answer.permanent ? 301 : 303)
  }
  if (answer.kind === 'unchanged') {
    answer.headers.forEach((value, name) => void reply.header(name, value))
    return reply.header('cache-control', 'no-cache').status(304).send()
  }
  if (answer.kind === 'file') {
    answer.headers?.forEach((value, name) => void reply.header(name, value))
    if (answer.name) reply.header('content-disposition', `attachment; filename="${answer.name}"`)
    reply.header(
      'cache-control',
      answer.maxAgeSeconds ? `public, max-age=${answer.maxAgeSeconds}` : 'no-cache',
    )
    return reply.type(answer.type).send(answer.body)
  }
  const isPersonal = frame.actor.kind !== 'anonymous' || frame.variant === 'desk'
  reply.header('cache-control', isPersonal ? 'private, no-store' : 'no-cache')
  if (answer.refreshSeconds) reply.header('refresh', String(answer.refreshSeconds))
  return reply
    .status(answer.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(renderDocument(frameAnswer(answer, frame)))
}

async function siteRequest(
  services: Services,
  request: FastifyRequest,
  known: Known,
): Promise<SitePageRequest> {
  return {
    db: services.db,
    language: known.language,
    actor: known.actor,
    now: services.clock(),
    params: request.params as Record<string, string>,
    query: plainTexts(request.query),
    form: plainTexts(request.body),
    upload: request.upload,
    path: pathOf(request),
    links: createLinks(known.language, known.domain),
    publicUrl: services.publicUrl,
    csrf: tokenOf(services, known.signedIn),
    headers: webHeaders(request),
  }
}

async function runRoute(
  services: Services,
  route: Route,
  request: FastifyRequest,
  known: Known,
): Promise<Answer> {
  // No address of ours holds the character zero, and PostgreSQL would break on it.
  const isStrange = Object.values(request.params as Record<string, string>).some((one) => one.includes('\0'))
  if (isStrange) throw new AppError('http/not-found')
  if (route.scope === 'site') {
    assertAccess(route.access, known.actor)
    return route.handle(await siteRequest(services, request, known))
  }
  const territory = known.domain?.territory ?? (request.params as { territory: string }).territory
  const open = {
    territory,
    language: known.language,
    signedIn: known.signedIn,
    write: route.method === 'POST',
  }
  return openContext(services, open, async (ctx) => {
    known.territory = ctx.territory
    known.actor = ctx.actor
    assertAccess(route.access, ctx.actor)
    const base = await siteRequest(services, request, known)
    return route.handle({ ...base, ctx } satisfies PageRequest)
  })
}

/**
 * Who reads a page: a session or nobody. A token is for programs, and pages are not theirs. A session belongs to the
 * installation's address: on a territory's own domain everybody is a visitor.
 */
async function identifyReader(services: Services, request: FastifyRequest): Promise<SignedIn | null> {
  if (!request.headers.cookie || request.known.domain) return null
  const headers = webHeaders(request)
  headers.delete('authorization')
  return services.identify(headers)
}

/**
 * Refuses a form that another site sent.
 * @throws AppError `http/cross-site`
 */
function assertOwnForm(services: Services, request: FastifyRequest): void {
  const { domain, signedIn } = request.known
  assertSameSite(
    {
      secFetchSite: request.headers['sec-fetch-site'] as string | undefined,
      origin: request.headers.origin,
      token: (request.body as FormData | undefined)?._csrf,
    },
    {
      origins: [domain?.origin ?? services.publicUrl, `${request.protocol}://${request.host}`],
      token: tokenOf(services, signedIn) || null,
    },
  )
}

async function answerPage(
  services: Services,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const known = request.known
  known.signedIn = await identifyReader(services, request)
  known.actor = toActor(known.signedIn, [])
  if (route.method === 'POST' && !route.fromAnywhere) assertOwnForm(services, request)
  const answer = await runRoute(services, route, request, known)
  return sendAnswer(reply, answer, frameOf(services, request, known))
}

/**
 * Registers a page in every language: the same route, the language in the address. A page of a territory stands twice,
 * under the territory's slug and, on its own domain, without it.
 */
export function registerPage(server: FastifyInstance, services: Services, route: Route): void {
  const limit = route.limit === 'sign-in' ? services.limits.signIn : services.limits.write
  const rateLimit = route.method === 'POST' ? { rateLimit: { max: limit, timeWindow: '1 minute' } } : {}
  const variant = route.variant ?? (route.scope === 'desk' ? 'desk' : 'public')
  const places = [
    { pattern: patternOf(route), onDomain: false },
    ...(route.scope === 'territory' ? [{ pattern: route.path || '/', onDomain: true }] : []),
  ]
  const takesFile = route.takesFile !== undefined
  for (const language of LANGUAGES) {
    for (const { pattern, onDomain } of places) {
      server.route({
        method: route.method,
        url: language === 'it' ? pattern : `/${language}${pattern === '/' ? '' : pattern}`,
        ...(onDomain ? { constraints: ON_DOMAIN } : {}),
        ...(takesFile ? { bodyLimit: route.takesFile as number } : {}),
        config: { known: { language, variant }, onDomain, takesFile, ...rateLimit },
        handler: (request, reply) => answerPage(services, route, request, reply),
      })
    }
  }
}
