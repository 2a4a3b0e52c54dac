import type { Example } from '../example.ts'
import { Hero } from '../hero/hero.tsx'
import { Page, type PageProps } from './page.tsx'

const PROPS: PageProps = {
  lang: 'it',
  title: 'Azioni',
  description: 'Le azioni dell’agenda.',
  languageLinks: [
    { lang: 'it', href: '/val-denza/azioni', current: true },
    { lang: 'en', href: '/en/val-denza/azioni', current: false },
  ],
  site: {
    name: 'Val d’Enza',
    subtitle: 'Agenda digitale locale',
    homeHref: '/val-denza',
    owner: 'Unione dei Comuni',
  },
  nav: [
    { label: 'Agenda', href: '/val-denza/agende' },
    { label: 'Azioni', href: '/val-denza/azioni', current: true },
  ],
  searchAction: '/val-denza/cerca',
  deskHref: '/scrivania/val-denza',
  footer: {
    name: 'Val d’Enza',
    line: 'Otto comuni',
    groups: [
      {
        title: 'Questo sito',
        links: [{ label: 'Dichiarazione di accessibilità', href: '/val-denza/accessibilita' }],
      },
    ],
  },
  assets: { css: ['/assets/telaio.css'], scripts: [], icon: '/assets/icon.svg' },
}

export const examples: readonly Example[] = [
  {
    name: 'public',
    node: (
      <Page {...PROPS} breadcrumbs={[{ label: 'Val d’Enza', href: '/val-denza' }, { label: 'Azioni' }]}>
        <h1>Azioni</h1>
      </Page>
    ),
  },
  {
    name: 'with hero, addresses for search engines, a script',
    node: (
      <Page
        {...PROPS}
        canonical="https://telaio.example/val-denza"
        alternates={[{ lang: 'en', href: 'https://telaio.example/en/val-denza' }]}
        assets={{ css: ['/assets/telaio.css'], scripts: ['/assets/islands.js'] }}
        searchQuery={'"><script>'}
      >
        <Hero title="Un filo da seguire" />
      </Page>
    ),
  },
  {
    name: 'desk, signed in, in English',
    node: (
      <Page
        {...PROPS}
        lang="en"
        variant="desk"
        noIndex
        user={{ name: 'Agenda office', signOutAction: '/esci', csrf: 't' }}
      >
        <h1>Actions</h1>
      </Page>
    ),
  },
  {
    name: 'example territory',
    node: (
      <Page {...PROPS} site={{ ...PROPS.site, isExample: true }}>
        <h1>Azioni</h1>
      </Page>
    ),
  },
  {
    name: 'installation without territories',
    node: (
      <Page
        lang="it"
        title="Telaio"
        languageLinks={[]}
        site={{ name: 'Telaio', homeHref: '/' }}
        nav={[]}
        footer={{ name: 'Telaio', groups: [] }}
        assets={{ css: [], scripts: [] }}
      >
        <h1>Telaio</h1>
      </Page>
    ),
  },
]
