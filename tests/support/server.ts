/**
 * An application in process, on a database of its own: the record types of the platform and of the agenda, the
 * real HTTP server, and people who sign in by saying who they are.
 *
 *     const site = await testServer()
 *     const valley = await site.addTerritory('valle')
 *     await site.addRecord('valle', 'body', { title: { it: 'Unione' }, slug: 'unione', kind: 'union' })
 *     const steward = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
 *     await site.server.inject({ url: '/api/v1/territories/valle/bodies', headers: steward.bearer })
 */
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import { createApplication } from '../../src/app.ts'
import { romeDate } from '../../src/kernel/date.ts'
import { AppError, type ErrorKind } from '../../src/kernel/error.ts'
import { newId } from '../../src/kernel/id.ts'
import type { Context, Grant, Scope, Territory } from '../../src/platform/context.ts'
import { inTerritory } from '../../src/platform/database/database.ts'
import { HTTP_ERRORS } from '../../src/platform/http/errors.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { createServer } from '../../src/platform/http/server.tsx'
import type { Services } from '../../src/platform/http/services.ts'
import type { SignedIn } from '../../src/platform/identity/types.ts'
import type { Module } from '../../src/platform/module.ts'
import type { Values } from '../../src/platform/record/field/field.ts'
import type { Candidate } from '../../src/platform/record/input.ts'
import type { StoredRecord } from '../../src/platform/record/record.ts'
import { RECORD_ERRORS } from '../../src/platform/record/record-errors.ts'
import { createRecord } from '../../src/platform/record/record-service.ts'
import type { Registry } from '../../src/platform/record/registry.ts'
import { insertTerritory, listTerritories } from '../../src/platform/territory/territory-store.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export type TestGrant = Readonly<{
  territory: string
  role: 'steward' | 'reader' | 'editor'
  /** The slug of the body, for an editor. */
  body?: string
}>

/** Somebody with an account, and the headers with which they prove it. */
export type TestPerson = Readonly<{
  id: string
  /** As a browser: a session. */
  cookie: { cookie: string }
  /** As a program: a token that may read and write. */
  bearer: { authorization: string }
  /** As a program whose token may only read. */
  readBearer: { authorization: string }
}>

export type TestSite = TestDatabase &
  Readonly<{
    server: FastifyInstance
    services: Services
    registry: Registry
    addTerritory: (slug: string, values?: Candidate) => Promise<Territory>
    addPerson: (
      name: string,
      grants?: readonly TestGrant[],
      more?: { isAdministrator?: boolean },
    ) => Promise<TestPerson>
    addRecord: (territory: string, type: string, candidate: Candidate) => Promise<StoredRecord>
    /** Runs `work` in a transaction inside the territory, as the command line does. */
    work: <T>(territory: string, work: (ctx: Context) => Promise<T>) => Promise<T>
  }>

export type TestSiteOptions = Readonly<{
  /** One that is already there; otherwise the site makes its own. */
  database?: TestDatabase
  modules?: readonly Module[]
  routes?: (registry: Registry) => readonly Route[]
  /** What is not a page, such as the API. */
  extend?: (services: Services) => (server: FastifyInstance) => Promise<void>
  errors?: Readonly<Record<string, ErrorKind>>
  services?: Partial<Services>
}>

const COOKIE = /(?:^|; )test-account=([^;]+)/
const BEARER = /^Bearer test:([^:]+):(read|read,write)$/

/** Signs in whoever says so, with a cookie as a browser or a token as a program. */
async function identifyStub(services: Services, headers: Headers): Promise<SignedIn | null> {
  const session = COOKIE.exec(headers.get('cookie') ?? '')?.[1]
  const token = BEARER.exec(headers.get('authorization') ?? '')
  const id = session ?? token?.[1]
  if (id === undefined) return null
  const account = await services.db
    .selectFrom('identity_account')
    .select(['id', 'name', 'email', 'is_administrator as isAdministrator'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!account) return null
  const scopes =
    session === undefined ? ((token?.[2] ?? '').split(',') as Scope[]) : (['read', 'write'] as const)
  return { account, sessionId: session === undefined ? null : `session-${id}`, scopes }
}

const listGrants: Services['listGrants'] = async (tx, accountId) => {
  const { rows } = await sql<Grant>`
    select role, body_id as "bodyId" from identity_grant
    where territory_id = current_territory() and account_id = ${accountId}`.execute(tx)
  return rows
}

function makeServices(database: TestDatabase, registry: Registry, options: TestSiteOptions): Services {
  const modules = options.modules ?? []
  const services: Services = {
    db: database.db,
    application: {
      modules,
      registry,
      errors: Object.assign(
        { ...HTTP_ERRORS, ...RECORD_ERRORS, ...options.errors },
        ...modules.map((module) => module.errors),
      ),
    },
    identify: (headers) => identifyStub(services, headers),
    listGrants,
    publicUrl: 'http://telaio.test',
    secret: 'a secret of tests only',
    assets: { folder: import.meta.dirname, version: 'test' },
    clock: () => new Date(),
    limits: { signIn: 10_000, write: 10_000 },
    readSeconds: 10,
    trustProxy: false,
    log: () => undefined,
    ...options.services,
  }
  return services
}

async function findTerritory(services: Services, slug: string): Promise<Territory> {
  const found = (await listTerritories(services.db)).find((territory) => territory.slug === slug)
  if (!found) throw new AppError('http/not-found', { territory: slug })
  return found
}

async function work<T>(services: Services, slug: string, does: (ctx: Context) => Promise<T>): Promise<T> {
  const territory = await findTerritory(services, slug)
  return inTerritory(services.db, territory.id, (tx) => {
    const now = services.clock()
    return does({ tx, territory, language: 'it', now, today: romeDate(now), actor: { kind: 'system' } })
  })
}

async function addPerson(
  services: Services,
  name: string,
  grants: readonly TestGrant[],
  isAdministrator: boolean,
): Promise<TestPerson> {
  const id = newId()
  await services.db
    .insertInto('identity_account')
    .values({ id, name, email: `${id}@example.org`, email_verified: true, is_administrator: isAdministrator })
    .execute()
  for (const { territory, role, body } of grants) {
    await work(services, territory, async ({ tx, territory: { id: territoryId } }) => {
      const bodyId = sql`(select id from record where type = 'body' and slug = ${body ?? null})`
      await sql`insert into identity_grant (territory_id, id, account_id, role, body_id)
        values (${territoryId}, ${newId()}, ${id}, ${role}, ${bodyId})`.execute(tx)
    })
  }
  return {
    id,
    cookie: { cookie: `test-account=${id}` },
    bearer: { authorization: `Bearer test:${id}:read,write` },
    readBearer: { authorization: `Bearer test:${id}:read` },
  }
}

/** Makes the application of the calling test file, to be called at its top level. */
export async function testServer(options: TestSiteOptions = {}): Promise<TestSite> {
  const database = options.database ?? (await testDatabase())
  const { registry } = options.services?.application ?? createApplication()
  const services = makeServices(database, registry, options)
  const server = await createServer(services, options.routes?.(registry) ?? [], options.extend?.(services))
  await server.ready()
  afterAll(() => server.close())
  return {
    ...database,
    server,
    services,
    registry,
    addTerritory: async (slug, values = {}) => {
      const all = { title: { it: `Territorio ${slug}` }, licence: 'cc-by-4.0', isExample: false, ...values }
      await services.db.transaction().execute((tx) => insertTerritory(tx, newId(), slug, all as Values))
      return findTerritory(services, slug)
    },
    addPerson: (name, grants = [], more = {}) =>
      addPerson(services, name, grants, more.isAdministrator ?? false),
    addRecord: (territory, type, candidate) =>
      work(services, territory, (ctx) => createRecord(ctx, registry.byType(type), candidate)),
    work: (territory, does) => work(services, territory, does),
  }
}
