import type { Registry } from '../record/registry.ts'
import type { ApiRoute } from './api-route.ts'
import { ANSWERS, NOTES, SUMMARIES } from './messages.ts'
import { PAGE_QUERY, PLAIN_QUERY, searchQuery } from './query.ts'
import { answerSearch, answerTerritories, answerTerritory } from './territories-service.ts'

/** The routes about territories as wholes: the list, one of them, its search. */
export function territoryRoutes(registry: Registry): ApiRoute[] {
  const unchanged = { status: 304, words: ANSWERS.unchanged }
  const base = { method: 'GET', access: 'public' } as const
  return [
    {
      ...base,
      scope: 'site',
      path: '/territories',
      operation: {
        id: 'listTerritories',
        tag: 'territories',
        summary: SUMMARIES.listTerritories,
        query: PAGE_QUERY,
        answers: [
          { status: 200, words: ANSWERS.page, schema: 'TerritoryPage', headers: ['ETag'] },
          unchanged,
        ],
        errors: [400],
      },
      handle: answerTerritories,
    },
    {
      ...base,
      scope: 'territory',
      path: '/territories/{territory}',
      operation: {
        id: 'getTerritory',
        tag: 'territories',
        summary: SUMMARIES.getTerritory,
        query: PLAIN_QUERY,
        answers: [
          { status: 200, words: ANSWERS.territory, schema: 'TerritoryRecord', headers: ['ETag'] },
          unchanged,
        ],
        errors: [400, 404, 503],
      },
      handle: answerTerritory,
    },
    {
      ...base,
      scope: 'territory',
      path: '/territories/{territory}/search',
      operation: {
        id: 'search',
        tag: 'search',
        summary: SUMMARIES.search,
        description: NOTES.search,
        query: searchQuery(registry.types),
        answers: [{ status: 200, words: ANSWERS.page, schema: 'HitPage', headers: ['ETag'] }, unchanged],
        errors: [400, 404, 503],
      },
      handle: answerSearch,
    },
  ]
}
