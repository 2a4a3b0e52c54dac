import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameValue } from '../../../platform/record/changes.ts'
import { compareStates, countChanges, isProgress, renameRecords } from './differences.ts'
import { EXAMPLE_COPY } from './frozen-schema.ts'
import type { FrozenAgenda, FrozenRecord, FrozenTie, RecordDifference } from './frozen-types.ts'

const slug = fc.constantFrom('uno', 'due', 'tre', 'quattro')
const value = fc.oneof(
  fc.constantFrom('a', 'b', 'uno'),
  fc.nat(3),
  fc.record({ it: fc.constantFrom('x', 'y') }),
)
const record = fc.record({
  slug,
  values: fc.dictionary(fc.constantFrom('title', 'number', 'parent'), value),
})
const records = fc.uniqueArray(record, { selector: (one) => one.slug })
const tie = fc.record({
  relation: fc.constantFrom('becomes', 'carries'),
  from: slug,
  to: slug,
  role: fc.constantFrom(null, 'lead'),
  note: fc.constant(null),
  derived: fc.boolean(),
  reason: fc.constant(null),
})

/** A state whose ties touch its records, as the schema of a copy wants it. */
const state: fc.Arbitrary<FrozenAgenda> = fc
  .record({ goal: records, action: records, ties: fc.array(tie) })
  .map(({ goal, action, ties }) => {
    const known = new Set(action.map((one) => one.slug))
    const kept = new Map<string, FrozenTie>()
    for (const one of ties.filter(({ to }) => known.has(to))) {
      const whole = { ...one, from: `body/${one.from}`, to: `action/${one.to}` }
      kept.set([whole.relation, whole.from, whole.to, whole.role].join(' '), whole)
    }
    return { format: 1, records: { goal, action }, ties: [...kept.values()], names: {} }
  })

/** The same records and ties whatever their order. */
function sorted({ records: all, ties }: FrozenAgenda) {
  const inOrder = (one: unknown) => JSON.stringify(one)
  return {
    records: Object.fromEntries(
      Object.entries(all).flatMap(([type, list]) =>
        list.length > 0 ? [[type, list.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))]] : [],
      ),
    ),
    ties: ties.toSorted((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1)),
  }
}

/** What a state becomes when differences are done to it. */
function apply(before: FrozenAgenda, differences: readonly RecordDifference[]): FrozenAgenda {
  const all: Record<string, FrozenRecord[]> = Object.fromEntries(
    Object.entries(before.records).map(([type, list]) => [type, [...list]]),
  )
  let ties = [...before.ties]
  for (const difference of differences) {
    const others = (all[difference.type] ?? []).filter((one) => one.slug !== difference.slug)
    const was = (all[difference.type] ?? []).find((one) => one.slug === difference.slug)
    const changed = was && {
      slug: was.slug,
      values: Object.fromEntries([
        ...Object.entries(was.values).filter(([name]) => !difference.fields.some((one) => one.name === name)),
        ...difference.fields.flatMap(({ name, after }) => (after === null ? [] : [[name, after] as const])),
      ]),
    }
    const now =
      difference.kind === 'removed' ? null : difference.kind === 'added' ? difference.after : changed
    all[difference.type] = now ? [...others, now] : others
    ties = ties.filter((one) => !difference.ties.some(({ before: gone }) => gone && sameValue(gone, one)))
    ties.push(...difference.ties.flatMap(({ after }) => (after ? [after] : [])))
  }
  return { ...before, records: all, ties }
}

describe('compareStates', () => {
  test('finds nothing exactly when both hold the same', () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        expect(compareStates(one, one)).toEqual([])
        const isSame = sameValue(sorted(one), sorted(other))
        expect(compareStates(one, other).length === 0).toBe(isSame)
      }),
    )
  })

  test('says all that leads from one state to the other, and the way back', () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        expect(sorted(apply(one, compareStates(one, other)))).toEqual(sorted(other))
        expect(sorted(apply(other, compareStates(other, one)))).toEqual(sorted(one))
      }),
    )
  })

  test('does not mind the order of records and ties', () => {
    fc.assert(
      fc.property(state, (one) => {
        const turned = {
          ...one,
          records: Object.fromEntries(
            Object.entries(one.records).map(([type, list]) => [type, list.toReversed()]),
          ),
          ties: one.ties.toReversed(),
        }
        expect(compareStates(one, turned)).toEqual([])
      }),
    )
  })
})

describe('renameRecords', () => {
  const refs = (type: string) => (type === 'goal' ? [{ name: 'parent', to: 'goal' }] : [])

  test('makes a renamed record the same record, wherever it is named', () => {
    const before: FrozenAgenda = {
      ...EXAMPLE_COPY,
      records: {
        goal: [
          { slug: 'uno', values: {} },
          { slug: 'due', values: { parent: 'uno' } },
        ],
      },
      ties: [{ ...(EXAMPLE_COPY.ties[0] as FrozenTie), from: 'goal/uno', to: 'action/fibra' }],
    }
    const renamed = renameRecords(before, new Map([['goal/uno', 'primo']]), refs)
    expect(renamed.records.goal).toEqual([
      { slug: 'primo', values: {} },
      { slug: 'due', values: { parent: 'primo' } },
    ])
    expect(renamed.ties[0]?.from).toBe('goal/primo')
  })

  test('and back is where it began', () => {
    fc.assert(
      fc.property(state, (one) => {
        const there = renameRecords(one, new Map([['action/uno', 'altrove']]), refs)
        expect(renameRecords(there, new Map([['action/altrove', 'uno']]), refs)).toEqual(one)
      }),
    )
  })
})

test('a report of progress is told from a change of the plan', () => {
  const at = (values: FrozenRecord['values']): FrozenAgenda => ({
    ...EXAMPLE_COPY,
    records: { activity: [{ slug: 'passo', values }] },
    ties: [],
  })
  const start = at({ state: 'planned', title: { it: 'Passo' } })
  const reported = compareStates(start, at({ state: 'done', title: { it: 'Passo' } }))
  const rewritten = compareStates(start, at({ state: 'done', title: { it: 'Altro passo' } }))
  expect(reported.map(isProgress)).toEqual([true])
  expect([countChanges(reported), countChanges(rewritten)]).toEqual([0, 1])
})
