import type { Field, Fields, FieldValue, Values } from './field/field.ts'
import { GENERAL_FIELDS } from './general-fields.ts'
import type { RecordInput, StoredRecord } from './record.ts'
import type { RecordType } from './type.ts'

/** One field that changed: its value before and after, as values. */
export type Change = Readonly<{ before: FieldValue; after: FieldValue }>
export type Changes = Readonly<Record<string, Change>>

/** All fields of a type, general ones first: the order of forms, files and histories. */
export function fieldsOf(type: RecordType): Readonly<Record<string, Field>> {
  return { ...GENERAL_FIELDS, ...type.fields }
}

/** A stored record in the shape in which it is written. */
export function toInput(record: StoredRecord): RecordInput {
  return { slug: record.slug, general: record.general, own: record.own }
}

/** All values of a record by field name. */
export function flatValues(input: RecordInput): Values {
  return { ...input.general, ...input.own }
}

// Values are plain data built from the same field lists, so their JSON is the same exactly when they are.
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, v]) => v !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  )

/** True when two values are the same, whatever the order of their keys. */
export function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

/** What differs between two sets of values, field by field. */
export function diffValues(fields: Fields, before: Values, after: Values): Changes {
  const changes: Record<string, Change> = {}
  for (const name of Object.keys(fields)) {
    const [one, other] = [before[name] ?? null, after[name] ?? null]
    if (!sameValue(one, other)) changes[name] = { before: one, after: other }
  }
  return changes
}

/** What differs between two states of a record; a new slug counts as a field. */
export function diffRecords(type: RecordType, before: RecordInput, after: RecordInput): Changes {
  const slug = before.slug === after.slug ? {} : { slug: { before: before.slug, after: after.slug } }
  return { ...slug, ...diffValues(fieldsOf(type), flatValues(before), flatValues(after)) }
}

const isSaid = (value: unknown) => value !== null && value !== undefined

/** The fields of `changes` that were said already and can be said once only. */
export function listResaid(type: RecordType, changes: Changes): string[] {
  return Object.keys(changes).filter((name) => type.fields[name]?.once && isSaid(changes[name]?.before))
}

/** What a record says that can be said once only. */
export function valuesSaidOnce(type: RecordType, own: Values): Values {
  return Object.fromEntries(
    Object.entries(own).filter(([name, value]) => type.fields[name]?.once && isSaid(value)),
  )
}
