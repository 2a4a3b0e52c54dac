import type { IsoDate } from '../../kernel/date.ts'
import type { Problem } from '../../kernel/error.ts'
import type { Language, Localized } from '../../kernel/language.ts'
import type { Fields, Values, ValuesOf } from '../record/field/field.ts'
import type { RelationName } from '../record/relation.ts'

/** What a row is checked against beside its fields. */
export type RowMoment = Readonly<{ today: IsoDate; language: Language }>

/**
 * A kind of row: a fact that hangs on a record and has no address of its own, such as one value of an indicator on
 * one day. Like a record type it is one description, from which come its columns, form, API, package file and
 * dataset. Its table has `territory_id`, `id`, the columns of its fields, and a unique key over those of `key`.
 */
export type RowType<F extends Fields = Fields> = Readonly<{
  /** Singular English, such as `observation`. */
  type: string
  /** Plural English, such as `observations`: API address, package file, dataset. */
  collection: string
  table: string
  /** Plural Italian, such as `valori`: its page on the desk, below the record on which it hangs. */
  noun: string
  label: Localized
  plural: Localized
  /** "Aggiungi un valore": the button and the title of its form. */
  create: Localized
  /** What its table holds, in a sentence for whoever downloads it. */
  description: Localized
  fields: F
  /** The required reference to the record on which the row hangs: who keeps that keeps the row. */
  parent: keyof F & string
  /** The fields that tell one row from another. */
  key: readonly (keyof F & string)[]
  /** The fields of an example, where those of all fields would contradict each other. */
  example?: readonly (keyof F & string)[]
  /** Written and read by its module alone: no form, no address for programs, no open data. It stands in the package. */
  isManaged?: boolean
  /** What a row also says on the thread: saving it ties what each field of `from` names to what `to` does. */
  tie?: Readonly<{ relation: RelationName; from: readonly (keyof F & string)[]; to: keyof F & string }>
  /** The field whose numbers are in the unit that the record on which they hang says in its own field `unit`. */
  measure?: Readonly<{ value: keyof F & string; unit: string }>
  /** What is wrong with values that are right one by one, such as a day that is still to come. */
  check?: (values: Values, moment: RowMoment) => readonly Problem[]
}>

/** As many rows as one request of a program may send: more are sent in parts, or brought as a file. */
export const MOST_ROWS = 5000

/** A row as the store keeps it; references are slugs. */
export type StoredRow<F extends Fields = Fields> = Readonly<{
  id: string
  values: F extends Fields ? ValuesOf<F> : Values
}>

/** Declares a row type and keeps the exact types of its fields. */
export function defineRowType<const F extends Fields>(type: RowType<F>): RowType<F> {
  return type
}

/** What makes a row the same row, as text: the values of its key. */
export function rowKey(type: RowType, values: Values): string {
  return JSON.stringify(type.key.map((name) => values[name] ?? null))
}
