import type { LocalText } from '../../kernel/language.ts'
import type { Field, Fields, FieldValue, Interval, Money, Values } from '../record/field/field.ts'

// Begins with a letter, one of our quotation marks or a number of things, so it can be no number, date, tag, alias
// or comment.
const PLAIN = /^(?:[\p{L}«“(]|\d\S* \p{L})/u
const EDGES = /^\s|\s$/
const NOT_PLAIN = /: |:$| #|[\t\n]/
// What some reader of YAML takes for a truth value, a null or a number.
const WORDS_WITH_MEANING = /^(?:true|false|yes|no|on|off|null|y|n|nan|inf)$/i
// Line breaks of other conventions and invisible characters: readers of YAML disagree on them.
const NOT_IN_BLOCK = /[^\P{Cc}\t\n]|[\p{Zl}\p{Zp}\u{feff}]/u

/** True when `text` is read back as itself without quotes by every version of YAML. */
function isPlain(text: string): boolean {
  const isMeant = [NOT_PLAIN, EDGES, NOT_IN_BLOCK, WORDS_WITH_MEANING].some((other) => other.test(text))
  return PLAIN.test(text) && !isMeant
}

function quoted(text: string): string {
  if (text.includes('"') && !/['\\\t\n]/.test(text) && !NOT_IN_BLOCK.test(text)) {
    return `'${text}'`
  }
  // JSON is YAML; what JSON leaves bare and some reader takes for a line break is escaped too.
  return JSON.stringify(text).replace(
    /[^\P{Cc}]|[\p{Zl}\p{Zp}\u{feff}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/**
 * `key: text` in the form that is most readable and still gives back exactly the same text. A paragraph is one line
 * however long, as in the Markdown of a page: an edit then touches the lines that it changes and no others.
 */
export function textLines(start: string, text: string, indent: string): string[] {
  if (text.includes('\n') && !NOT_IN_BLOCK.test(text) && !EDGES.test(text)) {
    return [`${start} |-`, ...text.split('\n').map((line) => (line === '' ? '' : indent + line))]
  }
  return [`${start} ${isPlain(text) ? text : quoted(text)}`]
}

function wordsLines({ it, en }: LocalText, first: string, indent: string): string[] {
  const deeper = `${indent}  `
  return [
    ...textLines(`${first}it:`, it, deeper),
    ...(en === undefined ? [] : textLines(`${indent}en:`, en, deeper)),
  ]
}

function intervalLines(name: string, { from, to, precision, words }: Interval): string[] {
  return [
    `${name}:`,
    ...(from === null ? [] : [`  from: ${from}`]),
    ...(to === null ? [] : [`  to: ${to}`]),
    `  precision: ${precision}`,
    '  words:',
    ...wordsLines(words, '    ', '    '),
  ]
}

function fieldLines(name: string, field: Field, value: FieldValue): string[] {
  // Data stands in a file of its own.
  if (value === null || field.kind === 'data') return []
  switch (field.kind) {
    case 'text':
    case 'prose':
      return [`${name}:`, ...wordsLines(value as LocalText, '  ', '  ')]
    case 'list': {
      const items = value as readonly LocalText[]
      return items.length === 0
        ? []
        : [`${name}:`, ...items.flatMap((item) => wordsLines(item, '  - ', '    '))]
    }
    case 'interval':
      return intervalLines(name, value as Interval)
    case 'money': {
      const { cents, currency } = value as Money
      return [`${name}:`, `  cents: ${cents}`, `  currency: ${currency}`]
    }
    case 'flag':
      return value === field.default ? [] : [`${name}: ${value}`]
    case 'date':
    case 'integer':
    case 'decimal':
      return [`${name}: ${value}`]
    default:
      return textLines(`${name}:`, value as string, '  ')
  }
}

/** A record's values as lines of YAML, in the order of their fields; what is not there is left out. */
export function valuesToYaml(fields: Fields, values: Values): string {
  const lines = Object.entries(fields).flatMap(([name, field]) =>
    fieldLines(name, field, values[name] ?? null),
  )
  return lines.map((line) => `${line}\n`).join('')
}
