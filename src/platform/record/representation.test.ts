import { expect, test } from 'vitest'
import { negotiate, type Representation } from './representation.ts'

const write = async () => ''
const OFFERED: readonly Representation[] = [
  { mediaType: 'text/turtle', write },
  { mediaType: 'application/ld+json', write },
]

test.each([
  [undefined, null],
  ['', null],
  ['*/*', null],
  ['application/json', null],
  ['text/turtle', 'text/turtle'],
  ['TEXT/Turtle; charset=utf-8', 'text/turtle'],
  ['text/*', 'text/turtle'],
  ['application/*', null],
  ['application/json;q=0.5, application/ld+json', 'application/ld+json'],
  ['application/ld+json;q=0.5, application/json', null],
  ['text/turtle;q=0, application/ld+json', 'application/ld+json'],
  // What a browser sends.
  ['text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8', null],
  ['text/turtle;q=strange', null],
])('who accepts %j is given %j', (accept, mediaType) => {
  expect(negotiate(accept, OFFERED)?.mediaType ?? null).toBe(mediaType)
})

test('a record in no standard is given as our own JSON', () => {
  expect(negotiate('text/turtle', [])).toBeNull()
})
