import { z } from 'zod'
import { isIsoDate, PRECISIONS } from '../../../kernel/date.ts'
import { SLUG, SLUG_LENGTH } from '../../../kernel/slug.ts'
import type { Field, Fields, Values } from './field.ts'

// Limits that no honest text meets and that keep one field from filling a page or the memory.
const LINE = 600
const PROSE = 50_000
const ITEMS = 200
const URL_LENGTH = 2000
const CODE_LENGTH = 200
// Up to here a number with three decimals is exact in the arithmetic of JSON (IEEE 754, 53 bits).
const DECIMAL_LIMIT = 1e12
// Smaller ones are written with an exponent, which no table of a public office has.
const DECIMAL_STEP = 1e-6

/** PostgreSQL cannot hold the character zero, nor half of a character. */
const isKept = (text: string) => text.isWellFormed() && !text.includes('\u0000')

const line = () =>
  z
    .string()
    .trim()
    .min(1)
    .refine(isKept, { params: { fault: 'unkept' } })

const words = (max: number) => z.strictObject({ it: line().max(max), en: line().max(max).optional() })

const date = z.string().refine(isIsoDate, { params: { fault: 'date' } })

const interval = z
  .strictObject({
    from: date.nullable().default(null),
    to: date.nullable().default(null),
    precision: z.enum(PRECISIONS),
    words: words(LINE),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    params: { fault: 'order' },
  })

const decimal = z
  .number()
  .min(-DECIMAL_LIMIT)
  .max(DECIMAL_LIMIT)
  .refine((value) => value === 0 || Math.abs(value) >= DECIMAL_STEP, { params: { fault: 'fine' } })

const money = z.strictObject({
  cents: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  currency: z.literal('EUR'),
})

/** An address that a browser may follow: http or https, never a script. */
const url = z
  .string()
  .max(URL_LENGTH)
  // A browser drops line breaks and blanks around an address; what is kept has none to begin with.
  .refine((value) => isKept(value) && !/\s/.test(value) && /^https?:$/.test(protocolOf(value)), {
    params: { fault: 'url' },
  })

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : ''
}

function bareSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
      return words(LINE)
    case 'prose':
      return words(PROSE)
    case 'list':
      return z.array(words(LINE * 2)).max(ITEMS)
    case 'choice':
      return z.enum(Object.keys(field.options) as [string, ...string[]])
    case 'date':
      return date
    case 'interval':
      return interval
    case 'integer':
      return z.int().min(field.min).max(field.max)
    case 'decimal':
      return decimal
    case 'money':
      return money
    case 'ref':
      return z.string().max(SLUG_LENGTH).regex(SLUG)
    case 'url':
      return url
    case 'code':
      return field.pattern
        ? z.string().regex(field.pattern)
        : z
            .string()
            .trim()
            .min(1)
            .max(CODE_LENGTH)
            .regex(/^[^\p{Cc}]*$/u)
            .refine(isKept, { params: { fault: 'unkept' } })
    case 'data':
      return field.schema
    case 'flag':
      return z.boolean()
  }
}

/** The schema of one field's value: the same for the form, the API, the package and the OpenAPI document. */
export function fieldSchema(field: Field): z.ZodType {
  const bare = bareSchema(field).describe(field.label.en + (field.help ? `. ${field.help.en}` : ''))
  if (field.kind === 'list') return bare.default([])
  if (field.kind === 'flag') return bare.default(field.default)
  return field.required ? bare : bare.nullable().default(null)
}

const schemas = new WeakMap<Fields, z.ZodType<Values>>()

/** The schema of a record's values; an unknown field is an error, because it is a word lost. */
export function fieldsSchema(fields: Fields): z.ZodType<Values> {
  let schema = schemas.get(fields)
  if (!schema) {
    const shape = Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]),
    )
    schema = z.strictObject(shape) as unknown as z.ZodType<Values>
    schemas.set(fields, schema)
  }
  return schema
}
