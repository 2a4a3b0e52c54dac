import type { IsoDate } from '../../kernel/date.ts'
import type { Language } from '../../kernel/language.ts'

const LONG: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  it: new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** A date in words, such as "15 dicembre 2022". */
export function formatDate(date: IsoDate, lang: Language): string {
  return LONG[lang].format(new Date(`${date}T00:00:00Z`))
}
