import { describe, expect, test } from 'vitest'
import {
  BODY_HEADERS,
  bodies,
  problemLines,
  problems,
  registry,
  withFiles,
} from '../../../tests/support/package-files.ts'
import { parsePackage } from './parse.ts'

describe('tables', () => {
  test('cells that are wrong, with the row on which each record starts', () => {
    expect(
      problemLines({
        'bodies.csv': bodies(
          { slug: 'unione', 'summary.it': '"una\nriga\ne un\'altra"' },
          {
            slug: 'scuola',
            kind: 'school house',
            istatCode: '12',
            position: 'prima',
            isPublic: 'sì',
            website: 'example.org',
          },
          { slug: 'Comune', 'title.it': '' },
        ),
      }),
    ).toEqual([
      'bodies.csv:5:isPublic: is of the wrong type → expected: boolean',
      'bodies.csv:5:position: is of the wrong type → expected: number',
      expect.stringContaining(
        'bodies.csv:5:kind: is not an allowed value → one of: union, municipality, province',
      ),
      expect.stringContaining('bodies.csv:5:istatCode: is not in the right form → '),
      'bodies.csv:5:website: is not an address → it starts with https:// or http://',
      'bodies.csv:6:slug: cannot stand in an address → lower-case letters, digits and hyphens, at most 100',
      'bodies.csv:6:title: is missing → it has to be filled in',
    ])
  })

  test('a slug twice, or none', () => {
    expect(
      problemLines({ 'bodies.csv': bodies({ slug: 'unione' }, { slug: 'altro' }, { slug: 'unione' }, {}) }),
    ).toEqual([
      'bodies.csv:4:slug: “unione” is already on row 2 → a different slug for each record',
      'bodies.csv:5:slug: is missing → it has to be filled in',
    ])
  })

  test('headers that are missing, unknown or double', () => {
    const text = bodies({ slug: 'unione' }).replace('position', 'posizione').replace('contact', 'website')
    expect(problemLines({ 'bodies.csv': text })).toEqual([
      expect.stringContaining('bodies.csv:1:posizione: unknown column → one of: slug, title.it'),
      'bodies.csv:1:website: the column appears twice → keep one only',
      'bodies.csv:1:position: the column is missing → add it, even empty',
      'bodies.csv:1:contact: the column is missing → add it, even empty',
    ])
    expect(problems({ 'bodies.csv': '' })).toMatchObject([
      { row: 1, wrong: 'the line of headers is missing' },
    ])
  })

  test('rows with too few or too many cells', () => {
    expect(
      problemLines({
        'bodies.csv': `${bodies({ slug: 'unione' })}scuola,Scuola\n${','.repeat(BODY_HEADERS.length)}\n`,
      }),
    ).toEqual([
      `bodies.csv:3: the row has 2 cells → ${BODY_HEADERS.length} cells, as many as the headers`,
      `bodies.csv:4: the row has ${BODY_HEADERS.length + 1} cells → ${BODY_HEADERS.length} cells, as many as the headers`,
    ])
  })

  test('quotes that do not close, or stand in the middle', () => {
    expect(problems({ 'bodies.csv': `${bodies({ slug: 'unione' })}scuola,"Scuola\n` })).toMatchObject([
      { file: 'bodies.csv', row: 3, wrong: 'quotes out of place or never closed' },
    ])
    expect(problems({ 'bodies.csv': `${bodies({ slug: 'unione' })}scuola,Scu"ola"\n` })).toMatchObject([
      { file: 'bodies.csv', row: 3, wrong: 'quotes out of place or never closed' },
    ])
  })

  test('another separator', () => {
    expect(problems({ 'bodies.csv': bodies({ slug: 'unione' }).replaceAll(',', ';') })[0]).toMatchObject({
      row: 1,
      wrong: 'unknown column',
    })
  })
})

describe('references', () => {
  test('to a record that is not there', () => {
    expect(problemLines({ 'agendas/agenda.md': null })).toEqual([
      'goals/sfida.md:4:agenda: points at “agenda”, which is not there → the slug of a record of agendas',
      'priorities/fibra.md:4:agenda: points at “agenda”, which is not there → the slug of a record of agendas',
    ])
    expect(
      problemLines({ 'bodies.csv': bodies({ slug: 'unione', memberOf: 'regione', ownerBody: 'altro' }) }),
    ).toEqual([
      'bodies.csv:2:ownerBody: points at “altro”, which is not there → the slug of a record of bodies',
      'bodies.csv:2:memberOf: points at “regione”, which is not there → the slug of a record of bodies',
    ])
  })

  test('to a record that the territory already has', () => {
    const parsed = parsePackage(
      withFiles({ 'agendas/agenda.md': null }),
      registry,
      'it',
      (key) => key === 'agenda/agenda',
    )
    expect(parsed).toHaveProperty('package')
  })

  test('in a ring', () => {
    const goal = (slug: string, parent: string) => ({
      [`goals/${slug}.md`]: `---\ntitle:\n  it: ${slug}\nagenda: agenda\nparent: ${parent}\n---\n`,
    })
    expect(
      problemLines({
        ...goal('uno', 'due'),
        ...goal('due', 'tre'),
        ...goal('tre', 'uno'),
        ...goal('quattro', 'uno'),
      }),
    ).toEqual(['goals/uno.md:5:parent: leads back to itself: uno → due → tre → uno → a chain that ends'])
    expect(problemLines(goal('uno', 'uno'))).toEqual([
      'goals/uno.md:5:parent: leads back to itself: uno → uno → a chain that ends',
    ])
  })
})
