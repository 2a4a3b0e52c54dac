import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { fetchGuarded } from './fetch-guarded.ts'

const PUBLIC = '193.206.0.1'
const LIMITS = { maxBytes: 1000, timeoutMs: 5000, allowHttp: true }

let answer: RequestListener = (_, reply) => reply.end()
const server = createServer((request, reply) => answer(request, reply))
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'inside.example': ['10.0.0.1'],
  'half.example': [PUBLIC, '127.0.0.1'],
  'empty.example': [],
}
const resolve = vi.fn(async (host: string): Promise<readonly string[]> => {
  if (host === 'gone.example') throw new Error('ENOTFOUND')
  return NAMES[host] ?? [PUBLIC]
})
const connect = vi.fn(() => ({ address: '127.0.0.1', port: (server.address() as AddressInfo).port }))

beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  vi.clearAllMocks()
})

const get = (address: string, limits: Partial<typeof LIMITS> = {}) =>
  fetchGuarded(address, { ...LIMITS, ...limits }, { resolve, connect })

describe('fetchGuarded', () => {
  test('gives what is there, its type, and asks for it by its name', async () => {
    answer = ({ headers, url }, reply) =>
      reply.setHeader('content-type', 'text/csv').end(`${headers.host} ${url} ${headers['accept-encoding']}`)
    const { url, contentType, body } = await get('http://dati.example/a.csv?anno=2024')
    expect({ url, contentType, body: body.toString() }).toEqual({
      url: 'http://dati.example/a.csv?anno=2024',
      contentType: 'text/csv',
      body: 'dati.example /a.csv?anno=2024 identity',
    })
  })

  test('asks for a name once, and connects to the address that was checked', async () => {
    answer = (_, reply) => reply.end('x')
    await get('http://dati.example/')
    expect(resolve).toHaveBeenCalledTimes(1)
    expect(connect).toHaveBeenCalledWith({ address: PUBLIC, port: 80 })
  })

  test.each([
    ['non un indirizzo', 'fetch/address'],
    ['ftp://dati.example/a', 'fetch/scheme'],
    ['data:text/csv,a', 'fetch/scheme'],
    ['http://io:segreto@dati.example/', 'fetch/credentials'],
    ['http://127.0.0.1/', 'fetch/inside'],
    ['http://2130706433/', 'fetch/inside'],
    ['http://0x7f.1/', 'fetch/inside'],
    ['http://[::1]/', 'fetch/inside'],
    ['http://[::ffff:8.8.8.8]/', 'fetch/inside'],
    ['http://169.254.169.254/latest/meta-data', 'fetch/inside'],
  ])('%s is refused before anything is asked', async (address, code) => {
    await expect(get(address)).rejects.toMatchObject({ code })
    expect(connect).not.toHaveBeenCalled()
  })

  test('http only where the installation lets it', async () => {
    await expect(get('http://dati.example/', { allowHttp: false })).rejects.toMatchObject({
      code: 'fetch/scheme',
    })
  })
})

describe('names', () => {
  test.each([
    ['inside.example', 'fetch/inside'],
    ['half.example', 'fetch/inside'],
    ['gone.example', 'fetch/unknown-host'],
    ['empty.example', 'fetch/unknown-host'],
  ])('%s: %s', async (host, code) => {
    await expect(get(`http://${host}/`)).rejects.toMatchObject({ code, details: { host } })
    expect(connect).not.toHaveBeenCalled()
  })
})

describe('what another site does', () => {
  test('sends us on: followed three times, not four', async () => {
    answer = ({ url = '' }, reply) => {
      const left = Number(url.slice(1))
      if (left === 0) reply.end('arrivati')
      else reply.writeHead(302, { location: `/${left - 1}` }).end()
    }
    const { url, body } = await get('http://dati.example/3')
    expect([url, body.toString()]).toEqual(['http://dati.example/0', 'arrivati'])
    await expect(get('http://dati.example/4')).rejects.toMatchObject({ code: 'fetch/redirects' })
  })

  test.each([
    ['http://127.0.0.1/', 'fetch/inside'],
    ['http://[fd00:ec2::254]/', 'fetch/inside'],
    ['data:text/csv,a', 'fetch/scheme'],
    ['http://a:b@dati.example/', 'fetch/credentials'],
  ])('sends us on to %s: %s', async (location, code) => {
    answer = (_, reply) => reply.writeHead(301, { location }).end()
    await expect(get('http://dati.example/')).rejects.toMatchObject({ code })
    expect(connect).toHaveBeenCalledTimes(1)
  })

  test('answers with an error', async () => {
    answer = (_, reply) => reply.writeHead(404).end('<h1>')
    await expect(get('http://dati.example/')).rejects.toMatchObject({
      code: 'fetch/status',
      details: { host: 'dati.example', status: 404 },
    })
  })

  test('is too large, said beforehand or not', async () => {
    answer = (_, reply) => reply.writeHead(200, { 'content-length': 1001 }).end('x'.repeat(1001))
    await expect(get('http://dati.example/')).rejects.toMatchObject({ code: 'fetch/too-large' })
    // It would go on for ever: only the limit ends it.
    answer = (_, reply) => {
      const timer = setInterval(() => reply.write('x'.repeat(400)), 5)
      reply.on('close', () => clearInterval(timer))
    }
    await expect(get('http://dati.example/')).rejects.toMatchObject({ code: 'fetch/too-large' })
    answer = (_, reply) => reply.end('x'.repeat(1000))
    expect((await get('http://dati.example/')).body).toHaveLength(1000)
  })

  test('comes compressed though nobody asked', async () => {
    answer = (_, reply) => reply.writeHead(200, { 'content-encoding': 'gzip' }).end('x')
    await expect(get('http://dati.example/')).rejects.toMatchObject({ code: 'fetch/encoded' })
  })

  test('does not answer, trickles, or does not find its name in time', async () => {
    const slow = { timeoutMs: 150 }
    answer = () => undefined
    await expect(get('http://dati.example/', slow)).rejects.toMatchObject({ code: 'fetch/timeout' })
    answer = (_, reply) => {
      const timer = setInterval(() => reply.write('x'), 20)
      reply.on('close', () => clearInterval(timer))
    }
    await expect(get('http://dati.example/', slow)).rejects.toMatchObject({ code: 'fetch/timeout' })
    resolve.mockReturnValueOnce(new Promise(() => undefined))
    await expect(get('http://dati.example/', slow)).rejects.toMatchObject({ code: 'fetch/timeout' })
  })

  test('breaks off', async () => {
    answer = (_, reply) => {
      reply.writeHead(200, { 'content-length': 100 })
      reply.write('x')
      setTimeout(() => reply.destroy(), 20)
    }
    await expect(get('http://dati.example/')).rejects.toMatchObject({
      code: 'fetch/unreachable',
      details: { host: 'dati.example' },
    })
  })

  test('speaks https that cannot be trusted', async () => {
    await expect(get('https://dati.example/')).rejects.toMatchObject({ code: 'fetch/unreachable' })
    expect(connect).toHaveBeenCalledWith({ address: PUBLIC, port: 443 })
  })
})
