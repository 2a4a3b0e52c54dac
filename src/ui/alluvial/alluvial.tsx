import type { VNode } from 'preact'
import { wordsOf } from '../messages.ts'
import { AlluvialDrawing } from './drawing.tsx'
import { layOut } from './layout.ts'
import { AlluvialOutline, AlluvialTable } from './outline.tsx'
import type { AlluvialProps } from './types.ts'

export type { AlluvialColumn, AlluvialLink, AlluvialNode, AlluvialProps } from './types.ts'

/**
 * The thread of a whole agenda: from what was heard to what came of it. One sentence, then the picture, then
 * the table; on a narrow screen the picture gives way to a list. Put it in a card that carries its title.
 */
export function Alluvial(props: AlluvialProps): VNode {
  const { lang, title, description, columns, nodes, links } = props
  const words = wordsOf(lang)
  if (nodes.length === 0) return <p class="alluvial__empty">{words.alluvialEmpty}</p>
  return (
    <figure class="alluvial">
      <figcaption>
        <p class="alluvial__about">{description}</p>
      </figcaption>
      <div class="alluvial__frame">
        <AlluvialDrawing layout={layOut(columns, nodes, links)} label={title} />
      </div>
      <AlluvialOutline {...props} />
      <p class="alluvial__how">{words.alluvialHow}</p>
      <details class="as-table">
        <summary>{words.table}</summary>
        <AlluvialTable {...props} />
      </details>
    </figure>
  )
}
