import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readData, writeData } from './data-file.ts'

const data = fc
  .dictionary(fc.string({ minLength: 1 }), fc.jsonValue())
  .map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>)

test('what is written is read back, and written again as the same bytes', () => {
  fc.assert(
    fc.property(data, (value) => {
      const text = writeData(value)
      expect(readData(text)).toEqual(value)
      expect(writeData(readData(text) ?? {})).toBe(text)
    }),
  )
})

test('the order of names is that of the alphabet, whatever order they came in', () => {
  expect(writeData({ b: 1, a: { d: [1, 2], c: [{ x: 1 }] } })).toBe(
    '{\n  "a": {\n    "c": [\n      {\n        "x": 1\n      }\n    ],\n    "d": [1,2]\n  },\n  "b": 1\n}\n',
  )
})

test.each(['', '[]', '7', 'null', '{', '<html>'])('%j is no data', (text) => {
  expect(readData(text)).toBeNull()
})
