import type { Context } from '../context.ts'
import { BIN_DAYS, hideRecord, restoreRecord } from '../record/bin-service.ts'
import { createRecord, patchRecord, updateRecord } from '../record/record-service.ts'
import type { RecordType } from '../record/type.ts'
import type { ApiAnswer, ApiRequest, ApiTerritoryRoute, Operation } from './api-route.ts'
import { baseVersion, candidateOf } from './body.ts'
import { lockRecord } from './collection-store.ts'
import { ANSWERS, collectionWords, NOTES } from './messages.ts'
import { pascal, schemaNames } from './names.ts'
import { recordUrl, viewOf } from './present.ts'
import { PLAIN_QUERY } from './query.ts'
import { wholeRecord } from './read-routes.ts'

const DAY_MS = 86_400_000

const slugOf = (request: ApiRequest) => request.params.slug as string

async function answerCreate(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const record = await createRecord(ctx, type, candidateOf(request.body, ctx.language))
  const location = recordUrl(viewOf(request.services, ctx), type, record.slug)
  return { ...(await wholeRecord(request, ctx, type, record)), status: 201, location }
}

async function answerReplace(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const base = baseVersion(request.ifMatch)
  const candidate = candidateOf(request.body, ctx.language)
  await lockRecord(ctx.tx, type, slugOf(request))
  return wholeRecord(request, ctx, type, await updateRecord(ctx, type, slugOf(request), base, candidate))
}

async function answerChange(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const base = baseVersion(request.ifMatch)
  const candidate = candidateOf(request.body, ctx.language)
  await lockRecord(ctx.tx, type, slugOf(request))
  return wholeRecord(request, ctx, type, await patchRecord(ctx, type, slugOf(request), base, candidate))
}

async function answerHide(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const { registry } = request.services.application
  const base = baseVersion(request.ifMatch)
  await lockRecord(ctx.tx, type, slugOf(request))
  const hidden = await hideRecord(ctx, registry, type, slugOf(request), base)
  const restorableUntil = new Date(ctx.now.getTime() + BIN_DAYS * DAY_MS).toISOString()
  return { kind: 'json', body: { hidden, restorableUntil } }
}

async function answerRestore(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const record = await restoreRecord(ctx, request.services.application.registry, type, slugOf(request))
  return wholeRecord(request, ctx, type, record)
}

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
