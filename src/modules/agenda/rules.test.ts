import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ActivityState,
  donePercent,
  pluralOf,
  standingOfAction,
  standingOfActivity,
  standingOfMilestone,
} from './rules.ts'

const state = fc.constantFrom<ActivityState>('unknown', 'planned', 'running', 'done', 'stopped')
const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))

describe('standingOfActivity', () => {
  test('is never late before its end, whatever its state', () => {
    fc.assert(
      fc.property(state, date, date, (one, end, today) => {
        fc.pre(today <= end)
        expect(['late', 'silent']).not.toContain(standingOfActivity(one, end, today))
      }),
    )
  })

  test('tells silence from lateness once its time is over', () => {
    expect(standingOfActivity('unknown', '2024-12-31', '2026-11-23')).toBe('silent')
    expect(standingOfActivity('running', '2024-12-31', '2026-11-23')).toBe('late')
    expect(standingOfActivity('done', '2024-12-31', '2026-11-23')).toBe('done')
  })
})

describe('standingOfAction', () => {
  test('is done exactly when every live activity is done', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1 }), fc.option(date), date, (states, end, today) => {
        const live = states.filter((one) => one !== 'stopped')
        const isDone = live.length > 0 && live.every((one) => one === 'done')
        expect(standingOfAction(states, end, today) === 'done').toBe(isDone)
      }),
    )
  })

  test('is late only after its end and only when something is known', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1 }), date, date, (states, end, today) => {
        fc.pre(standingOfAction(states, end, today) === 'late')
        expect(end < today).toBe(true)
        expect(states.some((one) => one !== 'unknown' && one !== 'stopped')).toBe(true)
      }),
    )
  })
})

describe('donePercent', () => {
  test('stands between 0 and 100, is 100 only when all are done, and null when nothing is known', () => {
    fc.assert(
      fc.property(fc.array(state), (states) => {
        const live = states.filter((one) => one !== 'stopped')
        const percent = donePercent(states)
        const isKnown = live.some((one) => one !== 'unknown')
        expect(percent === null).toBe(!isKnown)
        expect(percent ?? 0).toBeGreaterThanOrEqual(0)
        expect(percent === 100).toBe(isKnown && live.every((one) => one === 'done'))
      }),
    )
  })
})

test.each([
  ['Sfida', 'Sfide'],
  ['Obiettivo', 'Obiettivi'],
  ['Direttrice', 'Direttrici'],
  ['Linea', 'Linee'],
  ['Tema', 'Temi'],
  ['Programma', 'Programmi'],
  ['Priorità', 'Priorità'],
  ['Tattica', 'Tattiche'],
])('the plural of %s is %s', (one, many) => {
  expect(pluralOf(one, 'it')).toBe(many)
})

test('a plural that the word alone does not tell is not guessed', () => {
  for (const word of ['Ambito strategico', 'Medico', 'Principio', 'Goal', ''])
    expect(pluralOf(word, 'it')).toBeNull()
})

test.each([
  ['Challenge', 'Challenges'],
  ['Priority', 'Priorities'],
  ['Axis', 'Axes'],
  ['Way', 'Ways'],
])('in English the plural of %s is %s', (one, many) => {
  expect(pluralOf(one, 'en')).toBe(many)
})

test('a milestone is late once its day is over and nobody said that it was reached', () => {
  const at = (reachedOn: string | null, end: string | null) =>
    standingOfMilestone(reachedOn, end, '2026-11-25')
  expect(at(null, '2026-11-24')).toBe('late')
  expect(at(null, '2026-11-25')).toBe('planned')
  expect(at('2026-12-01', '2026-11-24')).toBe('done')
  expect(at(null, null)).toBe('unknown')
})
