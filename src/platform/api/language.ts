import { DEFAULT_LANGUAGE, isLanguage, type Language } from '../../kernel/language.ts'

/** The language that a reader's program prefers among ours; Italian when it says nothing that we speak. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').flatMap((part) => {
    const [tag = '', ...parameters] = part.trim().split(';')
    const language = tag.trim().toLowerCase().split('-')[0]
    const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one)
    return isLanguage(language) ? [{ language, quality: Number(quality ?? 1) }] : []
  })
  const [best] = wishes.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality)
  return best?.language ?? DEFAULT_LANGUAGE
}

/** The language of an answer: the one asked for with `lang`, else the preferred one. */
export function answerLanguage(query: unknown, acceptLanguage: string | undefined): Language {
  const asked = (query as { lang?: unknown } | null | undefined)?.lang
  return isLanguage(asked) ? asked : preferredLanguage(acceptLanguage)
}
