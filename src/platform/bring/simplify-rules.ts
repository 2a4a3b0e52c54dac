import type { Polygons, Position, Ring } from './types.ts'

// WGS 84: a degree of latitude is some 111.2 km (mean radius 6,371,008.8 m, IUGG).
const METRES_A_DEGREE = 111_195
const RADIANS = Math.PI / 180
// A ring needs three corners and the first again (RFC 7946, 3.1.6).
const FEWEST = 4

const keyOf = ([x, y]: Position) => `${x} ${y}`
const isBefore = (one: Position, other: Position) =>
  one[0] < other[0] || (one[0] === other[0] && one[1] < other[1])

/**
 * How far a position lies from the stretch between two others, in metres, on a plane that is true at their latitude:
 * within a municipality it is off by less than a thousandth.
 */
export function metresFrom(position: Position, from: Position, to: Position): number {
  const stretch = Math.cos(((from[1] + to[1]) / 2) * RADIANS)
  const [px, py] = [(position[0] - from[0]) * stretch, position[1] - from[1]]
  const [dx, dy] = [(to[0] - from[0]) * stretch, to[1] - from[1]]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
  return Math.hypot(px - along * dx, py - along * dy) * METRES_A_DEGREE
}

/** The position between two places of a line that lies furthest from the stretch between them. */
function findFurthest(
  line: readonly Position[],
  first: number,
  last: number,
): { at: number; metres: number } {
  let best = { at: first, metres: -1 }
  for (let at = first + 1; at < last; at += 1) {
    const metres = metresFrom(line[at] as Position, line[first] as Position, line[last] as Position)
    if (metres > best.metres) best = { at, metres }
  }
  return best
}

/**
 * Leaves out the positions of a line that lie nearer than `tolerance` metres to what is left.
 * Source: Douglas and Peucker, "Algorithms for the reduction of the number of points required to represent a digitized
 * line or its caricature", Cartographica 10(2), 1973, pp. 112–122.
 */
export function simplifyLine(line: readonly Position[], tolerance: number): Position[] {
  const kept = new Set([0, line.length - 1])
  // A stack of our own: a coast of a hundred thousand positions would be too deep for calls.
  const open: [number, number][] = [[0, line.length - 1]]
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, metres } = findFurthest(line, ...next)
    if (metres <= tolerance) continue
    kept.add(at)
    open.push([next[0], at], [at, next[1]])
  }
  return line.filter((_position, index) => kept.has(index))
}

/** The same line always read from the same end, so that two neighbours keep the same positions of what they share. */
function simplifyArc(arc: readonly Position[], tolerance: number): Position[] {
  const [first, last] = [arc[0] as Position, arc.at(-1) as Position]
  return isBefore(last, first)
    ? simplifyLine(arc.toReversed(), tolerance).toReversed()
    : simplifyLine(arc, tolerance)
}

/** The positions at which outlines part or meet: those with more than two neighbours in all rings together. */
function findJunctions(rings: readonly Ring[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>()
  for (const ring of rings) {
    for (let at = 0; at < ring.length - 1; at += 1) {
      const around = [ring[at === 0 ? ring.length - 2 : at - 1], ring[at + 1]] as Position[]
      const key = keyOf(ring[at] as Position)
      const known = neighbours.get(key) ?? new Set()
      for (const one of around) known.add(keyOf(one))
      neighbours.set(key, known)
    }
  }
  return new Set([...neighbours].flatMap(([key, { size }]) => (size > 2 ? [key] : [])))
}

/** Where a ring is cut: at its junctions; else at its westernmost corner and at the one furthest from that. */
function findCuts(open: Ring, junctions: ReadonlySet<string>): number[] {
  const cuts = open.flatMap((position, index) => (junctions.has(keyOf(position)) ? [index] : []))
  if (cuts.length >= 2) return cuts
  const first =
    cuts[0] ?? open.reduce((best, one, index) => (isBefore(one, open[best] as Position) ? index : best), 0)
  const start = open[first] as Position
  const distance = (index: number) => metresFrom(open[index] as Position, start, start)
  const further = (best: number, index: number) => {
    const gain = distance(index) - distance(best)
    return gain > 0 || (gain === 0 && isBefore(open[index] as Position, open[best] as Position))
      ? index
      : best
  }
  const furthest = open.reduce((best, _one, index) => further(best, index), first)
  return [first, furthest].toSorted((one, other) => one - other)
}

function simplifyRing(ring: Ring, junctions: ReadonlySet<string>, tolerance: number): Ring {
  const open = ring.slice(0, -1)
  const cuts = findCuts(open, junctions)
  const start = cuts[0] as number
  const turned = [...open.slice(start), ...open.slice(0, start + 1)]
  const ends = [...cuts.slice(1).map((cut) => cut - start), open.length]
  const arcs = ends.map((end, index) => turned.slice(index === 0 ? 0 : ends[index - 1], end + 1))
  const simple = arcs.flatMap((arc, index) => simplifyArc(arc, tolerance).slice(index === 0 ? 0 : 1))
  // What is smaller than the tolerance would vanish: a tiny island is still land.
  return simple.length < FEWEST ? ring : simple
}

/**
 * Simplifies outlines together, so that a border that two of them share stays one line with no gap and no overlap: every
 * ring is cut where outlines part, and each piece between is simplified the same way for both.
 */
export function simplifyTogether(
  places: readonly Polygons[],
  tolerance: number,
  junctions = findJunctions(places.flat(2)),
): Polygons[] {
  return places.map((polygons) =>
    polygons.map((rings) => rings.map((ring) => simplifyRing(ring, junctions, tolerance))),
  )
}

/** How many positions outlines have, holes included. */
export function countAll(polygons: Polygons): number {
  return polygons.flat().reduce((sum, ring) => sum + ring.length, 0)
}

// Finer than a dot of a map of ten kilometres on a screen; each further try is twice as coarse.
const FINEST_METRES = 10
// A page draws a whole province: 300 municipalities at this rate have two megabytes, compressed half of one.
const POSITIONS_EACH = 400
// A single outline, such as that of a valley, may be as fine as several.
const POSITIONS_AT_LEAST = 2000

/** Simplifies outlines until a page can draw them all; `metres` is how far at most a line has moved. */
export function simplifyToFit(places: readonly Polygons[]): Readonly<{ places: Polygons[]; metres: number }> {
  const most = Math.max(POSITIONS_AT_LEAST, places.length * POSITIONS_EACH)
  let metres = FINEST_METRES
  const junctions = findJunctions(places.flat(2))
  let simple = simplifyTogether(places, metres, junctions)
  // Ten doublings are ten kilometres: what is still too large by then is made of islands.
  for (let tries = 0; tries < 10; tries += 1) {
    const counts = simple.map(countAll)
    if (counts.reduce((sum, count) => sum + count, 0) <= most) break
    metres *= 2
    simple = simplifyTogether(places, metres, junctions)
  }
  return { places: simple, metres }
}
