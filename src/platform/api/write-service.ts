import type { Context } from '../context.ts'
import { BIN_DAYS, hideRecord, restoreRecord } from '../record/bin-service.ts'
import { createRecord, patchRecord, updateRecord } from '../record/record-service.ts'
import type { RecordType } from '../record/type.ts'
import type { ApiAnswer, ApiRequest } from './api-route.ts'
import { baseVersion, candidateOf } from './body.ts'
import { recordUrl, viewOf } from './present.ts'
import { wholeRecord } from './read-service.ts'

const DAY_MS = 86_400_000

const slugOf = (request: ApiRequest) => request.params.slug as string

/**
 * Adds a record.
 * @throws as `createRecord`, and as `candidateOf`
 */
export async function answerCreate(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const record = await createRecord(ctx, type, candidateOf(request.body, ctx.language))
  const location = recordUrl(viewOf(request.services, ctx), type, record.slug)
  return { ...(await wholeRecord(request, ctx, type, record)), status: 201, location }
}

/**
 * Saves a whole record over the version named by If-Match.
 * @throws as `updateRecord`, `baseVersion` and `candidateOf`
 */
export async function answerReplace(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const base = baseVersion(request.ifMatch)
  const candidate = candidateOf(request.body, ctx.language)
  return wholeRecord(request, ctx, type, await updateRecord(ctx, type, slugOf(request), base, candidate))
}

/**
 * Saves some fields of a record over the version named by If-Match.
 * @throws as `updateRecord`, `baseVersion` and `candidateOf`
 */
export async function answerChange(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const base = baseVersion(request.ifMatch)
  const candidate = candidateOf(request.body, ctx.language)
  return wholeRecord(request, ctx, type, await patchRecord(ctx, type, slugOf(request), base, candidate))
}

/**
 * Moves a record to the bin, if it still is the version named by If-Match.
 * @throws as `hideRecord` and `baseVersion`
 */
export async function answerHide(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const { registry } = request.services.application
  const base = baseVersion(request.ifMatch)
  const hidden = await hideRecord(ctx, registry, type, slugOf(request), base)
  const restorableUntil = new Date(ctx.now.getTime() + BIN_DAYS * DAY_MS).toISOString()
  return { kind: 'json', body: { hidden, restorableUntil } }
}

/**
 * Brings a record back from the bin.
 * @throws as `restoreRecord`
 */
export async function answerRestore(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const record = await restoreRecord(ctx, request.services.application.registry, type, slugOf(request))
  return wholeRecord(request, ctx, type, record)
}
