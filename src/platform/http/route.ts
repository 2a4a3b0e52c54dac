import type { Readable } from 'node:stream'
import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import type { Crumb } from '../../ui/index.ts'
import type { Actor, Context } from '../context.ts'
import type { Database } from '../database/database.ts'
import type { FormData } from '../record/field/form.ts'
import type { Links } from './links.ts'
import type { Upload } from './upload.ts'

/**
 * Who may ask for a route at all. What they may do with a single record is the service's to decide.
 * `public` everybody; `account` whoever signed in; `desk` whoever has a role in the territory; `writer` a
 * steward or an editor; `steward`; `administrator` of the installation.
 */
export const ACCESSES = ['public', 'account', 'desk', 'writer', 'steward', 'administrator'] as const
export type Access = (typeof ACCESSES)[number]

/** What a page is given. `params`, `query` and `form` are the browser's texts, unchecked. */
export type SitePageRequest = Readonly<{
  db: Database
  language: Language
  actor: Actor
  now: Date
  params: Readonly<Record<string, string>>
  query: FormData
  form: FormData
  /** The file that came with the form, on a route that takes one. */
  upload: Upload | null
  /** The path asked for, without the query. */
  path: string
  links: Links
  /** The address under which the world reaches the installation, for what leaves this site. */
  publicUrl: string
  /** The token that the forms of this session post as `_csrf`. */
  csrf: string
  /** Headers that sign-in needs: the browser's own, as it sent them. */
  headers: Headers
}>
export type PageRequest = SitePageRequest & Readonly<{ ctx: Context }>

export type PageAnswer = Readonly<{
  kind: 'page'
  status?: number
  title: string
  description?: string | undefined
  crumbs?: readonly Crumb[]
  noIndex?: boolean
  content: VNode
  /** After how many seconds the browser asks again, while something is under way. */
  refreshSeconds?: number
  /** What the page says to programs, as schema.org has it, given its public address. */
  jsonLd?: ((url: string) => object) | undefined
  /** Custom elements that this page uses. */
  scripts?: readonly string[]
}>

export type Answer =
  | PageAnswer
  | Readonly<{ kind: 'redirect'; to: string; permanent?: boolean; headers?: Headers }>
  | Readonly<{
      kind: 'file'
      type: string
      name?: string
      body: string | Buffer | Readable
      maxAgeSeconds?: number
      headers?: Headers
    }>
  /** What was asked for is what the asker has already. */
  | Readonly<{ kind: 'unchanged'; headers: Headers }>

type RouteBase = Readonly<{
  method: 'GET' | 'POST'
  access: Access
  variant?: 'public' | 'desk'
  /** Requests a minute from one address; left out, the general limit of its method holds. */
  limit?: 'sign-in'
  /** Its forms may come as `multipart/form-data`, which can bring a file: of so many bytes at most. */
  takesFile?: number
  /**
   * Taken from programs of mail too, which say nothing of where they come from (RFC 8058). Only for what a secret in
   * the address allows, and nothing else: no session speaks here.
   */
  fromAnywhere?: true
}>

/** A route under a territory: `/{territory}` + path, or the path alone on its own domain, and the same under `/en`. */
export type TerritoryRoute = RouteBase &
  Readonly<{ scope: 'territory'; path: string; handle: (request: PageRequest) => Promise<Answer> }>

/** A route under a territory's desk: `/scrivania/{territory}` + path. */
export type DeskRoute = RouteBase &
  Readonly<{ scope: 'desk'; path: string; handle: (request: PageRequest) => Promise<Answer> }>

/** A route of the installation: the path as it is, and the same under `/en`. */
export type SiteRoute = RouteBase &
  Readonly<{ scope: 'site'; path: string; handle: (request: SitePageRequest) => Promise<Answer> }>

export type Route = TerritoryRoute | DeskRoute | SiteRoute

/** The whole pattern of a route in Italian, with `:territory` where it stands. */
export function patternOf(route: Route): string {
  if (route.scope === 'site') return route.path
  return (route.scope === 'desk' ? '/scrivania/:territory' : '/:territory') + route.path
}

// Further than any list reaches, and far from numbers that a database cannot count with.
const LAST_PAGE = 100_000

/** The page of a list that an address asks for with `pagina`, from 1; what is no such number is the first. */
export function pageAsked(query: FormData): number {
  const number = Number.parseInt(query.pagina ?? '', 10) || 1
  return Math.min(LAST_PAGE, Math.max(1, number))
}

/** A page to show. */
export function page(
  title: string,
  content: VNode,
  more: Omit<PageAnswer, 'kind' | 'title' | 'content'> = {},
): PageAnswer {
  return { kind: 'page', title, content, ...more }
}

/** Go and look there: the answer to every form that was taken. */
export function redirect(to: string): Answer {
  return { kind: 'redirect', to }
}
