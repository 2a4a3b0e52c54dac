import { fieldsOf } from '../record/changes.ts'
import { headersOf } from '../record/field/cells.ts'
import type { Fields } from '../record/field/field.ts'
import type { RecordType } from '../record/type.ts'

/** The headers of a type's table: the slug, then every part of every field. */
export function tableHeaders(type: RecordType): string[] {
  return ['slug', ...fieldHeaders(fieldsOf(type))]
}

/** The headers of a table of rows: every part of every field. */
export function fieldHeaders(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => headersOf(name, field))
}

/** The headers of the table of ties. */
export const TIE_HEADERS = [
  'relation',
  'from',
  'to',
  'role',
  'note.it',
  'note.en',
  'derived',
  'reason.it',
  'reason.en',
]
/** The headers of the table of earlier slugs. */
export const REDIRECT_HEADERS = ['type', 'slug', 'to']
