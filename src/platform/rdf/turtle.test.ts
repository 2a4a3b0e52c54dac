import { DataFactory, Parser } from 'n3'
import { expect, test } from 'vitest'
import { toTurtle } from './turtle.ts'

const { literal, namedNode, quad } = DataFactory

test('statements come back as they were, whatever stands in their texts', async () => {
  const base = 'https://agenda.example/'
  const said = quad(namedNode(`${base}a`), namedNode(`${base}dice`), literal('"a" \\ b\n<c> è', 'it'))
  const text = await toTurtle([said], { e: base })
  expect(text).toContain('e:a e:dice')
  expect(new Parser().parse(text).map(({ object }) => object.value)).toEqual([said.object.value])
})
