import type { IncomingMessage } from 'node:http'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import type { Database } from '../database/database.ts'
import { createDomains, type Domains } from './domains.ts'

const site = await testServer()
await site.addTerritory('valle')

/** One process of the installation, with a clock of its own. */
function startProcess(db: Database = site.db) {
  const now = { ms: Date.UTC(2026, 10, 25) }
  const said: string[] = []
  const domains = createDomains({
    db,
    publicUrl: 'https://telaio.test',
    trustProxy: false,
    clock: () => new Date(now.ms),
    log: (line) => said.push(line),
  })
  return { now, said, ask: (host: string) => askFor(domains, host) }
}

function askFor(domains: Domains, host: string): Promise<string | null> {
  const request = { headers: { host } } as IncomingMessage
  return new Promise((resolve) => {
    domains.find(request, (domain) => {
      expect(domains.of(request)).toBe(domain)
      resolve(domain?.territory ?? null)
    })
  })
}

const give = (domain: string | null) =>
  sql`update territory set domain = ${domain} where slug = 'valle'`.execute(site.db)

/** A database that is not there; every question to it is counted by what is said of it. */
const GONE = {} as Database

describe('which territory has a name', () => {
  test('every process knows five seconds after a change', async () => {
    const [one, other] = [startProcess(), startProcess()]
    await give('prima.example')
    expect(await one.ask('prima.example')).toBe('valle')
    await give('dopo.example')
    expect(await other.ask('dopo.example')).toBe('valle')
    expect([await one.ask('prima.example'), await one.ask('dopo.example')]).toEqual(['valle', null])
    one.now.ms += 4999
    expect(await one.ask('prima.example')).toBe('valle')
    one.now.ms += 1
    expect([await one.ask('prima.example'), await one.ask('dopo.example')]).toEqual([null, 'valle'])
    await give(null)
    one.now.ms += 5000
    expect(await one.ask('dopo.example')).toBeNull()
  })

  test('a clock that was set back asks again', async () => {
    const process = startProcess()
    expect(await process.ask('indietro.example')).toBeNull()
    await give('indietro.example')
    process.now.ms -= 3_600_000
    expect(await process.ask('indietro.example')).toBe('valle')
  })

  test('the installation’s own name asks nobody', async () => {
    const process = startProcess(GONE)
    for (const host of ['telaio.test', 'TELAIO.test:443', 'telaio.test.', '']) {
      expect(await process.ask(host)).toBeNull()
    }
    expect(process.said).toEqual([])
  })

  test('many at once ask one question', async () => {
    const process = startProcess(GONE)
    await Promise.all(['a.example', 'b.example', 'c.example'].map((host) => process.ask(host)))
    expect(process.said).toHaveLength(1)
  })

  test('without a database what was known serves on', async () => {
    await give('resta.example')
    const flaky = { current: site.db }
    const get = (_db: Database, name: string | symbol) => {
      const part: unknown = Reflect.get(flaky.current, name)
      return typeof part === 'function' ? part.bind(flaky.current) : part
    }
    const db = new Proxy(site.db, { get })
    const process = startProcess(db)
    expect(await process.ask('resta.example')).toBe('valle')
    flaky.current = GONE
    process.now.ms += 60_000
    expect(await process.ask('resta.example')).toBe('valle')
    expect(process.said).toHaveLength(1)
  })

  test('the database holds that no two territories have one', async () => {
    await site.addTerritory('altra')
    await give('una.example')
    const second = sql`update territory set domain = 'una.example' where slug = 'altra'`.execute(site.db)
    await expect(second).rejects.toThrow('territory_domain_unique')
    await expect(give('una.example:80')).rejects.toThrow('territory_domain_name')
  })
})
