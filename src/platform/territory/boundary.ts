import { z } from 'zod'

// A municipality's boundary of the national statistics office has some 200 to 2,000 positions; a region's, drawn for
// the screen, some thousands. More than this is a survey, which a page cannot send.
const POSITIONS = 20_000

/** Longitude and latitude in degrees of WGS 84; a height is dropped by whoever prepares the file (RFC 7946, 3.1.1). */
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])

/** A ring of at least four positions of which the last is the first (RFC 7946, 3.1.6). */
const ring = z
  .array(position)
  .min(4)
  .refine(
    (positions) => {
      const [first, last] = [positions[0], positions.at(-1)]
      return first?.[0] === last?.[0] && first?.[1] === last?.[1]
    },
    { params: { fault: 'ring' } },
  )
const polygon = z.array(ring).min(1)

const surfaces = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), coordinates: polygon }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
])

/** The boundary of an area: a GeoJSON geometry (RFC 7946) of one surface or several. */
export type Boundary = z.infer<typeof surfaces>

/** How many positions a boundary has, holes included. */
export function countPositions(boundary: Boundary): number {
  const rings = boundary.type === 'Polygon' ? boundary.coordinates : boundary.coordinates.flat()
  return rings.reduce((sum, one) => sum + one.length, 0)
}

/** What the boundary of an area must be. */
export const boundarySchema = surfaces.refine((boundary) => countPositions(boundary) <= POSITIONS, {
  params: { fault: 'detailed' },
})
