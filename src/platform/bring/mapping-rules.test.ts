import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApplication } from '../../app.ts'
import { guessColumns, type Named } from './mapping-rules.ts'
import { findTarget, listTargets } from './targets.ts'

const { registry } = createApplication()
const namesOf = (collection: string): Named[] =>
  (findTarget(registry, collection)?.columns ?? []).map(({ name, label }) => ({
    name,
    labels: [label.it, label.en],
  }))

test('what was exported goes in as it came out, whatever it is', () => {
  for (const { collection } of listTargets(registry)) {
    const columns = namesOf(collection)
    const headers = columns.map(({ name }) => name)
    expect(guessColumns(headers, columns), collection).toEqual(headers)
  }
})

test('a public table is recognised by what people call its columns', () => {
  const observations = namesOf('observations')
  expect(guessColumns(['PRO_COM_T', 'Anno', 'Valore', 'Fonte', 'Boh'], observations)).toEqual([
    'area',
    'on',
    'value',
    'source.it',
    null,
  ])
  expect(guessColumns(['Denominazione', 'Codice ISTAT', 'Tipo di ente'], namesOf('bodies'))).toEqual([
    'title.it',
    'istatCode',
    'kind',
  ])
})

test('nothing is guessed twice, in whatever order the columns come', () => {
  const columns = namesOf('observations')
  const header = fc.constantFrom('area', 'Comune', 'istat', 'anno', 'on', 'Data', 'valore', 'value', '', 'x')
  fc.assert(
    fc.property(fc.array(header), (headers) => {
      const found = guessColumns(headers, columns).filter((one) => one !== null)
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})
