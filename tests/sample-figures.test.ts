import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { observationType } from '../src/modules/profile/rows/observation-type.ts'
import { readCsv } from '../src/platform/package/csv-file.ts'
import { formToCandidate } from '../src/platform/record/field/form.ts'
import { FIGURES, type Figure, WITHOUT_NUMBER } from './support/sample-figures.ts'
import { readSeed, SEEDS_ARE_HERE, SKIPPED } from './support/seeds.ts'

const HOUSE = join(import.meta.dirname, '..')
const SAMPLE = join(HOUSE, 'territories/val-denza')
const SEED = '002_5770b3ee172f7432.txt'

const SECTION = /^IL PROFILO DIGITALE DELL'UNIONE VAL D'ENZA$(.*?)^I TAVOLI DI PARTECIPAZIONE$/ms
/** Digits, and the words that count: none, all, only one. An article ("un ufficio") counts nothing. */
const NUMBER = /\d+(?:[.,]\d+)*|\b(?:nessun[ao]?|tutti|unico)\b/giu
/** What the profile was told to be of: its figures carry no date of their own. */
const PROFILE_ON = '2022-02-28'
/** "All" is of the eight towns of the Union. */
const WORDS: Readonly<Record<string, number>> = { nessun: 0, nessuna: 0, tutti: 8 }

const rows = readCsv(readFileSync(join(SAMPLE, 'observations.csv'), 'utf8')).rows.map(({ cells }) => cells)
const byPlace = new Map(rows.map((row) => [`${row.indicator}@${row.area}`, row]))
const ties = readFileSync(join(SAMPLE, 'ties.csv'), 'utf8')

const readNumber = (number: string): unknown =>
  WORDS[number.toLowerCase()] ?? formToCandidate(observationType.fields, { value: number }).value

const wordsOf = (figures: readonly Figure[]) => figures.map(({ number }) => number)

/** Each number that became a value, with the challenge under which it stands. */
const kept = FIGURES.flatMap((figures, index) =>
  figures.flatMap((figure) =>
    'values' in figure
      ? figure.values.map((place) => ({ challenge: index + 1, number: figure.number, place }))
      : [],
  ),
)

describe('the digital profile of Val d’Enza', () => {
  test.skipIf(!SEEDS_ARE_HERE)(`every number of the text is kept, or left out for a reason${SKIPPED}`, () => {
    const section = SECTION.exec(readSeed(SEED))?.[1] ?? ''
    const [intro = '', ...challenges] = section.split(/^(?=Sfida \d)/m)
    expect(intro.match(NUMBER)).toBeNull()
    expect(challenges.map((text) => text.match(NUMBER))).toEqual(FIGURES.map(wordsOf))
  })

  test.each(kept)('$number of challenge $challenge is $place', ({ challenge, number, place }) => {
    const row = byPlace.get(place)
    expect(row?.on).toBe(PROFILE_ON)
    expect(Number(row?.value)).toBe(readNumber(number))
    expect(row?.words?.match(NUMBER)?.[0]).toBe(number)
    expect(ties).toMatch(
      new RegExp(`^grounds,indicator/${row?.indicator},goal/sfida-${challenge}-.*,false,,$`, 'm'),
    )
  })

  test('no value of the sample stands there without a number of the text', () => {
    const said = [...kept.map(({ place }) => place), ...Object.keys(WITHOUT_NUMBER)]
    expect([...byPlace.keys()].sort()).toEqual(said.sort())
    expect(rows).toHaveLength(byPlace.size)
    for (const place of Object.keys(WITHOUT_NUMBER)) expect(byPlace.get(place)?.value).toBe('')
  })
})
