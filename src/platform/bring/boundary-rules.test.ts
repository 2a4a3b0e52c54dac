import { describe, expect, test } from 'vitest'
import { AppError } from '../../kernel/error.ts'
import { guessNaming, matchFeatures } from './boundary-match-rules.ts'
import { readBoundaries } from './boundary-reading-rules.ts'
import type { Feature, KnownArea } from './types.ts'

const square = (west: number, south = 45): number[][] => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
]
const polygon = (rings: unknown) => ({ type: 'Polygon', coordinates: rings })
const collection = (...geometries: unknown[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', geometry, properties: { name: 'Pieve' } })),
  })

function faultOf(text: string): [string, AppError['details']] | null {
  try {
    readBoundaries(text)
    return null
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return [error.code.replace('bring/boundary-', ''), error.details]
  }
}

describe('a file of boundaries', () => {
  test('is read with its properties as words; heights fall, open rings close', () => {
    const open = square(7)
      .slice(0, 4)
      .map((one) => [...one, 350])
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', geometry: polygon([open]), properties: { id: 7, name: ' Pieve ', x: null } },
      ],
    })
    expect(readBoundaries(`\uFEFF${text}`)).toEqual([
      { polygons: [[square(7)]], properties: { id: '7', name: 'Pieve' } },
    ])
  })

  test.each<[string, string, [string, AppError['details']]]>([
    ['a zipped shapefile', 'PK\u0003\u0004', ['json', {}]],
    ['TopoJSON', '{"type":"Topology","objects":{}}', ['topology', {}]],
    ['a geometry alone', JSON.stringify(polygon([square(7)])), ['collection', { type: 'Polygon' }]],
    ['a list', '[]', ['collection', { type: '–' }]],
    ['nothing', collection(), ['empty', {}]],
    [
      'points',
      collection(polygon([square(7)]), { type: 'Point', coordinates: [7, 45] }),
      ['geometry', { feature: 2, type: 'Point' }],
    ],
    ['a place without geometry', collection(null), ['geometry', { feature: 1, type: 'null' }]],
    [
      'metres',
      collection(polygon([square(640_000, 4_950_000)])),
      ['projected', { feature: 1, x: 640_000, y: 4_950_000 }],
    ],
    ['latitude first', collection(polygon([square(7).map(([x, y]) => [y, x])])), ['swapped', {}]],
    ['words for numbers', collection(polygon([[['7', '45']]])), ['position', { feature: 1 }]],
    ['a line', collection(polygon([square(7).slice(0, 2)])), ['position', { feature: 1 }]],
  ])('that is %s says so', (_what, text, fault) => {
    expect(faultOf(text)).toEqual(fault)
  })
})

const area = (slug: string, kind: string, name: string, code: string | null = null): KnownArea => ({
  slug,
  kind,
  names: [name],
  code,
})
const feature = (properties: Record<string, string>): Feature => ({ polygons: [], properties })

describe('places of a file', () => {
  const areas = [
    area('provincia', 'province', 'Pieve', '096'),
    area('pieve', 'municipality', 'Pieve', '096001'),
    area('santilario', 'municipality', 'Sant’Ilario d’Enza'),
    area('valle', 'valley', 'Borgo'),
    area('borgo', 'municipality', 'Borgo'),
  ]
  const features = [
    feature({ prov: '096', PRO_COM: '96001', COMUNE: 'PIEVE' }),
    feature({ prov: '096', PRO_COM: '96002', COMUNE: "SANT'ILARIO D'ENZA" }),
    feature({ prov: '096', PRO_COM: '96003', COMUNE: 'Borgo' }),
    feature({ prov: '096', PRO_COM: '96004', COMUNE: 'Monte' }),
    feature({ prov: '096', PRO_COM: '96001', COMUNE: 'Pieve, isola' }),
    feature({ prov: '096' }),
  ]

  test('are named by the properties that tell them apart, not by their province', () => {
    expect(guessNaming(features, areas)).toEqual({ code: 'PRO_COM', name: 'COMUNE' })
    expect(guessNaming(features, [areas[0] as KnownArea])).toEqual({ code: 'PRO_COM', name: 'COMUNE' })
    expect(guessNaming([feature({ boh: 'x' })], areas)).toEqual({ code: null, name: null })
  })

  test('are the area with their code, else the only one with their name, else new; twice or nameless is told', () => {
    const naming = { code: 'PRO_COM', name: 'COMUNE' }
    expect(
      matchFeatures(features, areas, { naming, kind: 'municipality' }).map((fate) => [
        fate.code,
        fate.kind === 'known' ? `${fate.slug} by ${fate.by}` : fate.kind === 'left' ? fate.reason : 'new',
      ]),
    ).toEqual([
      ['096001', 'pieve by code'],
      ['096002', 'santilario by name'],
      ['096003', 'borgo by name'],
      ['096004', 'new'],
      ['096001', 'twice'],
      [null, 'nameless'],
    ])
  })

  test('of a name that several areas have are left out, unless the kind tells which', () => {
    const naming = { code: null, name: 'COMUNE' }
    const fates = (kind: string) => matchFeatures([features[2] as Feature], areas, { naming, kind })[0]
    expect(fates('region')).toMatchObject({ kind: 'left', reason: 'several' })
    expect(fates('valley')).toMatchObject({ kind: 'known', slug: 'valle', by: 'name' })
  })
})
