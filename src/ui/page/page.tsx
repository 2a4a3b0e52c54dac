import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import type { Content } from '../content.ts'
import { wordsOf } from '../messages.ts'
import { PageFooter, type PageFooterProps } from './page-footer.tsx'
import { PageHeader, type PageHeaderProps } from './page-header.tsx'

export type Crumb = { readonly label: string; readonly href?: string | undefined }

export type PageProps = Omit<PageHeaderProps, 'variant'> & {
  readonly title: string
  readonly description?: string | undefined
  /** The desk wears ink instead of the territory's accent, so that staff always know where they are. */
  readonly variant?: 'public' | 'desk' | undefined
  readonly breadcrumbs?: readonly Crumb[] | undefined
  readonly footer: PageFooterProps['footer']
  readonly assets: {
    readonly css: readonly string[]
    readonly scripts: readonly string[]
    readonly icon?: string | undefined
  }
  readonly noIndex?: boolean | undefined
  /** Data for programs (schema.org): a block that no browser runs. */
  readonly jsonLd?: object | undefined
  readonly canonical?: string | undefined
  readonly alternates?: readonly { readonly lang: Language; readonly href: string }[] | undefined
  readonly children?: Content
}

const namesSite = (title: string, name: string) => title === name || title.startsWith(`${name}: `)

function Head(props: PageProps): VNode {
  const { title, description, site, assets } = props
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {/* A title that already names the site, as its home's does, needs no second name. */}
      <title>{namesSite(title, site.name) ? title : `${title} · ${site.name}`}</title>
      {description ? <meta name="description" content={description} /> : null}
      {props.noIndex || site.isExample ? <meta name="robots" content="noindex" /> : null}
      {props.canonical ? <link rel="canonical" href={props.canonical} /> : null}
      {props.alternates?.map((one) => (
        <link key={one.lang} rel="alternate" hreflang={one.lang} href={one.href} />
      ))}
      {props.jsonLd ? (
        <script
          type="application/ld+json"
          data-element="metatag"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(props.jsonLd).replaceAll('<', '\\u003c') }}
        />
      ) : null}
      {assets.icon ? <link rel="icon" type="image/svg+xml" href={assets.icon} /> : null}
      {assets.css.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {assets.scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  )
}

function Breadcrumbs({ lang, crumbs }: { lang: Language; crumbs: readonly Crumb[] }): VNode {
  return (
    <nav class="breadcrumbs" aria-label={wordsOf(lang).breadcrumbs} data-element="breadcrumb">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.href ? (
              <a href={crumb.href}>{crumb.label}</a>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/**
 * The whole document: head, header, menu, main and footer. Every child of `main` stands in the text column by
 * itself, except a `Hero`, which runs from edge to edge: pages need no container of their own.
 */
export function Page(props: PageProps): VNode {
  const { lang, breadcrumbs, variant = 'public' } = props
  return (
    <html lang={lang}>
      <Head {...props} />
      <body class={`page page--${variant}`}>
        <a class="skip-link" href="#main">
          {wordsOf(lang).skipToContent}
        </a>
        <PageHeader {...props} variant={variant} />
        <main id="main" tabIndex={-1} class="page-main">
          {breadcrumbs && breadcrumbs.length > 0 ? <Breadcrumbs lang={lang} crumbs={breadcrumbs} /> : null}
          {props.children}
        </main>
        <PageFooter lang={lang} footer={props.footer} />
      </body>
    </html>
  )
}
