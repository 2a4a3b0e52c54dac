import type { VNode } from 'preact'
import type { Content } from '../../../../ui/index.ts'

/** A voice of the card: what the model calls it, and what the card says. */
export type Voice = Readonly<{
  id: string
  title: string
  /** `data-element` of what it says. */
  element?: string | undefined
  /** Null where the card says nothing. */
  content: Content | null
}>

/** The voices of a card in the order that the model prescribes, with their index. */
export function VoicesView({
  voices,
  indexTitle,
  unsaid,
}: {
  voices: readonly Voice[]
  indexTitle: string
  unsaid: string
}): VNode {
  return (
    <>
      <nav class="voices-index" aria-label={indexTitle} data-element="page-index">
        <ul>
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
          <div data-element={element}>{content ?? <p class="voice__unsaid">{unsaid}</p>}</div>
        </section>
      ))}
    </>
  )
}
