import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsToCandidate, headersOf, valuesToCells } from './cells.ts'
import { allColumns, emptyValue, rowToValues, valuesToColumns } from './columns.ts'
import { defineFields } from './define.ts'
import { explainIssues } from './explain.ts'
import type { Values } from './field.ts'
import { formToCandidate, valuesToForm } from './form.ts'
import { fieldSchema, fieldsSchema } from './schema.ts'
import { searchWords, valueWords } from './words.ts'

const label = { it: 'Campo', en: 'Field' }
const FLAT = defineFields({
  name: { kind: 'text', label, required: true },
  story: { kind: 'prose', label },
  state: {
    kind: 'choice',
    label,
    options: { open: { it: 'aperto', en: 'open' }, shut: { it: 'chiuso', en: 'shut' } },
  },
  day: { kind: 'date', label },
  timing: { kind: 'interval', label },
  count: { kind: 'integer', label, min: -5, max: 500, unit: '%' },
  amount: { kind: 'money', label },
  ratio: { kind: 'decimal', label, unit: '%' },
  otherThing: { kind: 'ref', label, to: 'thing' },
  site: { kind: 'url', label },
  code: { kind: 'code', label },
  open: { kind: 'flag', label, default: true },
})
const ALL = defineFields({ ...FLAT, items: { kind: 'list', label } })

// What a person can type: trimmed as the schema trims, with line feeds as the form makes them.
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/\p{Cc}/gu, '').trim())
  .filter((text) => text !== '')
const words = fc.record({ it: line, en: line }, { requiredKeys: ['it'] })
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))
const interval = fc
  .record({
    ends: fc.tuple(fc.option(date), fc.option(date)),
    precision: fc.constantFrom('day', 'month', 'quarter', 'year'),
    words,
  })
  .map(({ ends: [a, b], ...rest }) => {
    const isTurned = a !== null && b !== null && a > b
    return { from: isTurned ? b : a, to: isTurned ? a : b, ...rest }
  })
const slug = fc.constantFrom('uno', 'due-tre')
const values = fc.record({
  name: words,
  story: fc.option(words),
  state: fc.option(fc.constantFrom('open', 'shut')),
  day: fc.option(date),
  timing: fc.option(interval),
  count: fc.option(fc.integer({ min: -5, max: 500 })),
  amount: fc.option(
    fc.record({ cents: fc.integer({ min: 0, max: 10 ** 12 }), currency: fc.constant('EUR') }),
  ),
  ratio: fc.option(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((count) => count / 1000 || 0)),
  otherThing: fc.option(slug),
  site: fc.option(fc.constantFrom('https://example.org/a?b=1', 'http://x.it')),
  code: fc.option(line),
  open: fc.boolean(),
}) as fc.Arbitrary<Values>

const parse = (fields: typeof ALL | typeof FLAT, candidate: unknown) => fieldsSchema(fields).parse(candidate)

describe('a record loses nothing on its way', () => {
  test('through a form', () => {
    fc.assert(
      fc.property(values, fc.array(words), (flat, items) => {
        const all = { ...flat, items } as Values
        expect(parse(ALL, formToCandidate(ALL, valuesToForm(ALL, all)))).toEqual(all)
      }),
    )
  })

  test('through a row of a table file', () => {
    fc.assert(
      fc.property(values, (flat) => {
        const headers = Object.entries(FLAT).flatMap(([name, field]) => headersOf(name, field))
        const cells = Object.fromEntries(
          valuesToCells(FLAT, flat).map((cell, index) => [headers[index], cell]),
        )
        expect(parse(FLAT, cellsToCandidate(FLAT, cells as Record<string, string>))).toEqual(flat)
      }),
    )
  })

  test('through the columns of a table', () => {
    fc.assert(
      fc.property(values, (flat) => {
        const columns = valuesToColumns(FLAT, flat, (_type, name) => `id-of-${name}`)
        expect(Object.keys(columns)).toEqual(allColumns(FLAT))
        expect(rowToValues(FLAT, { ...columns, other_thing_slug: flat.otherThing })).toEqual(flat)
      }),
    )
  })
})

describe('a number that a person types', () => {
  const FIELDS = defineFields({ ratio: { kind: 'decimal', label } })
  test.each([
    ['13,20', 13.2],
    ['13.2', 13.2],
    ['0,01', 0.01],
    ['0.123', 0.123],
    ['3.348', 3348],
    ['1.234.567,5', 1234567.5],
    ['-4,5', -4.5],
    ['circa 20', 'circa 20'],
    ['1,234.5', '1,234.5'],
    ['20%', '20%'],
  ])('%s is %s', (typed, meant) => {
    expect(formToCandidate(FIELDS, { ratio: typed })).toEqual({ ratio: meant })
  })
})

describe('what is wrong is said, with what would be right', () => {
  const problemsOf = (change: Record<string, unknown>) => {
    const parsed = fieldsSchema(FLAT).safeParse({ name: { it: 'x' }, ...change }, { reportInput: true })
    return parsed.success ? [] : explainIssues(parsed.error, 'en')
  }

  test.each([
    ['a required field that is missing', { name: null }, 'name', 'is missing'],
    ['an empty word', { name: { it: '  ' } }, 'name.it', 'is missing'],
    ['a date that does not exist', { day: '2023-02-30' }, 'day', 'is not a date that exists'],
    ['an option that is not one', { state: 'ajar' }, 'state', 'is not an allowed value'],
    ['a number out of bounds', { count: 501 }, 'count', 'is too long'],
    ['a number that is not one', { count: 'many' }, 'count', 'is of the wrong type'],
    ['an address that is a script', { site: 'javascript:alert(1)' }, 'site', 'is not an address'],
    ['a field that does not exist', { colour: 'red' }, '', 'unknown field: colour'],
    [
      'a character that cannot be kept',
      { name: { it: 'a\u0000b' } },
      'name.it',
      'contains a character that cannot be kept',
    ],
    [
      'half of a character',
      { story: { it: '\ud800' } },
      'story.it',
      'contains a character that cannot be kept',
    ],
    ['a text of a megabyte', { story: { it: 'x'.repeat(1_000_000) } }, 'story.it', 'is too long'],
    [
      'an end before its start',
      { timing: { from: '2024-01-01', to: '2023-01-01', precision: 'year', words: { it: 'x' } } },
      'timing.to',
      'the end comes before the start',
    ],
  ])('%s', (_name, change, field, wrong) => {
    expect(problemsOf(change)).toEqual([expect.objectContaining({ field, wrong, right: expect.any(String) })])
  })
})

describe('words', () => {
  test('a value that is not available has no words, and is never zero', () => {
    for (const field of Object.values(ALL)) {
      const empty = emptyValue(field)
      if (field.kind !== 'flag') expect(valueWords(field, empty, 'it')).toBeNull()
    }
    expect(valueWords(FLAT.count, 0, 'it')).toBe('0 %')
  })

  test('the words of the source come before the interval read in them', () => {
    const timing = {
      from: null,
      to: '2024-12-31',
      precision: 'year' as const,
      words: { it: 'entro il 2024' },
    }
    expect(valueWords(FLAT.timing, timing, 'it')).toBe('«entro il 2024» (fino al 31 dicembre 2024)')
  })

  test('search reads what people wrote, in the language where there is one', () => {
    const text = searchWords(ALL, { name: { it: 'filo', en: 'thread' }, items: [{ it: 'uno' }] }, 'en')
    expect(text).toBe('thread\nuno')
  })
})

test.each([
  'https://a.example/\nb',
  ' https://a.example',
  'https://a.example/\u0000',
  'https://a.example/\ud800',
  'javascript:x',
])('the address %j is refused', (value) => {
  expect(fieldSchema(ALL.site).safeParse(value).success).toBe(false)
})

test('a code with half a character is refused', () => {
  expect(fieldSchema({ kind: 'code', label: { it: 'x', en: 'x' } }).safeParse('a\ud800').success).toBe(false)
})
