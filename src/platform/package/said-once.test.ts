import { expect, test } from 'vitest'
import { testHouse } from '../../../tests/support/house.ts'
import { OPTIONS } from '../../../tests/support/package-import.ts'
import { exportPackage } from './export.ts'
import { importFiles } from './import.ts'
import type { PackageFile } from './types.ts'

const COPY = 'adoptions/prima.contents.json'

const house = await testHouse()
await house.addTerritory('valle')
const said = { title: { it: 'Agenda' }, state: 'proposed', goalLevel: { it: 'Sfida' } }
await house.addRecord('valle', 'agenda', { slug: 'agenda', ...said })
const adoption = { agenda: 'agenda', adoptedOn: '2026-10-01', act: 'Delibera n. 9' }
await house.addRecord('valle', 'adoption', { slug: 'prima', ...adoption })
await house.addRecord('valle', 'adoption', { slug: 'antica', ...adoption, contents: null })

const files = await house.work('valle', (ctx) => exportPackage(ctx, house.registry))
const load = (changed: readonly PackageFile[]) => importFiles(house.db, house.registry, changed, OPTIONS)
const rewrite = (change: (text: string) => string) =>
  files.map((file) => (file.path === COPY ? { ...file, text: change(file.text) } : file))

test('a frozen copy goes out and comes in as it is', async () => {
  expect(files.some(({ path }) => path === COPY)).toBe(true)
  expect((await load(files)).records).toEqual([])
})

test('another copy in its place is refused, with the file, the field and what to do', async () => {
  const changed = rewrite((text) => text.replace('"Sfida"', '"Obiettivo"'))
  expect(changed).not.toEqual(files)
  await expect(load(changed)).rejects.toMatchObject({
    code: 'package/broken',
    problems: [
      { file: 'adoptions/prima.md', field: 'contents', wrong: expect.stringContaining('una volta sola') },
    ],
  })
  await expect(load(files.filter(({ path }) => path !== COPY))).rejects.toMatchObject({
    code: 'package/broken',
  })
})

test('what is said beside it can be corrected, and a copy that was not there can come', async () => {
  const [copy] = files.filter(({ path }) => path === COPY)
  const more = [
    ...files.map((file) => ({ ...file, text: file.text.replace('Delibera n. 9', 'Delibera n. 10') })),
    { path: 'adoptions/antica.contents.json', text: copy?.text ?? '' },
  ]
  const { records } = await load(more)
  expect(records.map(({ key, act }) => [key, act])).toEqual([
    ['adoption/antica', 'change'],
    ['adoption/prima', 'change'],
  ])
})
