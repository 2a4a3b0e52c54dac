import { describe, expect, it } from 'vitest'
import { type TestPerson, testServer } from '../../../tests/support/server.ts'
import { addValley } from '../../../tests/support/valley.ts'
import { registerApi } from './index.ts'

const site = await testServer({ extend: registerApi })
const people = await addValley(site)
const valley = '/api/v1/territories/valle'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

async function send(
  method: Method,
  path: string,
  person: TestPerson | null,
  more: { payload?: unknown; ifMatch?: string; headers?: Record<string, string> } = {},
) {
  const answer = await site.server.inject({
    method,
    url: valley + path,
    headers: {
      ...person?.bearer,
      ...(more.ifMatch === undefined ? {} : { 'if-match': more.ifMatch }),
      ...more.headers,
    },
    ...(more.payload === undefined ? {} : { payload: more.payload as object }),
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body ? answer.json() : null }
}

const priority = (slug: string, more: object = {}) => ({
  slug,
  title: { it: `Priorità ${slug}` },
  agenda: 'agenda-1',
  ...more,
})

describe('who may write', () => {
  it('is whoever has a token with the right role and scope; a cookie is nobody', async () => {
    const payload = priority('prova-ruoli')
    const attempts: [Record<string, string>, number, string][] = [
      [{}, 401, 'api/token'],
      [people.steward.cookie, 401, 'api/token'],
      [{ authorization: 'Bearer no' }, 401, 'api/token'],
      [{ authorization: 'Basic YTpi' }, 401, 'api/token'],
      [people.steward.readBearer, 403, 'api/scope'],
      [people.stranger.bearer, 403, 'http/forbidden'],
      [people.reader.bearer, 403, 'http/forbidden'],
      [people.elsewhere.bearer, 403, 'http/forbidden'],
      [people.editor.bearer, 403, 'record/forbidden'],
    ]
    for (const [headers, status, code] of attempts) {
      const { body, ...answer } = await send('POST', '/priorities', null, { payload, headers })
      expect([answer.status, body.code]).toEqual([status, code])
      expect(answer.headers['www-authenticate'] !== undefined).toBe(status === 401)
    }
    for (const person of [people.steward, people.administrator]) {
      const own = priority(`di-${person.id}`)
      expect((await send('POST', '/priorities', person, { payload: own })).status).toBe(201)
    }
    const ofBody = priority('di-unione', { ownerBody: 'unione' })
    expect((await send('POST', '/priorities', people.otherEditor, { payload: ofBody })).status).toBe(403)
    expect((await send('POST', '/priorities', people.editor, { payload: ofBody })).status).toBe(201)
  })

  it('a token that is not valid is refused also for reading', async () => {
    const { status, body } = await send('GET', '/actions', null, { headers: { authorization: 'Bearer no' } })
    expect([status, body.code]).toEqual([401, 'api/token'])
  })
})

describe('adding', () => {
  it('answers 201 with the address and the record, its slug made of the title', async () => {
    const payload = { title: { it: 'Più luce!' }, agenda: 'agenda-1', description: { it: 'Lampade' } }
    const { status, headers, body } = await send('POST', '/priorities', people.steward, { payload })
    expect(status).toBe(201)
    expect(headers.location).toBe(`http://telaio.test${valley}/priorities/piu-luce`)
    expect(headers.etag).toMatch(/^"1-/)
    expect(body).toMatchObject({ slug: 'piu-luce', version: 1, ties: [], description: { it: 'Lampade' } })
    const again = await send('POST', '/priorities', people.steward, { payload })
    expect([again.status, again.body.code]).toEqual([409, 'record/slug-taken'])
  })

  it('tells every wrong field at once, in both languages', async () => {
    const payload = { slug: 'No!', title: { en: 'x' }, agenda: 'boh', isPublic: 'sì', colore: 'rosso' }
    const { status, headers, body } = await send('POST', '/priorities', people.steward, { payload })
    expect([status, body.code]).toEqual([422, 'record/invalid'])
    expect(headers['content-type']).toContain('application/problem+json')
    const fields = body.problems.map(({ field }: { field: string }) => field)
    expect(fields).toEqual(expect.arrayContaining(['slug', 'title.it', 'isPublic', '']))
    const english = await send('POST', '/priorities?lang=en', people.steward, { payload })
    expect(JSON.stringify(english.body.problems)).toContain('unknown field: colore')
    const dangling = await send('POST', '/priorities', people.steward, {
      payload: priority('x', { agenda: 'boh' }),
    })
    expect(dangling.body.problems).toEqual([expect.objectContaining({ field: 'agenda' })])
  })

  it('refuses bodies that are no object and texts that cannot be kept', async () => {
    const json = { 'content-type': 'application/json' }
    for (const payload of ['[]', '"x"', 'null', '3', '', '{"a":', '{"__proto__":{"x":1}}']) {
      const { status, body } = await send('POST', '/priorities', people.steward, { payload, headers: json })
      expect([status, body.code], payload).toEqual([400, 'api/body'])
    }
    expect((await send('POST', '/priorities', people.steward)).body.code).toBe('api/body')
    for (const bad of ['a\u0000b', '\ud800']) {
      const payload = priority('strana', { description: { it: bad } })
      const { status, body } = await send('POST', '/priorities', people.steward, { payload })
      expect([status, body.problems[0].field]).toEqual([422, 'description.it'])
    }
    const deep = `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect((await send('POST', '/priorities', people.steward, { payload: deep, headers: json })).status).toBe(
      422,
    )
  })
})

describe('changing', () => {
  it('takes back what was read, and replaces fields left out by nothing', async () => {
    const created = await send('POST', '/priorities', people.steward, {
      payload: priority('tonda', { summary: { it: 'Breve' }, description: { it: 'Lungo' } }),
    })
    const { summary: _, ...read } = created.body
    const etag = created.headers.etag as string
    const { status, headers, body } = await send('PUT', '/priorities/tonda', people.steward, {
      payload: { ...read, title: { it: 'Nuovo' } },
      ifMatch: etag,
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      version: 2,
      title: { it: 'Nuovo' },
      summary: null,
      description: { it: 'Lungo' },
    })
    expect(headers.etag).toMatch(/^"2-/)
    expect((await send('GET', '/priorities/tonda', people.steward)).headers.etag).toBe(headers.etag)
  })

  it('changes some fields and leaves the others', async () => {
    const { body } = await send('PATCH', '/activities/passo-1', people.steward, {
      payload: { state: 'done', progressPercent: 100 },
      ifMatch: 'W/"1-abc"',
    })
    expect(body).toMatchObject({ version: 2, state: 'done', progressPercent: 100, title: { it: 'Passo 1' } })
  })

  it('needs If-Match, and tells the version when another write came first', async () => {
    const payload = { summary: { it: 'Cambiata' } }
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      for (const ifMatch of [undefined, '*', 'boh', '"1", "2"']) {
        const answer = await send(method, '/actions/rete', people.steward, {
          ...(method === 'DELETE' ? {} : { payload }),
          ...(ifMatch === undefined ? {} : { ifMatch }),
        })
        expect([answer.status, answer.body.code]).toEqual([428, 'http/precondition'])
      }
    }
    const stale = await send('PATCH', '/actions/rete', people.steward, { payload, ifMatch: '"7"' })
    expect([stale.status, stale.body.code, stale.body.current]).toEqual([412, 'api/stale', 1])
    const gone = await send('DELETE', '/actions/rete', people.steward, { ifMatch: '"7"' })
    expect([gone.status, gone.body.current]).toEqual([412, 1])
    expect((await send('GET', '/actions/rete', null)).body.version).toBe(1)
  })

  it('lets one of two writers at the same moment through', async () => {
    await send('POST', '/priorities', people.steward, { payload: priority('contesa') })
    const writes = ['uno', 'due', 'tre'].map((words) =>
      send('PATCH', '/priorities/contesa', people.steward, {
        payload: { summary: { it: words } },
        ifMatch: '"1"',
      }),
    )
    const statuses = (await Promise.all(writes)).map(({ status }) => status).sort()
    expect(statuses).toEqual([200, 412, 412])
    expect((await send('GET', '/priorities/contesa', null)).body.version).toBe(2)
  })

  it('renames', async () => {
    await send('POST', '/priorities', people.steward, { payload: priority('vecchia') })
    const { body } = await send('PATCH', '/priorities/vecchia', people.steward, {
      payload: { slug: 'nuova' },
      ifMatch: '"1"',
    })
    expect(body.slug).toBe('nuova')
    const moved = await site.server.inject({ url: `${valley}/priorities/vecchia` })
    expect(moved.statusCode).toBe(301)
  })

  it('is for the body that owns the record', async () => {
    const change = { payload: { summary: { it: 'Nostra' } } }
    const theirs = await send('PATCH', '/actions/rete', people.otherEditor, { ...change, ifMatch: '"1"' })
    expect([theirs.status, theirs.body.code]).toEqual([403, 'record/forbidden'])
    const ours = await send('PATCH', '/actions/rete', people.editor, { ...change, ifMatch: '"1"' })
    expect(ours.status).toBe(200)
    const given = await send('PATCH', '/actions/rete', people.editor, {
      payload: { ownerBody: 'scuola' },
      ifMatch: '"2"',
    })
    expect(given.status).toBe(403)
  })
})

describe('the bin', () => {
  it('takes a record with what cannot be without it, and gives all back', async () => {
    const { headers } = await send('GET', '/actions/rete', null)
    const hidden = await send('DELETE', '/actions/rete', people.steward, { ifMatch: headers.etag as string })
    expect([hidden.status, hidden.body.hidden]).toEqual([200, 4])
    expect(Date.parse(hidden.body.restorableUntil)).toBeGreaterThan(Date.now() + 29 * 86_400_000)
    expect((await send('GET', '/actions/rete', people.steward)).status).toBe(404)
    expect((await send('GET', '/activities', null)).body.total).toBe(0)
    expect((await send('POST', '/actions/rete/restore', people.reader)).status).toBe(403)
    expect((await send('POST', '/actions/rete/restore', people.otherEditor)).status).toBe(403)
    const json = { 'content-type': 'application/json' }
    const back = await send('POST', '/actions/rete/restore', people.editor, { headers: json })
    expect([back.status, back.body.slug]).toEqual([200, 'rete'])
    expect((await send('GET', '/activities', null)).body.total).toBe(3)
    const twice = await send('POST', '/actions/rete/restore', people.steward)
    expect([twice.status, twice.body.code]).toEqual([404, 'record/not-in-bin'])
  })
})

describe('ties', () => {
  const said = { relation: 'becomes', direction: 'backward', record: { type: 'priority', slug: 'fibra' } }

  it('are made from either end and undone', async () => {
    const made = await send('POST', '/actions/rete/ties', people.steward, { payload: said })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ relation: 'becomes', direction: 'backward', record: { slug: 'fibra' } })
    const again = await send('POST', '/priorities/fibra/ties', people.steward, {
      payload: { relation: 'becomes', record: { type: 'action', slug: 'rete' } },
    })
    expect([again.status, again.body.code]).toEqual([409, 'tie/exists'])
    const path = `/priorities/fibra/ties/${made.body.id}`
    expect((await send('DELETE', path, people.otherEditor)).status).toBe(403)
    expect((await send('DELETE', path, people.steward)).body.id).toBe(made.body.id)
    expect((await send('DELETE', path, people.steward)).body.code).toBe('tie/missing')
    expect((await send('DELETE', '/priorities/fibra/ties/1', people.steward)).status).toBe(404)
  })

  it('that make no sense are refused with their field', async () => {
    const attempts: [object, number, string][] = [
      [{ ...said, relation: 'carries' }, 422, 'tie/not-allowed'],
      [{ ...said, record: { type: 'action', slug: 'rete' } }, 422, 'tie/not-allowed'],
      [{ ...said, record: { type: 'priority', slug: 'nessuna' } }, 422, 'record/invalid'],
      [{ ...said, record: { type: 'boh', slug: 'fibra' } }, 422, 'record/invalid'],
      [{ ...said, derived: true }, 422, 'record/invalid'],
      [{ ...said, relation: 'ama' }, 422, 'record/invalid'],
      [{ ...said, altro: 1 }, 422, 'record/invalid'],
    ]
    for (const [payload, status, code] of attempts) {
      const answer = await send('POST', '/actions/rete/ties', people.steward, { payload })
      expect([answer.status, answer.body.code], JSON.stringify(payload)).toEqual([status, code])
    }
  })

  it('let an editor state the part of their own body in what others own', async () => {
    const payload = {
      relation: 'carries',
      direction: 'backward',
      role: 'partner',
      record: { type: 'body', slug: 'scuola' },
    }
    const made = await send('POST', '/actions/rete/ties', people.otherEditor, { payload })
    expect([made.status, made.body.role]).toEqual([201, 'partner'])
  })
})
