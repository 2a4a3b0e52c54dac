import { describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { searchRecords } from './search-store.ts'

const site = await testServer()
await site.addTerritory('valle')
await site.addTerritory('altra')
const bodies: [string, string, string | null][] = [
  ['Biblioteca comunale', 'Libri, computer e aiuto per l’identità digitale', 'Town library'],
  ['Scuola media', 'Percorsi sulle competenze digitali dei ragazzi', null],
  ['Città dei bambini', 'Uno spazio per giocare', null],
]
for (const [it, summary, en] of bodies) {
  await site.addRecord('valle', 'body', {
    title: en ? { it, en } : { it },
    summary: { it: summary },
    kind: 'culture',
  })
}
await site.addRecord('valle', 'body', {
  title: { it: 'Bozza di biblioteca' },
  kind: 'culture',
  isPublic: false,
})
await site.addRecord('altra', 'body', { title: { it: 'Biblioteca di un’altra valle' }, kind: 'culture' })

const find = async (words: string, language: 'it' | 'en' = 'it') =>
  site.work('valle', async (ctx) => {
    const { hits } = await searchRecords(ctx.tx, {
      territoryId: ctx.territory.id,
      words,
      language,
      limit: 10,
      offset: 0,
    })
    return hits.map((hit) => hit.title.it)
  })

describe('search', () => {
  test.each([
    ['the word itself', 'biblioteca', ['Biblioteca comunale']],
    ['its plural, by the Italian stem', 'biblioteche', ['Biblioteca comunale']],
    ['the start of a word', 'bibl', ['Biblioteca comunale']],
    ['a word without its accent', 'citta', ['Città dei bambini']],
    ['a word with its accent', 'città', ['Città dei bambini']],
    ['words of the summary', 'competenze ragazzi', ['Scuola media']],
    ['a word of nobody', 'astronave', []],
    ['marks instead of words', "!!! & | ( ' :*", []],
  ])('%s', async (_name, words, titles) => {
    expect(await find(words)).toEqual(titles)
  })

  test('in English reads English where there is some', async () => {
    expect(await find('libraries', 'en')).toEqual(['Biblioteca comunale'])
  })

  test('never shows a draft nor another territory', async () => {
    expect(await find('bozza')).toEqual([])
    expect(await find('altra')).toEqual([])
  })

  test('marks what was found in the snippet', async () => {
    const { hits, total } = await site.work('valle', (ctx) =>
      searchRecords(ctx.tx, {
        territoryId: ctx.territory.id,
        words: 'identità',
        language: 'it',
        limit: 10,
        offset: 0,
      }),
    )
    expect(total).toBe(1)
    expect(hits[0]?.snippet).toContain('\u0002identità\u0003')
  })
})
