import type { IsoDate } from '../../kernel/date.ts'
import type { Language } from '../../kernel/language.ts'

const LOCALES: Record<Language, string> = { it: 'it-IT', en: 'en-GB' }

/** "31 dicembre 2024". */
export function formatDate(date: IsoDate, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

/** An instant as a clock in Rome shows it: "23 novembre 2026, 14:05". */
export function formatInstant(instant: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Rome',
  }).format(instant)
}

/** Integer cents as an amount: "750.000,00 €". */
export function formatMoney(money: { cents: number; currency: string }, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: money.currency }).format(
    money.cents / 100,
  )
}

/** A whole number with its thousands: "42.000". */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value)
}
