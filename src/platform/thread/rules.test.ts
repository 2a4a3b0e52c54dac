import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STAGES, type Stage } from '../record/type.ts'
import { findGaps, reachable, stagesReached } from './rules.ts'

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

const NODES = ['a', 'b', 'c', 'd', 'e']
const node = fc.constantFrom(...NODES)
const edgeList = fc.array(fc.record({ from: node, to: node }))

test('reaching is transitive, ends on rings, and never leads back to the start', () => {
  fc.assert(
    fc.property(edgeList, (edges) => {
      for (const start of NODES) {
        const found = reachable(start, edges)
        expect(found.has(start)).toBe(false)
        for (const { from, to } of edges) {
          if ((from === start || found.has(from)) && to !== start) expect(found.has(to)).toBe(true)
        }
      }
    }),
  )
})

test('the stages reached are those of the nodes reached, whatever the rings', () => {
  const stages = fc.tuple(...NODES.map(() => fc.constantFrom(...STAGES)))
  fc.assert(
    fc.property(edgeList, stages, (edges, given) => {
      const stageOf = new Map(NODES.map((one, index) => [one, given[index] as Stage]))
      const reached = stagesReached(stageOf, edges)
      for (const [start, own] of stageOf) {
        const others = (found: Iterable<Stage>) => [...new Set(found)].filter((one) => one !== own).toSorted()
        const walked = [...reachable(start, edges)].map((one) => stageOf.get(one) as Stage)
        expect(others(reached.get(start) ?? [])).toEqual(others(walked))
      }
    }),
  )
})
