import type { MapShape, Position, Surface } from './types.ts'

const WIDTH = 760
const MARGIN = 6
// A map taller than this leaves no room on a screen for the words around it.
const MAX_HEIGHT = 620
const RADIANS = Math.PI / 180

/** A shape as it is drawn: the data of its path, in units of the picture. */
export type DrawnShape = Readonly<{ shape: MapShape; path: string }>
export type MapLayout = Readonly<{ width: number; height: number; shapes: readonly DrawnShape[] }>

/** Every ring of a surface, outer ones and holes alike. */
function ringsOf(surface: Surface): readonly (readonly Position[])[] {
  return surface.type === 'Polygon' ? surface.coordinates : surface.coordinates.flat()
}

type Frame = Readonly<{ west: number; north: number; stretch: number; scale: number; left: number }>

/** The frame in which all positions fit, with east-west distances shortened as they are at their middle latitude. */
function frameOf(positions: readonly Position[]): Frame & { width: number; height: number } {
  let [west, east, south, north] = [180, -180, 90, -90]
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  // Equirectangular projection with one true parallel (Snyder, Map Projections: A Working Manual, 1987, p. 90): over
  // the extent of a region its distortion is under a percent, and it does not mind which way a ring turns.
  const stretch = Math.cos(((south + north) / 2) * RADIANS)
  const [across, down] = [Math.max((east - west) * stretch, 1e-9), Math.max(north - south, 1e-9)]
  const room = WIDTH - 2 * MARGIN
  const scale = Math.min(room / across, (MAX_HEIGHT - 2 * MARGIN) / down)
  return {
    west,
    north,
    stretch,
    scale,
    left: (WIDTH - across * scale) / 2,
    width: WIDTH,
    height: Math.round(down * scale + 2 * MARGIN),
  }
}

/** The path of a surface, to a tenth of a unit; positions that fall together on the screen are drawn once. */
function pathOf(surface: Surface, { west, north, stretch, scale, left }: Frame): string {
  const place = ([longitude, latitude]: Position) =>
    `${((longitude - west) * stretch * scale + left).toFixed(1)} ${((north - latitude) * scale + MARGIN).toFixed(1)}`
  return ringsOf(surface)
    .map((ring) => {
      const places = ring.map(place)
      return `M${places.filter((one, index) => one !== places[index - 1]).join('L')}Z`
    })
    .join('')
}

/** Places shapes in a picture; the one that the page is about is drawn last, over its neighbours' edges. */
export function layoutMap(shapes: readonly MapShape[]): MapLayout {
  const frame = frameOf(shapes.flatMap(({ surface }) => ringsOf(surface).flat()))
  const drawn = shapes.map((shape) => ({ shape, path: pathOf(shape.surface, frame) }))
  return {
    width: frame.width,
    height: frame.height,
    shapes: drawn.toSorted(
      (one, other) => Number(one.shape.tone === 'here') - Number(other.shape.tone === 'here'),
    ),
  }
}
