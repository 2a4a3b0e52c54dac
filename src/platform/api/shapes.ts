import { z } from 'zod'
import { LANGUAGES } from '../../kernel/language.ts'
import { SLUG, SLUG_LENGTH } from '../../kernel/slug.ts'
import type { Field, Fields } from '../record/field/field.ts'
import { fieldSchema } from '../record/field/schema.ts'
import { GENERAL_FIELDS } from '../record/general-fields.ts'
import { RELATION_NAMES } from '../record/relation.ts'
import { tieSchema } from '../record/tie-service.ts'
import type { RecordType } from '../record/type.ts'
import { MOST_ROWS, type RowType } from '../row/row-type.ts'
import { TERRITORY_FIELDS } from '../territory/territory-fields.ts'

const title = { it: 'Titolo', en: 'Title' }
const line = fieldSchema({ kind: 'text', required: true, label: title })
const instant = z.iso.datetime()
const slug = z.string().max(SLUG_LENGTH).regex(SLUG)
const address = z.url()
const version = z.int().min(1)
const localized = z.strictObject(Object.fromEntries(LANGUAGES.map((language) => [language, z.string()])))
const names = (values: readonly string[]) => z.enum(values as [string, ...string[]])

/** The shapes that several fields share, each from the schema that checks it. */
export const VALUE_SHAPES: Readonly<Record<string, z.ZodType>> = {
  Line: line,
  Prose: fieldSchema({ kind: 'prose', required: true, label: title }),
  ListItem: (fieldSchema({ kind: 'list', label: title }) as z.ZodDefault<z.ZodArray<z.ZodType>>).unwrap()
    .element,
  Interval: fieldSchema({ kind: 'interval', required: true, label: title }),
  Money: fieldSchema({ kind: 'money', required: true, label: title }),
}

const links = z.strictObject({ self: address, it: address, en: address })

/** What every record says of itself before its own fields. */
const envelope = (type: z.ZodType) => ({ type, slug, version, updatedAt: instant, url: address, links })

const fieldShapes = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]))

const valueShapes = (type: RecordType) => ({ ...fieldShapes(GENERAL_FIELDS), ...fieldShapes(type.fields) })

/** A row in a page of its type. */
export function rowShape(type: RowType) {
  return z.strictObject({ id: z.uuid(), ...fieldShapes(type.fields) })
}

/** What a program sends to save rows. */
export function rowsInputShape(type: RowType) {
  const items = z.array(z.strictObject(fieldShapes(type.fields)))
  return z.strictObject({ items: items.min(1).max(MOST_ROWS), replace: z.boolean().default(false) })
}

/** What saving rows did. */
export const rowsSavedShape = z.strictObject({
  added: z.int().min(0),
  changed: z.int().min(0),
  same: z.int().min(0),
})

/** A record in a page of its collection. */
export function itemShape(type: RecordType) {
  return z.strictObject({ ...envelope(z.literal(type.type)), ...valueShapes(type) })
}

const card = z.strictObject({ type: z.string(), slug, title: line, url: address, links })

const tieSaid = tieSchema.shape
const direction = z.enum(['forward', 'backward'])

/** A tie as a record shows it. */
export const tieShape = z.strictObject({
  id: z.uuid(),
  relation: names(RELATION_NAMES),
  direction,
  label: localized,
  role: tieSaid.role,
  note: tieSaid.note,
  derived: tieSaid.derived,
  reason: tieSaid.reason,
  record: card,
})

/** A tie to be made: what is said of it, and which record stands at its other end. */
export function tieInputShape(types: readonly string[]) {
  return z.strictObject({
    ...tieSaid,
    direction: direction.default('forward'),
    record: z.strictObject({ type: names(types), slug }),
  })
}

/** One act of a record's history. */
export const historyShape = z.strictObject({
  at: instant,
  kind: z.string(),
  version: version.nullable(),
  fields: z.array(z.string()),
  changes: z.record(z.string(), z.strictObject({ before: z.unknown(), after: z.unknown() })),
  tie: z
    .strictObject({
      relation: names(RELATION_NAMES),
      from: z.string().nullable(),
      to: z.string().nullable(),
    })
    .nullable(),
  by: z.string().nullable().optional(),
})

/** A record with its ties and its history. */
export function wholeShape(type: RecordType) {
  return z.strictObject({
    ...itemShape(type).shape,
    ties: z.array(tieShape),
    history: z.array(historyShape),
  })
}

/** What a program sends for a new record, or for one to be replaced. */
export function inputShape(type: RecordType) {
  return z.strictObject({ slug: slug.optional(), ...valueShapes(type) })
}

const withoutDefault = (field: Field) => {
  const schema = fieldSchema(field)
  return schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema
}

/** What a program sends for a change: each field given replaces the one that was there. */
export function patchShape(type: RecordType) {
  const fields: [string, Field][] = [...Object.entries(GENERAL_FIELDS), ...Object.entries(type.fields)]
  const shapes = fields.map(([name, field]) => [name, withoutDefault(field).optional()])
  return z.strictObject({ slug: slug.optional(), ...Object.fromEntries(shapes) })
}

/** One page of a list. */
export function pageShape(item: z.ZodType) {
  return z.strictObject({ items: z.array(item), total: z.int().min(0), next: address.nullable() })
}

/** A territory in the list of them. */
export const territoryShape = z.strictObject({
  slug,
  version,
  url: address,
  links,
  ...fieldShapes(TERRITORY_FIELDS),
})

/** A territory with its collections. */
export const wholeTerritoryShape = z.strictObject({
  ...territoryShape.shape,
  collections: z.array(
    z.strictObject({
      name: z.string(),
      type: z.string(),
      title: localized,
      url: address,
      total: z.int().min(0),
    }),
  ),
})

/** A table of open data, with its files. */
export const datasetShape = z.strictObject({
  slug: z.string(),
  title: localized,
  description: localized,
  source: localized.nullable(),
  licence: z.string(),
  rows: z.int().min(0),
  updatedAt: instant.nullable(),
  url: address,
  links,
  records: address.nullable(),
  distributions: z.array(
    z.strictObject({ format: z.string(), mediaType: z.string(), url: address, describedBy: address }),
  ),
})

/** A table of open data with the description of its columns, a Frictionless Table Schema. */
export const wholeDatasetShape = z.strictObject({
  ...datasetShape.shape,
  schema: z.looseObject({ fields: z.array(z.looseObject({ name: z.string(), type: z.string() })) }),
})

/** One record found by the search. */
export const hitShape = z.strictObject({
  type: z.string(),
  slug,
  title: line,
  snippet: z.string(),
  snippetHtml: z.string(),
  url: address,
  links,
})

/** What a deletion did. */
export const hiddenShape = z.strictObject({ hidden: z.int().min(1), restorableUntil: instant })

/** RFC 9457, with the code to compare and every single problem of an input. */
export const problemShape = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: z.string(),
  instance: z.string(),
  problems: z
    .array(z.looseObject({ field: z.string().optional(), wrong: z.string(), right: z.string().optional() }))
    .optional(),
  current: version.optional(),
})
