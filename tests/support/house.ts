/**
 * The whole application in process: every module, every page, the API, and people who really signed in.
 *
 *     const house = await testHouse()
 *     await house.addTerritory('valle')
 *     const steward = await house.addMember('Steward', [{ territory: 'valle', role: 'steward' }])
 *     await house.server.inject({ url: '/scrivania/valle', headers: steward.cookie })
 *     await house.post(steward, '/scrivania/valle/enti/nuovo', { 'title.it': 'Unione' })
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { createApplication, createRoutes } from '../../src/app.ts'
import { registerApi } from '../../src/platform/api/index.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { csrfToken } from '../../src/platform/http/same-site.ts'
import type { Services } from '../../src/platform/http/services.ts'
import { createToken } from '../../src/platform/identity/token-service.ts'
import type { Application } from '../../src/platform/module.ts'
import { importPackage } from '../../src/platform/package/index.ts'
import { TEST_SECRET, type TestIdentity, testIdentity } from './identity.ts'
import { type TestGrant, type TestPerson, type TestSite, testServer } from './server.ts'

/** Somebody who signed in with a code, and made two tokens. */
export type Member = TestPerson &
  Readonly<{
    email: string
    /** What the forms of this session carry. */
    csrf: string
  }>

type Form = Readonly<Record<string, string | undefined>>

export type House = TestSite &
  Pick<TestIdentity, 'signIn' | 'letters' | 'askCode' | 'enter' | 'another'> &
  Readonly<{
    application: Application
    routes: readonly Route[]
    /** What broke, with its stack: the pages themselves only give a number. */
    faults: readonly string[]
    addMember: (
      name: string,
      grants?: readonly TestGrant[],
      more?: { isAdministrator?: boolean },
    ) => Promise<Member>
    /** Another session of a member, for what ends one. */
    enterAgain: (member: Member) => Promise<Member>
    /** The request that a browser makes of a form; null is nobody. */
    formRequest: (member: Member | null, url: string, form: Form) => InjectOptions
    /** Posts a form as a browser does. */
    post: (member: Member | null, url: string, form: Form) => Promise<LightMyRequestResponse>
    /** Loads a sample, as the first start does: the real one, or the invented `esempio`. */
    loadSample: (name?: string) => Promise<void>
    /** Listens on a free port of this machine and gives the address, for a browser. */
    listen: () => Promise<string>
  }>

const PRODUCT = join(import.meta.dirname, '../..')
const ASSETS = join(PRODUCT, 'build/assets')
/** The sample territory. */
export const SAMPLE = 'val-denza'

/** The assets of the last build; tests that look at no page need none. */
function builtAssets(): Partial<Services> {
  const note = join(ASSETS, 'version.txt')
  return existsSync(note) ? { assets: { folder: ASSETS, version: readFileSync(note, 'utf8').trim() } } : {}
}

async function signIn(house: TestIdentity, person: TestPerson, email: string): Promise<Member> {
  const cookie = { cookie: await house.enter(email) }
  const session = await house.signIn.identify(new Headers(cookie))
  const token = async (scopes: ('read' | 'write')[]) => {
    const { plain } = await createToken(house.db, person.id, { name: 'prova', scopes, days: 1 })
    return { authorization: `Bearer ${plain}` }
  }
  return {
    id: person.id,
    email,
    cookie,
    csrf: csrfToken(TEST_SECRET, session?.sessionId as string),
    bearer: await token(['read', 'write']),
    readBearer: await token(['read']),
  }
}

/** Makes the application of the calling test file, to be called at its top level. */
export async function testHouse(services: Partial<Services> = {}): Promise<House> {
  const identity = await testIdentity()
  const application = createApplication()
  const routes = createRoutes(application, identity.signIn)
  const faults: string[] = []
  const site = await testServer({
    database: identity,
    routes: () => routes,
    extend: registerApi,
    services: {
      application,
      identify: identity.signIn.identify,
      secret: TEST_SECRET,
      log: (line) => faults.push(line),
      ...builtAssets(),
      ...services,
    },
  })
  const emailOf = async (id: string): Promise<string> => {
    const account = site.db.selectFrom('identity_account').select('email').where('id', '=', id)
    return (await account.executeTakeFirstOrThrow()).email
  }
  return {
    ...identity,
    ...site,
    application,
    routes,
    faults,
    addMember: async (name, grants = [], more = {}) => {
      const person = await site.addPerson(name, grants, more)
      return signIn(identity, person, await emailOf(person.id))
    },
    enterAgain: (member) => signIn(identity, member, member.email),
    formRequest,
    post: (member, url, form) => site.server.inject(formRequest(member, url, form)),
    loadSample: async (name = SAMPLE) => {
      await importPackage(site.db, application.registry, join(PRODUCT, 'territories', name), {
        plan: false,
        prune: false,
        language: 'it',
        now: new Date(),
        publicUrl: site.services.publicUrl,
      })
    },
    listen: () => site.server.listen({ host: '127.0.0.1', port: 0 }),
  }
}

function formRequest(member: Member | null, url: string, form: Form): InjectOptions {
  const fields = Object.entries({ ...(member ? { _csrf: member.csrf } : {}), ...form })
  const sent = fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return {
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...member?.cookie,
    },
    payload: new URLSearchParams(sent).toString(),
  }
}
