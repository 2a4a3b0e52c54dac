import type { VNode } from 'preact'
import type { ErrorKind } from '../kernel/error.ts'
import type { Localized } from '../kernel/language.ts'
import type { Content, Crumb, Definition, TagProps } from '../ui/index.ts'
import type { Context } from './context.ts'
import type { Dataset } from './dataset/dataset.ts'
import type { Links } from './http/links.ts'
import type { Answer, PageRequest, Route } from './http/route.ts'
import type { Listener } from './job/event.ts'
import type { Job } from './job/job.ts'
import type { PersonalHolding } from './personal/holding.ts'
import type { RecordFinder } from './record/finder.ts'
import type { StoredRecord } from './record/record.ts'
import type { Registry } from './record/registry.ts'
import type { Representation } from './record/representation.ts'
import type { RecordType } from './record/type.ts'
import type { RowType } from './row/row-type.ts'

/** An entry of a territory's menu. */
export type MenuEntry = Readonly<{ title: Localized; path: string }>

/** A block of a territory's home. Small numbers come first. */
export type HomeBlock = Readonly<{
  order: number
  draw: (ctx: Context, links: Links, registry: Registry) => Promise<VNode | null>
}>

/**
 * A chapter of the territory's document, which is printed: public data only, fit for paper. Small numbers come first;
 * one that has nothing to say draws null and is left out.
 */
export type Chapter = Readonly<{
  order: number
  title: Localized
  draw: (ctx: Context, links: Links, registry: Registry) => Promise<VNode | null>
}>

/** Figures for the head of a territory's home: how many, of what, where to see them. */
export type HomeFact = Readonly<{ value: string; label: string; href: string }>

/**
 * What a module says of one of its records. The platform sets it into the golden thread, so that every record
 * of every module has one: where it comes from, this, with whom, what came of it.
 */
export type RecordFace = Readonly<{
  /** "Azione 4" */
  eyebrow?: string | undefined
  tags?: readonly TagProps[]
  crumbs?: readonly Crumb[]
  /** What the record says of itself. */
  middle?: Content
  /** With whom and with what, beside the bodies that the ties name. */
  means?: Content
  /** What the knot of the bodies and other ties is called, where it is not "with whom". */
  besideTitle?: string
  /** Facts for the column beside the thread. */
  facts?: readonly Definition[]
  /** Pictures across the whole width, below the thread. */
  below?: Content
  /** A form that the page ends with, given the token that the forms of the session carry. */
  ask?: (csrf: string) => Content
  /** Names under which a public model looks for the title and the lead of the page: `data-element`. */
  elements?: Readonly<{ title: string; lead: string }>
  /** What the page says to programs, as schema.org has it, given its public address. */
  jsonLd?: (url: string) => object
}>

/** Draws the face of a record; `names` are the titles of bodies by slug. */
export type DrawRecord = (
  ctx: Context,
  record: StoredRecord,
  links: Links,
  registry: Registry,
  names: ReadonlyMap<string, string>,
) => Promise<RecordFace>

/**
 * What another module knows of what came of a record, such as whether the number moved that an action promised to
 * move; null where it knows nothing. The platform sets it where the thread of the record ends.
 */
export type DrawOutcome = (
  ctx: Context,
  record: StoredRecord,
  links: Links,
  registry: Registry,
) => Promise<VNode | null>

/** Draws the page on which all records of a type are found, where a plain list of their titles is not enough. */
export type DrawList = (request: PageRequest, registry: Registry) => Promise<Answer>

/** What one record of a type and several are called on a territory: "Sfida", "Sfide". */
export type TypeName = Readonly<{ one: string; many: string }>

/** What a capability declares. The platform makes a feature of every line. */
export type Module = Readonly<{
  name: string
  title: Localized
  /** Modules whose services this one calls. */
  needs: readonly string[]
  records: readonly RecordType[]
  /** What hangs on records without an address of its own, such as the values of an indicator. */
  rows?: readonly RowType[]
  menu: readonly MenuEntry[]
  /** Public pages and pages of the desk; the CRUD of the records needs none, the platform makes it. */
  routes: (registry: Registry) => readonly Route[]
  /** The public faces of its records, by type; a type without one shows its fields in their order. */
  faces?: Readonly<Record<string, DrawRecord>>
  /** The public pages on which its records are found, by type; a type without one lists its titles. */
  lists?: Readonly<Record<string, DrawList>>
  /** How programs find its records, by type, where words alone do not do. */
  finders?: Readonly<Record<string, RecordFinder>>
  /** Its records in the standards of their field, by type: the API gives them by `Accept`. */
  representations?: Readonly<Record<string, readonly Representation[]>>
  /** What it knows of what came of records, its own or others', by type. */
  outcomes?: Readonly<Record<string, DrawOutcome>>
  /** Its types for which the territory has a word of its own, by type. */
  typeNames?: (ctx: Context) => Promise<ReadonlyMap<string, TypeName>>
  facts?: (ctx: Context, links: Links, registry: Registry) => Promise<HomeFact[]>
  home?: readonly HomeBlock[]
  /** What it gives to the territory's document. */
  chapters?: readonly Chapter[]
  /** What a steward should look at, such as late activities: shown first on the desk. */
  attention?: (ctx: Context, links: Links, registry: Registry) => Promise<VNode | null>
  /** Tables of open data beyond its records, each of which is one by itself. */
  datasets?: readonly Dataset[]
  /** What it holds of people with an account; the platform shows, downloads, erases and forgets it. */
  personal?: readonly PersonalHolding[]
  /** Work in the background, by the clock or when asked. */
  jobs?: readonly Job[]
  /** What it hears of what others tell with `tell`, once that is written. */
  listens?: readonly Listener[]
  errors: Readonly<Record<string, ErrorKind>>
}>

/** All that the application is made of. */
export type Application = Readonly<{
  modules: readonly Module[]
  registry: Registry
  errors: Readonly<Record<string, ErrorKind>>
}>
