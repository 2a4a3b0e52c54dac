import type { Context } from '../context.ts'
import { searchRecords } from '../search/search-store.ts'
import { listTerritories } from '../territory/territory-store.ts'
import { API_ROOT, type ApiAnswer, type ApiRequest } from './api-route.ts'
import { countByType } from './collection-store.ts'
import { presentHit, presentTerritory, viewOf } from './present.ts'
import { nextPage } from './query.ts'

type Paging = Readonly<{ limit: number; offset: number }>

/** One page of the territories. */
export async function answerTerritories(request: ApiRequest): Promise<ApiAnswer> {
  const { services, url } = request
  const { limit, offset } = request.query as Paging
  const all = await listTerritories(services.db)
  const items = all.slice(offset, offset + limit).map((one) => presentTerritory(services.publicUrl, one))
  const next = nextPage(services.publicUrl, url, { limit, offset, total: all.length })
  return { kind: 'json', body: { items, total: all.length, next } }
}

/** One territory with its collections. */
export async function answerTerritory(request: ApiRequest, ctx: Context): Promise<ApiAnswer> {
  const { publicUrl, application } = request.services
  const counts = await countByType(ctx.tx, viewOf(request.services, ctx).onlyPublic)
  const collections = application.registry.types.map((type) => ({
    name: type.collection,
    type: type.type,
    title: type.plural,
    url: `${publicUrl}${API_ROOT}/territories/${ctx.territory.slug}/${type.collection}`,
    total: counts.get(type.type) ?? 0,
  }))
  return { kind: 'json', body: { ...presentTerritory(publicUrl, ctx.territory), collections } }
}

/** What a search finds among the public records. */
export async function answerSearch(request: ApiRequest, ctx: Context): Promise<ApiAnswer> {
  const { q, type, limit, offset } = request.query as Paging & { q: string; type: string[] }
  const query = {
    territoryId: ctx.territory.id,
    words: q,
    language: request.language,
    ...(type.length > 0 ? { types: type } : {}),
  }
  const { hits, total: found } = await searchRecords(ctx.tx, { ...query, limit, offset })
  // Beyond the last page there is no row that could tell how many there are.
  const isBeyond = hits.length === 0 && offset > 0
  const total = isBeyond ? (await searchRecords(ctx.tx, { ...query, limit: 1, offset: 0 })).total : found
  const view = viewOf(request.services, ctx)
  const items = hits.map((hit) => presentHit(view, hit))
  const next = nextPage(request.services.publicUrl, request.url, { limit, offset, total })
  return { kind: 'json', body: { items, total, next } }
}
