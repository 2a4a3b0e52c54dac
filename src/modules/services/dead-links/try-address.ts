import { AppError } from '../../../kernel/error.ts'
import { type FetchTools, fetchGuarded } from '../../../platform/fetch/fetch-guarded.ts'
import { isFailure, isSilent } from './dead-link-rules.ts'
import type { Outcome } from './types.ts'

/** What reaches the network; a test serves its own addresses. */
export type Reach = Partial<FetchTools>

const TIMEOUT_MS = 10_000
const HOSTS_AT_ONCE = 8
const ROUND_MS = 60_000

const GOOD: Outcome = { kind: 'good' }

function readFailure({ code, details, cause }: AppError, asked: string): Outcome {
  const host = String(details.host ?? asked)
  const reason = code.replace('fetch/', '')
  const why = (cause as NodeJS.ErrnoException | undefined)?.code
  if (reason === 'status') {
    const status = Number(details.status)
    return isFailure(status) ? { kind: 'failed', reason: String(status), host } : GOOD
  }
  // Somebody is there: with much to say, packed, or sending those about who keep no cookie.
  if (['too-large', 'encoded', 'redirects'].includes(reason)) return GOOD
  // A browser fetches the link that is missing in the chain of certificates; we do not.
  if (why === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE') return GOOD
  return { kind: 'failed', reason: why === 'EAI_AGAIN' ? 'unreachable' : reason, host }
}

/** Tries one address as a browser would, without reading what is there. */
async function tryAddress(address: string, reach: Reach): Promise<Outcome> {
  const { hostname } = new URL(address)
  // Kept for examples, by agreement nobody's (RFC 2606, 2): a made-up territory may lead there.
  if (hostname.endsWith('.example')) return { kind: 'untried' }
  try {
    await fetchGuarded(address, { maxBytes: 0, timeoutMs: TIMEOUT_MS, allowHttp: true }, reach)
    return GOOD
  } catch (error) {
    if (error instanceof AppError) return readFailure(error, hostname)
    throw error
  }
}

type Tried = [address: string, outcome: Outcome]

/** Tries the addresses of one host one after the other; a host that gives no sign is not asked again. */
async function tryHost(addresses: readonly string[], reach: Reach, signal: AbortSignal): Promise<Tried[]> {
  const tried: Tried[] = []
  let silence: Outcome | null = null
  for (const address of addresses) {
    if (signal.aborted) break
    const outcome: Outcome = silence ?? (await tryAddress(address, reach))
    const isOwnHost = outcome.kind === 'failed' && outcome.host === new URL(address).hostname
    if (isOwnHost && isSilent(outcome)) silence = outcome
    tried.push([address, outcome])
  }
  return tried
}

/** Tries addresses, some hosts at once, for about a minute; those whose turn did not come are not in what is given. */
export async function tryAddresses(
  addresses: readonly string[],
  reach: Reach,
): Promise<ReadonlyMap<string, Outcome>> {
  const hosts = [...Map.groupBy(addresses, (address) => new URL(address).hostname).values()]
  const signal = AbortSignal.timeout(ROUND_MS)
  const tried: Tried[] = []
  const work = async () => {
    for (let own = hosts.pop(); own && !signal.aborted; own = hosts.pop())
      tried.push(...(await tryHost(own, reach, signal)))
  }
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work))
  return new Map(tried)
}
