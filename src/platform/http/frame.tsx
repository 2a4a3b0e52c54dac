import type { VNode } from 'preact'
import { LANGUAGES, readText } from '../../kernel/language.ts'
import { type FooterGroup, type NavLink, Page } from '../../ui/index.ts'
import type { Actor, Territory } from '../context.ts'
import { canReadDesk } from '../identity/policy.ts'
import type { Application } from '../module.ts'
import { isEverywhere, type Links, type OwnDomain, pathOnInstallation, publicAddress } from './links.ts'
import { httpWords } from './messages.ts'
import type { PageAnswer } from './route.ts'

/** What the frame of a page knows beside the page itself. */
export type Frame = Readonly<{
  application: Application
  links: Links
  /** The territory's own domain by which the page was asked for. */
  domain: OwnDomain | null
  /** The path asked for, in its own language. */
  path: string
  publicUrl: string
  assetBase: string
  actor: Actor
  csrf: string
  territory: Territory | null
  variant: 'public' | 'desk'
  searchQuery?: string | undefined
}>

/** The ways through a territory, or through its desk for those who may see it. */
export function menuOf(frame: Frame): NavLink[] {
  const { links, territory, application, path, variant, actor } = frame
  const words = httpWords(links.language)
  if (!territory) return []
  if (variant === 'desk') {
    if (!canReadDesk(actor)) return []
    const desk = links.desk(territory.slug)
    const types = application.registry.types.map((type) => ({
      label: type.plural[links.language],
      href: `${desk}/${type.noun}`,
    }))
    const entries = [{ label: words.deskHome, href: desk }, ...types]
    return entries.map((entry) => ({ ...entry, current: isHere(entry.href, path, desk) }))
  }
  const at = (path: string) => links.territory(territory.slug, path)
  const home = at('')
  const entries = [
    { label: words.home, href: home },
    ...application.modules.flatMap((module) =>
      module.menu.map((entry) => ({ label: entry.title[links.language], href: at(entry.path) })),
    ),
    { label: words.bodies, href: at('/enti') },
  ]
  return entries.map((entry) => ({ ...entry, current: isHere(entry.href, path, home) }))
}

const isHere = (href: string, path: string, home: string) =>
  href === path || (href !== home && path.startsWith(`${href}/`))

function footerOf({ links, territory }: Frame): { name: string; line?: string; groups: FooterGroup[] } {
  const words = httpWords(links.language)
  if (!territory) {
    const groups = [
      {
        title: words.about,
        links: [
          { label: words.accessibility, href: `${links.site('/note-legali')}#accessibilita` },
          { label: words.privacy, href: `${links.site('/note-legali')}#privacy` },
          { label: words.legal, href: links.site('/note-legali') },
          { label: words.apiDocs, href: '/api/v1/docs' },
        ],
      },
    ]
    return { name: words.product, line: words.productLine, groups }
  }
  const at = (path: string) => links.territory(territory.slug, path)
  return {
    name: readText(territory.title, links.language).text,
    ...(territory.ownerName ? { line: readText(territory.ownerName, links.language).text } : {}),
    groups: [
      {
        title: words.about,
        links: [
          { label: words.accessibility, href: at('/accessibilita') },
          { label: words.reportBarrier, href: `${at('/accessibilita')}#segnala` },
          { label: words.privacy, href: at('/privacy') },
          { label: words.legal, href: at('/note-legali') },
        ],
      },
      {
        title: words.contacts,
        links: [{ label: words.contacts, href: at('/contatti') }],
      },
      {
        title: words.data,
        links: [
          { label: words.openData, href: at('/dati') },
          { label: words.apiDocs, href: '/api/v1/docs' },
        ],
      },
    ],
  }
}

/** The address that search engines should keep for a path of this page. */
function addressOf({ publicUrl, domain, territory }: Frame, path: string): string {
  if (!domain || isEverywhere(path)) return publicAddress(publicUrl, territory, path)
  const own = { slug: domain.territory, domain: new URL(domain.origin).hostname }
  return publicAddress(publicUrl, own, pathOnInstallation(path, domain.territory))
}

/** A page in its frame: header, menu, footer, languages, and what search engines should know. */
export function frameAnswer(answer: PageAnswer, frame: Frame): VNode {
  const { links, territory, path, assetBase, actor, csrf, variant } = frame
  const words = httpWords(links.language)
  const site = territory
    ? {
        name: readText(territory.title, links.language).text,
        homeHref: links.territory(territory.slug),
        owner: territory.ownerName ? readText(territory.ownerName, links.language).text : undefined,
        isExample: territory.isExample,
      }
    : { name: words.product, subtitle: words.productLine, homeHref: links.site('/') }
  const css = [
    `${assetBase}/telaio.css`,
    ...(territory?.accent ? [`/assets/territori/${territory.slug}-${territory.accent.slice(1)}.css`] : []),
  ]
  return (
    <Page
      lang={links.language}
      variant={variant}
      title={answer.title}
      description={answer.description}
      site={site}
      nav={menuOf(frame)}
      languageLinks={LANGUAGES.map((lang) => ({
        lang,
        href: links.inLanguage(path, lang),
        current: lang === links.language,
      }))}
      searchAction={territory ? links.territory(territory.slug, '/cerca') : undefined}
      searchQuery={frame.searchQuery}
      deskHref={links.desk(territory && actor.kind !== 'anonymous' ? territory.slug : undefined)}
      user={
        actor.kind === 'account' && csrf !== ''
          ? { name: actor.name, signOutAction: links.site('/esci'), csrf }
          : undefined
      }
      breadcrumbs={answer.crumbs}
      footer={footerOf(frame)}
      assets={{
        css,
        icon: `${assetBase}/icon.svg`,
        scripts: (answer.scripts ?? []).map((name) => `${assetBase}/${name}`),
      }}
      jsonLd={answer.jsonLd?.(addressOf(frame, path))}
      noIndex={answer.noIndex === true || variant === 'desk'}
      canonical={addressOf(frame, path)}
      alternates={LANGUAGES.map((lang) => ({ lang, href: addressOf(frame, links.inLanguage(path, lang)) }))}
    >
      {answer.content}
    </Page>
  )
}
