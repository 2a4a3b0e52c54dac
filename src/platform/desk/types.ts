import type { Crumb } from '../../ui/index.ts'
import type { FormData } from '../record/field/form.ts'

/** The parts of a record's form, in their order: what is read first, the details, who keeps it, the rest. */
export const PARTS = ['first', 'details', 'care', 'advanced'] as const
export type Part = (typeof PARTS)[number]

/** A titled part of a form with the names of its fields. */
export type FormSection = Readonly<{ title: string; intro?: string; names: readonly string[] }>

/** Which side of a comparison a person keeps, field by field. */
export type Side = 'mine' | 'theirs'

/** What the lists of the desk can be narrowed to. */
export const LIST_STATES = ['stale', 'draft'] as const
export type ListState = (typeof LIST_STATES)[number]

/** A record that can be chosen. */
export type Option = Readonly<{ value: string; label: string }>

/** How a form offers the records that a field may point at: all of them, or those that a search found. */
export type RefChoice = Readonly<
  | {
      kind: 'select'
      options: readonly Option[]
      /** The way to the first record, where there is none to choose. */
      create: Readonly<{ label: string; href: string }> | null
    }
  | { kind: 'search'; query: string; results: readonly Option[] | undefined; picked: Option | null }
>

/** A problem of a form in words: the name of its control, its words beside it, and those of the summary. */
export type FormError = Readonly<{ control: string; text: string; summary: string; href: string }>

/** One field on which two people differ. `start` is null both for an empty field and for an unknown start. */
export type Difference = Readonly<{
  field: string
  label: string
  start: string | null
  theirs: string | null
  mine: string | null
  proposed: Side
}>

/** Two people on one record: what each wrote, where they differ, and who was first. */
export type Comparison = Readonly<{
  /** What I wrote, to be posted again. */
  form: FormData
  version: string
  isStartKnown: boolean
  differences: readonly Difference[]
  savedBy: string | null
  savedAt: Date | null
}>

/** What the pages of one record have in common: its title, the way to it, and the pages beside this one. */
export type RecordHead = Readonly<{
  title: string
  /** The language that the title really is in. */
  textLang: string
  kind: string
  isPublic: boolean
  canEdit: boolean
  tabs: readonly Readonly<{ label: string; href: string; current: boolean }>[]
  crumbs: readonly Crumb[]
  publicHref: string
  listHref: string
  editHref: string
  tiesHref: string
}>

/** The records of one type that belong to a record, such as the activities of an action. */
export type ChildGroup = Readonly<{
  title: string
  items: readonly Readonly<{ title: string; textLang: string; href: string }>[]
  /** How many there are beyond those listed, and where. */
  more: number
  listHref: string
  create: Readonly<{ label: string; href: string }> | null
}>

/** A record in a list of the desk. */
export type ListRow = Readonly<{
  title: string
  textLang: string
  href: string
  isPublic: boolean
  owner: string | null
  /** When it was or should be checked, in words. */
  check: string
  isStale: boolean
  changed: string
  reportHref: string | null
}>

/** A page of the records of one type, and how it was narrowed. */
export type DeskList = Readonly<{
  total: number
  page: number
  pages: number
  words: string
  owner: string
  state: ListState | ''
  isNarrowed: boolean
  owners: readonly Option[]
  rows: readonly ListRow[]
  listHref: string
  create: Readonly<{ label: string; href: string }> | null
}>

/** One act in the history of the whole territory. */
export type TerritoryAct = Readonly<{
  when: string
  datetime: string
  who: string
  what: string
  /** How many records a bulk act touched. */
  count: number | null
  record: Readonly<{ title: string; textLang: string; kind: string; href: string }> | null
}>

/** A record in the bin. */
export type BinRow = Readonly<{
  type: string
  slug: string
  title: string
  textLang: string
  kind: string
  hiddenOn: string
  until: string
  /** How many other records went with it. */
  along: number
  canRestore: boolean
}>

/** A territory in which somebody works. */
export type OwnDesk = Readonly<{ title: string; textLang: string; href: string; roles: readonly string[] }>

/** A link with the language of its words. */
export type TextLink = Readonly<{ title: string; textLang: string; href: string }>

/** What waits on the desk of a territory. */
export type Overview = Readonly<{
  /** True while the territory has no record at all. */
  isEmpty: boolean
  /** What a new territory begins with, for whoever may write. */
  firstSteps: readonly Readonly<{ label: string; href: string }>[]
  waiting: readonly (TextLink & Readonly<{ kind: string; owner: string | null; check: string }>)[]
  /** How many wait beyond those listed. */
  waitingMore: number
  gaps: readonly Readonly<{ words: string; count: number; items: readonly TextLink[] }>[]
  acts: readonly TerritoryAct[]
  lists: readonly Readonly<{ label: string; href: string; total: number; stale: number; staleHref: string }>[]
  rooms: readonly Readonly<{ label: string; href: string }>[]
  historyHref: string
}>

/** A tie in the list of a record's ties. */
export type TieRow = Readonly<{
  id: string
  relation: string
  kind: string
  other: TextLink
  /** `type/slug` of the record at the other end, and which end that is. */
  key: string
  end: 'from' | 'to'
  /** Role, note and reason, where there are any. */
  details: readonly string[]
  /** Whether the reader may change or remove it, and where its form is. */
  canEdit: boolean
  changeHref: string
}>

/** The form of a tie that is there: which tie, what it holds, and whether a role says anything on it. */
export type TieChange = Readonly<{ row: TieRow; hasRole: boolean; form: FormData }>

/** A record that a search found for a new tie. */
export type TieCandidate = Readonly<{ value: string; title: string; kind: string }>

/** The form of a new tie: what can be chosen, and what was found. */
export type TieForm = Readonly<{
  relations: readonly Option[]
  results: readonly TieCandidate[] | undefined
  picked: TieCandidate | null
}>

/** A page of the rows that hang on a record: what tells each from the others, its short values, its long words. */
export type RowList = Readonly<{
  total: number
  page: number
  pages: number
  href: string
  columns: readonly string[]
  rows: readonly Readonly<{
    id: string
    href: string
    name: string
    cells: readonly (string | null)[]
    details: readonly string[]
  }>[]
}>
