import type { AlluvialLink, AlluvialNode } from '../../ui/index.ts'

// As many boxes as still stand on a large screen; beyond that ribbons are a mat and nobody follows one.
const BOXES = 40

/** Boxes of a column that may become one, and where all that it holds can be read. */
export type Fold = Readonly<{
  column: number
  holds: (node: AlluvialNode) => boolean
  name: (count: number) => string
  href: string
  /** True for what is never followed box by box, such as dozens of indicators: from two on they are one box. */
  always?: boolean
}>

type Picture = Readonly<{ nodes: readonly AlluvialNode[]; links: readonly AlluvialLink[] }>

const isLit = ({ highlighted }: { highlighted?: boolean | undefined }) => highlighted === true

/**
 * A picture that can be read, whatever the size of the agenda: with a record picked only its thread, and more than
 * forty boxes of a kind as one box that counts them and leads to their list.
 */
export function foldPicture(picture: Picture, folds: readonly Fold[], isPicked: boolean): Picture {
  if (!folds.some((fold) => isFull(picture, fold))) return picture
  const isNarrowed = isPicked && folds.some((fold) => !fold.always && isFull(picture, fold))
  const { nodes, links } = isNarrowed
    ? { nodes: picture.nodes.filter(isLit), links: picture.links.filter(isLit) }
    : picture
  const boxes = folds.flatMap((fold, index) => {
    const inside = nodes.filter(fold.holds)
    return isFull({ nodes, links }, fold) ? [boxOf(fold, `folded-${index}`, inside)] : inside
  })
  const drawn = new Set(boxes.map(({ id }) => id))
  const boxIds = new Map(
    nodes.map((node) => [node.id, `folded-${folds.findIndex(({ holds }) => holds(node))}`]),
  )
  const idOf = (id: string) => (drawn.has(id) ? id : (boxIds.get(id) ?? id))
  return { nodes: boxes, links: joinRibbons(links, idOf) }
}

function boxOf({ column, name, href }: Fold, id: string, inside: readonly AlluvialNode[]): AlluvialNode {
  return { id, column, label: name(inside.length), href, highlighted: inside.some(isLit) }
}

/** The links between the boxes that `idOf` names, each once. */
function joinRibbons(links: readonly AlluvialLink[], idOf: (id: string) => string): AlluvialLink[] {
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
  return [...ribbons.values()]
}

function isFull({ nodes }: Picture, { holds, always }: Fold): boolean {
  return nodes.filter(holds).length > (always ? 1 : BOXES)
}
