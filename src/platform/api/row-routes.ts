import type { RowType } from '../row/row-type.ts'
import type { ApiTerritoryRoute } from './api-route.ts'
import { ANSWERS, NOTES, rowWords } from './messages.ts'
import { pascal, rowSchemaNames } from './names.ts'
import { PLAIN_QUERY, rowQuery } from './query.ts'
import { answerRemoveRow, answerRows, answerSaveRows } from './row-service.ts'

/** The routes with which everybody reads the rows of a type and a token writes them, many at once. */
export function rowRoutes(type: RowType): ApiTerritoryRoute[] {
  const names = rowSchemaNames(type)
  const words = rowWords(type)
  const path = `/territories/{territory}/${type.collection}`
  const base = { scope: 'territory', path } as const
  const refused = [400, 401, 403, 404, 429]
  return [
    {
      ...base,
      method: 'GET',
      access: 'public',
      operation: {
        id: `list${pascal(type.collection)}`,
        tag: type.collection,
        summary: words.list,
        description: NOTES.rows,
        query: rowQuery(type),
        answers: [
          { status: 200, words: ANSWERS.page, schema: names.page, headers: ['ETag'] },
          { status: 304, words: ANSWERS.unchanged },
        ],
        errors: [400, 404, 503],
      },
      handle: (request, ctx) => answerRows(request, ctx, type),
    },
    {
      ...base,
      method: 'POST',
      access: 'writer',
      operation: {
        id: `save${pascal(type.collection)}`,
        tag: type.collection,
        summary: words.save,
        description: NOTES.saveRows,
        query: PLAIN_QUERY,
        body: names.input,
        answers: [{ status: 200, words: ANSWERS.rowsSaved, schema: 'RowsSaved' }],
        errors: [...refused, 413, 415, 422],
      },
      handle: (request, ctx) => answerSaveRows(request, ctx, type),
    },
    {
      ...base,
      method: 'DELETE',
      path: `${path}/{id}`,
      access: 'writer',
      operation: {
        id: `remove${pascal(type.type)}`,
        tag: type.collection,
        summary: words.remove,
        description: NOTES.removeRow,
        query: PLAIN_QUERY,
        answers: [{ status: 200, words: ANSWERS.rowRemoved, schema: names.item }],
        errors: refused,
      },
      handle: (request, ctx) => answerRemoveRow(request, ctx, type),
    },
  ]
}
