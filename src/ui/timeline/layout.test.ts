import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../lettering/lettering.ts'
import { wordsOf } from '../messages.ts'
import { barWords, layOutTimeline, TYPE, WIDTH } from './layout.ts'
import { rowsIn } from './scale.ts'
import type { TimelineBar, TimelineRow } from './types.ts'

const BAR: TimelineBar = { from: '2023-01-01', to: '2024-12-31', words: 'entro il 2024', state: 'running' }
const words = wordsOf('it')

function placed(bar: TimelineBar, today = '2024-03-18') {
  const layout = layOutTimeline([{ label: 'Azione', href: '/a', level: 0, bar }], today, words)
  const one = layout.rows[0]?.bar
  if (!one) throw new Error('no bar')
  return { layout, bar: one }
}

describe('layOutTimeline', () => {
  it('shows whole years and ends a bar with its last day', () => {
    const { layout, bar } = placed(BAR)
    expect([layout.scale.first, layout.scale.end]).toEqual([2023, 2025])
    expect(bar.x1).toBe(WIDTH)
    expect(layout.todayX).toBeCloseTo(layout.scale.yearX(2024 + 77 / 366), 1)
  })

  it('opens the end that the source does not state', () => {
    expect(placed({ ...BAR, to: null }).bar).toMatchObject({ openEnd: true, openStart: false, doneX: null })
    expect(placed({ ...BAR, from: null }).bar).toMatchObject({ openEnd: false, openStart: true })
  })

  it('draws and writes lateness, from the end to today', () => {
    const late = { ...BAR, state: 'late' as const, progressPercent: 40 }
    const { layout, bar } = placed(late, '2026-06-30')
    expect(bar.tailX).toBe(layout.todayX)
    expect(barWords(late, words)).toBe('entro il 2024 · oltre il termine · 40% svolto')
  })

  it('leaves out a today that is far from everything', () => {
    expect(placed(BAR, '2040-01-01').layout.todayX).toBeNull()
    expect(placed(BAR, '2026-12-31').layout.todayX).not.toBeNull()
  })

  it('keeps words inside the picture, shortened when nothing else helps', () => {
    const { bar } = placed({ ...BAR, words: 'parole molto lunghe '.repeat(12) })
    expect(bar.text.lines.join(' ')).toMatch(/…$/)
    expect(bar.text.inside).toBe(true)
  })

  it('puts words that a bar cannot hold beside it in two lines, clear of today', () => {
    const short = {
      ...BAR,
      from: '2023-01-01',
      to: '2023-03-31',
      words: 'Attuazione del piano di cablatura entro il 2024',
    }
    const layout = layOutTimeline([{ label: 'A', href: '/a', level: 0, bar: short }], '2023-08-01', words)
    const text = layout.rows[0]?.bar?.text
    expect(text?.lines).toHaveLength(2)
    expect(text?.lines.join(' ')).toBe(short.words)
    for (const line of text?.lines ?? [])
      expect((text?.x ?? 0) + textWidth(line, TYPE)).toBeLessThan(layout.todayX ?? 0)
  })

  it('stacks milestones whose words would touch', () => {
    const milestones = ['2023-02-01', '2023-02-15', '2023-03-01'].map((date) => ({
      date,
      label: 'Tappa del percorso',
      reached: false,
    }))
    const layout = layOutTimeline(
      [{ label: 'A', href: '/a', level: 0, bar: BAR, milestones }],
      '2023-01-01',
      words,
    )
    expect(layout.rows[0]?.milestones.map((one) => one.lane)).toEqual([0, 1, 2])
  })

  describe('in one year', () => {
    const years = { first: 2024, last: 2024 }
    const inYear = (bar: TimelineBar, today = '2024-03-18') =>
      layOutTimeline([{ label: 'A', href: '/a', level: 0, bar }], today, words, years).rows[0]?.bar

    it('leaves a bar without an end where it goes on', () => {
      expect(inYear(BAR)).toMatchObject({ cutStart: true, cutEnd: false })
      expect(inYear({ ...BAR, from: '2024-01-01', to: '2025-01-01' })).toMatchObject({
        cutStart: false,
        cutEnd: true,
      })
    })

    it('keeps the share that is done: half of two years is all of the first', () => {
      const half = { ...BAR, progressPercent: 50 }
      const first = layOutTimeline([{ label: 'A', href: '/a', level: 0, bar: half }], '2024-03-18', words, {
        first: 2023,
        last: 2023,
      }).rows[0]?.bar
      expect(first?.doneX).toBeCloseTo(WIDTH, 0)
      const second = inYear(half)
      expect(second?.doneX).toBeCloseTo(second?.x0 ?? 0, 0)
    })

    it('of what was due before, only the lateness is left', () => {
      const late = inYear({ ...BAR, to: '2023-06-30', state: 'late' }, '2024-07-01')
      expect(late?.x1).toBe(late?.x0)
      expect(late?.tailX).toBeGreaterThan(late?.x1 ?? 0)
    })
  })

  it('stays inside the picture, whatever the dates and the years', () => {
    const date = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10))
    const bar = fc.record({
      from: fc.option(date),
      to: fc.option(date),
      words: fc.string({ maxLength: 40 }),
      progressPercent: fc.option(fc.integer({ min: 0, max: 100 })),
      state: fc.constantFrom('planned' as const, 'running' as const, 'done' as const, 'late' as const),
    })
    const first = fc.integer({ min: 1990, max: 2060 })
    fc.assert(
      fc.property(bar, date, fc.option(first), (one, today, year) => {
        const years = year === null ? undefined : { first: year, last: year }
        const layout = layOutTimeline([{ label: 'A', href: '/a', level: 0, bar: one }], today, words, years)
        const { x0, x1, doneX, tailX } = layout.rows[0]?.bar ?? { x0: Number.NaN, x1: 0, doneX: 0, tailX: 0 }
        const { left, right } = layout.scale
        expect(x0).toBeGreaterThanOrEqual(left)
        expect(x1).toBeGreaterThanOrEqual(x0)
        expect(x1).toBeLessThanOrEqual(right + 6)
        for (const at of [doneX, tailX]) if (at !== null) expect(at >= x0 && at <= right + 6).toBe(true)
      }),
    )
  })
})

describe('rowsIn', () => {
  const row = (bar?: TimelineBar, date?: string): TimelineRow => ({
    label: 'A',
    href: '/a',
    level: 0,
    bar,
    milestones: date === undefined ? [] : [{ date, label: 'Tappa', reached: false }],
  })
  const isIn = (one: TimelineRow, year: number, today = '2024-03-18') =>
    rowsIn([one], { first: year, last: year }, today).length === 1

  it('takes what touches the year, an open end without limit, and a milestone alone', () => {
    expect([2022, 2023, 2024, 2025].map((year) => isIn(row(BAR), year))).toEqual([false, true, true, false])
    expect(isIn(row({ ...BAR, to: null }), 2050)).toBe(true)
    expect(isIn(row({ ...BAR, from: null }), 1990)).toBe(true)
    expect(isIn(row(undefined, '2024-12-31'), 2024)).toBe(true)
  })

  it('leaves out what states no time, and keeps what is late until today', () => {
    expect(isIn(row({ ...BAR, from: null, to: null }), 2024)).toBe(false)
    expect(isIn(row(), 2024)).toBe(false)
    const late = row({ ...BAR, state: 'late' })
    expect([2026, 2027].map((year) => isIn(late, year, '2026-02-01'))).toEqual([true, false])
  })
})
