import { describe, expect, test } from 'vitest'
import {
  GOOD,
  problemLines,
  problems,
  problemsOf,
  withFiles,
  withGoal,
  withTerritory,
} from '../../../tests/support/package-files.ts'

describe('files', () => {
  test('a file that is no part of a package', () => {
    expect(problemLines({ 'goals/Sfida Due.md': '' })).toEqual([
      expect.stringContaining(
        'goals/Sfida Due.md: is not a file of the package → remove it, or give it one of these names: territory.yaml, bodies.csv,',
      ),
    ])
    for (const path of [
      'note.txt',
      'bodies/unione.md',
      'goals.csv',
      'goals/a/b.md',
      'goals/a.fr.md',
      '../x.csv',
    ]) {
      expect(problems({ [path]: 'x' })).toMatchObject([{ file: path, wrong: 'is not a file of the package' }])
    }
  })

  test('no territory.yaml', () => {
    expect(problems({ 'territory.yaml': null })).toMatchObject([
      { file: 'territory.yaml', wrong: 'is missing' },
    ])
  })

  test.each(['territory.yaml', 'bodies.csv', 'goals/sfida.md', 'goals/sfida.en.md', 'ties.csv'])(
    'a BOM in %s',
    (path) => {
      expect(problemLines({ [path]: `\u{feff}${GOOD[path]}` })).toEqual([
        `${path}:1: starts with a BOM, three bytes that nobody sees → save it again as “UTF-8” text, without BOM, with “LF” line ends`,
      ])
    },
  )

  test.each(['territory.yaml', 'bodies.csv', 'goals/sfida.md', 'goals/sfida.en.md', 'ties.csv'])(
    'CRLF in %s',
    (path) => {
      expect(problemLines({ [path]: GOOD[path]?.replaceAll('\n', '\r\n') ?? '' })).toEqual([
        `${path}:1: has lines that end in the manner of Windows (CRLF) → save it again as “UTF-8” text, without BOM, with “LF” line ends`,
      ])
    },
  )

  test('a null character', () => {
    expect(problemLines({ 'goals/sfida.en.md': 'One\nTwo\0\n' })).toEqual([
      'goals/sfida.en.md:2: contains a null character (U+0000) → text, without null characters',
    ])
  })

  test.each([
    ['encoding', 'is not valid UTF-8 text'],
    ['large', 'is too large'],
    ['link', 'is a link or a special file'],
    ['unreadable', 'cannot be read'],
  ] as const)('a file with the fault %s, and nothing else blamed for it', (fault, wrong) => {
    const files = withFiles({ 'bodies.csv': null, 'agendas/agenda.md': null })
    const found = [
      ...files,
      { path: 'bodies.csv', text: null, fault },
      { path: 'agendas/agenda.md', text: null, fault },
    ]
    expect(problemsOf(found).map(({ file, wrong: why }) => [file, why])).toEqual([
      ['agendas/agenda.md', wrong],
      ['bodies.csv', wrong],
    ])
  })
})

describe('the territory', () => {
  test.each([
    ['format: telaio-territory/2', 'unknown format “telaio-territory/2”', 'format: telaio-territory/1'],
    ['', 'unknown format “”', 'format: telaio-territory/1'],
  ])('another format: %j', (first, wrong, right) => {
    const text = GOOD['territory.yaml']?.replace('format: telaio-territory/1', first) ?? ''
    expect(problems({ 'territory.yaml': text })).toMatchObject([
      { file: 'territory.yaml', field: 'format', wrong, right },
    ])
  })

  test.each([
    ['Valle', '“Valle” cannot stand in an address'],
    ['val--denza', '“val--denza” cannot stand in an address'],
    ['12', '“12” cannot stand in an address'],
    ['api', '“api” is an address of Telaio itself'],
    ['scrivania', '“scrivania” is an address of Telaio itself'],
  ])('the slug %j', (slug, wrong) => {
    const text = GOOD['territory.yaml']?.replace('slug: valle', `slug: ${slug}`) ?? ''
    expect(problems({ 'territory.yaml': text })).toMatchObject([{ row: 2, field: 'slug', wrong }])
  })

  test('fields that are missing, unknown or wrong, each on its line', () => {
    expect(
      problemLines({
        'territory.yaml':
          'format: telaio-territory/1\nslug: valle\ntitle:\n  it: Valle\n  fr: Vallée\nlicence: mine\ncolour: red\naccent: red\nfeedbackContact: 5\n',
      }),
    ).toEqual([
      'territory.yaml:3:title: unknown field: fr → remove the field or correct its name',
      'territory.yaml:6:licence: is not an allowed value → one of: cc-by-4.0, cc0-1.0, iodl-2.0, all-rights-reserved',
      expect.stringContaining(
        'territory.yaml:7:colour: unknown field → one of: format, slug, title, ownerName',
      ),
      expect.stringContaining('territory.yaml:8:accent: is not in the right form'),
      'territory.yaml:9:feedbackContact: is read as a number, not as text → in quotes: "5"',
    ])
  })
})

describe('YAML', () => {
  test.each([
    [
      '10,000 levels in brackets',
      `description: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
      'has too many levels',
    ],
    ['10,000 levels of entries', `description:\n  ${'- '.repeat(10_000)}\n`, 'has too many levels'],
    ['half a million levels', `description: ${'{a: '.repeat(500_000)}`, 'has too many levels'],
    [
      'a thousand levels of lines',
      `${Array.from({ length: 1000 }, (_, n) => `${' '.repeat(n)}a:\n`).join('')}`,
      'has too many levels',
    ],
    [
      '200,000 entries',
      Array.from({ length: 200_000 }, (_, n) => `k${n}: 1\n`).join(''),
      'has too many entries',
    ],
    [
      'millions of characters',
      `description: "${'a'.repeat(5_000_000)}"\n`,
      'has too many entries or too much text',
    ],
    ['an alias', 'description: &a\n  it: x\nprivacyNote: *a\n', 'uses a YAML alias (*a)'],
    ['the same field twice', 'slug: altra\n', 'the same field appears twice'],
    ['a tab', 'description:\n\tit: x\n', 'the line is indented with a tab'],
    ['a colon inside a text', 'description:\n  it: uno: due\n', 'there is a colon inside the text'],
    ['quotes that do not close', 'description:\n  it: "uno\n', 'quotes or brackets that do not close'],
    ['a tag', 'description: !!binary aGVsbG8=\n', 'uses a YAML tag'],
    ['a tag of somebody', 'description: !ruby/object x\n', 'uses a YAML tag'],
    ['two documents', '---\na: 1\n', 'contains several YAML documents'],
    ['a null character', 'feedbackContact: "a\\0b"\n', 'contains a character that cannot be kept'],
    ['half of a pair', 'feedbackContact: "a\\ud800b"\n', 'contains a character that cannot be kept'],
    ['a key that is no word', '? [a]\n: b\n', 'the name of a field is not a word'],
    ['a key that is a number', '5: b\n', 'the name of a field is not a word'],
    [
      'lines that do not stand together',
      'description:\n    it: x\n  en: y\n',
      'the line is indented in the wrong way',
    ],
  ])('%s', (_name, more, wrong) => {
    const [first] = problems(withTerritory(more))
    expect(first).toMatchObject({ file: 'territory.yaml', row: expect.any(Number) })
    expect(first?.wrong).toContain(wrong)
  })

  test('an alias bomb is refused before it grows', () => {
    const bomb = ['a: &a ["x","x","x","x","x","x","x","x","x"]']
    for (const [index, name] of [...'bcdefghi'].entries()) {
      const earlier = 'abcdefghi'[index]
      bomb.push(`${name}: &${name} [${`*${earlier},`.repeat(8)}*${earlier}]`)
    }
    const start = performance.now()
    const found = problems(withTerritory(`${bomb.join('\n')}\n`))
    expect(performance.now() - start).toBeLessThan(2000)
    expect(found[0]?.wrong).toBe('uses a YAML alias (*a)')
  })

  test.each(['just words\n', '- a\n- b\n', '5\n'])('no fields at all: %j', (text) => {
    expect(problems({ 'territory.yaml': text })).toMatchObject([{ row: 1, wrong: 'is not a list of fields' }])
  })

  test('a name without a value is the same as no name', () => {
    expect(problems(withTerritory('description:\nheadline:\n  it: x\n  en:\nisExample:\n'))).toEqual([])
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the field %s is unknown like any other',
    (name) => {
      expect(problems(withTerritory(`${name}: x\n`))).toMatchObject([{ field: name, wrong: 'unknown field' }])
      expect(problems(withGoal(`${name}: x\n`))).toMatchObject([{ field: name, wrong: 'unknown field' }])
    },
  )
})
