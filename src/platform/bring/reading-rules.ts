import { endOfMonth, type IsoDate, isIsoDate } from '../../kernel/date.ts'

/** Which sign stands before the decimals: in Italy a comma, in most programs a point. */
export type NumberStyle = 'comma' | 'point'

const DELIMITERS = [';', ',', '\t', '|'] as const
const SAMPLE_LINES = 20

/** The text between quotes says nothing of what separates cells. */
const withoutQuoted = (line: string) => line.replace(/"(?:[^"]|"")*"/g, '')

/** The sign between the cells of a table of text: the one that stands equally often, and most often, in its first lines. */
export function sniffDelimiter(text: string): string {
  const lines = text
    .split(/\r\n?|\n/, SAMPLE_LINES)
    .filter((line) => line.trim() !== '')
    .map(withoutQuoted)
  const score = (sign: string) => {
    const counts = lines.map((line) => line.split(sign).length - 1)
    const least = Math.min(...counts)
    // A comma between decimals stands in every line too, but not in the heads of the columns.
    return { sign, head: counts[0] ?? 0, least }
  }
  const [best] = DELIMITERS.map(score).toSorted(
    (one, other) =>
      Math.min(other.head, other.least) - Math.min(one.head, one.least) || other.head - one.head,
  )
  return best && best.head > 0 ? best.sign : ';'
}

const BLANKS = /[\s\u00a0\u202f'’]/g
const SIGNS = /^(?:€|EUR)?\s*|\s*(?:%|‰|€|EUR)$/gi

/** The sign of a unit that stands beside a number, or none. */
export function unitOf(text: string): '%' | '‰' | '€' | null {
  const found = /[%‰€]/.exec(text)?.[0] ?? (/\bEUR\b/i.test(text) ? '€' : null)
  return found as '%' | '‰' | '€' | null
}

const bare = (text: string) => text.trim().replace(SIGNS, '').replace(BLANKS, '').replace(/^[−–]/, '-')

const COMMA = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/
const POINT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/

/**
 * A number as a person or a program writes it: "1.234,5" with a comma, "1,234.5" with a point, with blanks between
 * thousands and a unit's sign beside it; null where it is none in that style.
 */
export function readNumber(text: string, style: NumberStyle): number | null {
  const plain = bare(text)
  if (style === 'comma') {
    return COMMA.test(plain) ? Number(plain.replaceAll('.', '').replace(',', '.')) : null
  }
  return POINT.test(plain) ? Number(plain.replaceAll(',', '')) : null
}

/** What the numbers of a column tell of their style; `isSure` is false where some can be read both ways and none tells. */
export type StyleGuess = Readonly<{ style: NumberStyle; isSure: boolean; doubt: string | null }>

/** Looks for numbers that can be read in one style only; where there is none, `usual` holds and the doubt is told. */
export function guessStyle(texts: readonly string[], usual: NumberStyle): StyleGuess {
  let comma = 0
  let point = 0
  let doubt: string | null = null
  for (const text of texts) {
    const [asComma, asPoint] = [readNumber(text, 'comma'), readNumber(text, 'point')]
    if (asComma !== null && asPoint === null) comma += 1
    else if (asPoint !== null && asComma === null) point += 1
    else if (asComma !== asPoint && asComma !== null) doubt ??= text
  }
  if (comma !== point) return { style: comma > point ? 'comma' : 'point', isSure: true, doubt: null }
  return { style: usual, isSure: doubt === null, doubt }
}

/** A day, and how exact it is: a whole year stands under its last day. */
export type ReadDate = Readonly<{ on: IsoDate; precision: 'day' | 'month' | 'quarter' | 'year' }>

const pad = (part: string | undefined) => (part ?? '').padStart(2, '0')
const whole = (on: string, precision: ReadDate['precision']): ReadDate | null =>
  isIsoDate(on) ? { on, precision } : null

/** A date as people write it: "2024-12-31", "31/12/2024", "12/2024", "2024-12", "2024 T3", "2024"; null where it is none. */
export function readDate(text: string): ReadDate | null {
  const plain = text.trim()
  let part = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(plain)
  if (part) return whole(`${part[1]}-${pad(part[2])}-${pad(part[3])}`, 'day')
  part = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(plain)
  if (part) return whole(`${part[3]}-${pad(part[2])}-${pad(part[1])}`, 'day')
  part = /^(\d{4})[-/](\d{1,2})$/.exec(plain) ?? null
  if (part) return ofMonth(part[1], part[2])
  part = /^(\d{1,2})[-/](\d{4})$/.exec(plain)
  if (part) return ofMonth(part[2], part[1])
  part = /^(\d{4})[- ]?[TQ]([1-4])$/i.exec(plain)
  if (part) {
    const month = ofMonth(part[1], String(Number(part[2]) * 3))
    return month && { ...month, precision: 'quarter' }
  }
  return /^[12]\d{3}$/.test(plain) ? whole(`${plain}-12-31`, 'year') : null
}

function ofMonth(year: string | undefined, month: string | undefined): ReadDate | null {
  const first = `${year}-${pad(month)}-01`
  return isIsoDate(first) ? { on: endOfMonth(first), precision: 'month' } : null
}

/**
 * A name without what people leave out or write otherwise: case, accents, punctuation, and the kind of apostrophe.
 * "Sant’Ilario d’Enza" and "SANT'ILARIO D'ENZA" are one.
 */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * A code of ISTAT with the zeros that a spreadsheet took away: six digits of a municipality; null where the text is no
 * such code. Source: ISTAT, "Codici statistici delle unità amministrative territoriali" (three digits of the province,
 * three of the municipality).
 */
export function padIstatCode(text: string): string | null {
  const digits = text.trim().replace(/\.0+$/, '')
  return /^\d{4,6}$/.test(digits) ? digits.padStart(6, '0') : null
}
