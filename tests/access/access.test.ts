import type { LightMyRequestResponse } from 'fastify'
import { describe, expect, test } from 'vitest'
import { apiRoutes } from '../../src/platform/api/index.ts'
import { patternOf } from '../../src/platform/http/route.ts'
import type { RecordType } from '../../src/platform/record/type.ts'
import { REQUESTS, requestFor, suits } from './access-requests.ts'
import { ACCESS_TABLE, type AccessRow, CALLERS, type Caller, type Outcome } from './access-table.ts'
import { accessWorld } from './access-world.ts'

const world = await accessWorld()
const { types } = world.registry

type Routed = Readonly<{ row: string; type: RecordType | null }>

/** The row of a route: the name of its type becomes a placeholder. */
function rowOf(method: string, pattern: string): Routed {
  for (const type of types) {
    for (const [name, placeholder] of [
      [`/:territory/${type.noun}`, '/:territory/{noun}'],
      [`/api/v1/territories/:territory/${type.collection}`, '/api/v1/territories/:territory/{collection}'],
    ] as const) {
      const at = pattern.indexOf(name)
      const rest = pattern.slice(at + name.length)
      if (at >= 0 && (rest === '' || rest.startsWith('/'))) {
        return { row: `${method} ${pattern.slice(0, at)}${placeholder}${rest}`, type }
      }
    }
  }
  return { row: `${method} ${pattern}`, type: null }
}

const routed: readonly Routed[] = [
  ...world.routes.map((route) => rowOf(route.method, patternOf(route))),
  ...apiRoutes(world.registry).map(({ method, url }) => rowOf(method, url)),
]
const nameOf = ({ route, situation }: AccessRow) => (situation ? `${route} (${situation})` : route)

describe('the access table', () => {
  test('has a row for every route', () => {
    const rows = new Set(ACCESS_TABLE.map(({ route }) => route))
    expect(routed.filter(({ row }) => !rows.has(row)).map(({ row }) => row)).toEqual([])
    expect(routed.length).toBeGreaterThan(200)
  })

  test('has a route for every row, and one row for a situation', () => {
    const known = new Set(routed.map(({ row }) => row))
    expect(ACCESS_TABLE.map(({ route }) => route).filter((route) => !known.has(route))).toEqual([])
    const names = ACCESS_TABLE.map(nameOf)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(Object.keys(REQUESTS).filter((name) => !names.includes(name))).toEqual([])
  })
})

/** What happened, in the words of the table. */
function outcomeOf(answer: LightMyRequestResponse, isChanged: boolean): Outcome | string {
  const { statusCode } = answer
  const to = String(answer.headers.location ?? '')
  const isMoved = statusCode === 301 || statusCode === 303
  const wasTaken = isMoved || statusCode === 200 || statusCode === 201
  if (isChanged) return wasTaken ? 'done' : `changed something and said ${statusCode}`
  if (isMoved) return /\/accedi\?back=/.test(to) ? 'sign-in' : 'passed'
  if (statusCode === 200) return 'shown'
  const words: Readonly<Record<number, Outcome>> = { 401: 'sign-in', 403: 'forbidden', 404: 'missing' }
  return words[statusCode] ?? `said ${statusCode}: ${world.faults.at(-1) ?? answer.body}`
}

async function ask(row: AccessRow, caller: Caller, type: RecordType, prefix: string): Promise<string> {
  const member = caller === 'anonymous' ? null : world.members[caller]
  const request = await requestFor(nameOf(row), { world, member, type }, prefix)
  if (request.method === 'GET') return outcomeOf(await world.server.inject(request), false)
  const before = await world.fingerprint()
  const answer = await world.server.inject(request)
  const isChanged = before !== (await world.fingerprint())
  if (isChanged) world.renew()
  return outcomeOf(answer, isChanged)
}

describe.each(ACCESS_TABLE.map((row) => [nameOf(row), row] as const))('%s', (_name, row) => {
  const [plain] = types
  const own = routed.flatMap((one) => (one.row === row.route && one.type ? [one.type] : []))
  const tried = (own.length > 0 ? own : [plain as RecordType]).filter((type) =>
    suits(nameOf(row), world, type),
  )
  // A form is the same route in both languages; a page also has words, so it is asked for in both.
  const prefixes = row.route.startsWith('GET') && !/ \/(api|assets)\//.test(row.route) ? ['', '/en'] : ['']

  test.each(tried.map((type) => [type.type, type] as const))('%s', async (_type, type) => {
    if (row.route.startsWith('GET')) await requestFor(nameOf(row), { world, member: null, type })
    const before = await world.fingerprint()
    for (const prefix of prefixes) {
      const seen: Record<string, string> = {}
      for (const caller of CALLERS) seen[caller] = await ask(row, caller, type, prefix)
      expect(seen, `${prefix} ${nameOf(row)}`).toEqual(row.expected)
    }
    // Whoever reads changes nothing; the database is asked once, because nobody writes meanwhile.
    const isUnchanged = before === (await world.fingerprint())
    expect(isUnchanged || !row.route.startsWith('GET')).toBe(true)
  })
})
