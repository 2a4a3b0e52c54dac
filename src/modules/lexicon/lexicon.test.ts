import fc from 'fast-check'
import { Parser } from 'n3'
import { describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { createApplication } from '../../app.ts'
import { countSlips, rarity } from './edit-rules.ts'
import { lexiconRoutes } from './lexicon-pages.tsx'
import { readTypeIndex, sharedTypeIndex } from './lexicon-service.ts'
import { readQuery } from './read-query.ts'
import { sharedLexicon } from './shared-files.ts'
import { lexiconTurtle } from './skos.ts'
import { plainText, tokenize } from './tokens.ts'
import type { TypeIndex } from './type-index.ts'
import { AUDIENCES, EXPRESSION_KINDS, EXPRESSION_LANGUAGES } from './types.ts'
import { BUSINESS_EVENTS, LIFE_EVENTS, TOPICS } from './vocabularies.ts'

const shared = sharedTypeIndex()
const ask = (words: string, index: TypeIndex = shared) => {
  const query = readQuery(words, { rings: index.rings, foreign: index.foreign, lists: [index.words] })
  return { query, types: index.match(query).map(({ type }) => type.slug) }
}

describe('words', () => {
  test.each([
    ['L’asilo', ['asilo']],
    ["dell'acqua potabile", ['acqua', 'potabile']],
    ['è morto mio papà', ['morto', 'papa']],
    ['Che cosa devo fare?', []],
    ['C’è una BUCA', ['buca']],
    ['😀 "%" <b>tari</b>', ['b', 'tari', 'b']],
  ])('of «%s»', (text, words) => {
    expect(tokenize(text).map(({ plain }) => plain)).toEqual(words)
  })

  test('are the same with and without accents, in any case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(tokenize(plainText(text)).map(({ stem }) => stem)).toEqual(
          tokenize(text).map(({ stem }) => stem),
        )
      }),
    )
  })

  test.each([
    ['asilo', 'asili'],
    ['potatura', 'potature'],
    ['pubblico', 'pubblici'],
    ['iscrizione', 'iscrizioni'],
  ])('%s and %s have one stem', (one, many) => {
    expect(tokenize(one)[0]?.stem).toBe(tokenize(many)[0]?.stem)
  })
})

describe('slips', () => {
  test.each([
    ['carta', 'carta', 0],
    ['carta', 'crata', 1],
    ['carta', 'cata', 1],
    ['carta', 'cartta', 1],
    ['carta', 'corpo', 3],
  ])('from %s to %s', (one, other, slips) => {
    expect(countSlips(one, other, 2)).toBe(Math.min(slips, 3))
  })

  test('are as many there as back, none from a word to itself, and at most the letters of the longer', () => {
    const word = fc.string({ unit: 'grapheme-ascii', maxLength: 12 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(countSlips(one, one, 3)).toBe(0)
        const slips = countSlips(one, other, 20)
        expect(slips).toBe(countSlips(other, one, 20))
        expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length))
      }),
    )
  })

  test('a rarer word says more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 100, max: 1000 }), (found, count) => {
        expect(rarity(found, count)).toBeGreaterThanOrEqual(rarity(found + 1, count))
        expect(rarity(found, count)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a question', () => {
  test.each([
    ['l’asilo', ['iscrizione-nido', 'iscrizione-scuola-infanzia']],
    ['tassa spazzatura', ['tassa-rifiuti']],
    ['documento per andare all’estero', ['carta-identita']],
    ['casa popolare', ['case-popolari']],
    ['wiffi pubblico', ['wifi-pubblico']],
    ['dove porto il materasso vecchio', ['ritiro-ingombranti']],
    ['carta didentita', ['carta-identita']],
    ['lasilo', ['iscrizione-nido', 'iscrizione-scuola-infanzia']],
    ['free wifi', ['wifi-pubblico']],
    ['carte de identitate', ['carta-identita']],
  ])('«%s» is about one of them', (words, slugs) => {
    const found = ask(words).types.slice(0, 3)
    expect(found.some((slug) => slugs.includes(slug))).toBe(true)
  })

  test('says which word it took for another', () => {
    expect(ask('iscrizzione nido').query.corrections).toEqual([
      { written: 'iscrizzione', meant: 'iscrizione' },
    ])
    expect(ask('iscrizione nido').query.corrections).toEqual([])
  })

  test.each([
    ['ten thousand letters', 'tari '.repeat(2000)],
    ['stop words only', 'che cosa devo fare per il mio'],
    ['SQL and HTML', `'; drop table record; -- <script>alert(1)</script>`],
    ['pictures and another direction', '😀 مرحبا بالعالم ‮'],
    ['quotes and per cents', '"%" \'_\' %%%'],
    ['nothing', ''],
  ])('of %s does no harm and takes no time', (_name, words) => {
    const start = performance.now()
    const { query } = ask(words)
    expect(query.slots.length).toBeLessThanOrEqual(48)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('of any text gives scores between 0 and 1, in their order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
        const { query } = ask(words)
        const scores = shared.match(query).map(({ score }) => score)
        for (const score of scores) expect(score >= 0 && score <= 1).toBe(true)
        expect(scores).toEqual(scores.toSorted((one, other) => other - one))
      }),
      { numRuns: 50 },
    )
  })
})

describe('the shared lexicon', () => {
  const { serviceTypes, expressions, concepts } = sharedLexicon()

  test('has types whose codes stand in the vocabularies', () => {
    expect(serviceTypes.length).toBeGreaterThanOrEqual(80)
    expect(new Set(serviceTypes.map(({ slug }) => slug)).size).toBe(serviceTypes.length)
    for (const type of serviceTypes) {
      expect(TOPICS).toHaveProperty(type.topic)
      if (type.lifeEvent) expect(LIFE_EVENTS).toHaveProperty(type.lifeEvent)
      if (type.businessEvent) expect(BUSINESS_EVENTS).toHaveProperty(type.businessEvent)
      expect(type.audience.length).toBeGreaterThan(0)
      for (const audience of type.audience) expect(AUDIENCES).toHaveProperty(audience)
      expect([type.title.it, type.title.en, type.description.it, type.description.en]).not.toContain('')
    }
  })

  test('has for each at least fifteen expressions, of which some are situations and objects', () => {
    const byType = Map.groupBy(expressions, ({ serviceType }) => serviceType)
    for (const { slug } of serviceTypes) {
      const own = byType.get(slug) ?? []
      const italian = own.filter(({ language }) => language === 'it')
      expect([slug, italian.length >= 15]).toEqual([slug, true])
      for (const kind of ['situation', 'object'])
        expect([slug, kind, own.filter((one) => one.kind === kind).length >= 2]).toEqual([slug, kind, true])
      expect([slug, new Set(own.map(({ text, language }) => `${language} ${text}`)).size]).toEqual([
        slug,
        own.length,
      ])
    }
    expect([...byType.keys()].filter((slug) => !serviceTypes.some((type) => type.slug === slug))).toEqual([])
    for (const { kind, language } of expressions) {
      expect(EXPRESSION_KINDS).toHaveProperty(kind)
      expect(EXPRESSION_LANGUAGES).toContain(language)
    }
  })

  test('has concepts that are near to concepts', () => {
    const slugs = new Set(concepts.map(({ slug }) => slug))
    expect(concepts.flatMap(({ near }) => near).filter((slug) => !slugs.has(slug))).toEqual([])
    expect(concepts.filter(({ words }) => words.length < 2)).toEqual([])
  })

  test('is a SKOS scheme in which every concept has one label a language', async () => {
    const quads = new Parser().parse(
      await lexiconTurtle(sharedLexicon(), 'https://agenda.example/valle/lessico'),
    )
    const preferred = quads.filter(({ predicate }) => predicate.value.endsWith('#prefLabel'))
    expect(preferred.length).toBe(2 * (serviceTypes.length + concepts.length))
    expect(quads.filter(({ predicate }) => predicate.value.endsWith('#altLabel')).length).toBeGreaterThan(
      2000,
    )
  })
})

describe('a territory', () => {
  test('adds words of its own, which lead where it says, from the next question on', async () => {
    const site = await testServer({ modules: createApplication().modules, routes: lexiconRoutes })
    await site.addTerritory('valle')
    const first = () =>
      site.work('valle', async (ctx) => ask('il gamba lesta', await readTypeIndex(ctx)).types[0])
    expect(await first()).not.toBe('trasporto-sociale')
    await site.addRecord('valle', 'concept', {
      title: { it: 'Gamba lesta' },
      serviceType: 'trasporto-sociale',
      words: [{ it: 'il pulmino dei nonni' }],
    })
    expect(await first()).toBe('trasporto-sociale')
    const { body } = await site.server.inject({ url: '/valle/lessico.ttl' })
    expect(body).toContain('pulmino dei nonni')
  })
})
