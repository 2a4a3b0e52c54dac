import { textWidth, wrapText } from '../lettering/lettering.ts'
import { orderColumns } from './order.ts'
import { columnHeight, placeColumns, type Sized } from './place.ts'
import type { AlluvialColumn, AlluvialLink, AlluvialNode } from './types.ts'

/** The width of the drawing: that of a card on a screen of 1280, so that type is shown at its true size. */
export const WIDTH = 1120
export const TYPE = 14.5
export const LINE = 18
export const HEADING_TYPE = 14.5

const PAD_X = 12
const PAD_Y = 6
/** A ribbon needs about this much room to turn without kinks. */
const BETWEEN_COLUMNS = 76
/** Beyond this the eye loses a ribbon on its way. */
const LONGEST_RIBBON = 220
/** Five lines hold 120 letters in the narrowest box; a longer label ends with an ellipsis. */
const MAX_LINES = 5
const NARROWEST = 96
const WIDEST = 260

export type PlacedNode = AlluvialNode & {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

export type PlacedLink = AlluvialLink & { readonly path: string; readonly thickness: number }

export type PlacedHeading = { readonly x: number; readonly lines: readonly string[] }

export type AlluvialLayout = {
  readonly height: number
  readonly top: number
  readonly headings: readonly PlacedHeading[]
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly PlacedLink[]
}

/** Ties that can be drawn: between nodes that are there, from a column to another, left to right, once. */
function drawableLinks(
  nodes: readonly AlluvialNode[],
  links: readonly AlluvialLink[],
): readonly AlluvialLink[] {
  const columnOf = new Map(nodes.map((node) => [node.id, node.column]))
  const seen = new Set<string>()
  return links.flatMap((link) => {
    const from = columnOf.get(link.from)
    const to = columnOf.get(link.to)
    if (from === undefined || to === undefined || from === to) return []
    const straight = from < to ? link : { ...link, from: link.to, to: link.from }
    const key = `${straight.from}\u0000${straight.to}`
    if (seen.has(key)) return []
    seen.add(key)
    return [straight]
  })
}

/** How many ribbons touch the fuller side of each node. */
function tiesOnASide(links: readonly AlluvialLink[]): ReadonlyMap<string, number> {
  const count = new Map<string, { left: number; right: number }>()
  const at = (id: string) => {
    const one = count.get(id) ?? { left: 0, right: 0 }
    count.set(id, one)
    return one
  }
  for (const link of links) {
    at(link.from).right += 1
    at(link.to).left += 1
  }
  return new Map([...count].map(([id, one]) => [id, Math.max(one.left, one.right)]))
}

function sizeColumn(
  column: readonly AlluvialNode[],
  width: number,
  pitch: number,
  ties: ReadonlyMap<string, number>,
  maxLines = MAX_LINES,
): readonly Sized[] {
  return column.map((node) => {
    const lines = wrapText(node.label, TYPE, width - 2 * PAD_X, maxLines)
    const height = Math.max(lines.length * LINE + 2 * PAD_Y, (ties.get(node.id) ?? 0) * pitch + PAD_Y)
    return { ...node, lines, height }
  })
}

/**
 * Shares the width among the columns: everybody starts narrow, then the tallest column that would become
 * shorter is widened, until the room is used. Long labels get wide boxes, short ones do not take them away.
 */
function shareWidth(
  columns: readonly (readonly AlluvialNode[])[],
  pitch: number,
  ties: ReadonlyMap<string, number>,
): readonly number[] {
  const room = WIDTH - BETWEEN_COLUMNS * (columns.length - 1)
  const widths = columns.map(() => Math.min(NARROWEST, room / columns.length))
  const step = 12
  // Counts every line a label would take, also those that the drawing cuts: they are what room is for.
  const known = new Map<string, number>()
  const heightAt = (index: number, width: number) => {
    const key = `${index} ${width}`
    const height =
      known.get(key) ??
      columnHeight(sizeColumn(columns[index] ?? [], width, pitch, ties, Number.POSITIVE_INFINITY))
    known.set(key, height)
    return height
  }
  let left = room - widths.reduce((sum, one) => sum + one, 0)
  while (left >= step) {
    const gains = widths.flatMap((width, index) => {
      const height = heightAt(index, width)
      const most = Math.floor(Math.min(left, WIDEST - width) / step)
      // Looks ahead, because one step seldom saves a line.
      const need = Array.from({ length: Math.max(0, most) }, (_, at) => at + 1).find(
        (steps) => heightAt(index, width + steps * step) < height,
      )
      return need === undefined ? [] : [{ index, height, need }]
    })
    const best = gains.sort((one, other) => other.height - one.height)[0]
    if (!best) break
    widths[best.index] = (widths[best.index] ?? 0) + best.need * step
    left -= best.need * step
  }
  // In a picture of few columns ribbons would run long and thin: boxes take some of that room.
  const gaps = columns.length - 1
  const most = gaps > 0 ? (LONGEST_RIBBON - BETWEEN_COLUMNS) * gaps : 0
  if (left > most) return widths.map((width) => Math.min(WIDEST, width + (left - most) / columns.length))
  return widths
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The ribbons: at each side of a node they stand one above the other, in the order of their other ends. */
function placeLinks(
  nodes: ReadonlyMap<string, PlacedNode>,
  links: readonly AlluvialLink[],
  pitch: number,
): readonly PlacedLink[] {
  const port = new Map<string, number>()
  const middle = (id: string) => {
    const node = nodes.get(id)
    return node ? node.y + node.height / 2 : 0
  }
  const spread = (end: 'from' | 'to', other: 'from' | 'to') => {
    for (const node of nodes.values()) {
      const mine = links.filter((link) => link[end] === node.id)
      mine.sort((one, two) => middle(one[other]) - middle(two[other]))
      mine.forEach((link, index) => {
        port.set(`${end} ${link.from} ${link.to}`, middle(node.id) + (index - (mine.length - 1) / 2) * pitch)
      })
    }
  }
  spread('from', 'to')
  spread('to', 'from')
  return links.flatMap((link) => {
    const from = nodes.get(link.from)
    const to = nodes.get(link.to)
    if (!from || !to) return []
    const x0 = round(from.x + from.width)
    const x1 = round(to.x)
    const y0 = round(port.get(`from ${link.from} ${link.to}`) ?? 0)
    const y1 = round(port.get(`to ${link.from} ${link.to}`) ?? 0)
    const bend = round((x1 - x0) * 0.5)
    const path = `M${x0} ${y0}C${x0 + bend} ${y0} ${x1 - bend} ${y1} ${x1} ${y1}`
    return [{ ...link, path, thickness: round(pitch - 1) }]
  })
}

/** Headings stand over their boxes; one that is wider than its box must not run out of the picture. */
function placeHeadings(
  columns: readonly AlluvialColumn[],
  lefts: readonly number[],
  widths: readonly number[],
  between: number,
): readonly PlacedHeading[] {
  return columns.map((column, index) => {
    const room = Math.max((widths[index] ?? NARROWEST) + Math.min(between - 14, 40), 60)
    const lines = wrapText(column.title, HEADING_TYPE, room, 3)
    const widest = Math.max(...lines.map((line) => textWidth(line, HEADING_TYPE)))
    return { x: round(Math.max(0, Math.min(lefts[index] ?? 0, WIDTH - widest))), lines }
  })
}

/** Where everything stands. Labels decide the boxes, so that no label is ever cut by another. */
export function layOut(
  columns: readonly AlluvialColumn[],
  nodes: readonly AlluvialNode[],
  links: readonly AlluvialLink[],
): AlluvialLayout {
  const drawn = drawableLinks(nodes, links)
  const ties = tiesOnASide(drawn)
  // A node with very many ties would grow out of the screen: ribbons become threads instead.
  const pitch = Math.min(7, Math.max(2, 64 / Math.max(1, ...ties.values())))
  const ordered = orderColumns(columns, nodes, drawn)
  const widths = shareWidth(ordered, pitch, ties)
  const sized = ordered.map((column, index) => sizeColumn(column, widths[index] ?? NARROWEST, pitch, ties))
  const height = Math.max(0, ...sized.map(columnHeight))
  const tops = placeColumns(sized, drawn, height)
  const spare = WIDTH - widths.reduce((sum, one) => sum + one, 0)
  const between = columns.length > 1 ? spare / (columns.length - 1) : 0
  const lefts = widths.map((_, index) => widths.slice(0, index).reduce((sum, one) => sum + one + between, 0))
  const headings = placeHeadings(columns, lefts, widths, between)
  const top = Math.max(1, ...headings.map((one) => one.lines.length)) * LINE + 14
  const placed = sized.flatMap((column, index) =>
    column.map((node) => ({
      ...node,
      x: round(lefts[index] ?? 0),
      y: round(top + (tops.get(node.id) ?? 0)),
      width: round(widths[index] ?? NARROWEST),
      height: round(node.height),
    })),
  )
  const byId = new Map(placed.map((node) => [node.id, node]))
  return {
    height: Math.ceil(top + height + 2),
    top,
    headings,
    nodes: placed,
    links: placeLinks(byId, drawn, pitch),
  }
}
