import { z } from 'zod'
import { isIsoDate } from '../../kernel/date.ts'
import { AppError } from '../../kernel/error.ts'
import { LANGUAGES, type Language } from '../../kernel/language.ts'
import { SLUG, SLUG_LENGTH } from '../../kernel/slug.ts'
import { refsOf } from '../record/field/columns.ts'
import { explainIssues } from '../record/field/explain.ts'
import type { Field } from '../record/field/field.ts'
import { type RecordFinder, several } from '../record/finder.ts'
import type { RecordType } from '../record/type.ts'
import type { RowType } from '../row/row-type.ts'
import { assertStorable } from './storable.ts'

// A page of 200 records with all their words has about a megabyte.
const LARGEST_PAGE = 200
const USUAL_PAGE = 50
// No territory has as many records; a larger number is a mistake.
const LARGEST_OFFSET = 1_000_000
const WORDS_LENGTH = 200

const lang = z
  .enum(LANGUAGES)
  .optional()
  .meta({ examples: ['en'] })
const limit = z.coerce.number().int().min(1).max(LARGEST_PAGE).default(USUAL_PAGE)
const offset = z.coerce.number().int().min(0).max(LARGEST_OFFSET).default(0)
const words = z
  .string()
  .trim()
  .min(1)
  .max(WORDS_LENGTH)
  .meta({ examples: ['fibra'] })

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

function isMoment(value: string): boolean {
  if (isIsoDate(value)) return true
  const day = INSTANT.exec(value)?.[1]
  return day !== undefined && isIsoDate(day) && !Number.isNaN(Date.parse(value))
}

const moment = z
  .string()
  .refine(isMoment, { params: { fault: 'date' } })
  .optional()
  .meta({ examples: ['2026-11-01', '2026-11-01T08:00:00Z'] })

const slugs = several(z.string().max(SLUG_LENGTH).regex(SLUG))

/** Only the language of the words. */
export const PLAIN_QUERY = z.strictObject({ lang })
/** A page of a list. */
export const PAGE_QUERY = z.strictObject({ limit, offset, lang })

/** The parameters of a territory's search. */
export function searchQuery(types: readonly RecordType[]) {
  const type = several(z.enum(types.map(({ type: name }) => name) as [string, ...string[]]))
  return z.strictObject({ q: words, type, limit, offset, lang })
}

/** A filter on one own field: by the slug of the record that it names, or by its options. */
function filterOf(field: Field): z.ZodType | null {
  if (field.kind === 'ref') return slugs
  if (field.kind === 'choice') return several(z.enum(Object.keys(field.options) as [string, ...string[]]))
  return null
}

/** Names that the filters of fields may not take. */
export const LIST_PARAMETERS = ['q', 'owner', 'updatedSince', 'limit', 'offset', 'lang'] as const

/** The parameters of a collection: paging, words, owner, date of change, and a filter a reference or choice. */
export function collectionQuery(type: RecordType, finder?: RecordFinder): z.ZodObject {
  const filters = Object.entries(type.fields).flatMap(([name, field]) => {
    const filter = filterOf(field)
    return filter ? [[name, filter] as const] : []
  })
  return z.strictObject({
    q: words.optional(),
    owner: slugs,
    ...Object.fromEntries(filters),
    updatedSince: moment,
    ...finder?.parameters,
    limit,
    offset,
    lang,
  })
}

/** The parameters of the rows of a type: paging, and a filter a record that they name. */
export function rowQuery(type: RowType): z.ZodObject {
  const filters = refsOf(type.fields).map(({ name }) => [name, slugs] as const)
  return z.strictObject({ ...Object.fromEntries(filters), limit, offset, lang })
}

/**
 * The checked parameters of an address; an unknown one is a problem, because a filter would be silently lost.
 * @throws AppError `api/query` with every problem
 */
export function parseQuery(schema: z.ZodObject, raw: unknown, language: Language): Record<string, unknown> {
  assertStorable(raw, 'api/query', language)
  const parsed = schema.safeParse(raw, { reportInput: true })
  if (!parsed.success) throw new AppError('api/query', {}, explainIssues(parsed.error, language))
  return parsed.data as Record<string, unknown>
}

/** The address of the next page, or null on the last one. */
export function nextPage(
  publicUrl: string,
  url: string,
  page: { limit: number; offset: number; total: number },
): string | null {
  const start = page.offset + page.limit
  if (start >= page.total) return null
  const next = new URL(url, publicUrl)
  next.searchParams.set('limit', String(page.limit))
  next.searchParams.set('offset', String(start))
  return publicUrl + next.pathname + next.search
}
