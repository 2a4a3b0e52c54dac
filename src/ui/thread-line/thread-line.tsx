import type { VNode } from 'preact'
import type { Content } from '../content.ts'

export type Knot = {
  readonly title: string
  /** Nothing, or not enough, is there yet: the knot is dotted and the thread around it too. */
  readonly open?: boolean | undefined
  readonly id?: string | undefined
  readonly children?: Content
}

export type ThreadLineProps = {
  readonly knots: readonly Knot[]
  /** Level of the knots' headings. */
  readonly level?: 2 | 3 | undefined
}

/** The golden thread of a record: one line from where it comes from to what came of it. */
export function ThreadLine({ knots, level = 2 }: ThreadLineProps): VNode {
  const Heading: 'h2' | 'h3' = `h${level}`
  return (
    <ol class="thread">
      {knots.map((knot, index) => {
        const next = knots[index + 1]
        const loose = knot.open || next?.open
        return (
          <li
            key={knot.title}
            id={knot.id}
            class={`knot${knot.open ? ' knot--open' : ''}${loose ? ' knot--loose' : ''}`}
          >
            <Heading class="knot__title">{knot.title}</Heading>
            {knot.children}
          </li>
        )
      })}
    </ol>
  )
}
