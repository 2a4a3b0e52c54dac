import { describe, expect, it } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { addValley } from '../../../tests/support/valley.ts'
import { getRecord, updateRecord } from '../record/record-service.ts'
import { addTie } from '../record/tie-service.ts'
import { registerApi } from './index.ts'

const site = await testServer({ extend: registerApi })
const people = await addValley(site)

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await site.server.inject({ url: `/api/v1${path}`, headers })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body ? answer.json() : null }
}

const slugsOf = (body: { items: { slug: string }[] }) => body.items.map(({ slug }) => slug)
const valley = '/territories/valle'

describe('territories', () => {
  it('are listed page by page', async () => {
    const first = await get('/territories?limit=1')
    expect(first.body).toMatchObject({ total: 2, items: [{ slug: 'monte' }] })
    expect(first.body.next).toBe('http://telaio.test/api/v1/territories?limit=1&offset=1')
    const second = await get('/territories?limit=1&offset=1')
    expect(slugsOf(second.body)).toEqual(['valle'])
    expect(second.body.next).toBeNull()
  })

  it('tell their collections with what the caller may see', async () => {
    const { body } = await get(valley)
    expect(body).toMatchObject({ slug: 'valle', title: { it: 'Valle di prova', en: 'Valley of tests' } })
    const totals = (answer: { collections: { name: string; total: number }[] }) =>
      Object.fromEntries(answer.collections.map(({ name, total }) => [name, total]))
    expect(totals(body)).toMatchObject({ priorities: 1, activities: 3, milestones: 0 })
    expect(totals((await get(valley, people.reader.bearer)).body)).toMatchObject({ priorities: 2 })
    expect(body).not.toHaveProperty('id')
  })

  it('that are not there are problems', async () => {
    for (const path of ['/territories/nessuno', '/territories/NO%20', '/territories/nessuno/actions']) {
      const { status, body, headers } = await get(path)
      expect([status, body.code]).toEqual([404, 'api/not-found'])
      expect(headers['content-type']).toContain('application/problem+json')
    }
  })
})

describe('a collection', () => {
  it('shows general and own values in the shapes of the package', async () => {
    const { body } = await get(`${valley}/actions`)
    expect(body).toMatchObject({ total: 1, next: null })
    expect(body.items[0]).toMatchObject({
      type: 'action',
      slug: 'rete',
      version: 1,
      url: 'http://telaio.test/valle/azioni/rete',
      links: {
        self: 'http://telaio.test/api/v1/territories/valle/actions/rete',
        en: 'http://telaio.test/en/valle/azioni/rete',
      },
      title: { it: 'Rete in fibra', en: 'Fibre network' },
      ownerBody: 'unione',
      agenda: 'agenda-1',
      actors: [{ it: 'Scuole' }, { it: 'Operatori' }],
      timing: { from: '2024-01-01', to: '2025-12-31', precision: 'year', words: { it: '2024-2025' } },
      description: null,
    })
    expect(body.items[0]).not.toHaveProperty('id')
  })

  it('is filtered by reference, choice, owner, words and date of change', async () => {
    const find = async (path: string) => slugsOf((await get(`${valley}/${path}`)).body)
    expect(await find('activities?state=running')).toEqual(['passo-1', 'passo-3'])
    expect(await find('activities?state=running&state=planned&action=rete')).toHaveLength(3)
    expect(await find('activities?action=altra')).toEqual([])
    expect(await find('actions?owner=unione')).toEqual(['rete'])
    expect(await find('actions?owner=scuola')).toEqual([])
    expect(await find('actions?q=scuola%20fibra')).toEqual(['rete'])
    expect(await find('actions?q=fibre')).toEqual(['rete'])
    expect(await find('actions?q=%3F%21')).toEqual([])
    expect(await find('actions?updatedSince=2020-01-01')).toEqual(['rete'])
    expect(await find('actions?updatedSince=2999-12-31T10:00:00Z')).toEqual([])
  })

  it('is walked to its end over next', async () => {
    const seen: string[] = []
    let path: string | null = `${valley}/activities?limit=1&state=running&state=planned`
    while (path !== null) {
      const { body } = await get(path)
      seen.push(...slugsOf(body))
      path = body.next?.replace('http://telaio.test/api/v1', '') ?? null
    }
    expect(seen).toEqual(['passo-1', 'passo-2', 'passo-3'])
    expect((await get(`${valley}/activities?offset=9`)).body).toEqual({ items: [], total: 3, next: null })
  })

  it('refuses parameters that it does not know or cannot read, all at once', async () => {
    const { status, body } = await get(`${valley}/activities?limit=0&state=boh&since=x&lang=en`)
    expect([status, body.code]).toEqual([400, 'api/query'])
    expect(body.problems.map(({ field }: { field: string }) => field)).toEqual(['state.0', 'limit', ''])
    expect(JSON.stringify(body.problems)).toContain('unknown field: since')
    for (const query of [
      'limit=201',
      'limit=x',
      'limit=1&limit=2',
      'offset=-1',
      'q=',
      'updatedSince=ieri',
      'lang=fr',
    ]) {
      expect((await get(`${valley}/activities?${query}`)).status, query).toBe(400)
    }
    expect((await get(`${valley}/activities?q=%00`)).status).toBe(400)
  })
})

describe('drafts', () => {
  it('are shown to whoever has a role there, and to nobody else', async () => {
    const path = `${valley}/priorities/bozza`
    for (const headers of [{}, people.stranger.bearer, people.elsewhere.bearer, people.steward.cookie]) {
      expect((await get(path, headers)).status).toBe(404)
      expect(slugsOf((await get(`${valley}/priorities`, headers)).body)).toEqual(['fibra'])
      expect((await get(`${valley}/priorities?q=segreta`, headers)).body.total).toBe(0)
    }
    for (const person of [people.reader, people.otherEditor, people.steward, people.administrator]) {
      expect((await get(path, person.readBearer)).status).toBe(200)
      expect((await get(`${valley}/priorities`, person.bearer)).body.total).toBe(2)
    }
    expect((await get(`${valley}/priorities?q=segreta`, people.reader.bearer)).body.total).toBe(1)
  })

  it('are not named by the references of public records', async () => {
    expect((await get(`${valley}/actions/rete`)).body.agreement).toBeNull()
    expect((await get(`${valley}/actions`)).body.items[0].agreement).toBeNull()
    expect((await get(`${valley}/actions/rete`, people.reader.bearer)).body.agreement).toBe('patto')
  })

  it('stay out of caches that others share', async () => {
    const open = await get(`${valley}/priorities`)
    expect(open.headers).toMatchObject({
      'cache-control': 'no-cache',
      vary: expect.stringContaining('Authorization'),
    })
    const own = await get(`${valley}/priorities`, people.reader.bearer)
    expect(own.headers['cache-control']).toBe('private, no-store')
  })
})

describe('a record', () => {
  it('shows its ties from both ends, those with drafts only to the desk', async () => {
    await site.work('valle', async (ctx) => {
      const of = (type: string, slug: string) => getRecord(ctx, site.registry.byType(type), slug)
      const action = await of('action', 'rete')
      await addTie(
        ctx,
        site.registry,
        { from: await of('priority', 'fibra'), to: action },
        {
          relation: 'becomes',
          derived: true,
          reason: { it: 'Parlano della stessa rete' },
        },
      )
      await addTie(
        ctx,
        site.registry,
        { from: await of('priority', 'bozza'), to: action },
        { relation: 'becomes' },
      )
    })
    const { body } = await get(`${valley}/actions/rete`)
    expect(body.ties).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        relation: 'becomes',
        direction: 'backward',
        label: { it: 'nasce da', en: 'comes from' },
        role: null,
        note: null,
        derived: true,
        reason: { it: 'Parlano della stessa rete' },
        record: expect.objectContaining({
          type: 'priority',
          slug: 'fibra',
          title: { it: 'Fibra nelle scuole' },
        }),
      },
    ])
    expect((await get(`${valley}/priorities/fibra`)).body.ties[0]).toMatchObject({ direction: 'forward' })
    const seen = await get(`${valley}/actions/rete`, people.reader.bearer)
    expect(seen.body.ties).toHaveLength(2)
    const kinds = (history: { kind: string }[]) => history.map(({ kind }) => kind)
    expect(kinds(body.history)).toEqual(['tie.added', 'record.created'])
    expect(kinds(seen.body.history)).toEqual(['tie.added', 'tie.added', 'record.created'])
    expect(JSON.stringify(body)).not.toContain('bozza')
  })

  it('tells what changed and when, and who only to the desk', async () => {
    const change = { summary: { it: 'La fibra in tutte le scuole' }, version: 9 }
    const written = await site.server.inject({
      method: 'PATCH',
      url: `/api/v1${valley}/priorities/fibra`,
      headers: { ...people.steward.bearer, 'if-match': '"1"' },
      payload: change,
    })
    expect(written.statusCode).toBe(200)
    const [last] = (await get(`${valley}/priorities/fibra`)).body.history
    expect(last).toEqual({
      at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      kind: 'record.changed',
      version: 2,
      fields: ['summary'],
      changes: { summary: { before: null, after: change.summary } },
      tie: null,
    })
    const [seen] = (await get(`${valley}/priorities/fibra`, people.reader.bearer)).body.history
    expect(seen.by).toBe('Steward')
  })

  it('that was a draft tells nothing of that time to everybody', async () => {
    const priority = site.registry.byType('priority')
    const draft = { title: { it: 'Prima parola' }, agenda: 'agenda-1' }
    await site.addRecord('valle', 'priority', { ...draft, slug: 'nata-bozza', isPublic: false })
    await site.work('valle', async (ctx) => {
      await updateRecord(ctx, priority, 'nata-bozza', 1, {
        ...draft,
        isPublic: false,
        summary: { it: 'Mai dirlo' },
      })
      await updateRecord(ctx, priority, 'nata-bozza', 2, {
        ...draft,
        title: { it: 'Titolo' },
        isPublic: true,
      })
      await updateRecord(ctx, priority, 'nata-bozza', 3, { ...draft, title: { it: 'Titolo nuovo' } })
    })
    const open = await get(`${valley}/priorities/nata-bozza`)
    expect(open.body.history.map(({ changes }: { changes: object }) => Object.keys(changes))).toEqual([
      ['title'],
      ['isPublic'],
    ])
    expect(open.body.history[1].changes.isPublic).toEqual({ before: false, after: true })
    expect(JSON.stringify(open.body)).not.toMatch(/Mai dirlo|Prima parola/)
    const desk = await get(`${valley}/priorities/nata-bozza`, people.reader.bearer)
    expect(desk.body.history).toHaveLength(4)
  })

  it('that was renamed answers with its new address, unless that is a draft', async () => {
    const goal = site.registry.byType('goal')
    const values = { title: { it: 'Connettività' }, agenda: 'agenda-1', number: '1' }
    await site.work('valle', (ctx) => updateRecord(ctx, goal, 'sfida-1', 1, { ...values, slug: 'sfida-uno' }))
    const moved = await get(`${valley}/goals/sfida-1`)
    expect(moved.status).toBe(301)
    expect(moved.headers.location).toBe('http://telaio.test/api/v1/territories/valle/goals/sfida-uno')
    await site.work('valle', (ctx) => updateRecord(ctx, goal, 'sfida-uno', 2, { ...values, isPublic: false }))
    expect((await get(`${valley}/goals/sfida-1`)).status).toBe(404)
    expect((await get(`${valley}/goals/sfida-1`, people.reader.bearer)).status).toBe(301)
  })

  it('that is not there is a problem in the language of the caller', async () => {
    const path = `${valley}/actions/nessuna`
    const italian = await get(path)
    expect([italian.status, italian.body.code]).toEqual([404, 'record/missing'])
    expect(italian.body.title).toContain('Questa scheda non c’è')
    expect((await get(path, { 'accept-language': 'en-GB,en;q=0.9' })).body.title).toContain('This record')
    expect((await get(`${path}?lang=it`, { 'accept-language': 'en' })).body.title).toContain('Questa')
  })
})
