import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oddText as text, oddWords as words } from '../../../tests/support/odd-text.ts'
import { defineFields } from '../record/field/define.ts'
import { readCsv, writeCsv } from './csv-file.ts'
import { readBody, readPage, writePage } from './page-file.ts'
import { readYaml } from './yaml-reader.ts'
import { valuesToYaml } from './yaml-writer.ts'

const FIELDS = defineFields({
  title: { kind: 'text', required: true, label: { it: 'Titolo', en: 'Title' } },
  note: { kind: 'prose', label: { it: 'Nota', en: 'Note' } },
  number: { kind: 'code', label: { it: 'Numero', en: 'Number' } },
  items: { kind: 'list', label: { it: 'Voci', en: 'Items' } },
  when: { kind: 'interval', label: { it: 'Quando', en: 'When' } },
})

const RUNS = { numRuns: 1000 }

describe('YAML', () => {
  test('gives back every text', () => {
    const values = fc.record({
      title: words,
      note: words,
      number: text,
      items: fc.array(words, { minLength: 1, maxLength: 3 }),
      when: fc.record({
        from: fc.constantFrom('2024-01-01', null),
        to: fc.constant('2024-12-31'),
        precision: fc.constant('year' as const),
        words,
      }),
    })
    fc.assert(
      fc.property(values, (given) => {
        const yaml = valuesToYaml(FIELDS, given)
        const reading = readYaml(yaml, 1)
        const { from, ...when } = given.when
        expect(reading).toMatchObject({ mapping: {} })
        expect('mapping' in reading && reading.mapping.value).toEqual({
          ...given,
          when: from === null ? when : { from, ...when },
        })
      }),
      RUNS,
    )
  })

  test.each([
    ['2024', '"2024"'],
    ['007', '"007"'],
    ['2024-12-31', '"2024-12-31"'],
    ['2024-2025', '"2024-2025"'],
    ['no', '"no"'],
    ['NULL', '"NULL"'],
    ['a: b', '"a: b"'],
    ['- a', '"- a"'],
    ["l'azione", "l'azione"],
    ['18 priorità', '18 priorità'],
    ['entro il 2024', 'entro il 2024'],
    ['https://www.example.org/a#b', 'https://www.example.org/a#b'],
    ['#0b6b57', '"#0b6b57"'],
    ['due «filoni»', 'due «filoni»'],
    ['una\u2028riga', '"una\\u2028riga"'],
  ])('writes %j as %s', (given, written) => {
    expect(valuesToYaml(FIELDS, { number: given })).toBe(`number: ${written}\n`)
  })

  test('writes paragraphs as a block that can be read', () => {
    expect(valuesToYaml(FIELDS, { note: { it: 'Uno.\n\nDue: tre\n  - quattro' } })).toBe(
      'note:\n  it: |-\n    Uno.\n\n    Due: tre\n      - quattro\n',
    )
  })

  test('leaves out what is not there', () => {
    expect(valuesToYaml(FIELDS, { title: { it: 'A' }, note: null, items: [] })).toBe('title:\n  it: A\n')
  })
})

describe('CSV', () => {
  test('gives back every text', () => {
    const cell = fc.oneof(text, fc.constant(''))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, cell, cell), { maxLength: 4 }), (rows) => {
        const { rows: read, broken } = readCsv(writeCsv(['a', 'b', 'c'], rows))
        expect(broken).toEqual([])
        expect(read.map(({ cells }) => [cells.a, cells.b, cells.c])).toEqual(rows)
      }),
      RUNS,
    )
  })

  test('knows the line on which a row starts', () => {
    const { rows } = readCsv('a,b\n1,"due\nrighe\nqui"\n2,x\n')
    expect(rows.map(({ line }) => line)).toEqual([2, 5])
  })
})

describe('Markdown', () => {
  test('gives back every body', () => {
    fc.assert(
      fc.property(text, (body) => {
        const page = writePage('number: "1"\n', body)
        expect(page.endsWith(`\n${body}\n`)).toBe(true)
        expect(readPage(page)).toEqual({ yaml: 'number: "1"\n', body })
        expect(readBody(`${body}\n`)).toBe(body)
      }),
      RUNS,
    )
  })

  test.each(['---', '---\na: b\n---', '\n---\n'.trim(), '# Titolo', '- a\n\n\n- b'])(
    'keeps the body %j apart from the fields',
    (body) => {
      expect(readPage(writePage('a: 1\n', body))?.body).toBe(body)
    },
  )

  test('a page without a body, without fields, without an end', () => {
    expect(readPage('---\na: 1\n---\n')).toEqual({ yaml: 'a: 1\n', body: null })
    expect(readPage('---\n---\n\nTesto\n')).toEqual({ yaml: '', body: 'Testo' })
    expect(readPage('---\na: 1\n---')).toEqual({ yaml: 'a: 1\n', body: null })
    expect(readPage('---\na: 1\n')).toBeNull()
    expect(readPage('a: 1\n')).toBeNull()
  })
})
