import { describe, expect, test } from 'vitest'
import { testHouse } from '../../../tests/support/house.ts'
import { problemLines } from '../../../tests/support/package-files.ts'
import { boundarySchema } from './boundary.ts'

const square = (west: number): [number, number][] => [
  [west, 44],
  [west + 1, 44],
  [west + 1, 45],
  [west, 45],
  [west, 44],
]
const boundary = (west: number) => ({ type: 'Polygon', coordinates: [square(west)] })
const AREA = '---\ntitle:\n  it: Pieve\nkind: municipality\n---\n'

describe('a boundary', () => {
  test('is a polygon or several of them', () => {
    expect(boundarySchema.safeParse(boundary(10)).success).toBe(true)
    const several = { type: 'MultiPolygon', coordinates: [[square(10)], [square(12)]] }
    expect(boundarySchema.safeParse(several).success).toBe(true)
  })

  test.each([
    ['a point', { type: 'Point', coordinates: [10, 44] }],
    ['a feature', { type: 'Feature', geometry: boundary(10), properties: {} }],
    ['metres instead of degrees', { type: 'Polygon', coordinates: [square(640_000)] }],
    ['heights', { type: 'Polygon', coordinates: [square(10).map((position) => [...position, 3])] }],
    ['a ring that does not close', { type: 'Polygon', coordinates: [square(10).slice(0, 4)] }],
    [
      'more points than a page can send',
      { type: 'Polygon', coordinates: Array.from({ length: 4001 }, () => square(10)) },
    ],
  ])('is not %s', (_what, value) => {
    expect(boundarySchema.safeParse(value).success).toBe(false)
  })
})

describe('the file of a boundary', () => {
  const withBoundary = (text: string) =>
    problemLines({ 'areas/pieve.md': AREA, 'areas/pieve.boundary.geojson': text })

  test('stands beside the page of its area', () => {
    expect(withBoundary(JSON.stringify(boundary(10)))).toEqual([])
    expect(problemLines({ 'areas/pieve.boundary.geojson': JSON.stringify(boundary(10)) })).toEqual([
      'areas/pieve.boundary.geojson: stands beside a record that is not there → the record in areas/pieve.md',
    ])
  })

  test('that is wrong says where and what', () => {
    expect(withBoundary('<html>')).toEqual([
      'areas/pieve.boundary.geojson: is not a JSON object → an object in braces, as the export writes it',
    ])
    const open = { type: 'Polygon', coordinates: [square(10).slice(0, 4)] }
    expect(withBoundary(JSON.stringify(open))).toEqual([
      'areas/pieve.boundary.geojson:boundary.coordinates.0: the outline does not close → at least four positions, of which the last is the first',
    ])
  })
})

describe('the page of an area', async () => {
  const house = await testHouse()
  await house.addTerritory('valle')
  const add = (slug: string, more = {}) =>
    house.addRecord('valle', 'area', { slug, title: { it: slug }, kind: 'municipality', ...more })
  await add('valle', { kind: 'union' })
  await add('pieve', { partOf: 'valle', boundary: boundary(10) })
  await add('borgo', { partOf: 'valle', boundary: boundary(11) })
  await house.addRecord('valle', 'body', {
    slug: 'comune',
    title: { it: 'Comune' },
    kind: 'municipality',
    area: 'pieve',
  })
  const page = async (slug: string) => (await house.server.inject(`/valle/aree/${slug}`)).body

  test('draws it among those beside it, each a way to its own page, and says who governs it', async () => {
    const text = await page('pieve')
    expect(text).toContain('area-map__shape--here')
    expect(text).toMatch(/<a href="\/valle\/aree\/borgo" aria-label="borgo"><path/)
    expect(text).toContain('href="/valle/enti/comune"')
    expect((await house.server.inject('/valle/enti/comune')).body).toContain('href="/valle/aree/pieve"')
  })

  test('of an area without a boundary draws its parts, and says that its own is not known', async () => {
    const text = await page('valle')
    expect(text.match(/area-map__shape--around/g)).toHaveLength(2)
    expect(text).toContain('non disponibile')
  })

  test('a form that saves other fields leaves the boundary as it is', async () => {
    const steward = await house.addMember('Chi coordina', [{ territory: 'valle', role: 'steward' }])
    const form = {
      slug: 'pieve',
      version: '1',
      'title.it': 'Pieve nuova',
      kind: 'municipality',
      isPublic: 'true',
    }
    const answer = await house.post(steward, '/scrivania/valle/aree/pieve', form)
    expect(answer.statusCode).toBe(303)
    const { json } = await house.server.inject('/api/v1/territories/valle/areas/pieve')
    expect(json()).toMatchObject({ title: { it: 'Pieve nuova' }, boundary: boundary(10) })
  })
})
