import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import type { FetchTools } from '../../src/platform/fetch/fetch-guarded.ts'

/**
 * Other sites, as near as a test can have them: names that mean public addresses, and connections that come here.
 * `addressOf` says what a name means where it is not the public address of everything.
 */
export function otherSites(
  answer: RequestListener,
  addressOf: (host: string) => string | undefined,
): FetchTools {
  const server = createServer(answer)
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => {
    server.close()
  })
  return {
    resolve: async (host) => [addressOf(host) ?? '93.184.216.34'],
    connect: () => ({ address: '127.0.0.1', port: (server.address() as AddressInfo).port }),
  }
}
