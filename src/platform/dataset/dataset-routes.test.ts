import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test, vi } from 'vitest'
import { testHouse } from '../../../tests/support/house.ts'
import { addValley } from '../../../tests/support/valley.ts'
import type { Dataset } from './dataset.ts'
import { fileChunks } from './dataset-service.ts'
import { spool } from './spool.ts'

const house = await testHouse()
const people = await addValley(house)

const get = (path: string, headers: Record<string, string> = {}) =>
  house.server.inject({ url: path, headers })
const spools = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('telaio-') && name.length === 43)

describe('what is given away', () => {
  test('is public, whoever asks', async () => {
    await house.addRecord('valle', 'body', {
      slug: 'ente-in-bozza',
      title: { it: 'Ente in bozza' },
      kind: 'other',
      isPublic: false,
    })
    await house.addRecord('valle', 'body', {
      slug: 'sua-scuola',
      title: { it: '=1+1' },
      kind: 'school',
      memberOf: 'ente-in-bozza',
    })
    for (const headers of [{}, people.steward.cookie, people.administrator.cookie]) {
      for (const file of ['bodies', 'bodies.csv', 'bodies.json', 'priorities.json', 'ties.csv']) {
        const answer = await get(`/valle/dati/${file}`, headers)
        expect([file, answer.statusCode]).toEqual([file, 200])
        expect(answer.body).not.toMatch(/bozza/)
      }
    }
    const csv = (await get('/valle/dati/bodies.csv')).body
    expect(csv).toMatch(/\r\nsua-scuola,'=1\+1,/)
    expect((await get('/valle/dati/bodies.json')).body).toContain('"title.it":"=1+1"')
  })

  test('is empty where there is nothing yet, with its columns', async () => {
    expect((await get('/monte/dati/actions.csv')).body).toMatch(/^slug,title\.it,[^\n]*\r\n$/)
    expect((await get('/monte/dati/actions.json')).json()).toMatchObject({ name: 'actions', rows: [] })
    const sheet = await readSheet((await get('/monte/dati/actions.xlsx')).rawPayload)
    expect(sheet).toHaveLength(1)
    expect((await get('/en/monte/dati/actions')).body).toContain('No row yet')
  })

  test('is missed in words where it is not there', async () => {
    for (const name of ['nessuna', 'nessuna.csv', 'actions.pdf', 'actions.csv.csv', '.csv', 'constructor']) {
      expect([name, (await get(`/valle/dati/${name}`)).statusCode]).toEqual([name, 404])
    }
    expect((await get('/api/v1/territories/valle/datasets/nessuna')).statusCode).toBe(404)
  })
})

describe('a harvester', () => {
  test('is told when nothing changed, and when something did', async () => {
    const first = await get('/valle/dati/actions.csv')
    const etag = first.headers.etag as string
    expect(first.headers['access-control-allow-origin']).toBe('*')
    expect(first.headers['content-disposition']).toBe('attachment; filename="valle-actions.csv"')
    const since = first.headers['last-modified'] as string
    for (const headers of [{ 'if-none-match': etag }, { 'if-modified-since': since }]) {
      const again = await get('/valle/dati/actions.csv', headers as Record<string, string>)
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
    }
    expect((await get('/en/valle/dati/actions.csv', { 'if-none-match': etag })).statusCode).toBe(200)
    await house.addRecord('valle', 'body', { slug: 'ente-nuovo', title: { it: 'Nuovo' }, kind: 'other' })
    expect((await get('/valle/dati/actions.csv', { 'if-none-match': etag })).statusCode).toBe(200)
  })

  test('finds tables and files through the API', async () => {
    const { items, total } = (await get('/api/v1/territories/valle/datasets?limit=200')).json()
    expect(items).toHaveLength(total)
    const one = (await get('/api/v1/territories/valle/datasets/actions')).json()
    expect(one).toMatchObject({ slug: 'actions', rows: 1, licence: 'cc-by-4.0' })
    expect(one.schema.fields[0]).toMatchObject({ name: 'slug', type: 'string' })
    for (const { url, describedBy } of one.distributions) {
      for (const address of [url, describedBy]) {
        expect((await get(new URL(address).pathname)).statusCode).toBe(200)
      }
    }
  })
})

describe('a large dataset', () => {
  const label = { it: 'x', en: 'x' }
  let handed = 0
  const large = (rows: number, text: string): Dataset => ({
    slug: 'large',
    title: label,
    description: label,
    columns: Array.from({ length: 10 }, (_, index) => ({
      name: `c${index}`,
      type: 'string' as const,
      label,
    })),
    count: async () => rows,
    read: async (_ctx, { limit, offset }) => {
      const count = Math.max(0, Math.min(limit, rows - offset))
      handed += count
      return Array.from({ length: count }, (_, row) =>
        Array.from({ length: 10 }, (__, index) => `${text} ${offset + row} ${index}`),
      )
    },
  })
  const hundredThousand = large(100_000, 'Una cella di prova con qualche parola')
  const formats = ['csv', 'json', 'xlsx'] as const

  test.each(formats)('is read only as far as it is written, as %s', async (format) => {
    handed = 0
    await house.work('valle', async (ctx) => {
      for await (const chunk of fileChunks(ctx, hundredThousand, format)) {
        if (handed > 0 && chunk.length > 0) break
      }
    })
    expect(handed).toBeGreaterThan(0)
    expect(handed).toBeLessThan(10_000)
  })

  test.each(formats)(
    'lets others be served while it is written, as %s',
    async (format) => {
      let turns = 0
      const timer = setInterval(() => {
        turns += 1
      }, 10)
      const stream = await house.work('valle', async (ctx) => spool(fileChunks(ctx, hundredThousand, format)))
      clearInterval(timer)
      let size = 0
      for await (const chunk of stream) size += (chunk as Buffer).length
      expect(size).toBeGreaterThan(1_000_000)
      expect(turns).toBeGreaterThan(5)
    },
    60_000,
  )

  test('leaves no file behind, neither read nor broken off', async () => {
    const before = await spools()
    const broken = async function* () {
      yield 'a'
      throw new Error('broke')
    }
    await expect(spool(broken())).rejects.toThrow('broke')
    const stream = await spool(['a'])
    stream.destroy()
    await vi.waitFor(async () => {
      expect((await spools()).filter((name) => !before.includes(name))).toEqual([])
    })
  })

  test('shortens only what Excel cannot hold', async () => {
    const chunks = await house.work('valle', async (ctx) => {
      const parts: Uint8Array[] = []
      for await (const part of fileChunks(ctx, large(1, 'à'.repeat(40_000)), 'xlsx'))
        parts.push(part as Uint8Array)
      return parts
    })
    const sheet = (await readSheet(Buffer.concat(chunks))) as string[][]
    expect(sheet[1]?.[0]).toHaveLength(32_767)
    expect(sheet[1]?.[0]?.endsWith('…')).toBe(true)
  })
})
