import { type Language, type LocalText, readText } from '../../kernel/language.ts'
import { formatDecimals, formatNumber, formatPeriod } from '../../platform/i18n/format.ts'
import type { GridFigure, TagProps } from '../../ui/index.ts'
import { profileWords } from './messages.ts'
import type { Areas, Reading } from './profile-service.ts'
import type { LatestValue } from './profile-store.ts'
import type { Freshness } from './rules.ts'
import type { Indicator } from './types.ts'

/** The sign that stands right behind a number, and the words that come in the line below: "% delle imprese". */
function splitUnit(indicator: Indicator, language: Language): { sign: string; words: string } {
  const unit = readText(indicator.own.unit, language).text
  const [, sign = '', words = ''] = /^([%‰€]?)\s*(.*)$/.exec(unit) ?? []
  return { sign, words }
}

/** A number as an indicator shows it: with its decimals, and its sign where the unit is one. */
export function sayNumber(indicator: Indicator, value: number, language: Language): string {
  const { decimals } = indicator.own
  const number = decimals === null ? formatNumber(value, language) : formatDecimals(value, decimals, language)
  const { sign } = splitUnit(indicator, language)
  return sign === '' ? number : `${number} ${sign}`
}

/** A value with how exact it is: "più di 500". */
export function sayValue(
  indicator: Indicator,
  { value, qualifier }: Pick<LatestValue, 'value' | 'qualifier'>,
  language: Language,
): string {
  const number = sayNumber(indicator, value, language)
  return qualifier ? `${profileWords(language).qualifiers[qualifier]} ${number}` : number
}

/** A computed number with as many decimals as those that it comes from: "500", where 500.34 would claim too much. */
export function roundLike(value: number, others: readonly number[]): number {
  const decimals = Math.max(...others.map((one) => String(one).split('.')[1]?.length ?? 0))
  return Number(value.toFixed(Math.min(decimals, 6)))
}

const titleOf = (titles: ReadonlyMap<string, LocalText>, slug: string, language: Language) => {
  const title = titles.get(slug)
  return title ? readText(title, language).text : slug
}

/** Where and when a value is of, after its unit when that is a word. */
export function sayPlace(
  indicator: Indicator,
  latest: LatestValue,
  { titles }: Areas,
  language: Language,
): string {
  const { words } = splitUnit(indicator, language)
  const place = `${titleOf(titles, latest.area, language)}, ${formatPeriod(latest.on, latest.precision, language)}`
  return words === '' ? place : `${words} · ${place}`
}

/** The sentence that holds a value against that of a larger area, or nothing. */
export function sayBeside(
  { indicator, benchmark }: Reading,
  { titles }: Areas,
  language: Language,
): string | undefined {
  if (!benchmark) return undefined
  const area = titleOf(titles, benchmark.latest.area, language)
  const value = sayValue(indicator, benchmark.latest, language)
  return profileWords(language).beside[benchmark.comparison](area, value)
}

/** What is said openly of an indicator that waits for a value. Late is crimson, and comes with its word. */
export function freshnessTag(freshness: Freshness, language: Language): TagProps[] {
  const words = profileWords(language)
  if (freshness === 'late') return [{ label: words.late, tone: 'late' }]
  return freshness === 'never' ? [{ label: words.never, tone: 'gap' }] : []
}

// Two values are a difference; a way through time has at least three.
const FEWEST_POINTS = 3

/** The way of an indicator through time, small, where there is one; from what to what, in words. */
function trendOf({ indicator, series }: Reading, language: Language): GridFigure['trend'] {
  const known = series.filter((one) => one.value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || known.length < FEWEST_POINTS) return undefined
  const say = ({ value, on, precision }: typeof first) =>
    [sayNumber(indicator, value ?? 0, language), formatPeriod(on, precision, language)] as const
  return { points: series, said: profileWords(language).trend(...say(first), ...say(last)) }
}

/** An indicator as one of many figures. */
export function toFigure(reading: Reading, areas: Areas, href: string, language: Language): GridFigure {
  const { indicator, latest, isElsewhere, freshness } = reading
  const words = profileWords(language)
  return {
    title: readText(indicator.general.title, language).text,
    href,
    value: latest ? sayValue(indicator, latest, language) : null,
    missing: words.notAvailable,
    ...(latest ? { place: sayPlace(indicator, latest, areas, language) } : {}),
    beside: sayBeside(reading, areas, language),
    trend: trendOf(reading, language),
    tags: [
      ...(isElsewhere ? [{ label: words.elsewhere, tone: 'plain' as const }] : []),
      ...freshnessTag(freshness, language),
    ],
  }
}
