import type { VNode } from 'preact'
import { type AlluvialLayout, LINE, type PlacedNode, WIDTH } from './layout.ts'
import { strandsOf } from './strands.ts'

function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

function strandClasses(numbers: readonly number[]): string {
  return numbers.map((one) => `s${one}`).join(' ')
}

/** Words of a box, centred upright. A space ends each line, so that the name is read as words. */
function Label({ node }: { node: PlacedNode }): VNode {
  // Letters of this type reach about a third of the line under their baseline's middle.
  const first = node.y + node.height / 2 - ((node.lines.length - 1) * LINE) / 2 + 5
  return (
    <text>
      {node.lines.map((line, index) => (
        <tspan key={line + index} x={node.x + 13} y={Math.round((first + index * LINE) * 10) / 10}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  )
}

/** The picture itself: ribbons behind, boxes of words before them; every box is a link. */
export function AlluvialDrawing({ layout, label }: { layout: AlluvialLayout; label: string }): VNode {
  const strands = strandsOf(layout.nodes, layout.links)
  // The thread that is shown lies over the others.
  const links = [...layout.links].sort(
    (one, other) => Number(one.highlighted ?? false) - Number(other.highlighted ?? false),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture made of links is a group; a fieldset cannot be drawn
    <svg class="alluvial__drawing" viewBox={`0 0 ${WIDTH} ${layout.height}`} role="group" aria-label={label}>
      <g class="alluvial__headings">
        {layout.headings.map((heading, index) => (
          <text key={index}>
            {heading.lines.map((line, at) => (
              <tspan key={line + at} x={heading.x} y={at * LINE + 15}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </g>
      <g class="alluvial__links">
        {links.map((link) => (
          <path
            key={`${link.from} ${link.to}`}
            class={classes(
              strandClasses(strands.link(link)),
              link.derived && 'is-derived',
              link.highlighted && 'is-lit',
            )}
            d={link.path}
            stroke-width={link.thickness}
          />
        ))}
      </g>
      {layout.nodes.map((node, index) => (
        <a
          key={node.id}
          href={node.href}
          class={classes(
            'alluvial__node',
            `n${index}`,
            strandClasses(strands.node(node.id)),
            node.missing && 'is-missing',
            node.highlighted && 'is-lit',
          )}
        >
          <rect x={node.x} y={node.y} width={node.width} height={node.height} rx="3" />
          <path d={`M${node.x + 2} ${node.y + 1}v${node.height - 2}`} />
          <Label node={node} />
        </a>
      ))}
    </svg>
  )
}
