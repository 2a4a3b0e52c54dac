import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findGaps, reachable } from './rules.ts'

test('a priority without an action, and without a reason, says both', () => {
  expect(findGaps('priority', new Set(), new Set())).toEqual(['ungrounded', 'without-action'])
  expect(findGaps('priority', new Set(['goal']), new Set(['action']))).toEqual([])
})

test('an action is measured by an indicator or by what it delivers', () => {
  expect(findGaps('action', new Set(['goal']), new Set())).toEqual(['without-result'])
  expect(findGaps('action', new Set(['priority']), new Set(['measure']))).toEqual([])
  expect(findGaps('action', new Set(['priority']), new Set(['result']))).toEqual([])
})

test('what was said and led to nothing is not hidden', () => {
  expect(findGaps('evidence', new Set(), new Set())).toEqual(['fruitless'])
  expect(findGaps('goal', new Set(['evidence']), new Set())).toEqual(['without-priority'])
  expect(findGaps('body', new Set(), new Set())).toEqual([])
})

test('reaching is transitive, ends on rings, and never leads back to the start', () => {
  const node = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  fc.assert(
    fc.property(fc.array(fc.record({ from: node, to: node })), (edges) => {
      const reached = reachable(['a', 'b', 'c', 'd', 'e'], edges)
      for (const [start, found] of reached) {
        expect(found.has(start)).toBe(false)
        for (const { from, to } of edges) {
          if ((from === start || found.has(from)) && to !== start) expect(found.has(to)).toBe(true)
        }
      }
    }),
  )
})
