import type { Context } from '../context.ts'
import type { RecordType } from '../record/type.ts'
import type { ApiAnswer, ApiRequest, ApiTerritoryRoute, Operation } from './api-route.ts'
import { ANSWERS, collectionWords, NOTES } from './messages.ts'
import { pascal, schemaNames } from './names.ts'
import { PLAIN_QUERY } from './query.ts'
import { answerChange, answerCreate, answerHide, answerReplace, answerRestore } from './write-service.ts'

type Handler = (request: ApiRequest, ctx: Context, type: RecordType) => Promise<ApiAnswer>

/** The routes with which a token writes the records of a collection. */
export function writeRoutes(type: RecordType): ApiTerritoryRoute[] {
  const names = schemaNames(type)
  const words = collectionWords(type)
  const collection = `/territories/{territory}/${type.collection}`
  const saved = { status: 200, words: ANSWERS.record, schema: names.whole, headers: ['ETag'] } as const
  const refused = [400, 401, 403, 404, 429]
  const route = (
    method: ApiTerritoryRoute['method'],
    path: string,
    handle: Handler,
    operation: Pick<Operation, 'id' | 'summary' | 'description' | 'answers' | 'errors'> & Partial<Operation>,
  ): ApiTerritoryRoute => ({
    scope: 'territory',
    method,
    path,
    access: 'writer',
    operation: { tag: type.collection, query: PLAIN_QUERY, ...operation },
    handle: (request, ctx) => handle(request, ctx, type),
  })
  return [
    route('POST', collection, answerCreate, {
      id: `create${pascal(type.type)}`,
      summary: words.create,
      description: NOTES.create,
      body: names.input,
      answers: [{ status: 201, words: ANSWERS.created, schema: names.whole, headers: ['ETag', 'Location'] }],
      errors: [...refused, 409, 413, 415, 422],
    }),
    route('PUT', `${collection}/{slug}`, answerReplace, {
      id: `replace${pascal(type.type)}`,
      summary: words.replace,
      description: NOTES.replace,
      body: names.input,
      needsIfMatch: true,
      answers: [saved],
      errors: [...refused, 409, 412, 413, 415, 422, 428],
    }),
    route('PATCH', `${collection}/{slug}`, answerChange, {
      id: `change${pascal(type.type)}`,
      summary: words.change,
      description: NOTES.change,
      body: names.patch,
      needsIfMatch: true,
      answers: [saved],
      errors: [...refused, 409, 412, 413, 415, 422, 428],
    }),
    route('DELETE', `${collection}/{slug}`, answerHide, {
      id: `hide${pascal(type.type)}`,
      summary: words.hide,
      description: NOTES.hide,
      needsIfMatch: true,
      answers: [{ status: 200, words: ANSWERS.hidden, schema: 'Hidden' }],
      errors: [...refused, 409, 412, 428],
    }),
    route('POST', `${collection}/{slug}/restore`, answerRestore, {
      id: `restore${pascal(type.type)}`,
      summary: words.restore,
      description: NOTES.restore,
      answers: [saved],
      errors: [...refused, 409],
    }),
  ]
}
