import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { Folded } from '../folded/folded.tsx'

export type ValueBar = {
  readonly label: string
  readonly href?: string | undefined
  /** `null` is not available: there is no bar, and its words say so. */
  readonly value: number | null
  /** The value in words: "54,1 % (2024)". */
  readonly said: string
  /** The place that the page is about. */
  readonly isMain?: boolean | undefined
}

export type ValueBarsProps = {
  readonly lang: Language
  readonly description: string
  /** In the order in which they are drawn. */
  readonly bars: readonly ValueBar[]
  /** A value to hold the others against: a line through all bars. */
  readonly benchmark?: { readonly value: number; readonly label: string } | undefined
}

const WIDTH = 600
const HEIGHT = 16

type Scale = (value: number) => number

/** Zero is always on the scale: a bar that does not begin there tells a small difference as a large one. */
function scaleOf(values: readonly number[]): Scale {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const span = most - least || 1
  return (value) => Math.round(((value - least) / span) * WIDTH * 10) / 10
}

function Bar({
  bar,
  scale,
  benchmark,
}: {
  bar: ValueBar
  scale: Scale
  benchmark: number | undefined
}): VNode {
  const zero = scale(0)
  const end = bar.value === null ? zero : scale(bar.value)
  return (
    <svg class="value-bars__bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {bar.value === null ? (
        <rect class="value-bars__none" x="1" y="4" width={WIDTH - 2} height={HEIGHT - 8} />
      ) : (
        <rect
          class={bar.isMain ? 'value-bars__value value-bars__value--main' : 'value-bars__value'}
          x={Math.min(zero, end)}
          y="1"
          width={Math.max(Math.abs(end - zero), 1)}
          height={HEIGHT - 2}
        />
      )}
      {benchmark === undefined ? null : (
        <line class="value-bars__benchmark" x1={scale(benchmark)} x2={scale(benchmark)} y1="0" y2={HEIGHT} />
      )}
    </svg>
  )
}

/** The same value of many places, a bar a line, all on one scale that begins at zero; each bar is also in words. */
export function ValueBars({ lang, description, bars, benchmark }: ValueBarsProps): VNode | null {
  if (bars.length === 0) return null
  const values = bars.flatMap(({ value }) => (value === null ? [] : [value]))
  const scale = scaleOf([...values, ...(benchmark ? [benchmark.value] : [])])
  return (
    <figure class="value-bars">
      <figcaption>{description}</figcaption>
      {benchmark ? (
        <p class="value-bars__how">
          <svg class="value-bars__key" viewBox="0 0 10 16" aria-hidden="true" focusable="false">
            <line class="value-bars__benchmark" x1="5" x2="5" y1="0" y2="16" />
          </svg>{' '}
          {benchmark.label}
        </p>
      ) : null}
      <Folded
        lang={lang}
        items={bars}
        draw={(some) => (
          <ul class="value-bars__list">
            {some.map((bar) => (
              <li key={bar.href ?? bar.label}>
                <span class="value-bars__label">
                  {bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}
                </span>
                <Bar bar={bar} scale={scale} benchmark={benchmark?.value} />
                <span class="value-bars__said">{bar.said}</span>
              </li>
            ))}
          </ul>
        )}
      />
    </figure>
  )
}
