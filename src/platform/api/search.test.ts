import { describe, expect, it } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { addValley } from '../../../tests/support/valley.ts'
import { getRecord } from '../record/record-service.ts'
import { addTie } from '../record/tie-service.ts'
import { registerApi } from './index.ts'

const site = await testServer({ extend: registerApi })
await addValley(site)

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await site.server.inject({ url: `/api/v1${path}`, headers })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body ? answer.json() : null }
}

const slugsOf = (body: { items: { slug: string }[] }) => body.items.map(({ slug }) => slug)
const valley = '/territories/valle'

describe('ETag', () => {
  it('spares a body that the caller has', async () => {
    for (const path of [
      '/territories',
      valley,
      `${valley}/bodies`,
      `${valley}/bodies/unione`,
      `${valley}/search?q=rete`,
    ]) {
      const first = await get(path)
      const etag = first.headers.etag as string
      const again = await get(path, { 'if-none-match': `"other", ${etag}` })
      expect([again.status, again.body, again.headers.etag], path).toEqual([304, null, etag])
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200)
    }
  })

  it('is led by the version and changes also when only a tie does', async () => {
    const before = await get(`${valley}/bodies/scuola`)
    expect(before.headers.etag).toMatch(/^"1-[\w-]{16}"$/)
    await site.work('valle', async (ctx) => {
      const from = await getRecord(ctx, site.registry.byType('body'), 'scuola')
      const to = await getRecord(ctx, site.registry.byType('action'), 'rete')
      await addTie(ctx, site.registry, { from, to }, { relation: 'carries', role: 'partner' })
    })
    const after = await get(`${valley}/bodies/scuola`)
    expect(after.headers.etag).toMatch(/^"1-/)
    expect(after.headers.etag).not.toBe(before.headers.etag)
  })
})

describe('search', () => {
  it('finds public records by the starts of words, best first, and marks the place', async () => {
    const { body } = await get(`${valley}/search?q=scuol`)
    expect(body.total).toBe(3)
    expect(slugsOf(body)).toEqual(expect.arrayContaining(['rete', 'fibra', 'scuola']))
    const hit = body.items.find(({ slug }: { slug: string }) => slug === 'rete')
    expect(hit).toMatchObject({ type: 'action', url: 'http://telaio.test/valle/azioni/rete' })
    expect(hit.snippetHtml).toContain('<mark>')
    expect(hit.snippet).toBe(hit.snippetHtml.replace(/<\/?mark>/g, ''))
  })

  it('narrows by type, pages, and keeps its total beyond the end', async () => {
    expect((await get(`${valley}/search?q=scuol&type=action&type=body`)).body.total).toBe(2)
    const first = (await get(`${valley}/search?q=scuol&limit=2`)).body
    expect(first.items).toHaveLength(2)
    expect(first.next).toBe('http://telaio.test/api/v1/territories/valle/search?q=scuol&limit=2&offset=2')
    expect((await get(`${valley}/search?q=scuol&offset=50`)).body).toEqual({
      items: [],
      total: 3,
      next: null,
    })
    expect((await get(`${valley}/search?q=scuol&type=boh`)).status).toBe(400)
    expect((await get(`${valley}/search`)).status).toBe(400)
  })
})
