/**
 * The peer of the pages: the same framework with the same plugins and settings, sending the very same bytes from memory. It
 * reads no data, asks no rights and draws nothing. `PAGES` holds the pages as JSON, by path.
 */
import { readFile } from 'node:fs/promises'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify from 'fastify'
import { COMPRESSION } from '../src/platform/http/compression.ts'

const pages = JSON.parse(await readFile(process.env.PAGES ?? '', 'utf8')) as Record<string, string>
const server = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 200 } })
await server.register(helmet)
await server.register(rateLimit, { global: false })
await server.register(compress, COMPRESSION)
for (const [path, page] of Object.entries(pages)) {
  server.get(path, async (_request, reply) => {
    reply.header('cache-control', 'no-cache')
    return reply.type('text/html; charset=utf-8').send(page)
  })
}
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
process.once('SIGTERM', () => server.close())
