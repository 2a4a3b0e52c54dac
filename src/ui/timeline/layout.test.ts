import { describe, expect, it } from 'vitest'
import { textWidth } from '../lettering/lettering.ts'
import { wordsOf } from '../messages.ts'
import { barWords, layOutTimeline, TYPE, WIDTH } from './layout.ts'
import type { TimelineBar } from './types.ts'

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
})
