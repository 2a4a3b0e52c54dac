import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { addValley } from '../../../tests/support/valley.ts'
import { LANGUAGES } from '../../kernel/language.ts'
import { checkRecord } from '../record/input.ts'
import { exampleRecord } from './example-value.ts'
import { apiRoutes, openApiDocument, registerApi } from './index.ts'
import { schemaNames } from './names.ts'
import type { OpenApi } from './openapi.ts'

// What the server really knows, as it tells while its routes are added.
const known: { method: string; url: string }[] = []
const site = await testServer({
  extend: (services) => async (server) => {
    server.addHook('onRoute', ({ method, url, onRequest }) => {
      if (!url.startsWith('/api/') || (Array.isArray(onRequest) && onRequest.length === 0)) return
      for (const one of [method].flat()) known.push({ method: one, url })
    })
    await registerApi(services)(server)
  },
})
const people = await addValley(site)
const document = openApiDocument(site.registry)

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(document, 'telaio')

/** What is wrong with `value` as the component `name`, in words. */
function faultsOf(name: string, value: unknown): string[] {
  const validate = ajv.getSchema(`telaio#/components/schemas/${name}`)
  if (!validate) return [`no schema ${name}`]
  validate(value)
  const unknown = Object.keys(value as object).filter(
    (key) => !Object.hasOwn((document.components.schemas?.[name]?.properties ?? {}) as object, key),
  )
  return [
    ...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
    ...unknown.map((key) => `${key} is not in the document`),
  ]
}

const operationsOf = (api: OpenApi) =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )

async function read(path: string, headers: Record<string, string> = {}) {
  return (await site.server.inject({ url: `/api/v1${path}`, headers })).json()
}

describe('the OpenAPI document', () => {
  it.each(LANGUAGES)('is valid OpenAPI 3.1 in %s', async (language) => {
    const { valid, errors } = await new Validator().validate(
      JSON.parse(JSON.stringify(openApiDocument(site.registry, language))),
    )
    expect(valid, JSON.stringify(errors)).toBe(true)
  })

  it('is served with the address of this installation', async () => {
    const served = await read('/openapi.json?lang=en')
    expect(served).toEqual(
      JSON.parse(JSON.stringify({ ...document, servers: [{ url: 'http://telaio.test' }] })),
    )
    const italian = await read('/openapi.json')
    expect(italian.info.title).toContain('interfaccia per programmi')
  })

  it('has every route of the server, and none that is not there', () => {
    const documented = operationsOf(document).map(
      ({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    )
    const listed = apiRoutes(site.registry).map(({ method, url }) => `${method} ${url}`)
    expect([...documented].sort()).toEqual([...listed].sort())
    for (const one of listed) expect(known.map(({ method, url }) => `${method} ${url}`)).toContain(one)
    expect(listed).toHaveLength(
      3 +
        2 +
        2 +
        site.registry.types.length * 9 +
        site.registry.rows.filter((rows) => !rows.isManaged).length * 3,
    )
  })

  it('names operations once, refers to nothing that is missing and describes every parameter', () => {
    const operations = operationsOf(document)
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    const text = JSON.stringify(document)
    for (const [, kind, name] of text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      expect(document.components[kind as string], `${kind} ${name}`).toHaveProperty(name as string)
    }
    for (const { path, operation } of operations) {
      const inPath = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`)
      expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? [])
      for (const parameter of operation.parameters) expect(parameter.description).not.toBe('')
    }
  })

  it('asks for a token exactly where something is written', () => {
    for (const { method, operation } of operationsOf(document)) {
      expect(operation.security.some((one) => Object.keys(one).length === 0)).toBe(method === 'GET')
    }
    for (const { method, access } of apiRoutes(site.registry)) {
      expect(access).toBe(method === 'GET' ? 'public' : 'writer')
    }
  })

  it('gives examples that would be accepted', () => {
    for (const type of site.registry.types) {
      const { input, patch } = schemaNames(type)
      const schemas = document.components.schemas as Record<string, { examples: unknown[] }>
      expect(faultsOf(input, schemas[input]?.examples[0])).toEqual([])
      expect(faultsOf(patch, schemas[patch]?.examples[0])).toEqual([])
      expect(checkRecord(type, exampleRecord(type), 'en')).toMatchObject({ ok: true })
    }
    expect(faultsOf('TieInput', document.components.schemas?.TieInput?.examples?.[0 as never])).toEqual([])
  })
})

describe('what the server answers', () => {
  it('is what the document says: lists and records of every type', async () => {
    for (const type of site.registry.types) {
      const names = schemaNames(type)
      const page = await read(`/territories/valle/${type.collection}`, people.steward.bearer)
      expect(faultsOf(names.page, page)).toEqual([])
      for (const { slug } of page.items) {
        const path = `/territories/valle/${type.collection}/${slug}`
        const open = await read(path)
        expect(faultsOf(open.status === 404 ? 'Problem' : names.whole, open)).toEqual([])
        expect(faultsOf(names.whole, await read(path, people.steward.bearer))).toEqual([])
      }
    }
  })

  it('is what the document says: territories, search, ties, problems', async () => {
    expect(faultsOf('TerritoryPage', await read('/territories'))).toEqual([])
    expect(faultsOf('TerritoryRecord', await read('/territories/valle'))).toEqual([])
    expect(faultsOf('HitPage', await read('/territories/valle/search?q=scuola'))).toEqual([])
    const problem = await read('/territories/valle/search')
    expect(faultsOf('Problem', problem)).toEqual([])
    const tie = await site.server.inject({
      method: 'POST',
      url: '/api/v1/territories/valle/actions/rete/ties',
      headers: people.steward.bearer,
      payload: { relation: 'carries', direction: 'backward', record: { type: 'body', slug: 'scuola' } },
    })
    expect(faultsOf('Tie', tie.json())).toEqual([])
  })

  it('finds fault with what the document does not say', () => {
    expect(faultsOf('Money', { cents: 1.5, currency: 'EUR' })).toHaveLength(1)
    expect(
      faultsOf('Interval', { from: 'ieri', to: null, precision: 'day', words: { it: 'x' } }),
    ).not.toEqual([])
    expect(faultsOf('Hidden', { hidden: 1, restorableUntil: '2026-11-23T00:00:00Z', more: 1 })).toEqual([
      'more is not in the document',
    ])
  })
})
