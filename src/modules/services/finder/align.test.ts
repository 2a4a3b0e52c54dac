import { expect, test } from 'vitest'
import { testServer } from '../../../../tests/support/server.ts'
import { readTypeIndex } from '../../lexicon/index.ts'
import { align } from './align.ts'

const site = await testServer()
await site.addTerritory('valle')
const types = await site.work('valle', (ctx) => readTypeIndex(ctx))

test.each([
  // A whole saying among words that only describe it.
  ['Vaccinazioni obbligatorie, raccomandate e gratuite per adulti', 'vaccinazioni'],
  // A name says nothing of what a card is about.
  ['Biblioteca Zirconia', 'biblioteca'],
  // A word that nobody knows may be what the card is about.
  ['Carta zirconica', null],
  ['Scuola di paracadutismo', null],
  ['Mediazione zirconica dei trampolieri', null],
])('«%s» is of the kind %s', (title, kind) => {
  expect(align(types, title, '')?.type ?? null).toBe(kind)
})
