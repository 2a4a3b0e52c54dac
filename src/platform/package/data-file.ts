import type { JsonData } from '../record/field/field.ts'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** A value on one line, or an entry a line where something with names stands inside it. */
function write(value: unknown, indent: string): string {
  const deeper = `${indent}  `
  if (isObject(value)) {
    const names = Object.keys(value).sort()
    if (names.length === 0) return '{}'
    const lines = names.map((name) => `${deeper}${JSON.stringify(name)}: ${write(value[name], deeper)}`)
    return `{\n${lines.join(',\n')}\n${indent}}`
  }
  if (Array.isArray(value) && value.some(isObject)) {
    return `[\n${value.map((one) => deeper + write(one, deeper)).join(',\n')}\n${indent}]`
  }
  return JSON.stringify(value)
}

/**
 * Data as the text of its file: names in alphabetical order, one a line, lists of plain values on one line, so that
 * the same data always gives the same bytes and a change touches few lines.
 */
export function writeData(data: JsonData): string {
  return `${write(data, '')}\n`
}

/** The data of a file, or null when its text is not a JSON object. */
export function readData(text: string): JsonData | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
