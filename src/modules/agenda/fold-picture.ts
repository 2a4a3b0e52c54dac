import type { AlluvialLink, AlluvialNode } from '../../ui/index.ts'

// As many boxes as still stand on a large screen; beyond that ribbons are a mat and nobody follows one.
const BOXES = 40

/** A column that is too full, and where all that it holds can be read. */
export type FoldedColumn = Readonly<{ name: (count: number) => string; href: string }>

type Picture = Readonly<{ nodes: readonly AlluvialNode[]; links: readonly AlluvialLink[] }>

const isLit = ({ highlighted }: { highlighted?: boolean | undefined }) => highlighted === true

/**
 * A picture that can be read, whatever the size of the agenda: with a record picked only its thread, and a column
 * of more than forty boxes as one box that counts them and leads to their list.
 */
export function foldPicture(picture: Picture, columns: readonly FoldedColumn[], isPicked: boolean): Picture {
  if (!columns.some((_, column) => countIn(picture, column) > BOXES)) return picture
  const { nodes, links } = isPicked
    ? { nodes: picture.nodes.filter(isLit), links: picture.links.filter(isLit) }
    : picture
  const full = columns.map((_, column) => countIn({ nodes, links }, column) > BOXES)
  const foldedId = (column: number) => `folded-${column}`
  const columnOf = new Map(nodes.map((node) => [node.id, node.column]))
  const idOf = (id: string) => {
    const column = columnOf.get(id)
    return column !== undefined && full[column] ? foldedId(column) : id
  }
  const boxes = columns.flatMap((column, index): AlluvialNode[] => {
    const inside = nodes.filter((node) => node.column === index)
    if (!full[index]) return inside
    const { name, href } = column
    return [
      {
        id: foldedId(index),
        column: index,
        label: name(inside.length),
        href,
        highlighted: inside.some(isLit),
      },
    ]
  })
  const ribbons = new Map<string, AlluvialLink>()
  for (const link of links) {
    const [from, to] = [idOf(link.from), idOf(link.to)]
    const known = ribbons.get(`${from} ${to}`)
    ribbons.set(`${from} ${to}`, {
      from,
      to,
      // One stated tie is enough for a ribbon that is not inferred.
      derived: link.derived === true && (known === undefined || known.derived === true),
      highlighted: isLit(link) || (known !== undefined && isLit(known)),
    })
  }
  return { nodes: boxes, links: [...ribbons.values()] }
}

const countIn = ({ nodes }: Picture, column: number) => nodes.filter((node) => node.column === column).length
