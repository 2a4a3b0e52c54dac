import type { IsoDate } from '../../kernel/date.ts'
import type { Language } from '../../kernel/language.ts'

/** One formatter a language, made once: making one takes a hundred times longer than using it. */
function inEachLanguage<F>(make: (locale: string) => F): Readonly<Record<Language, F>> {
  return { it: make('it-IT'), en: make('en-GB') }
}

const DATES = inEachLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
)
const INSTANTS = inEachLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' }),
)
// The currencies that a field of money can hold.
const AMOUNTS = {
  EUR: inEachLanguage(
    (locale) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'EUR',
        trailingZeroDisplay: 'stripIfInteger',
      }),
  ),
}

const NUMBERS = inEachLanguage(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: 'always' }),
)

/** A number as it is read aloud: "3.348", "13,2". */
export function formatNumber(value: number, language: Language): string {
  return NUMBERS[language].format(value)
}

/** "31 dicembre 2024". */
export function formatDate(date: IsoDate, language: Language): string {
  return DATES[language].format(new Date(`${date}T00:00:00Z`))
}

const DECIMALS = inEachLanguage((locale) =>
  Array.from(
    { length: 7 },
    (_, digits) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        useGrouping: 'always',
      }),
  ),
)

/** A number with a fixed count of decimals, from 0 to 6: "13,20". */
export function formatDecimals(value: number, decimals: number, language: Language): string {
  return (DECIMALS[language][decimals] as Intl.NumberFormat).format(value)
}

const MONTHS = inEachLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
)

/** The period that ends on a day, as exactly as it is known: "2022", "febbraio 2022", "28 febbraio 2022". */
export function formatPeriod(
  end: IsoDate,
  precision: 'day' | 'month' | 'quarter' | 'year',
  language: Language,
): string {
  const year = end.slice(0, 4)
  if (precision === 'year') return year
  if (precision === 'day') return formatDate(end, language)
  if (precision === 'month') return MONTHS[language].format(new Date(`${end}T00:00:00Z`))
  const quarter = Math.ceil(Number(end.slice(5, 7)) / 3)
  return { it: `${quarter}º trimestre ${year}`, en: `quarter ${quarter} of ${year}` }[language]
}

/** An instant as a clock in Rome shows it: "23 novembre 2026, 14:05". */
export function formatInstant(instant: Date, language: Language): string {
  return INSTANTS[language].format(instant)
}

/** Integer cents as an amount: "750.000 €", "12,50 €". */
export function formatMoney(money: { cents: number; currency: 'EUR' }, language: Language): string {
  return AMOUNTS[money.currency][language].format(money.cents / 100)
}

/** A span of days as a sentence can hold it: "dal 1 gennaio 2024 al 31 dicembre 2025", "fino al …", "dal … in poi". */
export function formatInterval(from: IsoDate | null, to: IsoDate | null, language: Language): string {
  const [start, end] = [from, to].map((date) => (date === null ? null : formatDate(date, language)))
  const isItalian = language === 'it'
  if (start && end) return isItalian ? `dal ${start} al ${end}` : `${start} to ${end}`
  if (end) return isItalian ? `fino al ${end}` : `until ${end}`
  return isItalian ? `dal ${start ?? '…'} in poi` : `from ${start ?? '…'} on`
}
