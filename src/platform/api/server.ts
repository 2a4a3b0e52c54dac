import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../kernel/error.ts'
import { renderDocument } from '../../ui/index.ts'
import { assertAccess } from '../http/access.ts'
import { etagOf, isKnown } from '../http/etag.ts'
import { frameAnswer } from '../http/frame.tsx'
import { openContext } from '../http/open-context.ts'
import { frameOf } from '../http/page-route.ts'
import type { Services } from '../http/services.ts'
import type { SignedIn } from '../identity/types.ts'
import { API_METHODS, type ApiAnswer, type ApiRequest, type ApiRoute, urlPattern } from './api-route.ts'
import { API_ERRORS } from './errors.ts'
import { answerLanguage } from './language.ts'
import { answerProblem } from './problem.ts'
import { parseQuery } from './query.ts'
import { listApiRoutes } from './routes.ts'

const DAY_SECONDS = 86_400

/**
 * Who asks, by a personal access token and by nothing else. A cookie is never looked at: a browser sends it by
 * itself to whoever makes it, so an API that believed it would need protection against forged requests.
 * @throws AppError `api/token` when a token was given and is not valid
 */
async function identifyToken(services: Services, request: FastifyRequest): Promise<SignedIn | null> {
  const { authorization } = request.headers
  if (authorization === undefined || !/^bearer\s/i.test(authorization)) return null
  const signedIn = await services.identify(new Headers({ authorization }))
  if (!signedIn || signedIn.sessionId !== null) throw new AppError('api/token')
  return signedIn
}

/** Refuses a writer early, before the body is read. What they may do with one record the services decide. */
function assertWriter(signedIn: SignedIn | null): void {
  if (!signedIn) throw new AppError('api/token')
  if (!signedIn.scopes.includes('write')) throw new AppError('api/scope')
}

function toRequest(services: Services, route: ApiRoute, request: FastifyRequest): ApiRequest {
  const { language } = request.known
  return {
    services,
    language,
    params: request.params as Record<string, string>,
    query: parseQuery(route.operation.query, request.query, language),
    body: request.body,
    url: request.url,
    ifMatch: request.headers['if-match'],
    accept: request.headers.accept,
  }
}

function runRoute(services: Services, route: ApiRoute, request: FastifyRequest): Promise<ApiAnswer> {
  const asked = toRequest(services, route, request)
  if (route.scope === 'site') return route.handle(asked)
  const { territory } = asked.params as { territory: string }
  const { signedIn, language } = request.known
  const open = { territory, language, signedIn, write: route.method !== 'GET' }
  return openContext(services, open, (ctx) => {
    assertAccess(route.access, ctx.actor)
    return route.handle(asked, ctx)
  })
}

function sendAnswer(
  services: Services,
  answer: ApiAnswer,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const isAnonymous = request.known.signedIn === null
  reply.header('cache-control', isAnonymous ? 'no-cache' : 'private, no-store')
  if (answer.kind === 'moved') return reply.redirect(answer.to, 301)
  if (answer.kind === 'page') {
    const frame = frameOf(services, request, request.known)
    // The page has one address: its other language is asked for with `lang`, so that it is not negotiated away.
    const links = {
      ...frame.links,
      inLanguage: (path: string, other: string) => `${path.split('?', 1)[0]}?lang=${other}`,
    }
    return reply
      .type('text/html; charset=utf-8')
      .send(renderDocument(frameAnswer(answer.page, { ...frame, links })))
  }
  const text = answer.kind === 'text' ? answer.text : JSON.stringify(answer.body)
  const type = answer.kind === 'text' ? answer.type : 'application/json'
  const etag = etagOf(text, answer.version)
  if (request.method === 'GET' || request.method === 'HEAD' || answer.version !== undefined) {
    reply.header('etag', etag)
  }
  if (answer.kind === 'json' && answer.location) reply.header('location', answer.location)
  if (request.method === 'GET' && isKnown(request.headers['if-none-match'], etag)) {
    return reply.status(304).send()
  }
  return reply
    .status(answer.kind === 'json' ? (answer.status ?? 200) : 200)
    .type(`${type}; charset=utf-8`)
    .send(text)
}

type Hook = (request: FastifyRequest) => Promise<void>

/** One count for all writes of an address: a count a route would let through a hundred times as many. */
function limitWrites(api: FastifyInstance, services: Services): Hook {
  const count = api.createRateLimit({ max: services.limits.write, timeWindow: '1 minute' })
  return async (request) => {
    const counted = await count(request)
    if (!counted.isAllowed && counted.isExceeded) {
      throw new AppError('http/too-many', { seconds: counted.ttlInSeconds })
    }
  }
}

function addRoute(api: FastifyInstance, services: Services, route: ApiRoute, limit: Hook): void {
  const isWrite = route.method !== 'GET'
  api.route({
    method: route.method,
    url: urlPattern(route),
    onRequest: async (request) => {
      if (isWrite) await limit(request)
      request.known.signedIn = await identifyToken(services, request)
      if (isWrite) assertWriter(request.known.signedIn)
    },
    handler: async (request, reply) =>
      sendAnswer(services, await runRoute(services, route, request), request, reply),
  })
}

/** Every address says which methods it takes; everything else below `/api` is not there. */
function addRefusals(api: FastifyInstance, routes: readonly ApiRoute[]): void {
  for (const url of new Set(routes.map(urlPattern))) {
    const allowed = routes.filter((route) => urlPattern(route) === url).map(({ method }) => method)
    api.route({
      method: API_METHODS.filter((method) => !allowed.includes(method)),
      url,
      onRequest: async () => {
        throw new AppError('api/method', { allowed: allowed.join(', ') })
      },
      handler: async () => undefined,
    })
  }
  for (const url of ['/api', '/api/*']) {
    api.route({
      method: [...API_METHODS],
      url,
      onRequest: async () => {
        throw new AppError('api/not-found')
      },
      handler: async () => undefined,
    })
  }
}

/**
 * Public data may be read from any page of any site, without credentials; writing from other sites is not
 * offered, because a token has no place in somebody else's page.
 */
function addSharing(api: FastifyInstance): void {
  api.addHook('onRequest', async (request, reply) => {
    request.known.language = answerLanguage(request.query, request.headers['accept-language'])
    reply.header('vary', 'Authorization, Accept, Accept-Language')
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS') return
    reply.header('access-control-allow-origin', '*')
    reply.header('access-control-expose-headers', 'ETag, Location')
    reply.header('cross-origin-resource-policy', 'cross-origin')
  })
  api.options('/api/*', async (_request, reply) =>
    reply
      .header('access-control-allow-methods', 'GET, HEAD')
      .header('access-control-allow-headers', 'Accept-Language, If-None-Match')
      .header('access-control-max-age', String(DAY_SECONDS))
      .status(204)
      .send(),
  )
}

/** Only JSON is read. An empty body is no body, also where a program names the type of what it does not send. */
function readOnlyJson(api: FastifyInstance): void {
  const parse = api.getDefaultJsonParser('error', 'error')
  api.removeAllContentTypeParsers()
  api.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text: string, done) => {
    if (text === '') done(null, undefined)
    else parse(request, text, done)
  })
}

/** Adds the API to the server: `createServer(services, routes, registerApi(services))`. */
export function registerApi(given: Services): (server: FastifyInstance) => Promise<void> {
  const { application } = given
  const services: Services = {
    ...given,
    application: { ...application, errors: { ...API_ERRORS, ...application.errors } },
  }
  const routes = listApiRoutes(application.registry)
  return async (server) => {
    await server.register(async (api) => {
      readOnlyJson(api)
      api.setErrorHandler((error, request, reply) => answerProblem(services, error, request, reply))
      addSharing(api)
      const limit = limitWrites(api, services)
      for (const route of routes) addRoute(api, services, route, limit)
      addRefusals(api, routes)
    })
  }
}
