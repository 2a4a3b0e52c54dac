import { describe, expect, test } from 'vitest'
import { HAS_PUBLISHED_DATA, ifPublished, readVocabulary } from '../../../../tests/support/published-data.ts'
import { BUSINESS_EVENTS, LIFE_EVENTS, TOPICS } from '../../lexicon/index.ts'
import { cardType, INTERACTIVITY } from '../records/card-type.ts'
import { AUTHENTICATION, CHANNELS, type Code, LEVELS, OUTPUTS, themesOf, vocabularyAddress } from './codes.ts'

const simple = (text: string) => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()
const asCodes = (names: Readonly<Record<string, Code['label']>>): Code[] =>
  Object.entries(names).map(([code, label]) => ({ code, label }))

describe.skipIf(!HAS_PUBLISHED_DATA)(ifPublished('the published vocabularies'), () => {
  test.each([
    ['channel', Object.values(CHANNELS)],
    ['interactivity-level', LEVELS],
    ['authentication-type', Object.values(AUTHENTICATION).flat()],
    ['service-input-output', asCodes(OUTPUTS)],
    ['life-event', asCodes(LIFE_EVENTS)],
    ['business-event', asCodes(BUSINESS_EVENTS)],
  ])('have our codes of %s by the same names', (name, codes: readonly Code[]) => {
    const published = readVocabulary(name)
    const wrong = codes.filter(({ code, label }) => {
      const [italian = '', english = ''] = published.get(code) ?? []
      return simple(italian) !== simple(label.it) || simple(english) !== simple(label.en)
    })
    expect(wrong).toEqual([])
  })
})

test('codes stand in addresses without dots and blanks', () => {
  expect(vocabularyAddress('channel', CHANNELS.desk.code)).toMatch(/\/channel\/0111$/)
  expect(vocabularyAddress('interactivity-level', 'LEVEL 3')).toMatch(/\/interactivity-level\/LEVEL3$/)
})

test('every choice of a card has its code', () => {
  const { identity, output, interactivity } = cardType.fields
  expect(Object.keys(AUTHENTICATION).sort()).toEqual(Object.keys(identity.options).sort())
  expect(Object.keys(OUTPUTS).sort()).toEqual(Object.keys(output.options).sort())
  expect(interactivity.options).toBe(INTERACTIVITY)
  expect(LEVELS.map(({ code }) => code.replace(' ', ''))).toEqual(Object.keys(INTERACTIVITY))
})

test.each(Object.keys(TOPICS))('topic %s has a European theme', (topic) => {
  expect(themesOf(topic).length).toBeGreaterThan(0)
})
