import { AppError } from '../../kernel/error.ts'
import { DEFAULT_LANGUAGE } from '../../kernel/language.ts'
import { isSlug } from '../../kernel/slug.ts'
import type { Context } from '../context.ts'
import { territoryAddress } from '../http/links.ts'
import { toInput } from '../record/changes.ts'
import { refsOf } from '../record/field/columns.ts'
import { findRedirect } from '../record/key-store.ts'
import type { StoredRecord } from '../record/record.ts'
import { getRecord } from '../record/record-service.ts'
import { listRecords } from '../record/record-store.ts'
import { negotiate } from '../record/representation.ts'
import { listTiesOf } from '../record/tie-store.ts'
import type { RecordType } from '../record/type.ts'
import type { ApiAnswer, ApiRequest } from './api-route.ts'
import { type CollectionFilter, findPage } from './collection-store.ts'
import { concealIn, presentRecord, presentTie, recordUrl, refsAmong, viewOf } from './present.ts'
import { presentHistory } from './present-history.ts'
import { nextPage } from './query.ts'

function filterOf(type: RecordType, query: ApiRequest['query'], onlyPublic: boolean): CollectionFilter {
  const asked = (name: string) => query[name] as readonly string[]
  return {
    onlyPublic,
    words: query.q as string | undefined,
    updatedSince: query.updatedSince === undefined ? undefined : new Date(query.updatedSince as string),
    owners: asked('owner'),
    refs: refsOf(type.fields).map(({ name, to }) => ({ name, to, slugs: asked(name) })),
    choices: Object.entries(type.fields).flatMap(([name, field]) =>
      field.kind === 'choice' ? [{ name, options: asked(name) }] : [],
    ),
    limit: query.limit as number,
    offset: query.offset as number,
  }
}

const valuesOf = (record: StoredRecord) => {
  const { general, own } = toInput(record)
  return { ...general, ...own }
}

/** Records as items of a list, without what the caller may not follow. */
export async function presentItems(
  request: ApiRequest,
  ctx: Context,
  type: RecordType,
  records: readonly StoredRecord[],
) {
  const view = await concealIn(
    ctx,
    viewOf(request.services, ctx),
    records.flatMap((record) => refsAmong(type, valuesOf(record))),
  )
  return records.map((record) => presentRecord(view, type, record))
}

/** One page of a collection, as far as the caller may see it. */
export async function answerList(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const { onlyPublic } = viewOf(request.services, ctx)
  const filter = filterOf(type, request.query, onlyPublic)
  const { ids, total } = await findPage(ctx.tx, type, filter)
  const records = ids.length === 0 ? [] : await listRecords(ctx.tx, type, { ids })
  const items = await presentItems(request, ctx, type, records)
  const next = nextPage(request.services.publicUrl, request.url, { ...filter, total })
  return { kind: 'json', body: { items, total, next } }
}

/** A record with its ties and its history, as every route that gives one record gives it. */
export async function wholeRecord(
  request: ApiRequest,
  ctx: Context,
  type: RecordType,
  record: StoredRecord,
): Promise<Extract<ApiAnswer, { kind: 'json' }>> {
  const start = viewOf(request.services, ctx)
  const view = await concealIn(ctx, start, refsAmong(type, valuesOf(record)))
  const ties = await listTiesOf(ctx.tx, record.id, view.onlyPublic)
  const body = {
    ...presentRecord(view, type, record),
    ties: ties.map((tied) => presentTie(view, record.id, tied)),
    history: await presentHistory(ctx, view, type, record),
  }
  return { kind: 'json', body, version: record.version }
}

/** The former name of a record leads to its new one, unless that is a draft which the caller may not see. */
async function answerMoved(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const view = viewOf(request.services, ctx)
  const slug = request.params.slug as string
  const renamed = await findRedirect(ctx.tx, type.type, slug)
  if (renamed === null) throw new AppError('record/missing', { type: type.type, slug })
  await getRecord(ctx, type, renamed, view.onlyPublic)
  return { kind: 'moved', to: recordUrl(view, type, renamed) }
}

/**
 * One record by its slug, or the way to its new one.
 * @throws AppError `record/missing`
 */
export async function answerRecord(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const slug = request.params.slug as string
  if (!isSlug(slug)) throw new AppError('record/missing', { type: type.type, slug })
  const { onlyPublic } = viewOf(request.services, ctx)
  const [record] = await listRecords(ctx.tx, type, { slug, onlyPublic })
  if (!record) return answerMoved(request, ctx, type)
  const { services, accept } = request
  const other = negotiate(accept, services.application.registry.representationsOf(type.type))
  if (!other) return wholeRecord(request, ctx, type, record)
  // The Italian page whatever language is asked for: the addresses of a graph do not change with its reader.
  const page = territoryAddress(services.publicUrl, ctx.territory, DEFAULT_LANGUAGE, `/${type.noun}/${slug}`)
  return {
    kind: 'text',
    type: other.mediaType,
    text: await other.write(ctx, record, page),
    version: record.version,
  }
}
