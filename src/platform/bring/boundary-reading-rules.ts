import { AppError } from '../../kernel/error.ts'
import type { Feature, Polygons, Position, Ring } from './types.ts'

// Six decimals of a degree are some ten centimetres: finer than any boundary is surveyed (RFC 7946, 11.2).
const DECIMALS = 1e6
const FEWEST = 4
// As many as a survey of all municipalities of a large province has; more would keep the application from all else.
const MOST_POSITIONS = 500_000

type Json = Readonly<Record<string, unknown>>

function refuse(
  reason:
    | 'json'
    | 'topology'
    | 'collection'
    | 'empty'
    | 'geometry'
    | 'projected'
    | 'swapped'
    | 'position'
    | 'detailed',
  details: Readonly<Record<string, string | number>> = {},
): AppError {
  return new AppError(`bring/boundary-${reason}`, details)
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown, feature: number): readonly unknown[] => {
  if (!Array.isArray(value)) throw refuse('position', { feature })
  return value
}
const round = (number: number) => Math.round(number * DECIMALS) / DECIMALS

/** A height is dropped: RFC 7946 (3.1.1) lets a position have one, a boundary needs none. */
function readPosition(value: unknown, feature: number): Position {
  const [x, y] = listOf(value, feature)
  if (typeof x !== 'number' || typeof y !== 'number') throw refuse('position', { feature })
  if (Math.abs(x) > 180 || Math.abs(y) > 90) throw refuse('projected', { feature, x, y })
  return [round(x), round(y)]
}

const isSame = (one: Position | undefined, other: Position | undefined) =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1]

/** A ring without positions that fall together, closed where the file left it open. */
function readRing(value: unknown, feature: number): Ring {
  const all = listOf(value, feature).map((one) => readPosition(one, feature))
  const ring = all.filter((one, index) => index === 0 || !isSame(one, all[index - 1]))
  const [first] = ring
  return first && !isSame(first, ring.at(-1)) ? [...ring, first] : ring
}

/** A surface; a hole that is smaller than a position can tell is left out, and so is such a surface. */
function readPolygon(value: unknown, feature: number): Polygons {
  const [outline, ...holes] = listOf(value, feature).map((one) => readRing(one, feature))
  if (!outline || outline.length < FEWEST) return []
  return [[outline, ...holes.filter((ring) => ring.length >= FEWEST)]]
}

function readGeometry(geometry: unknown, feature: number): Polygons {
  const { type, coordinates } = isObject(geometry) ? geometry : { type: 'null', coordinates: null }
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    throw refuse('geometry', { feature, type: String(type).slice(0, 40) })
  const polygons =
    type === 'Polygon'
      ? readPolygon(coordinates, feature)
      : listOf(coordinates, feature).flatMap((one) => readPolygon(one, feature))
  if (polygons.length === 0) throw refuse('position', { feature })
  return polygons
}

function readProperties(value: unknown): Feature['properties'] {
  const told = Object.entries(isObject(value) ? value : {}).filter(([, one]) =>
    ['string', 'number'].includes(typeof one),
  )
  return Object.fromEntries(told.map(([name, one]) => [name, String(one).trim().slice(0, 200)]))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw refuse('json')
  }
}

/**
 * Latitude first is the commonest mistake of those who write GeoJSON by hand. Italy lies between 6 and 19 degrees of
 * longitude and 35 and 48 of latitude, so that there the two cannot be taken for each other.
 */
function isSwapped(features: readonly Feature[]): boolean {
  return features
    .flatMap(({ polygons }) => polygons.flat(2))
    .every(([x, y]) => x >= 35 && x <= 48 && y >= 6 && y <= 19)
}

/**
 * Reads a GeoJSON file of places (RFC 7946).
 * @throws AppError `bring/boundary-…`: the first thing that is wrong, and with which place
 */
export function readBoundaries(text: string): readonly Feature[] {
  const file = parse(text)
  const type = isObject(file) ? String(file.type ?? '').slice(0, 40) : ''
  if (type === 'Topology') throw refuse('topology')
  const all = isObject(file) && type === 'Feature' ? [file] : isObject(file) ? file.features : null
  if (!Array.isArray(all) || !['Feature', 'FeatureCollection'].includes(type))
    throw refuse('collection', { type: type || '–' })
  if (all.length === 0) throw refuse('empty')
  let count = 0
  const features = all.map((one: unknown, index): Feature => {
    const { geometry, properties } = isObject(one) ? one : {}
    const polygons = readGeometry(geometry, index + 1)
    count += polygons.flat().reduce((sum, ring) => sum + ring.length, 0)
    if (count > MOST_POSITIONS) throw refuse('detailed', { most: MOST_POSITIONS })
    return { polygons, properties: readProperties(properties) }
  })
  if (isSwapped(features)) throw refuse('swapped')
  return features
}
