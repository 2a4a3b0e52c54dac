import { join } from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Language } from '../../kernel/language.ts'
import { COMPRESSION } from './compression.ts'
import { createDomains, domainConstraint } from './domains.ts'
import { answerError } from './error-answer.tsx'
import { keepToDomain } from './keep-to-domain.ts'
import { type OwnDomain, stripLanguage } from './links.ts'
import { findAddressed } from './open-context.ts'
import { type Known, pathOf, registerPage } from './page-route.ts'
import type { Route } from './route.ts'
import type { Services } from './services.ts'
import { takeUploads, type Upload } from './upload.ts'

declare module 'fastify' {
  interface FastifyRequest {
    known: Known
    upload: Upload | null
  }
  interface FastifyContextConfig {
    known?: { language: Language; variant: 'public' | 'desk' }
    /** The route stands on the territories' own domains only. */
    onDomain?: boolean
    /** The forms of the route may bring a file. */
    takesFile?: boolean
  }
}

// The longest honest form has some 200 kB; a text of a megabyte must still come back to its writer, with its error.
const BODY_BYTES = 4 * 1024 * 1024
const YEAR_MS = 31_536_000_000
const EMBED_MS = 3_600_000

/** Reads a posted form: the last value of a name wins, and no name can reach an object's own workings. */
function parseForm(text: string): Record<string, string> {
  const form: Record<string, string> = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) form[name] = value
  return form
}

/** What is known of a request before its route has looked. */
function nobody(domain: OwnDomain | null, language: Language, variant: Known['variant']): Known {
  return { language, domain, signedIn: null, territory: null, actor: { kind: 'anonymous' }, variant }
}

async function addProtection(server: FastifyInstance, services: Services): Promise<void> {
  const isSecure = services.publicUrl.startsWith('https:')
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Of this host alone: under a territory's own domain may stand machines of others, without a certificate.
    strictTransportSecurity: isSecure ? { maxAge: YEAR_MS / 1000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
  await server.register(rateLimit, { global: false })
  await server.register(compress, COMPRESSION)
}

/**
 * The HTTP server with its protections, its assets and the given routes; it does not listen yet. `extend` adds
 * what is not a page, such as the API.
 */
export async function createServer(
  services: Services,
  routes: readonly Route[],
  extend: (server: FastifyInstance) => Promise<void> = async () => undefined,
): Promise<FastifyInstance> {
  const domains = createDomains(services)
  const server = Fastify({
    bodyLimit: BODY_BYTES,
    // The nearest proxy alone is ours: what stands before its own entry the visitor may have written.
    trustProxy: services.trustProxy ? (_address, hop) => hop === 0 : false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    // An address that the router cannot even read never reaches a route, but its reader deserves words too.
    frameworkErrors: (error, request, reply) => {
      request.known = nobody(domains.of(request.raw), stripLanguage(request.url).language, 'public')
      answerError(services, error, request as FastifyRequest, reply as FastifyReply)
    },
  })
  server.addConstraintStrategy(domainConstraint(domains))
  await addProtection(server, services)
  // A page takes forms and nothing else; the API, in a room of its own, takes JSON and nothing else.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, parseForm(body as string))
    },
  )
  takeUploads(server)
  server.decorateRequest('upload', null)
  // Every request starts as nobody's; its route finds out more.
  server.decorateRequest('known', null as unknown as Known)
  server.addHook('onRequest', async (request) => {
    const config = request.routeOptions.config.known
    const language = config?.language ?? stripLanguage(request.url).language
    request.known = nobody(domains.of(request.raw), language, config?.variant ?? 'public')
  })
  server.addHook('onRequest', keepToDomain)
  await server.register(fastifyStatic, {
    root: services.assets.folder,
    prefix: `/assets/${services.assets.version}/`,
    immutable: true,
    maxAge: YEAR_MS,
  })
  // What other sites load: under an address that stays, so it is asked for again after a while.
  await server.register(fastifyStatic, {
    root: join(services.assets.folder, 'embed'),
    prefix: '/embed/',
    decorateReply: false,
    maxAge: EMBED_MS,
    setHeaders: (reply) => {
      reply.header('cross-origin-resource-policy', 'cross-origin')
      reply.header('access-control-allow-origin', '*')
    },
  })
  server.get('/healthz', async () => {
    await services.db.pool.query('select 1')
    return { status: 'ok' }
  })
  await extend(server)
  for (const route of routes) registerPage(server, services, route)
  server.setErrorHandler((error, request, reply) => answerError(services, error, request, reply))
  server.setNotFoundHandler(async (request, reply) => {
    request.known.territory = await findAddressed(services, request.known.domain, pathOf(request))
    return answerError(services, { code: 'http/not-found' }, request, reply)
  })
  return server
}
