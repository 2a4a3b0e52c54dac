import type { Problem } from '../../kernel/error.ts'
import type { Localized } from '../../kernel/language.ts'
import type { Column } from '../dataset/dataset.ts'
import type { Fields } from '../record/field/field.ts'
import type { FormData } from '../record/field/form.ts'
import type { RecordType } from '../record/type.ts'
import type { RowType } from '../row/row-type.ts'
import type { NumberStyle, StyleGuess } from './reading-rules.ts'

/** Something that was recognised in a file and is said, because it could be wrong. */
export type FileNote = Readonly<{
  key: 'bom' | 'windows' | 'utf16' | 'delimiter' | 'sheet' | 'broken-lines'
  what?: string
}>

/** A row of a file, with the line on which it stands there. */
export type TableRow = Readonly<{ line: number; cells: readonly string[] }>

/** What a file holds: the heads of its columns and its rows. */
export type Table = Readonly<{
  kind: 'csv' | 'xlsx' | 'json'
  headers: readonly string[]
  rows: readonly TableRow[]
  notes: readonly FileNote[]
}>

/** What rows of a file can become: rows that hang on records, or records. */
export type Target = Readonly<{
  collection: string
  title: Localized
  /** All that a column of the file can be. */
  columns: readonly Column[]
  fields: Fields
}> &
  (Readonly<{ kind: 'rows'; rows: RowType }> | Readonly<{ kind: 'records'; type: RecordType }>)

/** What each column of a file is, and what holds for all its rows. */
export type Mapping = Readonly<{
  /** The header of the target a column, or null where the column is left out. */
  columns: readonly (string | null)[]
  styles: Readonly<Record<string, NumberStyle>>
  /** As a form says it, by field: for the fields that no column gives. */
  fixed: FormData
  /** Whether what is known is replaced by what the file says otherwise. */
  replace: boolean
}>

/** A row that is not taken, and why. */
export type Refusal = Problem & Readonly<{ line: number; column: string; value: string }>

/** One row in words. */
export type Told = Readonly<{ line: number; title: string; before: string | null; after: string }>

/** What an import would do, or did. */
export type Report = Readonly<{
  total: number
  added: number
  changed: number
  same: number
  refused: number
  /** The first of them, in words. */
  news: readonly Told[]
  changes: readonly Told[]
  refusals: readonly Refusal[]
  /** What named nothing that is there: never dropped, always told. */
  unmatched: readonly Readonly<{ column: string; value: string; count: number }>[]
  /** Codes that got back the zeros that a spreadsheet took away, and those that were recoded. */
  padded: number
  recoded: readonly Readonly<{ from: string; to: string }>[]
}>

export const STATES = [
  'mapping',
  'checking',
  'checked',
  'importing',
  'done',
  'cancelled',
  'failed',
  'undone',
] as const
export type State = (typeof STATES)[number]

/** A file that somebody brought. */
export type BroughtFile = Readonly<{
  id: string
  target: string
  name: string
  createdAt: Date
  state: State
  mapping: Mapping | null
  report: Report | null
  /** How far the work is, of how much. */
  done: number
  total: number
  error: string | null
  /** Where it was read, if nobody uploaded it. */
  address: string | null
}>

/** A file that was brought before, in words. */
export type PastFile = Readonly<{ name: string; href: string; target: string; when: string; state: string }>

/** What a column of a file is likely to be, with some of what it holds. */
export type ColumnGuess = Readonly<{
  header: string
  samples: readonly string[]
  target: string | null
  /** For numbers: how they are likely to be written. */
  style: StyleGuess | null
}>

export const RHYTHMS = ['day', 'week', 'month'] as const

/** An address that is read again and again. What it gave last stays when it gives nothing any more. */
export type Source = Readonly<{
  id: string
  target: string
  address: string
  every: (typeof RHYTHMS)[number]
  mapping: Mapping
  headers: readonly string[]
  /** SHA-256 of the bytes that were imported last, in hexadecimal. */
  digest: string
  goodAt: Date
  triedAt: Date
  failingSince: Date | null
  /** What was wrong last, in Italian words. */
  error: string | null
}>

/** A source in words. */
export type SourceLine = Readonly<{
  id: string
  address: string
  target: string
  every: string
  /** When it was read last, or since when and why it is not. */
  state: string
  isFailing: boolean
}>

/** Longitude and latitude. */
export type Position = readonly [number, number]
export type Ring = readonly Position[]
/** One or several surfaces, each an outline and its holes. */
export type Polygons = readonly (readonly Ring[])[]

/** A place as a file of boundaries draws it, with what the file says of it in words. */
export type Feature = Readonly<{ polygons: Polygons; properties: Readonly<Record<string, string>> }>

/** An area that is there, as far as a file of boundaries can name it. */
export type KnownArea = Readonly<{
  slug: string
  names: readonly string[]
  code: string | null
  kind: string
}>

/** Which properties of a file tell the code and the name of a place; null is none. */
export type Naming = Readonly<{ code: string | null; name: string | null }>

/** What becomes of one feature: the boundary of an area that is there, a new area, or nothing and why. */
export type FeatureFate = Readonly<
  { index: number; name: string; code: string | null } & (
    | { kind: 'known'; slug: string; by: 'code' | 'name' }
    | { kind: 'new' }
    | { kind: 'left'; reason: 'nameless' | 'several' | 'twice' }
  )
>
