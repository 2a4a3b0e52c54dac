import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsonld from 'jsonld'
import { Parser, type Quad, Store } from 'n3'
import ShaclValidator from 'rdf-validate-shacl'
import { describe, expect, test } from 'vitest'
import { testServer } from '../../../../tests/support/server.ts'
import { createApplication } from '../../../app.ts'
import { registerApi } from '../../../platform/api/index.ts'
import { listRecords } from '../../../platform/record/index.ts'
import { readCardFacts } from '../card/card-facts.ts'
import { toSaid } from '../card/card-gaps.ts'
import { listGaps, passesFor } from '../card/card-gaps-rules.ts'
import { WHOLE_CARD } from '../fixture/cards.ts'
import type { ServiceCard } from '../present.ts'
import { cardType } from '../records/card-type.ts'
import { cardQuads } from './card-quads.ts'
import { toJsonLd, toTurtle } from './write.ts'

const SHAPES = join(import.meta.dirname, '../../../../../shared/data/shapes/cpsv-ap-3.2.0-shacl.ttl')
const ONTOLOGY = join(import.meta.dirname, '../../../../../shared/data/vocabularies/CPSV-AP_IT.ttl')
const URL_OF_CARD = 'https://agenda.example/valle/servizi/carta-identita'

const site = await testServer({ modules: createApplication().modules, extend: registerApi })
await site.addTerritory('valle')
await site.addRecord('valle', 'body', {
  slug: 'comune',
  title: { it: 'Comune di Ordito' },
  kind: 'municipality',
})
await site.addRecord('valle', 'service', WHOLE_CARD)
await site.addRecord('valle', 'service', {
  slug: 'nuda',
  title: { it: 'Carta d’identità' },
  status: 'active',
  ownerBody: 'comune',
})

const quadsOf = (slug: string) =>
  site.work('valle', async (ctx) => {
    const [card] = await listRecords(ctx.tx, cardType, { slug })
    return cardQuads(await readCardFacts(ctx, card as ServiceCard), URL_OF_CARD)
  })

/** What the published shapes say against statements. */
async function violations(quads: readonly Quad[]): Promise<string[]> {
  const shapes = new Store(new Parser().parse(readFileSync(SHAPES, 'utf8')))
  const report = await new ShaclValidator(shapes).validate(new Store([...quads]))
  return report.results.map(
    ({ path, message }) => `${path?.value}: ${message.map(({ value }) => value).join()}`,
  )
}

describe.skipIf(!existsSync(SHAPES))('the published shapes (skipped: ../shared/data is not here)', () => {
  test.each(['carta-identita', 'nuda'])('take %s', async (slug) => {
    expect(await violations(await quadsOf(slug))).toEqual([])
  })

  test.each([
    ['a title in no language', 'http://purl.org/dc/terms/title', 'langString'],
    ['no identifier', 'http://purl.org/dc/terms/identifier', ''],
    ['no body', 'http://data.europa.eu/m8g/hasCompetentAuthority', ''],
    ['no description', 'http://purl.org/dc/terms/description', ''],
  ])('refuse %s', async (_name, path) => {
    const quads = (await quadsOf('carta-identita')).filter(
      ({ subject, predicate }) => !(subject.value.endsWith('#servizio') && predicate.value === path),
    )
    expect((await violations(quads)).join()).toContain(path)
  })

  test('the Italian classes and properties stand in the ontology', async () => {
    const base = 'https://w3id.org/italia/onto/CPSV/'
    const known = new Store(new Parser().parse(readFileSync(ONTOLOGY, 'utf8')))
    const quads = await quadsOf('carta-identita')
    const used = new Set(
      quads
        .flatMap(({ predicate, object }) => [predicate.value, object.value])
        .filter((value) => value.startsWith(base)),
    )
    const missing = [...used].filter((value) => known.getQuads(value, null, null, null).length === 0)
    expect(used.size).toBeGreaterThan(15)
    expect(missing).toEqual([])
  })
})

describe('our own rules', () => {
  const said = (more: object) =>
    site.work('valle', async (ctx) => {
      const [card] = await listRecords(ctx.tx, cardType, { slug: 'carta-identita' })
      return { ...toSaid(await readCardFacts(ctx, card as ServiceCard)), ...more }
    })

  test('pass the whole card for every reader', async () => {
    expect(listGaps(await said({}))).toEqual([])
  })

  test.each([
    ['no body', { hasBody: false }, 'ownerBody', ['cpsv', 'schema']],
    ['a description that is too long', { summary: 'x'.repeat(256) }, 'summary', ['model']],
    ['no street', { street: '' }, 'street', ['schema']],
    ['no way in', { hasAccess: false }, 'onlineUrl', ['model']],
  ])('find %s', async (_name, more, field, readers) => {
    const gaps = listGaps(await said(more))
    expect(gaps.map((gap) => [gap.field, gap.reader])).toEqual(readers.map((reader) => [field, reader]))
    for (const reader of readers) expect(passesFor(reader as 'cpsv', gaps)).toBe(false)
  })
})

describe('a card', () => {
  test('says the same in Turtle and in JSON-LD', async () => {
    const quads = await quadsOf('carta-identita')
    const turtle = new Parser().parse(await toTurtle(quads))
    const nquads = (await jsonld.toRDF(JSON.parse(toJsonLd(quads)), {
      format: 'application/n-quads',
    })) as string
    const keyOf = ({ subject, predicate, object }: Quad) =>
      [
        subject.value,
        predicate.value,
        predicate.value.endsWith('hasValue') ? Number(object.value) : object.value,
        'language' in object ? object.language : '',
      ].join(' ')
    const keys = (list: readonly Quad[]) => list.map(keyOf).sort()
    expect(keys(turtle)).toEqual(keys(quads))
    expect(keys(new Parser({ format: 'N-Quads' }).parse(nquads))).toEqual(keys(quads))
  })

  test.each([
    ['text/turtle', 'cpsv:PublicService'],
    ['application/ld+json', '"@type"'],
    ['application/json', '"ties"'],
    ['text/html, application/ld+json;q=0.5, */*;q=0.1', '"@type"'],
  ])('is given as %s', async (accept, piece) => {
    const answer = await site.server.inject({
      url: '/api/v1/territories/valle/services/carta-identita',
      headers: { accept },
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain(piece)
  })
})
