import { type Language, type LocalText, readText } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../database/database.ts'
import { fieldsOf } from '../record/changes.ts'
import { refsOf } from '../record/field/columns.ts'
import type { CodeField, Field, Fields, FieldValue, Values } from '../record/field/field.ts'
import { valueWords } from '../record/field/words.ts'
import type { StoredRecord } from '../record/record.ts'
import type { RecordType } from '../record/type.ts'
import { listTitles } from './card-store.ts'

/** The slug beside the fields of a type, so that a comparison and a history treat it as one of them. */
const SLUG_FIELD: CodeField = { kind: 'code', label: { it: 'Indirizzo', en: 'Address' } }

/** All that can differ between two states of a record, the slug first. */
export function comparableFields(type: RecordType): Fields {
  return { slug: SLUG_FIELD, ...fieldsOf(type) }
}

/** Titles of records by `type/slug`. */
export type Titles = ReadonlyMap<string, LocalText>

/** The titles of all records that some values point at. */
export function readTitles(tx: Tx, fields: Fields, states: readonly (Values | null)[]): Promise<Titles> {
  const keys = refsOf(fields).flatMap(({ name, to }) =>
    states.flatMap((values) =>
      typeof values?.[name] === 'string' ? [{ type: to, slug: values[name] }] : [],
    ),
  )
  return listTitles(tx, keys)
}

/**
 * A value as the desk shows it: a record by its title, and the entries of a list in every language, because a
 * comparison must show what differs.
 */
export function fieldWords(
  field: Field,
  value: FieldValue,
  language: Language,
  titles: Titles,
): string | null {
  if (field.kind === 'ref' && typeof value === 'string') {
    const title = titles.get(`${field.to}/${value}`)
    return title ? readText(title, language).text : value
  }
  if (field.kind === 'list' && Array.isArray(value) && value.length > 0) {
    return (value as readonly LocalText[])
      .map(({ it, en }) => (en && en !== it ? `– ${it}\n   [en] ${en}` : `– ${it}`))
      .join('\n')
  }
  return valueWords(field, value, language)
}

/** The title of the body that keeps a record, in the language of the page. */
export async function readOwner(ctx: Context, record: StoredRecord): Promise<string | null> {
  const slug = record.general.ownerBody
  if (slug === null) return null
  const title = (await listTitles(ctx.tx, [{ type: 'body', slug }])).get(`body/${slug}`)
  return title ? readText(title, ctx.language).text : slug
}
