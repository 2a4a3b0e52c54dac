import { expect, test } from 'vitest'
import { testHouse } from '../../../tests/support/house.ts'

const house = await testHouse()
await house.addTerritory('valle', { title: { it: 'Valle di prova' }, ownerName: { it: 'Unione' } })
const steward = await house.addMember('Steward', [{ territory: 'valle', role: 'steward' }])
const read = async (url: string, headers = {}) => (await house.server.inject({ url, headers })).body

test('a territory without records says that there is nothing to print', async () => {
  expect(await read('/valle/documento')).toContain('Ancora niente da stampare')
})

test('the chapters of all modules stand one after the other, with public data only, whoever prints', async () => {
  const add = (type: string, slug: string, more: object = {}) =>
    house.addRecord('valle', type, { slug, title: { it: `Scheda ${slug}` }, ...more })
  await add('body', 'unione', { kind: 'union' })
  await add('agenda', 'agenda', { state: 'adopted', goalLevel: { it: 'Sfida' } })
  await add('consultation', 'tavolo', { agenda: 'agenda', kind: 'table' })
  await add('goal', 'sfida', { agenda: 'agenda', number: '1' })
  await add('goal', 'bozza', { agenda: 'agenda', isPublic: false })
  await add('priority', 'reti', { agenda: 'agenda' })
  await add('action', 'fibra', { agenda: 'agenda', number: '4', actors: [{ it: 'Scuole' }] })
  await add('activity', 'passo', { action: 'fibra', state: 'planned' })
  await add('resource', 'fondo', { action: 'fibra', kind: 'money', availability: 'to-find' })
  for (const headers of [{}, steward.cookie]) {
    const body = await read('/valle/documento', headers)
    expect(body).not.toContain('bozza')
    const order = [
      'Valle di prova</h1>',
      'CC BY 4.0',
      'Chi siamo</h2>',
      'L’agenda</h2>',
      'Che cosa si è ascoltato</h2>',
      'Che cosa vogliamo ottenere</h2>',
      '1. Scheda sfida</h3>',
      'Che cosa viene prima</h2>',
      'Scheda reti</h3>',
      'Le azioni, scheda per scheda</h2>',
      '4. Scheda fibra</h3>',
      'Scuole',
      'Scheda passo',
      'Scheda fondo',
      'Quando</h2>',
      'Che cosa manca</h2>',
    ]
    const places = order.map((words) => body.indexOf(words, body.indexOf('<article class="document"')))
    expect(places.map((place, index) => (place > (places[index - 1] ?? 0) ? '' : order[index]))).toEqual(
      order.map(() => ''),
    )
  }
  expect(await read('/en/valle/documento')).toContain('The actions, sheet by sheet')
})
