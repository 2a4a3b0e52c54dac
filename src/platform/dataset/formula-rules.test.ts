import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvChunks } from './csv.ts'
import type { Dataset } from './dataset.ts'
import { guardFormula, unguardFormula } from './formula-rules.ts'

const sign = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t',
  '\r',
  '\n',
  "'",
  ' ',
  '"',
  ',',
  ';',
)
const text = fc
  .tuple(fc.array(sign, { maxLength: 4 }), fc.string({ unit: 'grapheme' }), fc.array(sign, { maxLength: 2 }))
  .map(([head, middle, tail]) => head.join('') + middle + tail.join(''))

test('no text that is given away begins as a formula, even where blanks are trimmed', () => {
  fc.assert(
    fc.property(text, (one) => {
      const given = guardFormula(one)
      expect(given.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
      expect(given).not.toMatch(/^[\t\r\n]/)
    }),
  )
})

test('what was guarded comes back as it was', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(unguardFormula(guardFormula(one))).toBe(one)
    }),
  )
})

test.each(['Azione 4', "l'ente", "'quotato'", '2024-01-01', '', 'a=b'])('%j stays as it is', (one) => {
  expect(guardFormula(one)).toBe(one)
})

const label = { it: 'x', en: 'x' }
const dataset: Dataset = {
  slug: 'x',
  title: label,
  description: label,
  columns: [
    { name: 'one', type: 'string', label },
    { name: 'two', type: 'integer', label },
  ],
  count: async () => 0,
  read: async () => [],
}

test('a CSV reader gets back every text, whatever stands in it, and numbers below zero stay numbers', async () => {
  const rows = fc.array(fc.tuple(text, fc.integer()), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const chunks = csvChunks(
        dataset,
        (async function* () {
          yield given
        })(),
      )
      let csv = ''
      for await (const chunk of chunks) csv += chunk
      expect(csv.startsWith('one,two\r\n')).toBe(true)
      const read = parse(csv, { record_delimiter: '\r\n' }) as string[][]
      expect(read.slice(1).map(([one, two]) => [unguardFormula(one ?? ''), Number(two)])).toEqual(
        given.map(([one, two]) => [one, two + 0]),
      )
    }),
  )
})
