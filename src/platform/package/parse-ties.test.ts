import { describe, expect, test } from 'vitest'
import { problemLines, problems, table, ties } from '../../../tests/support/package-files.ts'
import { REDIRECT_HEADERS } from './table-headers.ts'

describe('ties', () => {
  const contains = { relation: 'contains', from: 'goal/sfida', to: 'priority/fibra' }
  const carries = { relation: 'carries', from: 'body/unione', to: 'agenda/agenda' }

  test.each([
    [
      'an end that is not there',
      { ...contains, to: 'priority/altra' },
      'to: ties “priority/altra”, which is not there',
    ],
    ['an end without a type', { ...contains, from: 'sfida' }, 'from: “sfida” does not say which record'],
    [
      'an end of no type of ours',
      { ...contains, from: 'challenge/sfida' },
      'from: “challenge/sfida” does not say which record',
    ],
    [
      'a relation of no kind of ours',
      { ...contains, relation: 'likes' },
      'relation: is not an allowed value → one of: grounds, contains',
    ],
    ['a relation that is missing', { ...contains, relation: '' }, 'relation: is not an allowed value'],
    [
      'stages that do not go together',
      { ...contains, relation: 'becomes' },
      'relation: “becomes” cannot tie goal to priority → “becomes” goes from priority to action',
    ],
    [
      'a record with itself',
      { relation: 'contains', from: 'goal/sfida', to: 'goal/sfida' },
      'relation: “contains” cannot tie goal to goal',
    ],
    [
      'a role where none belongs',
      { ...contains, role: 'lead' },
      'role: a role on a tie of “contains” → empty',
    ],
    [
      'a role of no kind of ours',
      { ...carries, role: 'boss' },
      'role: is not an allowed value → one of: lead, partner, involved, member, party',
    ],
    [
      'derived without a reason',
      { ...contains, derived: 'true' },
      'reason.it: the tie is derived, but nothing says why',
    ],
    [
      'a reason in English only',
      { ...contains, derived: 'true', 'reason.en': 'so' },
      'reason.it: is missing',
    ],
    [
      'a reason, but not derived',
      { ...contains, 'reason.it': 'x' },
      'derived: there is a reason, but the tie is not derived',
    ],
    [
      'neither true nor false',
      { ...contains, derived: 'forse' },
      'derived: is of the wrong type → expected: boolean',
    ],
  ])('%s', (_name, cells, wrong) => {
    const found = problemLines({ 'ties.csv': ties(carries, cells) })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`ties.csv:3:${wrong}`)
  })

  test('the same tie twice, but not two roles', () => {
    const partner = { ...carries, role: 'partner' }
    expect(
      problemLines({ 'ties.csv': ties(carries, partner, { ...carries, role: 'lead' }, partner) }),
    ).toEqual(['ties.csv:5: the same tie is already on row 3 → keep one only'])
  })
})

describe('earlier slugs', () => {
  test.each([
    [
      'a type of no kind of ours',
      { type: 'challenge', slug: 'a', to: 'sfida' },
      'type: “challenge” is not a type of record',
    ],
    [
      'a record that is not there',
      { type: 'goal', slug: 'a', to: 'altra' },
      'to: points at “altra”, which is not there',
    ],
    [
      'a slug that is none',
      { type: 'goal', slug: 'A b', to: 'sfida' },
      'slug: “A b” cannot stand in an address',
    ],
  ])('%s', (_name, cells, wrong) => {
    const [first] = problemLines({ 'redirects.csv': table(REDIRECT_HEADERS, cells) })
    expect(first).toContain(`redirects.csv:2:${wrong}`)
  })

  test('the same one twice', () => {
    const cells = { type: 'goal', slug: 'a', to: 'sfida' }
    expect(problems({ 'redirects.csv': table(REDIRECT_HEADERS, cells, cells) })).toMatchObject([
      { row: 3, field: 'slug' },
    ])
  })
})
