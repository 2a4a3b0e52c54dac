import type { Language } from '../../kernel/language.ts'

/** Addresses of pages in one language. Everything that links goes through here, so addresses change in one place. */
export type Links = Readonly<{
  language: Language
  /** An address of the installation, such as `/accedi`. */
  site(path: string): string
  /** A page of a territory by its path. Nothing is added to what this gives: on its own domain the home is `/`. */
  territory(territory: string, path?: string): string
  /** `/{territory}/{noun}/{slug}` */
  record(territory: string, noun: string, slug: string): string
  desk(territory?: string, path?: string): string
  /** The same path in another language. */
  inLanguage(path: string, language: Language): string
}>

/** A territory's own domain, as a request came by it. */
export type OwnDomain = Readonly<{
  /** `https://agenda.unione.example` */
  origin: string
  /** The slug of the territory that has it. */
  territory: string
  /** Where the desk, sign-in and the other territories are: the installation's address. */
  installation: string
}>

const PREFIX: Record<Language, string> = { it: '', en: '/en' }

// Two slashes at the start, of either kind, would make a link to another host of what somebody wrote after ours.
const onThisHost = (path: string) => path.replace(/^[/\\]+/, '/')

/** The path without its language prefix. */
export function stripLanguage(path: string): { language: Language; path: string } {
  const match = /^\/+en(\/.*|$)/.exec(path)
  return match
    ? { language: 'en', path: onThisHost(match[1] || '/') }
    : { language: 'it', path: onThisHost(path) }
}

const inside = (language: Language, path: string) =>
  PREFIX[language] + (path === '/' && PREFIX[language] ? '' : path)

/**
 * Makes addresses in `language`. On a territory's own domain its pages stand without its slug, and everything else is
 * at the installation's address.
 */
export function createLinks(language: Language, domain: OwnDomain | null = null): Links {
  const site = (path: string) => (domain?.installation ?? '') + inside(language, path)
  const territory = (slug: string, path = '') =>
    slug === domain?.territory ? inside(language, path || '/') : site(`/${slug}${path}`)
  return {
    language,
    site,
    territory,
    record: (slug, noun, record) => territory(slug, `/${noun}/${record}`),
    desk: (slug, path = '') => site(slug === undefined ? '/scrivania' : `/scrivania/${slug}${path}`),
    inLanguage: (path, other) => inside(other, stripLanguage(path).path),
  }
}

/** The path of a page on the territory's own domain, made of its path on the installation; null for other pages. */
export function pathOnDomain(path: string, territory: string): string | null {
  const { language, path: bare } = stripLanguage(path)
  const home = `/${territory}`
  if (bare !== home && !bare.startsWith(`${home}/`)) return null
  return inside(language, onThisHost(bare.slice(home.length)) || '/')
}

/** The path of a page on the installation, made of its path on the territory's own domain. */
export function pathOnInstallation(path: string, territory: string): string {
  const { language, path: bare } = stripLanguage(path)
  return inside(language, `/${territory}${bare === '/' ? '' : bare}`)
}

/**
 * The start of the addresses of a territory's own domain, with the scheme of the installation; null where it has none.
 * The installation's own name is nobody else's, whatever a database from elsewhere says.
 */
export function domainOrigin(publicUrl: string, domain: string | null): string | null {
  const { protocol, hostname } = new URL(publicUrl)
  return domain === null || domain === hostname ? null : `${protocol}//${domain}`
}

/** The one address under which the world should keep a page, made of its path on the installation. */
export function publicAddress(
  publicUrl: string,
  territory: Readonly<{ slug: string; domain: string | null }> | null,
  path: string,
): string {
  const origin = territory && domainOrigin(publicUrl, territory.domain)
  const own = origin && pathOnDomain(path, territory.slug)
  return own ? origin + own : publicUrl + path
}

/** The address under which the world should keep a page of a territory, by its path below the territory. */
export function territoryAddress(
  publicUrl: string,
  territory: Readonly<{ slug: string; domain: string | null }>,
  language: Language,
  path = '',
): string {
  return publicAddress(publicUrl, territory, createLinks(language).territory(territory.slug, path))
}

/** First parts of an address that every host answers, because programs, pages and probes ask for them where they are. */
const EVERYWHERE: readonly string[] = ['api', 'healthz', 'assets', 'embed']

const firstPart = (path: string) => stripLanguage(path).path.split('/')[1] ?? ''

/** True for an address that means the same on every host. */
export function isEverywhere(path: string): boolean {
  return EVERYWHERE.includes(firstPart(path))
}

/** True for an address that no territory can have. */
export function isReserved(path: string): boolean {
  return RESERVED.some((word) => word === firstPart(path))
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
