/** Drafts and deleted records are told to nobody who may not see them: on no page, in no search, list or answer. */
import { beforeAll, describe, expect, test } from 'vitest'
import { apiRoutes } from '../../src/platform/api/index.ts'
import { listDatasets } from '../../src/platform/dataset/datasets.ts'
import { patternOf } from '../../src/platform/http/route.ts'
import { refsOf } from '../../src/platform/record/field/columns.ts'
import type { StoredRecord } from '../../src/platform/record/record.ts'
import { canRelate, RELATION_NAMES } from '../../src/platform/record/relation.ts'
import { addTie } from '../../src/platform/record/tie-service.ts'
import type { RecordType } from '../../src/platform/record/type.ts'
import { digestToken } from '../support/digest-token.ts'
import { type AccessWorld, accessWorld, TERRITORY } from './access-world.ts'

const world: AccessWorld = await accessWorld()
const { types } = world.registry
const letter = await digestToken(world, TERRITORY)

/** In the slug and the title of every record made as a target, and of no other. */
const SECRET = /bersaglio-\d+/g

/** Everything public that a record can be tied to a secret with, so that a leak has many ways out. */
async function tieToSeeds(type: RecordType, secret: StoredRecord): Promise<void> {
  for (const other of types) {
    const seed = world.seed(other.type)
    for (const relation of RELATION_NAMES) {
      const said = { relation, ...(relation === 'carries' ? { role: 'partner' } : {}) }
      await world.work(TERRITORY, async (ctx) => {
        if (canRelate(relation, type.stage, other.stage)) {
          await addTie(ctx, world.registry, { from: secret, to: seed }, said)
        }
        if (canRelate(relation, other.stage, type.stage)) {
          await addTie(ctx, world.registry, { from: seed, to: secret }, said)
        }
      })
    }
  }
}

/** A public record whose every reference leads to a draft. */
async function addOpen(type: RecordType, drafts: ReadonlyMap<string, StoredRecord>): Promise<void> {
  // The strand of an activity must be one of its action's: of two drafts that know nothing of each other, one goes.
  const isKept = (ref: { required: boolean }) => ref.required || type.type !== 'activity'
  const refs = refsOf(type.fields)
    .filter(isKept)
    .map(({ name, to }) => [name, drafts.get(to)?.slug])
  await world.addRecord(TERRITORY, type.type, {
    ...world.values(type, `aperta-${type.type}`),
    ...Object.fromEntries(refs),
    // Of a draft no copy can be taken.
    ...(type.prepare ? { contents: null } : {}),
  })
}

beforeAll(async () => {
  const drafts = new Map<string, StoredRecord>()
  for (const type of types) {
    const draft = await world.target(type, 'draft')
    drafts.set(type.type, draft)
    await tieToSeeds(type, draft)
    await world.target(type, 'deleted')
  }
  for (const type of types) await addOpen(type, drafts)
})

const patterns = [
  ...world.routes.filter(({ method, access }) => method === 'GET' && access === 'public').map(patternOf),
  ...apiRoutes(world.registry)
    .filter(({ method }) => method === 'GET')
    .map(({ url }) => url),
].filter((pattern) => pattern.includes(':territory'))

const DATASETS = listDatasets(world.application).map(({ slug }) => slug)

/** The addresses of a pattern: of every public record, where it stands for one. */
function addressesOf(pattern: string): string[] {
  const path = pattern.replace(':territory', TERRITORY).replace(':token', letter)
  if (/\/(cerca|search)$/.test(path)) return [`${path}?q=bersaglio`, `${path}?q=prova`]
  if (path.endsWith('/dati/:name')) {
    const files = DATASETS.flatMap((slug) => [slug, `${slug}.csv`, `${slug}.json`])
    return files.map((name) => path.replace(':name', name))
  }
  if (path.endsWith('/datasets/:slug')) return DATASETS.map((slug) => path.replace(':slug', slug))
  if (path.endsWith('/:type')) return [path.replace(':type', 'carta-identita')]
  if (path.includes('/servizi-giudizi/:slug')) return [path.replace(':slug', world.seed('service').slug)]
  if (path.includes('/servizi-per-ente/:slug')) return [path.replace(':slug', world.seed('body').slug)]
  if (path.endsWith('/servizi-trovati')) return [`${path}?q=bersaglio`, `${path}?q=prova`]
  if (!path.includes(':slug')) return [path]
  const type = types.find(({ noun, collection }) =>
    [noun, collection].some((name) => path.includes(`/${name}/:slug`)),
  )
  const slugs = type ? [world.seed(type.type).slug, `aperta-${type.type}`] : []
  return slugs.map((slug) => path.replace(':slug', slug))
}

const OUTSIDERS = ['anonymous', 'stranger', 'otherSteward'] as const

describe.each(OUTSIDERS)('%s', (caller) => {
  const member = caller === 'anonymous' ? null : world.members[caller]

  test.each(patterns)('%s', async (pattern) => {
    for (const address of addressesOf(pattern)) {
      const isApi = address.startsWith('/api/')
      for (const url of isApi ? [address] : [address, `/en${address}`]) {
        const headers = { ...(isApi ? member?.bearer : member?.cookie) }
        const { body, statusCode } = await world.server.inject({ url, headers })
        const asked = body.replaceAll(/q=bersaglio|value="bersaglio"/g, '')
        const found = [...asked.matchAll(SECRET)].map(([secret]) => secret)
        expect([url, statusCode, found]).toEqual([url, 200, []])
      }
    }
  })
})

test('whoever keeps the territory finds them', async () => {
  const url = `/scrivania/${TERRITORY}/azioni`
  const { body } = await world.server.inject({ url, headers: world.members.steward.cookie })
  expect(body).toMatch(SECRET)
})
