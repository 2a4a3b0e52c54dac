import type { Language } from '../../kernel/language.ts'

type Words = Readonly<{
  territories: string
  territoriesLead: string
  noTerritories: string
  noTerritoriesText: string
  empty: string
  emptyText: string
  search: string
  searchHint: string
  nothingFound: (query: string) => string
  nothingFoundText: string
  typeWords: string
  owner: string
  checkedOn: string
  nextCheck: string
  lastChange: string
  source: string
  sourceNote: string
  edit: string
  copy: string
  download: string
  alsoAs: string
  unknown: string
  partsIn: string
  keeps: string
  members: string
  noParts: string
  areaParts: string
  areaBodies: string
  map: string
  mapAround: string
  missing: string
  missingSub: string
  bodiesTitle: string
  allBodies: (count: number) => string
  bodiesAndRoles: string
  besides: string
  noMissing: string
  inPreparation: string
  inPreparationText: string
  draft: string
  moreResults: string
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    territories: 'Le agende digitali dei territori',
    territoriesLead:
      'Che cosa hanno detto le persone, che cosa si è deciso, che cosa si fa e che cosa è cambiato. Scegli il tuo territorio.',
    noTerritories: 'Ancora nessun territorio',
    noTerritoriesText:
      'Chi amministra l’installazione può crearne uno dalla scrivania, oppure caricare un pacchetto già pronto.',
    empty: 'Ancora niente qui',
    emptyText: 'Chi coordina il territorio può aggiungere la prima scheda dalla scrivania.',
    search: 'Cerca',
    searchHint: 'Scrivi una o più parole: cerchiamo in tutte le schede pubbliche di questo territorio.',
    nothingFound: (query) => `Nessuna scheda contiene «${query}»`,
    nothingFoundText:
      'Prova con meno parole, o con l’inizio di una parola. Oppure parti dall’agenda o dagli enti.',
    typeWords: 'Che cosa cerchi?',
    owner: 'Responsabile',
    checkedOn: 'Verificato il',
    nextCheck: 'Prossima verifica',
    lastChange: 'Ultima modifica',
    source: 'Fonte',
    sourceNote: 'Nota sulla fonte',
    edit: 'Modifica',
    copy: 'Copia in una scheda nuova',
    download: 'Scarica',
    alsoAs: 'Per i programmi, con Accept, anche come {types}.',
    unknown: 'non disponibile',
    partsIn: 'A che cosa partecipa',
    keeps: 'Schede di cui è responsabile',
    members: 'Chi ne fa parte',
    noParts: 'Nessuna partecipazione registrata.',
    areaParts: 'Che cosa comprende',
    areaBodies: 'Chi la governa',
    map: 'Sulla mappa',
    mapAround: 'Dove si trova, con le aree vicine o con quelle che comprende. Tocca un’area per aprirla.',
    missing: 'Che cosa manca, detto apertamente',
    missingSub: 'Un’agenda onesta mostra anche i suoi buchi.',
    bodiesTitle: 'Chi c’è',
    allBodies: (count) => `Vedi tutti i ${count} enti`,
    bodiesAndRoles: 'Enti e ruoli',
    besides: 'Si lega anche a',
    noMissing: 'Niente: ogni filo arriva in fondo.',
    inPreparation: 'Questo territorio sta preparando la sua agenda',
    inPreparationText: 'Qui si vedranno le persone ascoltate, le priorità, le azioni e che cosa è cambiato.',
    draft: 'bozza, non pubblica',
    moreResults: 'Altri risultati',
  },
  en: {
    territories: 'The digital agendas of territories',
    territoriesLead:
      'What people said, what was decided, what is being done and what has changed. Choose your territory.',
    noTerritories: 'No territory yet',
    noTerritoriesText:
      'Whoever administers the installation can make one from the desk, or load a package that is ready.',
    empty: 'Nothing here yet',
    emptyText: 'Whoever coordinates the territory can add the first record from the desk.',
    search: 'Search',
    searchHint: 'Type one or more words: we look in all public records of this territory.',
    nothingFound: (query) => `No record contains “${query}”`,
    nothingFoundText: 'Try fewer words, or the start of a word. Or begin with the agenda or the bodies.',
    typeWords: 'What are you looking for?',
    owner: 'Responsible body',
    checkedOn: 'Checked on',
    nextCheck: 'Next check',
    lastChange: 'Last change',
    source: 'Source',
    sourceNote: 'Note on the source',
    edit: 'Edit',
    copy: 'Copy into a new record',
    download: 'Download',
    alsoAs: 'For programs, by Accept, also as {types}.',
    unknown: 'not available',
    partsIn: 'What it takes part in',
    keeps: 'Records it is responsible for',
    members: 'Who belongs to it',
    noParts: 'No part recorded.',
    areaParts: 'What it includes',
    areaBodies: 'Who governs it',
    map: 'On the map',
    mapAround: 'Where it is, with the areas beside it or those it includes. Choose an area to open it.',
    missing: 'What is missing, said openly',
    missingSub: 'An honest agenda shows its gaps too.',
    bodiesTitle: 'Who is here',
    allBodies: (count) => `See all ${count} bodies`,
    bodiesAndRoles: 'Bodies and roles',
    besides: 'Also tied to',
    noMissing: 'Nothing: every thread reaches its end.',
    inPreparation: 'This territory is preparing its agenda',
    inPreparationText:
      'Here you will see the people heard, the priorities, the actions and what has changed.',
    draft: 'draft, not public',
    moreResults: 'More results',
  },
}

/** The words of the public site. */
export function siteWords(language: Language): Words {
  return WORDS[language]
}
