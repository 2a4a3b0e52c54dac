import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { LANGUAGE_NAMES, wordsOf } from '../messages.ts'

export type NavLink = {
  readonly label: string
  readonly href: string
  readonly current?: boolean | undefined
}

export type LanguageLink = { readonly lang: Language; readonly href: string; readonly current: boolean }

export type Site = {
  readonly name: string
  readonly subtitle?: string | undefined
  readonly homeHref: string
  readonly owner?: string | undefined
  /** A fictional territory: every page of it says so, and search engines stay out. */
  readonly isExample?: boolean | undefined
}

export type PageHeaderProps = {
  readonly lang: Language
  readonly variant: 'public' | 'desk'
  readonly languageLinks: readonly LanguageLink[]
  readonly site: Site
  readonly nav: readonly NavLink[]
  readonly searchAction?: string | undefined
  readonly searchQuery?: string | undefined
  readonly deskHref?: string | undefined
  readonly user?: { readonly name: string; readonly signOutAction: string; readonly csrf: string } | undefined
}

/** The mark: five warp threads and one weft that passes over and under them. */
function Mark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 44 44" width="44" height="44" aria-hidden="true" focusable="false">
      <path class="mark__warp" d="M6 3v38M14 3v38M22 3v38M30 3v38M38 3v38" />
      <path class="mark__weft" d="M1 22h9M18 22h8M34 22h9" />
    </svg>
  )
}

function SlimBar(props: PageHeaderProps): VNode {
  const { lang, site, languageLinks, deskHref, user } = props
  const words = wordsOf(lang)
  return (
    <div class="slim">
      <div class="wrap slim__row">
        <span class="slim__owner">{site.owner ?? ''}</span>
        {languageLinks.length > 1 ? (
          <nav class="slim__languages" aria-label={words.languages}>
            <ul>
              {languageLinks.map((link) => (
                <li key={link.lang}>
                  <a
                    href={link.href}
                    lang={link.lang}
                    hreflang={link.lang}
                    aria-current={link.current ? 'true' : undefined}
                  >
                    {LANGUAGE_NAMES[link.lang]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {deskHref ? (
          <a class="slim__desk" href={deskHref}>
            {words.desk}
          </a>
        ) : null}
        {user ? (
          <form class="slim__user" method="post" action={user.signOutAction}>
            <input type="hidden" name="_csrf" value={user.csrf} />
            <span class="slim__name">{user.name}</span>
            <button type="submit" class="slim__out">
              {words.signOut}
            </button>
          </form>
        ) : null}
      </div>
    </div>
  )
}

function SearchBox({ lang, action, query }: { lang: Language; action: string; query: string }): VNode {
  const words = wordsOf(lang)
  return (
    <search class="site-search">
      <form action={action} method="get">
        <input
          type="search"
          name="q"
          value={query}
          aria-label={words.searchLabel}
          placeholder={words.searchPlaceholder}
          autocomplete="off"
        />
        <button type="submit">{words.search}</button>
      </form>
    </search>
  )
}

/*
 * On a phone the menu folds into a native disclosure, which needs no script; on a wide screen the stylesheet
 * shows its content whether it is open or not. One list of links serves both.
 */
function Menu({ lang, links }: { lang: Language; links: readonly NavLink[] }): VNode {
  const words = wordsOf(lang)
  return (
    <nav class="menu" aria-label={words.mainMenu}>
      <details class="wrap menu__fold">
        <summary>{words.menu}</summary>
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

/** The top of every page: slim bar, name with the mark, search, menu. */
export function PageHeader(props: PageHeaderProps): VNode {
  const { lang, site, nav, searchAction, variant } = props
  const words = wordsOf(lang)
  return (
    <header class="page-header">
      {site.isExample ? <p class="example-banner">{words.example}</p> : null}
      <SlimBar {...props} />
      <div class="masthead">
        <div class="wrap masthead__row">
          <a class="masthead__home" href={site.homeHref}>
            <Mark />
            <span class="masthead__name">
              <span class="masthead__title">{site.name}</span>
              {variant === 'desk' ? <span class="masthead__room">{words.desk}</span> : null}
              {site.subtitle && variant === 'public' ? (
                <span class="masthead__subtitle">{site.subtitle}</span>
              ) : null}
            </span>
          </a>
          {searchAction ? (
            <SearchBox lang={lang} action={searchAction} query={props.searchQuery ?? ''} />
          ) : null}
        </div>
      </div>
      {nav.length > 0 ? <Menu lang={lang} links={nav} /> : null}
    </header>
  )
}
