import fc from 'fast-check'
import jsonld from 'jsonld'
import { Parser, type Quad, Store } from 'n3'
import ShaclValidator from 'rdf-validate-shacl'
import { describe, expect, test } from 'vitest'
import { anyCard } from '../../../../tests/support/any-card.ts'
import { findUnmet } from '../../../../tests/support/ontology.ts'
import { HAS_PUBLISHED_DATA, ifPublished, readStatements } from '../../../../tests/support/published-data.ts'
import { testServer } from '../../../../tests/support/server.ts'
import { createApplication } from '../../../app.ts'
import { registerApi } from '../../../platform/api/index.ts'
import { toTurtle } from '../../../platform/rdf/turtle.ts'
import { listRecords } from '../../../platform/record/index.ts'
import { type CardFacts, readCardFacts } from '../card/card-facts.ts'
import { toSaid } from '../card/card-gaps.ts'
import { listGaps, passesFor, type Reader } from '../card/card-gaps-rules.ts'
import { WHOLE_CARD } from '../fixture/cards.ts'
import type { ServiceCard } from '../present.ts'
import { cardType } from '../records/card-type.ts'
import { cardQuads } from './card-quads.ts'
import { PREFIXES } from './terms.ts'
import { toJsonLd } from './write.ts'

const PAGE = 'https://agenda.example/valle/servizi/carta-identita'
const CPSV_IT = 'https://w3id.org/italia/onto/CPSV/'
const dct = (name: string) => `http://purl.org/dc/terms/${name}`

const site = await testServer({ modules: createApplication().modules, extend: registerApi })
await site.addTerritory('valle')
await site.addRecord('valle', 'body', {
  slug: 'comune',
  title: { it: 'Comune di Ordito' },
  kind: 'municipality',
})
await site.addRecord('valle', 'service', WHOLE_CARD)
const whole = await site.work('valle', async (ctx): Promise<CardFacts> => {
  const [card] = await listRecords(ctx.tx, cardType, { slug: 'carta-identita' })
  return readCardFacts(ctx, card as ServiceCard)
})
const passes = (reader: Reader, facts: CardFacts) => passesFor(reader, listGaps(toSaid(facts)))

/** A card with something changed or taken away. */
function withFault(more: Partial<CardFacts>, general: object = {}, own: object = {}): CardFacts {
  const { card } = whole
  return {
    ...whole,
    card: { ...card, general: { ...card.general, ...general }, own: { ...card.own, ...own } },
    ...more,
  }
}

describe.skipIf(!HAS_PUBLISHED_DATA)(ifPublished('the published shapes of CPSV-AP 3.2'), () => {
  const validator = HAS_PUBLISHED_DATA
    ? new ShaclValidator(readStatements('shapes/cpsv-ap-3.2.0-shacl.ttl'))
    : undefined
  const violations = async (quads: readonly Quad[]): Promise<string[]> => {
    const report = await validator?.validate(new Store([...quads]))
    return (report?.results ?? []).map(
      ({ path, message }) => `${path?.value}: ${message.map(({ value }) => value).join()}`,
    )
  }

  test('take every card that our rules pass, and refuse every other', async () => {
    const seen = { taken: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(anyCard(whole), async (facts) => {
        const isFine = passes('cpsv', facts)
        seen[isFine ? 'taken' : 'refused'] += 1
        const found = await violations(cardQuads(facts, PAGE))
        expect(found.length === 0, found.join('\n')).toBe(isFine)
      }),
      { numRuns: 120 },
    )
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(10)
  })

  test.each([
    ['no body', withFault({ body: null }), 'hasCompetentAuthority'],
    ['no description', withFault({}, { summary: null }), dct('description')],
    ['a description of blanks', withFault({}, { summary: { it: ' ' } }), dct('description')],
    ['no title', withFault({}, { title: { it: '' } }), dct('title')],
  ])('refuse a card with %s, as our rules do', async (_name, facts, path) => {
    expect(passes('cpsv', facts)).toBe(false)
    expect((await violations(cardQuads(facts, PAGE))).join()).toContain(path)
  })

  // What no card can say, for the shapes are really asked.
  test.each([dct('identifier'), dct('title'), 'http://data.europa.eu/m8g/hasCompetentAuthority'])(
    'miss %s where it is taken out of the graph',
    async (path) => {
      const quads = cardQuads(whole, PAGE).filter(
        ({ subject, predicate }) => !(subject.value.endsWith('#servizio') && predicate.value === path),
      )
      expect((await violations(quads)).join()).toContain(path)
    },
  )

  test('miss the class of a thing that is linked', async () => {
    const quads = cardQuads(whole, PAGE).filter(({ object }) => !object.value.endsWith('/terms/Location'))
    expect((await violations(quads)).join()).toContain(dct('spatial'))
  })
})

describe.skipIf(!HAS_PUBLISHED_DATA)(ifPublished('the published ontology CPSV-AP_IT'), () => {
  const ontology = HAS_PUBLISHED_DATA ? readStatements('vocabularies/CPSV-AP_IT.ttl') : new Store()

  test('has every class and property that we use', () => {
    const used = new Set(
      cardQuads(whole, PAGE)
        .flatMap(({ predicate, object }) => [predicate.value, object.value])
        .filter((value) => value.startsWith(CPSV_IT)),
    )
    expect(used.size).toBeGreaterThan(35)
    expect([...used].filter((value) => ontology.getQuads(value, null, null, null).length === 0)).toEqual([])
  })

  test('is met by every card that our rules pass, and by no other', () => {
    const seen = { met: 0, unmet: 0 }
    fc.assert(
      fc.property(anyCard(whole), (facts) => {
        const isFine = passes('cpsvIt', facts)
        seen[isFine ? 'met' : 'unmet'] += 1
        const unmet = findUnmet(ontology, cardQuads(facts, PAGE))
        expect(unmet.length === 0, unmet.join('\n')).toBe(isFine)
      }),
      { numRuns: 300 },
    )
    expect(Math.min(seen.met, seen.unmet)).toBeGreaterThan(10)
  })

  test.each([
    ['no topic', withFault({ topic: null }), 'serviceTheme'],
    ['no identity for an online service', withFault({}, {}, { identity: null }), 'hasAuthenticationMethod'],
    [
      'no channel',
      withFault({}, {}, { onlineUrl: null, office: null, street: null, phone: null, email: null }),
      'hasChannel',
    ],
  ])('is not met by a card with %s, as our rules say', (_name, facts, property) => {
    expect(passes('cpsvIt', facts)).toBe(false)
    expect(findUnmet(ontology, cardQuads(facts, PAGE)).join()).toContain(property)
  })
})

describe('a card for catalogues', () => {
  test('tells codes of the vocabularies', () => {
    const values = new Set(cardQuads(whole, PAGE).map(({ object }) => object.value))
    for (const end of [
      'channel/0111',
      'interactivity-level/LEVEL3',
      'authentication-type/SPIDL2',
      'authentication-type/CIE',
      'service-input-output/IDDEC',
      'public-services-subject-matters/6',
      'authority/data-theme/SOCI',
    ]) {
      expect(
        [...values].filter((value) => value.endsWith(end)),
        end,
      ).toHaveLength(1)
    }
  })

  test('makes up nothing: no level of identity, no kind of output, no description that nobody wrote', () => {
    const facts = withFault({}, { summary: null }, { identity: null, output: null })
    const quads = cardQuads(facts, PAGE)
    expect(quads.some(({ predicate }) => predicate.value.endsWith('hasAuthenticationMethod'))).toBe(false)
    expect(quads.some(({ object }) => object.value.includes('service-input-output'))).toBe(false)
  })

  test('says working days as the days of the calendar that they take at least', () => {
    const durations = cardQuads(whole, PAGE).filter(({ predicate }) =>
      predicate.value.endsWith('processingTime'),
    )
    expect(durations.map(({ object }) => object.value)).toEqual(['P8D'])
  })
})

describe('Turtle and JSON-LD', () => {
  const keyOf = ({ subject, predicate, object }: Quad) =>
    JSON.stringify([
      subject.value,
      predicate.value,
      // A number is the same number, however it is written.
      predicate.value.endsWith('hasValue') ? Number(object.value) : object.value,
      'language' in object ? object.language : '',
      'datatype' in object ? object.datatype.value : '',
    ])
  const keys = (list: readonly Quad[]) => list.map(keyOf).sort()

  test('say the same, whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(anyCard(whole), async (facts) => {
        const quads = cardQuads(facts, PAGE)
        expect(keys(new Parser().parse(await toTurtle(quads, PREFIXES)))).toEqual(keys(quads))
        const written = await jsonld.toRDF(JSON.parse(toJsonLd(quads)), { format: 'application/n-quads' })
        const read = new Parser({ format: 'N-Quads' }).parse(written as unknown as string)
        expect(keys(read)).toEqual(keys(quads))
      }),
      { numRuns: 40 },
    )
  })

  test('are written the same twice', async () => {
    expect(toJsonLd(cardQuads(whole, PAGE))).toBe(toJsonLd(cardQuads(whole, PAGE)))
  })
})

describe('GET …/services/{slug}', () => {
  const get = (accept: string, lang = 'it') =>
    site.server.inject({
      url: `/api/v1/territories/valle/services/carta-identita?lang=${lang}`,
      headers: { accept },
    })

  test.each([
    ['text/turtle', 'text/turtle', 'cpsv:PublicService'],
    ['application/ld+json', 'application/ld+json', '"@type"'],
    ['application/json', 'application/json', '"ties"'],
    ['*/*', 'application/json', '"ties"'],
    ['text/html, application/ld+json;q=0.5, */*;q=0.1', 'application/ld+json', '"@type"'],
  ])('accepts %s', async (accept, type, piece) => {
    const answer = await get(accept)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`)
    expect(answer.headers.vary).toContain('Accept')
    expect(answer.body).toContain(piece)
    const tag = String(answer.headers.etag)
    const again = await site.server.inject({
      url: '/api/v1/territories/valle/services/carta-identita?lang=it',
      headers: { accept, 'if-none-match': tag },
    })
    expect(again.statusCode).toBe(304)
  })

  test('names things by the same addresses in every language', async () => {
    expect((await get('text/turtle', 'en')).body).toBe((await get('text/turtle', 'it')).body)
  })

  test('tells nobody the name of a body that is a draft', async () => {
    await site.addRecord('valle', 'body', {
      slug: 'segreto',
      title: { it: 'Ente segreto' },
      kind: 'other',
      isPublic: false,
    })
    await site.addRecord('valle', 'service', { ...WHOLE_CARD, slug: 'di-nascosto', ownerBody: 'segreto' })
    for (const accept of ['text/turtle', 'application/ld+json', 'application/json']) {
      const { body, statusCode } = await site.server.inject({
        url: '/api/v1/territories/valle/services/di-nascosto',
        headers: { accept },
      })
      expect(statusCode).toBe(200)
      expect(body).not.toContain('egreto')
    }
  })

  test('is described with its media types', async () => {
    const document = (await site.server.inject({ url: '/api/v1/openapi.json' })).json()
    const path = document.paths['/api/v1/territories/{territory}/services/{slug}']
    expect(Object.keys(path.get.responses[200].content)).toEqual([
      'application/json',
      'text/turtle',
      'application/ld+json',
    ])
  })
})
