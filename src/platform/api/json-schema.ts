import { z } from 'zod'
import type { Language } from '../../kernel/language.ts'
import type { Field, Fields } from '../record/field/field.ts'
import type { Registry } from '../record/registry.ts'
import { VALUE_SHAPES } from './shapes.ts'

/** A JSON Schema of draft 2020-12, the dialect of OpenAPI 3.1. */
export type JsonSchema = { [keyword: string]: unknown }

const isObject = (part: unknown): part is JsonSchema =>
  part !== null && typeof part === 'object' && !Array.isArray(part)

/** What stands in a schema without saying what is valid: it does not make two schemas different. */
const REMARKS = new Set(['description', 'default', 'examples', 'title', '$schema'])

function canonical(part: unknown): string {
  return JSON.stringify(part, (_key, value: unknown) =>
    isObject(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => !REMARKS.has(name))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  )
}

/** What may be left out of what is sent is always there in an answer: both forms go by one name. */
const shared = new Map(
  Object.entries(VALUE_SHAPES).flatMap(([name, shape]) =>
    (['input', 'output'] as const).map((io) => [canonical(z.toJSONSchema(shape, { io })), name] as const),
  ),
)

/** Names the shapes that several fields share instead of writing them out each time. */
function withReferences(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withReferences)
  if (!isObject(part)) return part
  const name = shared.get(canonical(part))
  const remarks = Object.entries(part).filter(([key]) => key === 'description' || key === 'default')
  if (name) return { $ref: `#/components/schemas/${name}`, ...Object.fromEntries(remarks) }
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) => (key === '$schema' ? [] : [[key, withReferences(value)]])),
  )
}

/** A reader must let new fields pass: an answer that is described does not promise that nothing else comes. */
function openEnded(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(openEnded)
  if (!isObject(part)) return part
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) =>
      key === 'additionalProperties' && value === false ? [] : [[key, openEnded(value)]],
    ),
  )
}

/** The JSON Schema of what is sent (`input`) or answered (`output`). */
export function jsonSchema(shape: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const schema = withReferences(z.toJSONSchema(shape, { io })) as JsonSchema
  return io === 'output' ? (openEnded(schema) as JsonSchema) : schema
}

/** The definitions of the shared shapes. Zod cannot know that a checked string is a date: that is added here. */
export function sharedSchemas(): Record<string, JsonSchema> {
  const date = { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }], default: null }
  return Object.fromEntries(
    Object.entries(VALUE_SHAPES).map(([name, shape]) => {
      const { $schema: _, description: __, ...schema } = z.toJSONSchema(shape, { io: 'input' }) as JsonSchema
      if (name !== 'Interval') return [name, schema]
      const { words: ___, ...properties } = schema.properties as Record<string, JsonSchema>
      const words = { $ref: '#/components/schemas/Line' }
      return [name, { ...schema, properties: { ...properties, from: date, to: date, words } }]
    }),
  )
}

/** What a field means, in words: its label, its help, what it points at or what its options say. */
export function fieldWords(registry: Registry, field: Field, language: Language): string {
  const said = [field.label[language] + (field.help ? `. ${field.help[language]}` : '')]
  if (field.kind === 'ref') said.push(`→ ${registry.byType(field.to).collection}`)
  if (field.kind === 'choice') {
    const options = Object.entries(field.options).map(([key, words]) => `\`${key}\`: ${words[language]}`)
    said.push(options.join(', '))
  }
  if (field.kind === 'integer' && field.unit) said.push(`(${field.unit})`)
  return said.join(' ')
}

function describeProperty(registry: Registry, field: Field, schema: JsonSchema, language: Language) {
  const strip = (part: JsonSchema): JsonSchema => {
    const { description: _, ...rest } = part
    return Array.isArray(rest.anyOf) ? { ...rest, anyOf: rest.anyOf.map(strip) } : rest
  }
  const format = { date: 'date', url: 'uri' }[field.kind as string]
  const formatted = (part: JsonSchema): JsonSchema => {
    if (format === undefined) return part
    if (Array.isArray(part.anyOf)) return { ...part, anyOf: part.anyOf.map(formatted) }
    return part.type === 'string' ? { ...part, format } : part
  }
  return { description: fieldWords(registry, field, language), ...formatted(strip(schema)) }
}

/** The schema of a record or territory with the words of its fields in `language`. */
export function describeFields(
  registry: Registry,
  fields: Fields,
  schema: JsonSchema,
  language: Language,
): JsonSchema {
  const properties = Object.entries(schema.properties as Record<string, JsonSchema>).map(
    ([name, property]) => {
      const field = fields[name]
      return [name, field ? describeProperty(registry, field, property, language) : property]
    },
  )
  return { ...schema, properties: Object.fromEntries(properties) }
}
