import { expect, test } from 'vitest'
import { cruiseHouse } from './support/cruise.ts'
import { listSources } from './support/sources.ts'
import { findBreaches, findUndeclaredNeeds, isProduct } from './walls-rules.ts'

const files = listSources()
const house = await cruiseHouse(`${import.meta.dirname}/..`)

/** A cruiser that cannot parse TypeScript reports no fault and no file: the house was never smaller than this. */
const FLOOR = 150

test('every file of the product was cruised', () => {
  const cruised = new Set(house.sources)
  const missed = files.map(({ path }) => path).filter((path) => isProduct(path) && !cruised.has(path))
  expect(missed).toEqual([])
  expect(cruised.size).toBeGreaterThanOrEqual(FLOOR)
  expect(house.imports.length).toBeGreaterThan(cruised.size)
})

test('no import goes through a wall', () => {
  expect(house.faults, `\n${house.faults.join('\n')}\n`).toHaveLength(0)
})

test('a module calls another only if its manifest says so', () => {
  expect(findUndeclaredNeeds(files, house.imports)).toEqual([])
})

test('no clock in rules, no SQL outside stores, no environment outside config.ts, no catch in routes', () => {
  const faults = findBreaches(files).map(({ path, line, message }) => `${path}:${line} ${message}`)
  expect(faults, `\n${faults.join('\n')}\n`).toHaveLength(0)
})
