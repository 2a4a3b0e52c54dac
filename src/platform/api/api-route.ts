import type { z } from 'zod'
import type { Language, Localized } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import type { Access, PageAnswer } from '../http/route.ts'
import type { Services } from '../http/services.ts'

export const API_ROOT = '/api/v1'

export const API_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type ApiMethod = (typeof API_METHODS)[number]

/** What a route is given. `query` has passed the route's own schema; `body` is the caller's, unchecked. */
export type ApiRequest = Readonly<{
  services: Services
  language: Language
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, unknown>>
  body: unknown
  /** The path and query as they were asked for. */
  url: string
  ifMatch: string | undefined
  accept: string | undefined
}>

export type ApiAnswer =
  | Readonly<{
      kind: 'json'
      status?: number
      body: object
      /** The version of the record that the body shows: it leads the ETag. */
      version?: number
      location?: string
    }>
  | Readonly<{ kind: 'text'; type: string; text: string; version: number }>
  | Readonly<{ kind: 'moved'; to: string }>
  | Readonly<{ kind: 'page'; page: PageAnswer }>

/** One answer as the OpenAPI document tells it; `schema` names a component. */
export type AnswerNote = Readonly<{
  status: number
  words: Localized
  schema?: string
  mediaType?: string
  /** Other forms in which it is given, by `Accept`. */
  alsoAs?: readonly string[]
  headers?: readonly ('ETag' | 'Location')[]
}>

/** What the OpenAPI document and the readable page say of a route. */
export type Operation = Readonly<{
  id: string
  /** The collection, or one of the general chapters. */
  tag: string
  summary: Localized
  description?: Localized
  query: z.ZodObject
  /** The component that describes the body. */
  body?: string
  needsIfMatch?: boolean
  answers: readonly AnswerNote[]
  /** Statuses of problem+json beside those that every route may give. */
  errors: readonly number[]
}>

type RouteBase = Readonly<{
  method: ApiMethod
  /** Below `/api/v1`, with `{name}` where a parameter stands. */
  path: string
  access: Access
  operation: Operation
}>

/** A route of the installation. */
export type ApiSiteRoute = RouteBase &
  Readonly<{ scope: 'site'; handle: (request: ApiRequest) => Promise<ApiAnswer> }>

/** A route inside a territory, in one transaction that sees nothing else. */
export type ApiTerritoryRoute = RouteBase &
  Readonly<{ scope: 'territory'; handle: (request: ApiRequest, ctx: Context) => Promise<ApiAnswer> }>

export type ApiRoute = ApiSiteRoute | ApiTerritoryRoute

/** The pattern under which the server knows a route: `:slug` where the document says `{slug}`. */
export function urlPattern(route: Pick<ApiRoute, 'path'>): string {
  return API_ROOT + route.path.replace(/\{(\w+)\}/g, ':$1')
}
