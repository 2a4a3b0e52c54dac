import { describe, expect, it } from 'vitest'
import { splitMarks } from '../search-results/search-results.tsx'
import { proposeChoice } from './compare.tsx'

const row = { field: 'title', label: 'Titolo', base: 'a', saved: 'a', mine: 'a' }

describe('proposeChoice', () => {
  it('proposes whoever alone changed the field', () => {
    expect(proposeChoice({ ...row, saved: 'b' })).toBe('theirs')
    expect(proposeChoice({ ...row, mine: 'b' })).toBe('mine')
  })

  it('proposes mine when both changed it, and keeps a choice made before', () => {
    expect(proposeChoice({ ...row, saved: 'b', mine: 'c' })).toBe('mine')
    expect(proposeChoice({ ...row, saved: 'b', mine: 'c', choice: 'theirs' })).toBe('theirs')
  })
})

describe('splitMarks', () => {
  it('tells what was found from the rest and loses nothing', () => {
    expect(splitMarks('i <mark>portali</mark> <b>')).toEqual([
      { text: 'i ', hit: false },
      { text: 'portali', hit: true },
      { text: ' <b>', hit: false },
    ])
  })
})
