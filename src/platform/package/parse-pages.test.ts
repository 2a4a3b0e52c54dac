import { describe, expect, test } from 'vitest'
import {
  bodies,
  GOOD,
  problemLines,
  problems,
  registry,
  ties,
  withFiles,
  withGoal,
} from '../../../tests/support/package-files.ts'
import { parsePackage } from './parse.ts'

test('a good package has no problem, and gives what it says', () => {
  const parsed = parsePackage(withFiles({}), registry, 'it')
  expect(parsed).toMatchObject({
    package: {
      slug: 'valle',
      records: [
        { key: 'body/unione' },
        { key: 'agenda/agenda' },
        { key: 'goal/sfida' },
        { key: 'priority/fibra' },
      ],
      ties: [{ relation: 'contains', from: 'goal/sfida', to: 'priority/fibra', derived: false }],
      redirects: [{ type: 'goal', slug: 'prima', to: 'sfida' }],
    },
  })
  const goal = 'package' in parsed && parsed.package.records.find(({ type }) => type === 'goal')
  expect(goal ? goal.input.own.description : null).toEqual({ it: 'Testo.', en: 'Text.' })
})

describe('pages', () => {
  test('every field that is wrong, with the line on which it stands', () => {
    expect(
      problemLines(
        withGoal(
          'checkedOn: 2024-02-30\nisPublic: perhaps\nposition: first\nlevel:\n  en: only\nnumber: 007\nframeworkActions:\n  - it: a\n  - en: b\nkind: x\n',
        ),
      ),
    ).toEqual([
      'goals/sfida.md:5:checkedOn: is not a date that exists → year-month-day, for instance 2024-12-31',
      'goals/sfida.md:6:isPublic: is of the wrong type → expected: boolean',
      'goals/sfida.md:7:position: is of the wrong type → expected: number',
      'goals/sfida.md:8:level.it: is missing → it has to be filled in',
      'goals/sfida.md:10:number: is read as a number, not as text → in quotes: "7"',
      'goals/sfida.md:13:frameworkActions.1.it: is missing → it has to be filled in',
      expect.stringContaining('goals/sfida.md:14:kind: unknown field → one of: title, summary, ownerBody'),
    ])
  })

  test('a page without a head, or whose head has no end', () => {
    for (const text of ['Testo.\n', '---\ntitle:\n  it: Sfida\n', '']) {
      expect(problems({ 'goals/sfida.md': text })).toMatchObject([
        { file: 'goals/sfida.md', row: 1, right: 'a first line “---”, then the fields, then a line “---”' },
      ])
    }
  })

  test('the text of the page among the fields', () => {
    expect(problems(withGoal('description:\n  it: x\n'))).toMatchObject([
      { row: 5, field: 'description', right: 'move it below the second “---” line' },
    ])
  })

  test('a body that is too long', () => {
    expect(problemLines({ 'goals/sfida.md': `${GOOD['goals/sfida.md']}${'a'.repeat(60_000)}\n` })).toEqual([
      'goals/sfida.md:description.it: is too long → at most 50000',
    ])
  })

  test('a translation of nothing, or without words', () => {
    expect(problemLines({ 'goals/altra.en.md': 'Text.\n' })).toEqual([
      'goals/altra.en.md: translates a text that is not there → the Italian text in goals/altra.md',
    ])
    expect(problemLines({ 'priorities/fibra.en.md': 'Text.\n' })).toEqual([
      'priorities/fibra.en.md: translates a text that is not there → the Italian text in priorities/fibra.md',
    ])
    expect(problems({ 'goals/sfida.en.md': '\n' })).toMatchObject([
      { file: 'goals/sfida.en.md', wrong: 'is empty' },
    ])
  })

  test('interval: what is missing, what is in the wrong order', () => {
    const agenda = (more: string) => ({
      'agendas/agenda.md': GOOD['agendas/agenda.md']?.replace(/---\n$/, `${more}---\n`) ?? '',
    })
    expect(
      problemLines(
        agenda('period:\n  from: 2026-01-01\n  to: 2022-12-31\n  precision: year\n  words:\n    it: a\n'),
      ),
    ).toEqual([
      'agendas/agenda.md:9:period.to: the end comes before the start → a date on or after the start',
    ])
    expect(problemLines(agenda('period:\n  to: 2022\n  precision: weeks\n'))).toEqual([
      'agendas/agenda.md:7:period.words: is missing → it has to be filled in',
      'agendas/agenda.md:8:period.to: is not a date that exists → year-month-day, for instance 2024-12-31',
      'agendas/agenda.md:9:period.precision: is not an allowed value → one of: day, month, quarter, year',
    ])
    expect(problemLines(agenda('period:\n  precision: year\n  words:\n    it: 2024\n'))).toEqual([
      'agendas/agenda.md:10:period.words.it: is read as a number, not as text → in quotes: "2024"',
    ])
  })
})

test('every problem of every file is told at once, in the language asked for', () => {
  const broken = {
    'territory.yaml': 'format: 1\n',
    'bodies.csv': bodies({ slug: 'unione', kind: '' }),
    'goals/sfida.md': '---\ntitle: x\n---\n',
    'goals/sfida.en.md': null,
    'ties.csv': ties({ relation: 'contains', from: 'goal/x', to: 'priority/y' }),
    'altro.txt': '',
  }
  expect([...new Set(problems(broken).map(({ file }) => file))]).toEqual([
    'altro.txt',
    'bodies.csv',
    'goals/sfida.md',
    'territory.yaml',
    'ties.csv',
  ])
  expect(problems(broken, 'it').find(({ file }) => file === 'bodies.csv')).toMatchObject({
    wrong: 'manca',
    right: 'va compilato',
  })
})
