import { describe, expect, it } from 'vitest'
import { testServer } from './server.ts'

const site = await testServer()

describe('testServer', () => {
  it('answers when the database does', async () => {
    const answer = await site.server.inject({ url: '/healthz' })
    expect(answer.json()).toEqual({ status: 'ok' })
  })

  it('keeps territories, records and people who sign in by cookie or by token', async () => {
    await site.addTerritory('valle', { headline: { it: 'Una valle' } })
    await site.addRecord('valle', 'body', { slug: 'unione', title: { it: 'Unione' }, kind: 'union' })
    const editor = await site.addPerson('Editor', [{ territory: 'valle', role: 'editor', body: 'unione' }])
    const byToken = await site.services.identify(new Headers(editor.readBearer))
    expect(byToken).toMatchObject({ account: { id: editor.id }, sessionId: null, scopes: ['read'] })
    const byCookie = await site.services.identify(new Headers(editor.cookie))
    expect(byCookie?.sessionId).toBe(`session-${editor.id}`)
    expect(await site.services.identify(new Headers({ cookie: 'test-account=nobody' }))).toBeNull()
    const grants = await site.work('valle', (ctx) => site.services.listGrants(ctx.tx, editor.id))
    expect(grants).toEqual([{ role: 'editor', bodyId: expect.any(String) }])
  })
})
