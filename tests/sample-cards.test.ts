/** Every card that we publish as an example stands up to all its readers. */
import type { Quad } from 'n3'
import { Store } from 'n3'
import ShaclValidator from 'rdf-validate-shacl'
import { expect, test } from 'vitest'
import { readCardFacts } from '../src/modules/services/card/card-facts.ts'
import { toSaid } from '../src/modules/services/card/card-gaps.ts'
import { listGaps } from '../src/modules/services/card/card-gaps-rules.ts'
import { cardLd } from '../src/modules/services/card/card-ld.ts'
import type { ServiceCard } from '../src/modules/services/present.ts'
import { cardQuads } from '../src/modules/services/rdf/card-quads.ts'
import { cardType } from '../src/modules/services/records/card-type.ts'
import { listRecords } from '../src/platform/record/index.ts'
import { testHouse } from './support/house.ts'
import { auditMetatag } from './support/model-audit.ts'
import { findUnmet } from './support/ontology.ts'
import { HAS_PUBLISHED_DATA, ifPublished, readStatements } from './support/published-data.ts'

const EXAMPLE = 'esempio'
const house = await testHouse()
await house.loadSample(EXAMPLE)
const cards = await house.work(EXAMPLE, async (ctx) => {
  const records = await listRecords(ctx.tx, cardType, { onlyPublic: true })
  return Promise.all(records.map((record) => readCardFacts(ctx, record as ServiceCard)))
})
const pageOf = (slug: string) => `https://agenda.example/${EXAMPLE}/servizi/${slug}`
const quads = cards.flatMap((facts): readonly Quad[] => cardQuads(facts, pageOf(facts.card.slug)))

test('there are enough of them, of enough bodies', () => {
  expect(cards.length).toBeGreaterThanOrEqual(400)
  expect(new Set(cards.map(({ body }) => body?.slug)).size).toBeGreaterThanOrEqual(12)
})

test('none lacks what a reader needs', () => {
  const gaps = cards.flatMap((facts) =>
    listGaps(toSaid(facts))
      .filter(({ level }) => level === 'needed')
      .map(({ field, reader }) => `${facts.card.slug}: ${field} (${reader})`),
  )
  expect(gaps).toEqual([])
})

test('all give the keys that search engines and the audit of the model want', () => {
  const lacking = cards.flatMap((facts) =>
    auditMetatag(cardLd(facts, pageOf(facts.card.slug), 'it')).map((key) => `${facts.card.slug}: ${key}`),
  )
  expect(lacking).toEqual([])
})

// Of the ways of access one is enough; the rest must stand on every page (tests/support/model-audit.ts reads one in full).
const ELEMENTS = [
  'breadcrumb',
  'page-index',
  'service-title',
  'service-description',
  'service-status',
  'service-topic',
  'service-addressed',
  'service-how-to',
  'service-needed',
  'service-achieved',
  'service-calendar-text',
  'service-(?:generic|booking|online)-access',
  'service-file',
  'service-area',
  'feedback',
  'metatag',
].map((name) => new RegExp(`data-element="${name}"`))

test('all have a page with every element of the model', async () => {
  const lacking: string[] = []
  for (const { card } of cards) {
    const { body, statusCode } = await house.server.inject({ url: `/${EXAMPLE}/servizi/${card.slug}` })
    expect(statusCode).toBe(200)
    lacking.push(...ELEMENTS.filter((one) => !one.test(body)).map((one) => `${card.slug}: ${one.source}`))
  }
  expect(lacking).toEqual([])
})

test.skipIf(!HAS_PUBLISHED_DATA)(ifPublished('together they are one valid graph of CPSV-AP'), async () => {
  const validator = new ShaclValidator(readStatements('shapes/cpsv-ap-3.2.0-shacl.ttl'))
  const { results } = await validator.validate(new Store(quads))
  expect(results.map(({ focusNode, path }) => `${focusNode?.value} ${path?.value}`)).toEqual([])
})

test.skipIf(!HAS_PUBLISHED_DATA)(ifPublished('and meet the Italian ontology'), () => {
  expect(findUnmet(readStatements('vocabularies/CPSV-AP_IT.ttl'), quads)).toEqual([])
})
