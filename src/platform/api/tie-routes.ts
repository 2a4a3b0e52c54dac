import type { RecordType } from '../record/type.ts'
import type { ApiTerritoryRoute } from './api-route.ts'
import { ANSWERS, collectionWords, NOTES } from './messages.ts'
import { pascal } from './names.ts'
import { PLAIN_QUERY } from './query.ts'
import { answerTie, answerUntie } from './ties-service.ts'

/** The routes with which a token ties the records of a collection and unties them. */
export function tieRoutes(type: RecordType): ApiTerritoryRoute[] {
  const words = collectionWords(type)
  const path = `/territories/{territory}/${type.collection}/{slug}/ties`
  const base = { scope: 'territory', access: 'writer' } as const
  return [
    {
      ...base,
      method: 'POST',
      path,
      operation: {
        id: `tie${pascal(type.type)}`,
        tag: type.collection,
        summary: words.tie,
        description: NOTES.tie,
        query: PLAIN_QUERY,
        body: 'TieInput',
        answers: [{ status: 201, words: ANSWERS.tied, schema: 'Tie' }],
        errors: [400, 401, 403, 404, 409, 413, 415, 422, 429],
      },
      handle: (request, ctx) => answerTie(request, ctx, type),
    },
    {
      ...base,
      method: 'DELETE',
      path: `${path}/{id}`,
      operation: {
        id: `untie${pascal(type.type)}`,
        tag: type.collection,
        summary: words.untie,
        query: PLAIN_QUERY,
        answers: [{ status: 200, words: ANSWERS.untied, schema: 'Tie' }],
        errors: [400, 401, 403, 404, 409, 429],
      },
      handle: (request, ctx) => answerUntie(request, ctx, type),
    },
  ]
}
