import type { VNode } from 'preact'

/** Done or well; under way; still to come; late; unknown or missing. */
export type ShareTone = 'done' | 'running' | 'planned' | 'late' | 'gap'

export type SharePart = {
  readonly count: number
  /** What the count is of, such as "fatte". */
  readonly label: string
  /** The share in words, such as "12 %". */
  readonly share: string
  readonly tone: ShareTone
  readonly href?: string | undefined
}

export type ShareBarProps = {
  /** What is divided, with how much there is of it: "84 indicatori". */
  readonly title: string
  readonly parts: readonly SharePart[]
}

const WIDTH = 640
const HEIGHT = 26
/** A part that is there must be seen, however small its share. */
const LEAST = 6
const GAP = 2

/** The widths of the parts, together as wide as the bar; what is nothing has none. */
export function shareWidths(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return counts.map(() => 0)
  const wide = counts.map((count) => (count === 0 ? 0 : Math.max(LEAST, (count / all) * WIDTH)))
  const over = wide.reduce((sum, width) => sum + width, 0) - WIDTH
  // What the small ones were given is taken from the largest, which hardly shows it.
  const largest = wide.indexOf(Math.max(...wide))
  return wide.map((width, index) => (index === largest ? width - over : width))
}

function Bar({ parts }: { parts: readonly SharePart[] }): VNode {
  const widths = shareWidths(parts.map(({ count }) => count))
  const start = (index: number) => widths.slice(0, index).reduce((sum, width) => sum + width, 0)
  return (
    <svg class="share-bar__bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {parts.map(({ tone, label, count }, index) =>
        count === 0 ? null : (
          <rect
            key={label}
            class={`share-bar__part share-bar__part--${tone}`}
            x={start(index) + 1}
            y="1"
            width={Math.max(2, (widths[index] ?? 0) - GAP)}
            height={HEIGHT - 2}
            rx="2"
          />
        ),
      )}
    </svg>
  )
}

/** What a whole is made of: one bar, and under it each part with its number, in words. Parts of nothing are left out. */
export function ShareBar({ title, parts }: ShareBarProps): VNode | null {
  const shown = parts.filter(({ count }) => count > 0)
  if (shown.length === 0) return null
  return (
    <figure class="share-bar">
      <figcaption class="share-bar__title">{title}</figcaption>
      <Bar parts={shown} />
      <ul class="share-bar__parts">
        {shown.map(({ count, label, share, tone, href }) => (
          <li key={label}>
            <svg class="share-bar__key" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <rect
                class={`share-bar__part share-bar__part--${tone}`}
                x="1"
                y="1"
                width="14"
                height="14"
                rx="2"
              />
            </svg>
            <span>
              {href ? (
                <a href={href}>
                  <b>{count}</b> {label}
                </a>
              ) : (
                <>
                  <b>{count}</b> {label}
                </>
              )}{' '}
              <span class="share-bar__share">({share})</span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
