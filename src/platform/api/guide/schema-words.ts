import type { JsonSchema } from '../json-schema.ts'

/** The component that a reference names. */
export function referenceName(schema: JsonSchema): string | null {
  const match = /^#\/components\/schemas\/(\w+)$/.exec(String(schema.$ref ?? ''))
  return match?.[1] ?? null
}

/** A schema in a few characters: `Line`, `string (date) | null`, `integer 0–100`. */
export function shapeWords(schema: JsonSchema): string {
  const name = referenceName(schema)
  if (name) return name
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map(shapeWords).join(' | ')
  if (schema.type === 'array') return `[${shapeWords((schema.items ?? {}) as JsonSchema)}]`
  if (Array.isArray(schema.enum)) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const type = String(schema.type ?? '…')
  if (schema.format !== undefined) return `${type} (${schema.format})`
  const { minimum, maximum } = schema
  return minimum !== undefined && maximum !== undefined ? `${type} ${minimum}–${maximum}` : type
}
