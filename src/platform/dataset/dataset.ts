import type { Localized } from '../../kernel/language.ts'
import type { Context } from '../context.ts'

/** What stands in one cell. Null is "not available". A date is a text `YYYY-MM-DD`. */
export type DataCell = string | number | boolean | null

export const COLUMN_TYPES = ['string', 'integer', 'number', 'boolean', 'date'] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

/** One column of a dataset: its name is a promise, its words are for people. */
export type Column = Readonly<{
  name: string
  type: ColumnType
  label: Localized
  description?: Localized
  /** Never empty. */
  required?: boolean
  unit?: string
  /** The only values that can stand here, with their words. */
  options?: Readonly<Record<string, Localized>>
  min?: number
  max?: number
  pattern?: string
  isAddress?: boolean
  /** The dataset whose first column holds these values. */
  refersTo?: string
}>

/**
 * A table that everybody may take away. `read` gives public rows alone, always in the same order; drafts and what
 * is in the bin never leave the house this way, whoever asks.
 */
export type Dataset = Readonly<{
  /** In addresses and file names, such as `actions`. */
  slug: string
  title: Localized
  description: Localized
  /** Where the rows come from, where that is not the territory itself. */
  source?: Localized
  columns: readonly Column[]
  /** The column that names a row, where there is one. */
  key?: string
  count: (ctx: Context) => Promise<number>
  read: (ctx: Context, part: Readonly<{ limit: number; offset: number }>) => Promise<DataCell[][]>
  changedAt?: (ctx: Context) => Promise<Date | null>
  /** Where a program reads the same, below the territory's address in the API. */
  apiPath?: string
}>
