import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { AppError } from '../../kernel/error.ts'
import { isPublicAddress } from './public-address.ts'

/** How much of another site we take. */
export type FetchLimits = Readonly<{
  maxBytes: number
  /** For everything together: names, redirects, the last byte. */
  timeoutMs: number
  /** Whether an installation lets data come unprotected. */
  allowHttp?: boolean
}>

type Target = Readonly<{ address: string; port: number }>

/** What reaches the network; a test puts its own in place, and the rules on addresses still hold. */
export type FetchTools = Readonly<{
  /** All addresses of a name. */
  resolve: (host: string) => Promise<readonly string[]>
  /** Where a connection to a checked address really goes: there, unless a test serves it nearer. */
  connect: (target: Target) => Target
}>

/** What another site gave: the address where it was found in the end, and the bytes as they came. */
export type Fetched = Readonly<{ url: string; contentType: string | null; body: Buffer }>

const REDIRECTS = [301, 302, 303, 307, 308]
const MAX_REDIRECTS = 3

const WORLD: FetchTools = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  connect: (target) => target,
}

type Journey = Readonly<{ limits: FetchLimits; tools: FetchTools; signal: AbortSignal }>

/** @throws `fetch/address`, `fetch/scheme`, `fetch/credentials` */
function readAddress(text: string, base: URL | undefined, { allowHttp }: FetchLimits): URL {
  if (!URL.canParse(text, base?.href)) throw new AppError('fetch/address', { address: text })
  const url = new URL(text, base)
  if (url.protocol !== 'https:' && !(allowHttp && url.protocol === 'http:')) {
    throw new AppError('fetch/scheme', { address: text })
  }
  if (url.username || url.password) throw new AppError('fetch/credentials')
  return url
}

/** Ends with the journey even where what it waits for cannot be called off, such as the answer to a name. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** The one address that we will connect to. One inner address among many is enough to refuse the name. */
async function findTarget(url: URL, { tools, signal }: Journey): Promise<Target> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [host] : await orAborted(resolveName(host, tools), signal)
  const [address] = addresses
  if (address === undefined) throw new AppError('fetch/unknown-host', { host })
  if (!addresses.every(isPublicAddress)) throw new AppError('fetch/inside', { host })
  return { address, port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80) }
}

function resolveName(host: string, { resolve }: FetchTools): Promise<readonly string[]> {
  return resolve(host).catch((cause) => {
    throw new AppError('fetch/unknown-host', { host }, [], { cause })
  })
}

/** Asks at the address that was checked: the name is never looked up again, so it cannot mean another by then. */
function ask(url: URL, target: Target, { tools, signal }: Journey): Promise<IncomingMessage> {
  const { address, port } = tools.connect(target)
  const name = url.hostname.replace(/^\[|\]$/g, '')
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)({
      host: address,
      port,
      path: url.pathname + url.search,
      signal,
      // A connection of its own: a shared one could have been opened under another name.
      agent: false,
      // The certificate must be for the name; an IP address cannot be named in the greeting (RFC 6066, 3).
      servername: isIP(name) ? '' : name,
      headers: {
        host: url.host,
        'user-agent': 'Telaio',
        accept: 'text/csv, application/json, */*;q=0.5',
        // What is small on the way and huge once opened must not get in.
        'accept-encoding': 'identity',
      },
    })
    request.on('response', resolve)
    request.on('error', reject)
    request.end()
  })
}

/** @throws `fetch/status`, `fetch/encoded`, `fetch/too-large` */
async function readBody(answer: IncomingMessage, host: string, maxBytes: number): Promise<Buffer> {
  const { statusCode: status = 0, headers } = answer
  if (status !== 200) throw new AppError('fetch/status', { host, status })
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') throw new AppError('fetch/encoded', { host, encoding })
  const tooLarge = () =>
    new AppError('fetch/too-large', { host, limit: Math.round((maxBytes / 1_000_000) * 10) / 10 })
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function travel(start: URL, journey: Journey): Promise<Fetched> {
  let url = start
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    const answer = await ask(url, await findTarget(url, journey), journey)
    // Whatever happens from here, the connection goes with the answer.
    try {
      const to = answer.headers.location
      if (!REDIRECTS.includes(answer.statusCode ?? 0) || to === undefined) {
        const body = await readBody(answer, url.hostname, journey.limits.maxBytes)
        return { url: url.href, contentType: answer.headers['content-type'] ?? null, body }
      }
      url = readAddress(to, url, journey.limits)
    } finally {
      answer.destroy()
    }
  }
  throw new AppError('fetch/redirects', { host: start.hostname, limit: MAX_REDIRECTS })
}

/**
 * Reads a file from the public Internet without becoming a way into the network that we stand in, by https unless `limits` say otherwise. Every address, also one that a site
 * sends us on to, is looked up, refused when it is not public, and connected to as it was checked.
 * @throws `fetch/address`, `fetch/scheme`, `fetch/credentials`, `fetch/unknown-host`, `fetch/inside`,
 * `fetch/unreachable`, `fetch/timeout`, `fetch/status`, `fetch/redirects`, `fetch/too-large`, `fetch/encoded`
 */
export async function fetchGuarded(
  address: string,
  limits: FetchLimits,
  tools: Partial<FetchTools> = {},
): Promise<Fetched> {
  const url = readAddress(address, undefined, limits)
  const signal = AbortSignal.timeout(limits.timeoutMs)
  try {
    return await travel(url, { limits, tools: { ...WORLD, ...tools }, signal })
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const host = url.hostname
    if (signal.aborted) {
      const seconds = Math.round(limits.timeoutMs / 100) / 10
      throw new AppError('fetch/timeout', { host, seconds }, [], { cause })
    }
    const { code, message } = cause as NodeJS.ErrnoException
    throw new AppError('fetch/unreachable', { host, reason: code ?? message }, [], { cause })
  }
}
