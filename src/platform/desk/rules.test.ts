import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../kernel/date.ts'
import { sameValue } from '../record/changes.ts'
import type { Values } from '../record/field/field.ts'
import { bodyType } from '../territory/body-type.ts'
import { TERRITORY_FIELDS } from '../territory/territory-fields.ts'
import {
  clipDifference,
  findStaleness,
  groupFields,
  groupSettings,
  markChecked,
  mergeForms,
  type PastAct,
  proposeSide,
  readIntent,
  readSides,
  rewind,
  sortWaiting,
} from './rules.ts'

const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
const checked = fc.record({ checkedOn: fc.option(date), nextCheckOn: fc.option(date) })

describe('staleness', () => {
  test('a day to come is never late, a day that passed always is', () => {
    fc.assert(
      fc.property(checked, date, (card, today) => {
        const staleness = findStaleness(card, today)
        if (card.nextCheckOn !== null) {
          expect(staleness).toBe(daysBetween(card.nextCheckOn, today) > 0 ? 'past' : null)
        } else expect(staleness).toBe(card.checkedOn === null ? 'never' : null)
      }),
    )
  })

  test('once checked, a record waits no more today, and will again', () => {
    fc.assert(
      fc.property(checked, date, (card, today) => {
        const after = markChecked(card, today)
        expect(findStaleness(after, today)).toBeNull()
        expect(after.checkedOn).toBe(today)
        expect(findStaleness(after, addDays(after.nextCheckOn as string, 1))).toBe('past')
      }),
    )
  })

  test('sorting keeps every card, own ones first, then the longest due', () => {
    const card = fc.record({
      checkedOn: fc.constant(null),
      nextCheckOn: fc.option(date),
      ownerBodyId: fc.option(fc.constantFrom('a', 'b', 'c')),
    })
    fc.assert(
      fc.property(fc.array(card), (cards) => {
        const sorted = sortWaiting(cards, ['b'])
        expect(new Set(sorted)).toEqual(new Set(cards))
        expect(sorted.length).toBe(cards.length)
        const key = (one: (typeof cards)[number]) =>
          `${one.ownerBodyId === 'b' ? 0 : 1} ${one.nextCheckOn ?? '9999'}`
        const keys = sorted.map(key)
        expect(keys).toEqual([...keys].sort())
      }),
    )
  })
})

describe('grouping', () => {
  test('every field stands in exactly one part', () => {
    const groups = Object.values(groupFields(bodyType.fields)).flat()
    expect(new Set(groups).size).toBe(groups.length)
    expect(groups).toEqual(
      expect.arrayContaining([...Object.keys(bodyType.fields), 'title', 'slug', 'source']),
    )
    const settings = Object.values(groupSettings(Object.keys(TERRITORY_FIELDS))).flat()
    expect([...settings].sort()).toEqual(Object.keys(TERRITORY_FIELDS).sort())
  })
})

const fieldNames = ['title', 'timing', 'state', 'amount'] as const
const form = fc.dictionary(
  fc.constantFrom(
    'title.it',
    'title.en',
    'timing.from',
    'timing.words.it',
    'state',
    'amount',
    'titles',
    '_csrf',
  ),
  fc.string(),
)
const sides = fc.dictionary(
  fc.constantFrom(...fieldNames),
  fc.constantFrom('mine' as const, 'theirs' as const),
)

describe('merging', () => {
  test('a field is whole: all of its parts come from the side that was chosen', () => {
    fc.assert(
      fc.property(form, form, sides, (mine, theirs, chosen) => {
        const merged = mergeForms(mine, theirs, chosen)
        for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
          const field = key.split('.')[0] as (typeof fieldNames)[number]
          expect(merged[key]).toBe((chosen[field] === 'theirs' ? theirs : mine)[key])
        }
      }),
    )
  })

  test('choosing mine everywhere, or nothing, gives back what I wrote', () => {
    fc.assert(
      fc.property(form, form, (mine, theirs) => {
        expect(mergeForms(mine, theirs, {})).toEqual({ ...mine })
      }),
    )
  })

  test('the sides are read from the names of the radio buttons alone', () => {
    expect(
      readSides({ 'choose.title': 'mine', 'choose.state': 'theirs', 'choose.x': 'both', title: 'mine' }),
    ).toEqual({
      title: 'mine',
      state: 'theirs',
    })
  })

  test('whoever left a field alone gives way', () => {
    expect(proposeSide(false)).toBe('theirs')
    expect(proposeSide(true)).toBe('mine')
    expect(proposeSide(null)).toBe('mine')
  })
})

describe('rewinding', () => {
  const values = fc.record({ title: fc.string(), state: fc.constantFrom('a', 'b') })
  const step = fc.oneof(values, fc.constant('bin' as const), fc.constant('tie' as const))

  test('undoes exactly the changes after the version asked for', () => {
    fc.assert(
      fc.property(values, fc.array(step, { maxLength: 8 }), fc.nat(), (start, steps, choice) => {
        const states: Values[] = [start]
        const acts: PastAct[] = [{ kind: 'record.created', payload: { version: 1 } }]
        for (const next of steps) {
          const last = states.at(-1) as Values
          if (next === 'tie') acts.unshift({ kind: 'tie.added', payload: {} })
          else if (next === 'bin') {
            acts.unshift({ kind: 'record.hidden', payload: {} }, { kind: 'record.restored', payload: {} })
            states.push(last, last)
          } else {
            const changes = Object.fromEntries(
              Object.entries(next).flatMap(([name, after]) =>
                sameValue(last[name], after) ? [] : [[name, { before: last[name], after }]],
              ),
            )
            acts.unshift({ kind: 'record.changed', payload: { version: states.length + 1, changes } })
            states.push(next)
          }
        }
        const version = 1 + (choice % states.length)
        const current = { values: states.at(-1) as Values, version: states.length }
        expect(rewind(current, acts, version)).toEqual(states[version - 1])
      }),
    )
  })

  test('gives up where the way back is broken', () => {
    const current = { values: { title: 'x' }, version: 3 }
    const changed: PastAct = { kind: 'record.changed', payload: { changes: {} } }
    expect(rewind(current, [{ kind: 'package.imported', payload: {} }, changed], 1)).toBeNull()
    expect(rewind(current, [{ kind: 'record.changed', payload: null }, changed], 1)).toBeNull()
    expect(rewind(current, [changed], 1)).toBeNull()
    expect(rewind(current, [changed, changed], Number.NaN)).toBeNull()
    expect(rewind(current, [changed, { kind: 'package.imported', payload: {} }], 2)).toEqual({ title: 'x' })
  })
})

describe('the intent of a form', () => {
  test('a search button searches its field; Enter searches only new words', () => {
    expect(readIntent({ intent: 'search:ownerBody' })).toEqual({ kind: 'search', field: 'ownerBody' })
    expect(readIntent({ intent: 'enter', 'action.query': 'rete', 'action.queried': '' })).toEqual({
      kind: 'search',
      field: 'action',
    })
    expect(readIntent({ intent: 'enter', 'action.query': 'rete', 'action.queried': 'rete' })).toEqual({
      kind: 'save',
    })
    expect(readIntent({ intent: 'save', 'action.query': 'rete', 'action.queried': '' })).toEqual({
      kind: 'save',
    })
    expect(readIntent({})).toEqual({ kind: 'save' })
    expect(readIntent({ intent: 'check' })).toEqual({ kind: 'check' })
    expect(readIntent({ intent: 'search:../x' })).toEqual({ kind: 'save' })
  })
})

describe('clipping', () => {
  test('short texts stay whole, long ones show where they differ', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.string({ maxLength: 80 }),
        fc.string(),
        (head, one, other) => {
          expect(clipDifference(head + one, head + other, 1000)).toEqual([head + one, head + other])
          const long = 'a'.repeat(500) + head
          const [before, after] = clipDifference(`${long}X${one}`, `${long}Y${other}`, 100)
          expect(before).toContain('X')
          expect(after).toContain('Y')
          expect(before?.length).toBeLessThan(110)
        },
      ),
    )
    expect(clipDifference(null, 'a'.repeat(500), 100)[0]).toBeNull()
  })
})
