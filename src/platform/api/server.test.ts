import { describe, expect, it } from 'vitest'
import { checkValidHtml } from '../../../tests/support/page-checks.ts'
import { testServer } from '../../../tests/support/server.ts'
import { addValley } from '../../../tests/support/valley.ts'
import { apiRoutes, registerApi } from './index.ts'

const lines: string[] = []
const site = await testServer({
  extend: registerApi,
  services: { limits: { signIn: 1000, write: 40 }, log: (line) => lines.push(line) },
})
const people = await addValley(site)
const actions = '/api/v1/territories/valle/actions'

describe('what is not there', () => {
  it('is a problem at every address below /api', async () => {
    for (const url of [
      '/api',
      '/api/',
      '/api/v2/territories',
      '/api/v1',
      '/api/v1/territories/valle/boh',
      `${actions}/rete/boh`,
    ]) {
      for (const method of ['GET', 'POST', 'DELETE'] as const) {
        const answer = await site.server.inject({ method, url })
        expect([url, answer.statusCode, answer.json().code]).toEqual([url, 404, 'api/not-found'])
        expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      }
    }
  })

  it('or takes other methods says which', async () => {
    const answer = await site.server.inject({
      method: 'PUT',
      url: actions,
      headers: { 'content-type': 'text/plain' },
      payload: 'x',
    })
    expect([answer.statusCode, answer.json().code]).toEqual([405, 'api/method'])
    expect(answer.headers.allow).toBe('GET, POST')
    const search = await site.server.inject({ method: 'DELETE', url: '/api/v1/territories/valle/search' })
    expect(search.headers.allow).toBe('GET')
  })
})

describe('a body', () => {
  it('has to be JSON and not too large', async () => {
    const post = (type: string, payload: string) =>
      site.server.inject({
        method: 'POST',
        url: actions,
        headers: { ...people.steward.bearer, 'content-type': type },
        payload,
      })
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const answer = await post(type, 'title.it=x')
      expect([answer.statusCode, answer.json().code]).toEqual([415, 'api/media-type'])
    }
    const large = await post('application/json', `{"slug":"${'x'.repeat(5 * 1024 * 1024)}"}`)
    expect([large.statusCode, large.json().code]).toEqual([413, 'api/too-large'])
    const long = await post('application/json', `{"title":{"it":"${'x'.repeat(1024 * 1024)}"}}`)
    expect([long.statusCode, long.json().code]).toEqual([422, 'record/invalid'])
  })
})

describe('other sites', () => {
  it('may read without credentials, and are not offered to write', async () => {
    const origin = { origin: 'https://altrove.example' }
    const read = await site.server.inject({ url: actions, headers: origin })
    expect(read.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Location',
    })
    expect(read.headers).not.toHaveProperty('access-control-allow-credentials')
    const asked = await site.server.inject({
      method: 'OPTIONS',
      url: actions,
      headers: { ...origin, 'access-control-request-method': 'POST' },
    })
    expect(asked.statusCode).toBe(204)
    expect(asked.headers['access-control-allow-methods']).toBe('GET, HEAD')
    const written = await site.server.inject({ method: 'POST', url: actions, headers: origin, payload: {} })
    expect(written.headers).not.toHaveProperty('access-control-allow-origin')
  })

  it('get no cookie', async () => {
    for (const url of [actions, '/api/v1/docs', '/api/v1/openapi.json']) {
      expect((await site.server.inject({ url })).headers).not.toHaveProperty('set-cookie')
    }
  })
})

describe('HEAD', () => {
  it('answers as GET without a body', async () => {
    const answer = await site.server.inject({ method: 'HEAD', url: actions })
    expect([answer.statusCode, answer.body]).toEqual([200, ''])
    expect(answer.headers.etag).toMatch(/^W\//)
  })
})

describe('the readable page', () => {
  it.each([
    ['it', 'Indirizzo'],
    ['en', 'Address'],
  ])('is valid HTML with every address in %s', async (lang, word) => {
    const answer = await site.server.inject({ url: `/api/v1/docs?lang=${lang}` })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    const html = answer.body
    const has = (words: string) => expect(html.includes(words), words).toBe(true)
    has(`<html lang="${lang}">`)
    has(word)
    for (const { method, url } of apiRoutes(site.registry)) {
      has(`${method} ${url.replace(/:(\w+)/g, '{$1}')}<`)
    }
    expect(/<script|style=/.test(html)).toBe(false)
    has(`href="/api/v1/docs?lang=${lang === 'it' ? 'en' : 'it'}"`)
    await checkValidHtml(html)
  })

  it('speaks the language that the reader prefers', async () => {
    const answer = await site.server.inject({ url: '/api/v1/docs', headers: { 'accept-language': 'en' } })
    expect(answer.body.includes('The interface for programs')).toBe(true)
  })

  it('tells commands that a shell can run', async () => {
    const { body } = await site.server.inject({ url: '/api/v1/docs?lang=it' })
    const commands = body.replaceAll('&#39;', "'").replaceAll('&quot;', '"')
    const has = (words: string) => expect(commands.includes(words), words).toBe(true)
    has(`curl 'http://telaio.test/api/v1/territories/val-denza/actions'`)
    has('-H "Authorization: Bearer $TELAIO_TOKEN"')
    has(`-H 'If-Match: "3"'`)
  })
})

describe('a fault', () => {
  it('is told with a number to quote, and its cause only in the log', async () => {
    const server = await testServer({
      extend: registerApi,
      services: {
        identify: () => Promise.reject(new Error('secret cause')),
        log: (line) => lines.push(line),
      },
    })
    const answer = await server.server.inject({ url: actions, headers: { authorization: 'Bearer x' } })
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'http/fault'])
    expect(answer.body).not.toContain('secret')
    expect(lines.join('\n')).toContain('secret cause')
  })
})

describe('writes', () => {
  it('are limited by address over all collections together, reads are not', async () => {
    const statuses: number[] = []
    for (let round = 0; round < 50 && statuses.at(-1) !== 429; round += 1) {
      const url = round % 2 === 0 ? actions : '/api/v1/territories/valle/goals'
      statuses.push((await site.server.inject({ method: 'POST', url, payload: {} })).statusCode)
    }
    expect(statuses.length).toBeLessThanOrEqual(41)
    const answer = await site.server.inject({ method: 'POST', url: actions, payload: {} })
    expect([answer.statusCode, answer.json().code]).toEqual([429, 'http/too-many'])
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect((await site.server.inject({ url: actions })).statusCode).toBe(200)
  })
})
