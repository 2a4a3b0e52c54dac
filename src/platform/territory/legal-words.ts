import type { Language } from '../../kernel/language.ts'

type Words = Readonly<{
  accessibility: string
  accessibilityText: string
  declaration: string
  noDeclaration: string
  report: string
  reportText: string
  privacy: string
  privacyCookies: string
  privacyNone: string
  legal: string
  licenceText: (licence: string) => string
  software: string
  contacts: string
  owner: string
  digitalOfficer: string
  dataProtection: string
  feedback: string
}>

/** Directive (EU) 2016/2102 and Italian law 4/2004 ask for the declaration, the feedback and who to write to. */
const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    accessibility: 'Accessibilità',
    accessibilityText:
      'Queste pagine sono fatte per funzionare senza JavaScript, con la sola tastiera, con un lettore di schermo, su schermi piccoli e con il testo ingrandito, secondo le WCAG 2.2 livello AA.',
    declaration: 'Dichiarazione di accessibilità pubblicata presso AgID',
    noDeclaration: 'La dichiarazione di accessibilità di questo territorio non è ancora disponibile.',
    report: 'Segnala una barriera',
    reportText: 'Se qualcosa ti impedisce di leggere o di usare queste pagine, scrivi a',
    privacy: 'Privacy',
    privacyCookies:
      'Chi legge non lascia niente: nessun cookie, nessuna statistica, nessuna richiesta ad altri siti. Solo chi entra nella scrivania riceve un cookie tecnico, che finisce quando esce.',
    privacyNone: 'L’informativa completa di questo territorio non è ancora disponibile.',
    legal: 'Note legali e licenza',
    licenceText: (licence) => `Testi e dati di questo territorio sono pubblicati con licenza ${licence}.`,
    software: 'Il programma è Telaio, software libero con licenza EUPL-1.2.',
    contacts: 'Contatti',
    owner: 'Ente titolare del sito',
    digitalOfficer: 'Responsabile della transizione digitale',
    dataProtection: 'Responsabile della protezione dei dati',
    feedback: 'Per segnalare una barriera',
  },
  en: {
    accessibility: 'Accessibility',
    accessibilityText:
      'These pages are made to work without JavaScript, with the keyboard alone, with a screen reader, on small screens and with enlarged text, according to WCAG 2.2 level AA.',
    declaration: 'Accessibility declaration published with AgID',
    noDeclaration: 'The accessibility declaration of this territory is not available yet.',
    report: 'Report a barrier',
    reportText: 'If something keeps you from reading or using these pages, write to',
    privacy: 'Privacy',
    privacyCookies:
      'Readers leave nothing behind: no cookie, no statistics, no request to other sites. Only those who enter the desk get a technical cookie, which ends when they leave.',
    privacyNone: 'The full privacy notice of this territory is not available yet.',
    legal: 'Legal notes and licence',
    licenceText: (licence) => `Texts and data of this territory are published under the licence ${licence}.`,
    software: 'The program is Telaio, free software under the licence EUPL-1.2.',
    contacts: 'Contacts',
    owner: 'Body that owns the site',
    digitalOfficer: 'Digital transition officer',
    dataProtection: 'Data protection officer',
    feedback: 'To report a barrier',
  },
}

/** The words of the pages that an Italian public site owes. */
export function legalWords(language: Language): Words {
  return WORDS[language]
}
