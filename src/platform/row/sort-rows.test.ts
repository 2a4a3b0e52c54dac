import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defineFields } from '../record/field/define.ts'
import type { Values } from '../record/field/field.ts'
import { type RowType, rowKey } from './row-type.ts'
import { sortRows } from './sort-rows.ts'

const label = { it: 'Campo', en: 'Field' }
const TYPE = {
  type: 'value',
  collection: 'values',
  table: 'values',
  noun: 'valori',
  label,
  plural: label,
  create: label,
  description: label,
  parent: 'thing',
  key: ['thing', 'on'],
  fields: defineFields({
    thing: { kind: 'ref', to: 'thing', required: true, label },
    on: { kind: 'date', required: true, label },
    value: { kind: 'decimal', label },
  }),
} as unknown as RowType

const values = fc.record({
  thing: fc.constantFrom('a', 'b'),
  on: fc.constantFrom('2024-12-31', '2025-12-31', '2026-06-30'),
  value: fc.constantFrom(null, 0, 1, 2.5),
}) as fc.Arbitrary<Values>

const known = fc
  .uniqueArray(values, { selector: (one) => rowKey(TYPE, one) })
  .map((all) => all.map((one, index) => ({ id: `id-${index}`, values: one })))

describe('rows that somebody brings', () => {
  test('have one outcome each, in their order', () => {
    fc.assert(
      fc.property(known, fc.array(values), fc.boolean(), (there, brought, replace) => {
        const sorted = sortRows(TYPE, there, brought, { replace })
        expect(sorted.map(({ index }) => index)).toEqual(brought.map((_, index) => index))
        for (const { outcome } of sorted) expect(outcome === 'taken').toBe(!replace && outcome === 'taken')
        expect(sorted.some(({ outcome }) => outcome === 'change') && !replace).toBe(false)
      }),
    )
  })

  test('brought again after they were saved change nothing', () => {
    fc.assert(
      fc.property(known, fc.array(values), (there, brought) => {
        const sorted = sortRows(TYPE, there, brought, { replace: true })
        const after = new Map(there.map((row) => [rowKey(TYPE, row.values), row]))
        for (const { outcome, values: one, known: row } of sorted) {
          if (outcome === 'add' || outcome === 'change') {
            after.set(rowKey(TYPE, one), { id: row?.id ?? 'new', values: one })
          }
        }
        const good = sorted.filter(({ outcome }) => outcome !== 'twice').map(({ values: one }) => one)
        const again = sortRows(TYPE, [...after.values()], good, { replace: false })
        expect(again.every(({ outcome }) => outcome === 'same')).toBe(true)
      }),
    )
  })

  test('two values of one thing on one day: the first stands, the second is refused, even when replacing', () => {
    const day = { thing: 'a', on: '2025-12-31' }
    const brought = [
      { ...day, value: 1 },
      { ...day, value: 2 },
      { ...day, value: 1 },
    ]
    const outcomes = sortRows(TYPE, [], brought, { replace: true }).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['add', 'twice', 'same'])
  })
})
