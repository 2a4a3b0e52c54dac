import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCard } from '../../../../tests/support/any-card.ts'
import { auditMetatag } from '../../../../tests/support/model-audit.ts'
import { testServer } from '../../../../tests/support/server.ts'
import type { Context } from '../../../platform/context.ts'
import { listRecords } from '../../../platform/record/index.ts'
import { WHOLE_CARD } from '../fixture/cards.ts'
import type { ServiceCard } from '../present.ts'
import { cardType } from '../records/card-type.ts'
import { type CardFacts, readCardFacts } from './card-facts.ts'
import { toSaid } from './card-gaps.ts'
import { type CardSaid, listGaps, passesFor, READERS, type Reader } from './card-gaps-rules.ts'
import { cardLd } from './card-ld.ts'
import { listVoices } from './card-voices.tsx'
import { gapWords } from './present-gaps.ts'

const PAGE = 'https://agenda.example/valle/servizi/carta-identita'

const site = await testServer()
await site.addTerritory('valle')
await site.addRecord('valle', 'body', {
  slug: 'comune',
  title: { it: 'Comune di Ordito' },
  kind: 'municipality',
})
await site.addRecord('valle', 'service', WHOLE_CARD)
const { whole, ctx } = await site.work(
  'valle',
  async (inside): Promise<{ whole: CardFacts; ctx: Context }> => {
    const [card] = await listRecords(inside.tx, cardType, { slug: 'carta-identita' })
    return { whole: await readCardFacts(inside, card as ServiceCard), ctx: inside }
  },
)
const gapsOf = (facts: CardFacts) => listGaps(toSaid(facts))
const said = (more: Partial<CardSaid>) => listGaps({ ...toSaid(whole), ...more })

describe('what a card lacks', () => {
  test('is nothing, when every voice says something', () => {
    expect(gapsOf(whole)).toEqual([])
    expect(gapWords([], 'it').readers).toEqual([])
  })

  test.each<[string, Partial<CardSaid>, string, readonly Reader[]]>([
    ['no body', { hasBody: false }, 'ownerBody', ['schema', 'cpsv', 'cpsvIt']],
    ['a description that is too long', { summary: 'x'.repeat(256) }, 'summary', ['model']],
    ['no street', { street: ' ' }, 'street', ['schema']],
    ['no way in', { hasAccess: false }, 'onlineUrl', ['model']],
    [
      'no reason for being suspended',
      { status: 'suspended', hasStatusReason: false },
      'statusReason',
      ['model'],
    ],
    ['no identity for an online service', { isOnline: true, identity: null }, 'identity', ['cpsvIt']],
    ['no topic', { topic: null }, 'topic', ['model', 'cpsvIt']],
  ])('is found for %s', (_name, more, field, readers) => {
    const gaps = said(more)
    expect(gaps.map((gap) => [gap.field, gap.reader])).toEqual(readers.map((reader) => [field, reader]))
    for (const reader of readers) expect(passesFor(reader, gaps)).toBe(false)
  })

  test('is only advised where the reader takes the card without it', () => {
    const gaps = said({ interactivity: null, output: null, hasCost: false, dayKind: null })
    expect(gaps.length).toBeGreaterThan(3)
    for (const reader of Object.keys(READERS) as Reader[]) expect(passesFor(reader, gaps)).toBe(true)
  })

  test('is said in both languages, reader by reader, with the way to the field', () => {
    const gaps = said({ hasConditions: false, street: '' })
    const [model, schema] = gapWords(gaps, 'it').readers
    expect(model?.items).toEqual([
      { text: 'Condizioni di servizio, in parole, o un documento (serve)', field: 'conditions' },
    ])
    expect(schema?.items[0]?.text).toBe('Via e numero (serve)')
    expect(gapWords(gaps, 'en').readers[0]?.items[0]?.text).toBe(
      'Terms of service, in words, or a document (needed)',
    )
  })

  test('is for schema.org exactly what the audit misses in the data of the page', () => {
    fc.assert(
      fc.property(anyCard(whole), (facts) => {
        const missed = auditMetatag(cardLd(facts, PAGE, 'it'))
        expect(missed.length === 0, missed.join()).toBe(passesFor('schema', gapsOf(facts)))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the voices of a card', () => {
  const MANDATORY: Readonly<Record<string, string>> = {
    'a-chi-e-rivolto': 'addressedTo',
    'come-fare': 'howTo',
    'cosa-serve': 'needed',
    'cosa-si-ottiene': 'obtained',
    tempi: 'times',
    accedi: 'onlineUrl',
    condizioni: 'conditions',
    contatti: 'phone',
  }

  test('stand in the order of the model, all of them, whatever a card says', () => {
    fc.assert(
      fc.property(anyCard(whole), ({ card }) => {
        const ids = listVoices(ctx, card, null).map(({ id }) => id)
        expect(ids.filter((id) => id in MANDATORY)).toEqual(Object.keys(MANDATORY))
      }),
    )
  })

  test('say nothing only where our rules say that something is missing', () => {
    fc.assert(
      fc.property(anyCard(whole), (facts) => {
        const gaps = gapsOf(facts).filter(({ reader }) => reader === 'model')
        for (const { id, content } of listVoices(ctx, facts.card, null)) {
          const field = MANDATORY[id]
          if (field === undefined || content !== null) continue
          expect(
            gaps.map((gap) => gap.field),
            id,
          ).toContain(field)
        }
      }),
      { numRuns: 200 },
    )
  })
})
