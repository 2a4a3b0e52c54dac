import type { Language } from '../../kernel/language.ts'

/** Addresses of pages in one language. Everything that links goes through here, so addresses change in one place. */
export type Links = Readonly<{
  language: Language
  /** An address of the installation, such as `/accedi`. */
  site(path: string): string
  territory(territory: string, path?: string): string
  /** `/{territory}/{noun}/{slug}` */
  record(territory: string, noun: string, slug: string): string
  desk(territory?: string, path?: string): string
  /** The same path in another language. */
  inLanguage(path: string, language: Language): string
}>

const PREFIX: Record<Language, string> = { it: '', en: '/en' }

// Two slashes at the start would make a link to another host of what somebody wrote after ours.
const onThisHost = (path: string) => path.replace(/^\/+/, '/')

/** The path without its language prefix. */
export function stripLanguage(path: string): { language: Language; path: string } {
  const match = /^\/+en(\/.*|$)/.exec(path)
  return match
    ? { language: 'en', path: onThisHost(match[1] || '/') }
    : { language: 'it', path: onThisHost(path) }
}

/** Makes addresses in `language`. */
export function createLinks(language: Language): Links {
  const site = (path: string) => PREFIX[language] + (path === '/' && PREFIX[language] ? '' : path)
  const territory = (slug: string, path = '') => site(`/${slug}${path}`)
  return {
    language,
    site,
    territory,
    record: (slug, noun, record) => territory(slug, `/${noun}/${record}`),
    desk: (slug, path = '') => site(slug === undefined ? '/scrivania' : `/scrivania/${slug}${path}`),
    inLanguage(path, other) {
      const bare = stripLanguage(path).path
      return PREFIX[other] + (bare === '/' && PREFIX[other] ? '' : bare)
    },
  }
}

/** First parts of an address that are not territories: no territory may take one of these as its slug. */
export const RESERVED = [
  'api',
  'en',
  'embed',
  'scrivania',
  'healthz',
  'assets',
  'accedi',
  'esci',
  'note-legali',
] as const
