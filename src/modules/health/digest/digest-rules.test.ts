import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../kernel/date.ts'
import { dealTasks, type Holder, pickDue, TASK_KINDS, type Task, weekOf } from './digest-rules.ts'

const TODAY = '2026-11-26'
const body = fc.option(fc.constantFrom('unione', 'comune', 'provincia'))
const task: fc.Arbitrary<Task> = fc.record({
  kind: fc.constantFrom(...TASK_KINDS),
  title: fc.constant({ it: 'Prova' }),
  body,
  due: fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days))),
  path: fc.webPath(),
})
const holder: fc.Arbitrary<Holder> = fc
  .record({
    accountId: fc.constantFrom('anna', 'bruno', 'carla'),
    role: fc.constantFrom('steward', 'reader', 'editor'),
    body: fc.constantFrom('unione', 'comune'),
  })
  .map((one) => (one.role === 'editor' ? one : { ...one, body: null }))

test('a week is called by its Monday, which all its days share', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
      const day = addDays(TODAY, days)
      const monday = weekOf(day)
      expect(new Date(monday).getUTCDay()).toBe(1)
      expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(monday, day)).toBeLessThan(7)
    }),
  )
})

test('what is told is late, due within a week or was never there, the longest overdue first', () => {
  fc.assert(
    fc.property(fc.array(task), (tasks) => {
      const due = pickDue(tasks, TODAY)
      expect(due.every((one) => one.due === null || daysBetween(TODAY, one.due) <= 7)).toBe(true)
      const left = tasks.filter((one) => !due.includes(one))
      expect(left.every((one) => one.due !== null && daysBetween(TODAY, one.due) > 7)).toBe(true)
      for (const kind of TASK_KINDS) {
        const days = due.filter((one) => one.kind === kind).map((one) => one.due ?? '9999')
        expect(days).toEqual(days.toSorted())
      }
    }),
  )
})

test('nobody is told what is another’s, and where there is a steward nothing waits unseen', () => {
  fc.assert(
    fc.property(fc.array(task), fc.array(holder), (tasks, holders) => {
      const dealt = dealTasks(tasks, holders)
      for (const [accountId, told] of dealt) {
        const own = holders.filter((one) => one.accountId === accountId)
        expect(own.some(({ role }) => role !== 'reader')).toBe(true)
        expect(new Set(told).size).toBe(told.length)
        if (own.every(({ role }) => role === 'editor'))
          expect(told.every((one) => own.some((mine) => mine.body === one.body))).toBe(true)
      }
      const seen = new Set([...dealt.values()].flat())
      if (holders.some(({ role }) => role === 'steward')) expect(seen.size).toBe(new Set(tasks).size)
    }),
  )
})
