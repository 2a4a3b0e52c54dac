import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { readHost } from '../../kernel/host.ts'
import { listDomains } from '../territory/territory-store.ts'
import { domainOrigin, type OwnDomain } from './links.ts'
import type { Services } from './services.ts'

// For so long a domain that was given or taken away may still be answered as before, by any process of the
// installation. Longer would puzzle whoever is setting one up, shorter would ask the database for nothing.
const FRESH_MS = 5000

/** Tells by which domain a request came. */
export type Domains = Readonly<{
  /** Calls back at once when it knows, and otherwise once the database has said. It has no errors. */
  find: (request: IncomingMessage, found: (domain: OwnDomain | null) => void) => void
  /** What was found for a request; null: it came by the installation's address, or by a name that nobody has. */
  of: (request: IncomingMessage) => OwnDomain | null
}>

type Asked = Pick<Services, 'db' | 'publicUrl' | 'trustProxy' | 'clock' | 'log'>

/** The host that a visitor typed: behind a proxy that we trust, what that proxy says of it, and nobody before it. */
function hostOf(request: IncomingMessage, trustProxy: boolean): string {
  const stated = trustProxy ? request.headers['x-forwarded-host'] : undefined
  return readHost(stated === undefined ? request.headers.host : String(stated).split(',').at(-1))
}

/**
 * Knows the domains of all territories. The installation's own name asks for nothing; any other name asks the
 * database at most once in five seconds, whatever the number of requests, so that all processes agree without
 * telling each other.
 */
export function createDomains({ db, publicUrl, trustProxy, clock, log }: Asked): Domains {
  const own = readHost(new URL(publicUrl).host)
  const byRequest = new WeakMap<IncomingMessage, OwnDomain>()
  let known: ReadonlyMap<string, string> = new Map()
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | null = null

  const isFresh = () => Math.abs(clock().getTime() - readAt) < FRESH_MS

  async function read(): Promise<void> {
    const at = clock().getTime()
    try {
      known = await listDomains(db)
      readAt = at
    } catch (error) {
      // What was known serves on: the page itself says in words that there is no database.
      log(`domains of the territories: ${(error as Error).message}`)
    } finally {
      reading = null
    }
  }

  function lookUp(host: string): OwnDomain | null {
    const territory = known.get(host)
    const origin = domainOrigin(publicUrl, host)
    return territory === undefined || origin === null ? null : { origin, territory, installation: publicUrl }
  }

  return {
    of: (request) => byRequest.get(request) ?? null,
    find: (request, found) => {
      const host = hostOf(request, trustProxy)
      const settle = () => {
        const domain = lookUp(host)
        if (domain) byRequest.set(request, domain)
        found(domain)
      }
      if (host === '' || host === own) return found(null)
      if (isFresh()) return settle()
      reading ??= read()
      reading.then(settle)
    },
  }
}

/** The constraint of a route that stands on the territories' own domains and nowhere else. */
export const ON_DOMAIN = { domain: true } as const

type Strategy = Parameters<FastifyInstance['addConstraintStrategy']>[0]

/** Lets the router tell a territory's own domain from the installation's address, before it chooses a route. */
export function domainConstraint(domains: Domains): Strategy {
  // The router waits for an answer because there is a third parameter, of which the types do not know.
  const derive = (
    request: IncomingMessage,
    _context: unknown,
    done: (error: null, value: true | undefined) => void,
  ) => domains.find(request, (domain) => done(null, domain ? true : undefined))
  return {
    name: 'domain',
    storage() {
      const routes = new Map<unknown, ReturnType<ReturnType<Strategy['storage']>['get']>>()
      return {
        get: (value) => routes.get(value) ?? null,
        set: (value, route) => {
          routes.set(value, route)
        },
      }
    },
    deriveConstraint: derive as unknown as Strategy['deriveConstraint'],
    validate: () => undefined,
  }
}
