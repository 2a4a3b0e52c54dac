import type { VNode } from 'preact'
import { wordsOf } from '../messages.ts'
import { type DrawnShape, layoutMap } from './layout.ts'
import type { AreaMapProps } from './types.ts'

export type { AreaMapProps, MapShape, Surface } from './types.ts'

function Shape({ shape, path }: DrawnShape): VNode {
  const outline = (
    <path class={`area-map__shape area-map__shape--${shape.tone}`} d={path} fill-rule="evenodd">
      <title>{shape.label}</title>
    </path>
  )
  // A link inside a drawing is named by its label: VoiceOver does not read the title of a path.
  return shape.href ? (
    <a href={shape.href} aria-label={shape.label}>
      {outline}
    </a>
  ) : (
    outline
  )
}

/** Where places lie: one sentence, the picture, the same places as a list. */
export function AreaMap({ lang, description, shapes, source }: AreaMapProps): VNode | null {
  if (shapes.length === 0) return null
  const { width, height, shapes: drawn } = layoutMap(shapes)
  const words = wordsOf(lang)
  return (
    <figure class="area-map">
      <figcaption class="area-map__about">{description}</figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture made of links is a group; a fieldset cannot be drawn */}
      <svg class="area-map__drawing" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={description}>
        {drawn.map((one) => (
          <Shape key={one.shape.id} {...one} />
        ))}
      </svg>
      {source ? <p class="area-map__source">{source}</p> : null}
      <details class="as-table">
        <summary>{words.mapList}</summary>
        <ul>
          {shapes.map(({ id, label, href, tone }) => (
            <li key={id}>
              {href ? <a href={href}>{label}</a> : tone === 'here' ? <strong>{label}</strong> : label}
            </li>
          ))}
        </ul>
      </details>
    </figure>
  )
}
