/** The languages of the interface. Italian is the one that is always there. */
export const LANGUAGES = ['it', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const DEFAULT_LANGUAGE: Language = 'it'

/** Words of the product itself: complete in every language, so a missing one fails the build. */
export type Localized = Readonly<Record<Language, string>>

/** Words that people wrote: Italian is always there, other languages where somebody translated them. */
export type LocalText = Readonly<{ it: string } & Partial<Record<Exclude<Language, 'it'>, string>>>

/** The text in `language`, or the Italian one with the language it really is in. */
export function readText(text: LocalText, language: Language): { text: string; language: Language } {
  const wanted = text[language]
  return wanted ? { text: wanted, language } : { text: text.it, language: DEFAULT_LANGUAGE }
}

/** True for a string that names one of our languages. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language)
}

/** Fills `{name}` placeholders of `words`; an unknown placeholder stays as it is, so that it is seen. */
export function fillWords(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
