import { describe, expect, test } from 'vitest'
import type { Language } from '../../kernel/language.ts'
import { type Candidate, checkRecord } from './input.ts'
import type { RecordType } from './type.ts'

const words = { it: 'Nota', en: 'Note' }
const type = { type: 'note', noun: 'note', fields: {}, label: words, plural: words } as unknown as RecordType
const check = (candidate: Candidate, language: Language = 'it') => checkRecord(type, candidate, language)

describe('the slug of a record', () => {
  test.each([
    ['it', '«nuovo» è già preso dalla scrivania', 'un indirizzo che dica di più'],
    ['en', '“nuovo” is taken by the desk', 'an address that says more'],
  ] as const)('may not hide the page that adds a record (%s)', (language, wrong, right) => {
    const problems = [{ field: 'slug', wrong, right }]
    expect(check({ slug: 'nuovo', title: { it: 'Una nota' } }, language)).toEqual({ ok: false, problems })
    // The slug that its title gives is no better.
    expect(check({ title: { it: 'Nuovo!' } }, language)).toEqual({ ok: false, problems })
  })

  test('may begin with that word', () => {
    expect(check({ slug: 'nuovo-ponte', title: { it: 'Nuovo' } })).toMatchObject({
      ok: true,
      value: { slug: 'nuovo-ponte' },
    })
  })

  test('is told first, with every other problem', () => {
    const checked = check({ slug: 'Non va', title: null, extra: 1 })
    expect(checked.ok ? [] : checked.problems.map(({ field }) => field)).toEqual(['slug', 'title', ''])
  })
})
