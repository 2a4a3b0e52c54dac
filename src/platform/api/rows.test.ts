import { expect, test } from 'vitest'
import { type TestPerson, testServer } from '../../../tests/support/server.ts'
import { addValley } from '../../../tests/support/valley.ts'
import { registerApi } from './index.ts'

const site = await testServer({ extend: registerApi })
const people = await addValley(site)
for (const [slug, isPublic] of [
  ['fibra', true],
  ['riservato', false],
] as const) {
  const fields = { unit: { it: '%' }, direction: 'more', ownerBody: 'unione', isPublic }
  await site.addRecord('valle', 'indicator', { slug, title: { it: slug }, ...fields })
}
await site.addRecord('valle', 'area', { slug: 'valle', title: { it: 'Valle' }, kind: 'valley' })
const at = '/api/v1/territories/valle/observations'

async function send(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  person: TestPerson | null,
  payload?: object,
) {
  const headers = { ...person?.bearer }
  const answer = await site.server.inject({
    method,
    url: at + path,
    headers,
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, body: answer.json() }
}

const row = (more: object = {}) => ({
  indicator: 'fibra',
  area: 'valle',
  on: '2024-12-31',
  precision: 'year',
  value: 12.5,
  ...more,
})

test('rows are saved many at once, all or none, and nothing is overwritten unasked', async () => {
  const items = [row(), row({ on: '2023-12-31', value: 10 })]
  const saved = { status: 200, body: { added: 2, changed: 0, same: 0 } }
  expect(await send('POST', '', people.editor, { items })).toEqual(saved)
  expect((await send('POST', '', people.editor, { items })).body).toEqual({ added: 0, changed: 0, same: 2 })
  const other = { items: [row({ value: 13 }), row({ on: '2022-12-31' })] }
  const refused = await send('POST', '', people.editor, other)
  expect([refused.status, refused.body.problems]).toMatchObject([422, [{ field: '0.on' }]])
  const replaced = await send('POST', '', people.editor, { ...other, replace: true })
  expect(replaced.body).toEqual({ added: 1, changed: 1, same: 0 })
  const { body } = await send('GET', '?limit=1&indicator=fibra', null)
  expect([body.total, body.items[0].on, new URL(body.next).search]).toEqual([
    3,
    '2022-12-31',
    '?limit=1&indicator=fibra&offset=1',
  ])
  // What was read can be sent back as it is.
  expect((await send('POST', '', people.editor, { items: body.items })).body.same).toBe(1)
})

test('rows are written by whoever keeps the record, and read as far as it is', async () => {
  const refused = await send('POST', '', people.otherEditor, { items: [row({ on: '2021-12-31' })] })
  expect([refused.status, refused.body.code]).toEqual([403, 'record/forbidden'])
  const hidden = { items: [row({ indicator: 'riservato' })] }
  expect((await send('POST', '', people.editor, hidden)).status).toBe(200)
  const totals = [people.reader, null].map(
    async (person) => (await send('GET', '?indicator=riservato', person)).body.total,
  )
  expect(await Promise.all(totals)).toEqual([1, 0])
})

test('a row goes by its id, and the answer says what it held', async () => {
  const { body } = await send('GET', '?indicator=riservato', people.reader)
  const { id } = body.items[0]
  expect(await send('DELETE', `/${id}`, people.editor)).toMatchObject({
    status: 200,
    body: { id, value: 12.5 },
  })
  for (const gone of [id, 'boh']) expect((await send('DELETE', `/${gone}`, people.editor)).status).toBe(404)
})

test('a body that is no list of rows is told what it should be', async () => {
  for (const body of [
    {},
    { items: [] },
    { items: [1] },
    { items: [row()], replace: 'yes' },
    { items: [row()], more: 1 },
  ]) {
    const { status, body: problem } = await send('POST', '', people.editor, body)
    expect([status, problem.problems.length]).toEqual([422, 1])
  }
  const unknown = await send('POST', '', people.editor, { items: [row({ colour: 'red' })] })
  expect(unknown.body.problems).toMatchObject([{ wrong: expect.stringContaining('colour') }])
  expect((await send('GET', '?colour=red', null)).status).toBe(400)
})
