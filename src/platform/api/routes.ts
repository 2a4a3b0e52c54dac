import type { Language } from '../../kernel/language.ts'
import type { Access } from '../http/route.ts'
import type { Registry } from '../record/registry.ts'
import { type ApiMethod, type ApiRoute, urlPattern } from './api-route.ts'
import { datasetApiRoutes } from './dataset-routes.ts'
import { documentRoutes } from './document-routes.tsx'
import { describeApi, type OpenApi } from './openapi.ts'
import { assertNames, ENVELOPE } from './present.ts'
import { LIST_PARAMETERS } from './query.ts'
import { readRoutes } from './read-routes.ts'
import { rowRoutes } from './row-routes.ts'
import { territoryRoutes } from './territory-routes.ts'
import { tieRoutes } from './tie-routes.ts'
import { writeRoutes } from './write-routes.ts'

/**
 * Every route of the API, in the order in which it is told: the server, the OpenAPI document, the readable page
 * and the access table are made of this one list.
 * @throws AppError `registry/duplicate` when a field has a name that the API needs for itself
 */
export function listApiRoutes(registry: Registry): ApiRoute[] {
  for (const { fields } of registry.rows) assertNames({ fields }, ['id', ...LIST_PARAMETERS])
  for (const type of registry.types) assertNames(type, [...ENVELOPE, 'slug', ...LIST_PARAMETERS])
  const routes = [
    ...territoryRoutes(registry),
    ...datasetApiRoutes(),
    ...registry.types.flatMap((type) => [
      ...readRoutes(registry, type),
      ...writeRoutes(type),
      ...tieRoutes(type),
    ]),
    ...registry.rows.filter(({ isManaged }) => !isManaged).flatMap(rowRoutes),
  ]
  return [...routes, ...documentRoutes(registry, routes)]
}

/** The routes as the access table wants them: method, pattern of the server, and who may ask at all. */
export function apiRoutes(registry: Registry): { method: ApiMethod; url: string; access: Access }[] {
  return listApiRoutes(registry).map((route) => ({
    method: route.method,
    url: urlPattern(route),
    access: route.access,
  }))
}

/** The OpenAPI document without a server: for the generated files, which stand for every installation. */
export function openApiDocument(registry: Registry, language: Language = 'en'): OpenApi {
  return describeApi(registry, listApiRoutes(registry), '/', language)
}
