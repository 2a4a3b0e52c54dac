import { z } from 'zod'
import type { Language } from '../../kernel/language.ts'
import type { Registry } from '../record/registry.ts'
import { type AnswerNote, API_ROOT, type ApiRoute } from './api-route.ts'
import { schemaComponents } from './components.ts'
import { GENERAL_NOTES, GUIDE } from './guide-words.ts'
import { fieldWords, type JsonSchema } from './json-schema.ts'
import { PARAMETERS, REFUSALS } from './messages.ts'

export type Parameter = Readonly<{
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description: string
  schema: JsonSchema
  example?: unknown
}>

export type OperationObject = Readonly<{
  operationId: string
  tags: readonly string[]
  summary: string
  description?: string
  parameters: readonly Parameter[]
  requestBody?: JsonSchema
  responses: Record<string, JsonSchema>
  security: readonly Record<string, string[]>[]
}>

/** An OpenAPI 3.1 document. */
export type OpenApi = Readonly<{
  openapi: string
  info: JsonSchema
  servers: readonly { url: string }[]
  tags: readonly { name: string; description: string }[]
  paths: Record<string, Record<string, OperationObject>>
  components: Record<string, Record<string, JsonSchema>>
}>

const SLUG_SCHEMA = { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 100 }
const PATH_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  territory: SLUG_SCHEMA,
  slug: SLUG_SCHEMA,
  id: { type: 'string', format: 'uuid' },
}

const say = (name: string, language: Language) => PARAMETERS[name]?.[language] ?? name

function queryParameters(route: ApiRoute, registry: Registry, language: Language): Parameter[] {
  const { tag } = route.operation
  const type = registry.byCollection(tag) ?? registry.rowsByCollection(tag)
  return Object.entries(route.operation.query.shape).map(([name, shape]) => {
    const { $schema: _, examples, ...schema } = z.toJSONSchema(shape, { io: 'output' }) as JsonSchema
    const field = type?.fields[name]
    const example = Array.isArray(examples) ? { example: examples[0] } : {}
    return {
      name,
      in: 'query',
      required: !z.safeParse(shape, undefined).success,
      description: field ? fieldWords(registry, field, language) : say(name, language),
      schema,
      ...example,
    }
  })
}

function parametersOf(route: ApiRoute, registry: Registry, language: Language): Parameter[] {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
  const header = (name: string, required: boolean, example: string): Parameter => ({
    name,
    in: 'header',
    required,
    description: say(name, language),
    schema: { type: 'string' },
    example,
  })
  const answersTag = route.operation.answers.some(({ status }) => status === 304)
  return [
    ...names.map(
      (name): Parameter => ({
        name,
        in: 'path',
        required: true,
        description: say(name, language),
        schema: PATH_SCHEMAS[name] ?? SLUG_SCHEMA,
      }),
    ),
    ...queryParameters(route, registry, language),
    ...(route.operation.needsIfMatch ? [header('If-Match', true, '"3"')] : []),
    ...(answersTag ? [header('If-None-Match', false, '"3-9f8e7d6c5b4a3210"')] : []),
  ]
}

function answerObject(answer: AnswerNote, language: Language): JsonSchema {
  const headers = (answer.headers ?? []).map((name) => [name, { schema: { type: 'string' } }])
  const media = answer.mediaType ?? 'application/json'
  const schema = answer.schema ? { $ref: `#/components/schemas/${answer.schema}` } : { type: 'string' }
  const others = Object.fromEntries(
    (answer.alsoAs ?? []).map((type) => [type, { schema: { type: 'string' } }]),
  )
  const hasBody = answer.schema !== undefined || answer.mediaType !== undefined
  return {
    description: answer.words[language],
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers) } : {}),
    ...(hasBody ? { content: { [media]: { schema }, ...others } } : {}),
  }
}

function operationObject(route: ApiRoute, registry: Registry, language: Language): OperationObject {
  const { operation } = route
  const refusals = [...operation.errors, 500].map((status) => [
    String(status),
    { $ref: `#/components/responses/Problem${status}` },
  ])
  const answers = operation.answers.map((one) => [String(one.status), answerObject(one, language)])
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary[language],
    ...(operation.description ? { description: operation.description[language] } : {}),
    parameters: parametersOf(route, registry, language),
    ...(operation.body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: { $ref: `#/components/schemas/${operation.body}` } },
            },
          },
        }
      : {}),
    responses: Object.fromEntries([...answers, ...refusals]),
    security: route.access === 'public' ? [{}, { token: [] }] : [{ token: [] }],
  }
}

function problemResponses(language: Language): Record<string, JsonSchema> {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(
    Object.entries(REFUSALS).map(([status, words]) => [
      `Problem${status}`,
      { description: words[language], content },
    ]),
  )
}

/** The document of the given routes, all of them and nothing else, with its words in `language`. */
export function describeApi(
  registry: Registry,
  routes: readonly ApiRoute[],
  publicUrl: string,
  language: Language,
): OpenApi {
  const paths: Record<string, Record<string, OperationObject>> = {}
  for (const route of routes) {
    const path = `${API_ROOT}${route.path}`
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: operationObject(route, registry, language),
    }
  }
  const general = Object.entries(GENERAL_NOTES).map(([name, words]) => ({
    name,
    description: words[language],
  }))
  const rows = registry.rows.filter(({ isManaged }) => !isManaged)
  const collections = [...registry.types, ...rows].map(({ collection, plural }) => ({
    name: collection,
    description: plural[language],
  }))
  return {
    openapi: '3.1.0',
    info: {
      title: `Telaio: ${GUIDE.title[language]}`,
      version: '1',
      description: GUIDE.intro[language],
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: publicUrl }],
    tags: [...general, ...collections],
    paths,
    components: {
      schemas: schemaComponents(registry, language),
      responses: problemResponses(language),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: GUIDE.token[language] },
      },
    },
  }
}
