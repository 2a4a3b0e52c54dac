import type { VNode } from 'preact'
import type { Content } from '../content.ts'

/** A section of a card that a model prescribes: its name there, and what the card says. */
export type Voice = {
  readonly id: string
  readonly title: string
  /** What the model calls it: its `data-element`, on what the card says and on nothing else. */
  readonly element?: string | undefined
  /** Null where the card says nothing. */
  readonly content: Content | null
}

export type VoicesProps = {
  readonly voices: readonly Voice[]
  readonly indexTitle: string
  /** What stands where the card says nothing. */
  readonly unsaid: string
}

/** The sections of a card in a prescribed order, with their index. */
export function Voices({ voices, indexTitle, unsaid }: VoicesProps): VNode {
  return (
    <>
      <nav class="voices-index" aria-label={indexTitle}>
        <ul data-element="page-index">
          {voices.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {voices.map(({ id, title, element, content }) => (
        <section key={id} id={id} class="voice">
          <h3>{title}</h3>
          {content === null ? (
            <p class="voice__unsaid">{unsaid}</p>
          ) : (
            <div data-element={element}>{content}</div>
          )}
        </section>
      ))}
    </>
  )
}
