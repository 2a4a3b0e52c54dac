import type { Problem } from '../../kernel/error.ts'
import type { Id } from '../../kernel/id.ts'
import type { Localized } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import type { Fields, Values } from './field/field.ts'

/**
 * Where a record stands on the golden thread. Relations are allowed between stages, so that the platform
 * can hold the thread together without knowing a single module.
 */
export const STAGES = [
  'plan',
  'evidence',
  'goal',
  'priority',
  'action',
  'step',
  'means',
  'measure',
  'result',
  'decision',
  'contribution',
  'body',
  'area',
] as const
export type Stage = (typeof STAGES)[number]

/**
 * A kind of record: one description from which come its table columns, forms, API, package files, search text
 * and history. Names are promises: `type` and `collection` stand in ties, packages and API addresses, `noun`
 * in public addresses.
 */
export type RecordType<F extends Fields = Fields> = Readonly<{
  /** Singular English, such as `action`. */
  type: string
  /** Plural English, such as `actions`: API address and package file. */
  collection: string
  /** Plural Italian, such as `azioni`: public address. */
  noun: string
  table: string
  stage: Stage
  label: Localized
  plural: Localized
  /** The words "new …" with the right article and gender. */
  create: Localized
  fields: F
  /** `page`: a Markdown file a record, whose text is the prose field `body`. `table`: one CSV row a record. */
  file: { kind: 'table' } | { kind: 'page'; body: keyof F & string }
  /** Only a steward adds, changes or deletes a record of this type; without it, an editor does so for their body. */
  keptBy?: 'steward'
  /** What the desk asks for a new record, the rest being said afterwards; without it, every field. */
  asked?: readonly string[]
  /** What of a change cannot be, seen with what else there is, such as values in the unit that it would change. */
  forbid?: (ctx: Context, id: Id, before: Values, after: Values) => Promise<readonly Problem[]>
  /**
   * What a new record says of itself beside what its writer said, such as a copy taken in this transaction. It is
   * given raw values and gives raw values, which are checked after it. A package says all by itself.
   */
  prepare?: (
    ctx: Context,
    candidate: Readonly<Record<string, unknown>>,
  ) => Promise<Readonly<Record<string, unknown>>>
}>

/** Declares a record type and keeps the exact types of its fields. */
export function defineRecordType<const F extends Fields>(type: RecordType<F>): RecordType<F> {
  return type
}
