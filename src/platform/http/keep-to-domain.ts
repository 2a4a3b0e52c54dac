import type { FastifyReply, FastifyRequest } from 'fastify'
import { isEverywhere, isReserved, pathOnDomain } from './links.ts'
import { pathOf } from './page-route.ts'

/** The address that was asked for, query included, with another path. */
const withPath = (request: FastifyRequest, path: string) => path + request.url.slice(pathOf(request).length)

/**
 * Sends away what does not stand on a territory's own domain: its pages under its slug to their short address, the
 * desk and sign-in to the installation, and what belongs to other territories nowhere.
 */
export async function keepToDomain(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { domain } = request.known
  const path = pathOf(request)
  if (!domain || request.routeOptions.config.onDomain || isEverywhere(path)) return undefined
  const short = pathOnDomain(path, domain.territory)
  if (short !== null && request.method !== 'POST') return reply.redirect(withPath(request, short), 301)
  if (isReserved(path)) return reply.redirect(domain.installation + withPath(request, path), 303)
  return request.is404 ? undefined : reply.callNotFound()
}
