import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../kernel/language.ts'
import { answerLanguage, preferredLanguage } from './language.ts'

describe('preferredLanguage', () => {
  it('takes the best of ours that the reader names', () => {
    expect(preferredLanguage('en')).toBe('en')
    expect(preferredLanguage('en-GB,en;q=0.9,it;q=0.8')).toBe('en')
    expect(preferredLanguage('fr, it;q=0.5, en;q=0.7')).toBe('en')
    expect(preferredLanguage('en;q=0, de')).toBe('it')
    expect(preferredLanguage('IT-ch, EN')).toBe('it')
    expect(preferredLanguage(undefined)).toBe('it')
  })

  it('always answers with one of ours', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(LANGUAGES).toContain(preferredLanguage(header))
      }),
    )
  })
})

describe('answerLanguage', () => {
  it('is the one asked for, before the preferred one', () => {
    expect(answerLanguage({ lang: 'it' }, 'en')).toBe('it')
    expect(answerLanguage({ lang: 'xx' }, 'en')).toBe('en')
    expect(answerLanguage(undefined, 'en')).toBe('en')
  })
})
