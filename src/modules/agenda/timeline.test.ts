import { expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { agendaRoutes } from './pages.tsx'

const site = await testServer({ routes: agendaRoutes })
await site.addTerritory('valle')
await site.addRecord('valle', 'agenda', {
  slug: 'agenda',
  title: { it: 'Agenda' },
  goalLevel: { it: 'sfida' },
  state: 'draft',
})
const addActions = async (from: number, to: number) => {
  for (let number = from; number <= to; number += 1) {
    await site.addRecord('valle', 'action', {
      slug: `azione-${number}`,
      title: { it: `Azione ${number}` },
      position: number,
      agenda: 'agenda',
    })
  }
}
const read = async (query = '') => (await site.server.inject({ url: `/valle/cronoprogramma${query}` })).body
const actionsOf = (body: string) => [...new Set(body.match(/azioni\/azione-\d+/g))].length

test('a timeline that is longer than a picture comes in pages that hold every action once', async () => {
  await addActions(1, 20)
  const whole = await read()
  expect([actionsOf(whole), whole.includes('Pagina 1 di')]).toEqual([20, false])
  await addActions(21, 45)
  const pages = await Promise.all(['', '?pagina=2', '?pagina=3'].map(read))
  expect(pages.map(actionsOf)).toEqual([20, 20, 5])
  expect(pages.every((body) => body.includes('Le azioni sono 45'))).toBe(true)
  expect(new Set(pages.flatMap((body) => body.match(/azioni\/azione-\d+/g) ?? [])).size).toBe(45)
})

test('an address beyond the pages shows the last, one that is no number the first', async () => {
  for (const query of ['?pagina=99999999999999999999', '?pagina=4']) {
    expect(await read(query)).toContain('Pagina 3 di 3')
  }
  for (const query of ['?pagina=-1', '?pagina=x', '?pagina=0']) {
    expect(await read(query)).toContain('Pagina 1 di 3')
  }
})
