import type { Language } from '../../kernel/language.ts'

type Words = Readonly<{
  home: string
  bodies: string
  deskHome: string
  accessibility: string
  reportBarrier: string
  privacy: string
  legal: string
  contacts: string
  data: string
  openData: string
  about: string
  apiDocs: string
  error: string
  notFound: string
  notFoundWays: string
  backHome: string
  product: string
  productLine: string
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    home: 'Il filo',
    bodies: 'Enti',
    deskHome: 'Da fare',
    accessibility: 'Accessibilità',
    reportBarrier: 'Segnala una barriera',
    privacy: 'Privacy',
    legal: 'Note legali e licenza',
    contacts: 'Contatti',
    data: 'Dati e programmi',
    openData: 'Dati aperti',
    about: 'Questo sito',
    apiDocs: 'Interfaccia per programmi (API)',
    error: 'Non è andata',
    notFound: 'Pagina non trovata',
    notFoundWays: 'Puoi anche ripartire da qui:',
    backHome: 'Torna all’inizio',
    product: 'Telaio',
    productLine: 'Le agende digitali dei territori',
  },
  en: {
    home: 'The thread',
    bodies: 'Bodies',
    deskHome: 'To do',
    accessibility: 'Accessibility',
    reportBarrier: 'Report a barrier',
    privacy: 'Privacy',
    legal: 'Legal notes and licence',
    contacts: 'Contacts',
    data: 'Data and programs',
    openData: 'Open data',
    about: 'This site',
    apiDocs: 'Interface for programs (API)',
    error: 'That did not work',
    notFound: 'Page not found',
    notFoundWays: 'Or start again from here:',
    backHome: 'Back to the start',
    product: 'Telaio',
    productLine: 'The digital agendas of territories',
  },
}

/** The words of the frame around every page. */
export function httpWords(language: Language): Words {
  return WORDS[language]
}
