import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import type { ApiTerritoryRoute } from './api-route.ts'
import { answerFound, asksFinder } from './find-service.ts'
import { ANSWERS, collectionWords, NOTES } from './messages.ts'
import { pascal, schemaNames } from './names.ts'
import { collectionQuery, PLAIN_QUERY } from './query.ts'
import { answerList, answerRecord } from './read-service.ts'

/** The two routes with which everybody reads a collection. */
export function readRoutes(registry: Registry, type: RecordType): ApiTerritoryRoute[] {
  const finder = registry.finderOf(type.type)
  const alsoAs = registry.representationsOf(type.type).map(({ mediaType }) => mediaType)
  const names = schemaNames(type)
  const words = collectionWords(type)
  const unchanged = { status: 304, words: ANSWERS.unchanged }
  const path = `/territories/{territory}/${type.collection}`
  const base = { scope: 'territory', method: 'GET', access: 'public' } as const
  return [
    {
      ...base,
      path,
      operation: {
        id: `list${pascal(type.collection)}`,
        tag: type.collection,
        summary: words.list,
        description: finder ? NOTES.find : NOTES.list,
        query: collectionQuery(type, finder),
        answers: [{ status: 200, words: ANSWERS.page, schema: names.page, headers: ['ETag'] }, unchanged],
        errors: [400, 404, 503],
      },
      handle: (request, ctx) =>
        finder && asksFinder(request, finder)
          ? answerFound(request, ctx, type, finder)
          : answerList(request, ctx, type),
    },
    {
      ...base,
      path: `${path}/{slug}`,
      operation: {
        id: `get${pascal(type.type)}`,
        tag: type.collection,
        summary: words.get,
        description: NOTES.get,
        query: PLAIN_QUERY,
        answers: [
          { status: 200, words: ANSWERS.record, schema: names.whole, headers: ['ETag'], alsoAs },
          { status: 301, words: ANSWERS.moved, headers: ['Location'] },
          unchanged,
        ],
        errors: [400, 404, 503],
      },
      handle: (request, ctx) => answerRecord(request, ctx, type),
    },
  ]
}
