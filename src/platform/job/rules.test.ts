import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastRound, nextRound, type Schedule, waitAfter } from './rules.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
// From 02:00 to 03:00 there is a night without that hour.
const times = fc
  .tuple(fc.integer({ min: 3, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

test('a round is at its time in Rome, summer and winter, and now lies between two', () => {
  fc.assert(
    fc.property(moments, times, fc.option(fc.integer({ min: 0, max: 6 })), (now, at, weekday) => {
      const schedule: Schedule = weekday === null ? { at } : { at, weekday }
      const last = lastRound(schedule, now)
      const next = nextRound(schedule, now)
      for (const round of [last, next]) {
        expect(clock.format(round)).toContain(at)
        if (weekday !== null) expect(clock.format(round)).toContain(WEEKDAYS[weekday])
      }
      expect(last <= now && now < next).toBe(true)
      const hours = (next.getTime() - last.getTime()) / 3_600_000
      expect(Math.abs(hours - (weekday === null ? 24 : 168))).toBeLessThanOrEqual(1)
    }),
  )
})

test('a time that is skipped in spring still has its round, and one that comes twice has one', () => {
  const spring = lastRound({ at: '02:30' }, new Date('2026-03-29T12:00:00Z'))
  expect(spring.toISOString()).toBe('2026-03-29T01:30:00.000Z')
  const autumn = lastRound({ at: '02:30' }, new Date('2026-10-25T12:00:00Z'))
  expect(autumn.toISOString()).toBe('2026-10-25T00:30:00.000Z')
})

test('each wait is longer than the one before, up to six hours', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 50].map((attempts) => waitAfter(attempts) / 60_000)
  expect(minutes).toEqual([1, 4, 16, 64, 256, 360, 360])
})
