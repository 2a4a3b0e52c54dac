import type { Language } from '../../kernel/language.ts'

const it = {
  desk: 'Scrivania',
  search: 'Cerca nel titolo',
  owner: 'Ente responsabile',
  everyOwner: 'Tutti gli enti',
  state: 'Mostra',
  states: { all: 'Tutte', stale: 'Solo da verificare', draft: 'Solo bozze' },
  filter: 'Mostra',
  clear: 'Togli i filtri',
  count: '{count} schede',
  countOne: 'Una scheda',
  title: 'Titolo',
  check: 'Verifica',
  changed: 'Ultima modifica',
  draft: 'bozza',
  neverChecked: 'mai verificata',
  checkPast: 'da verificare dal {date}',
  checkNext: 'prossima verifica {date}',
  checkedOn: 'verificata il {date}',
  report: 'Riferisci l’avanzamento',
  nothingFound: 'Nessuna scheda con questi filtri',
  nothingFoundText: 'Prova con una parola sola, oppure togli i filtri.',
  nothingYet: 'Ancora nessuna scheda',
  nothingYetText: 'Qui troverai l’elenco. Comincia dalla prima.',
  nothingYetReader: 'Qui troverai l’elenco quando qualcuno avrà scritto la prima.',
}

type Words = typeof it

const en: Words = {
  desk: 'Desk',
  search: 'Search in titles',
  owner: 'Responsible body',
  everyOwner: 'Every body',
  state: 'Show',
  states: { all: 'All', stale: 'Only those to check', draft: 'Only drafts' },
  filter: 'Show',
  clear: 'Remove the filters',
  count: '{count} records',
  countOne: 'One record',
  title: 'Title',
  check: 'Check',
  changed: 'Last change',
  draft: 'draft',
  neverChecked: 'never checked',
  checkPast: 'to check since {date}',
  checkNext: 'next check {date}',
  checkedOn: 'checked on {date}',
  report: 'Report progress',
  nothingFound: 'No record with these filters',
  nothingFoundText: 'Try a single word, or remove the filters.',
  nothingYet: 'No record yet',
  nothingYetText: 'The list will stand here. Begin with the first one.',
  nothingYetReader: 'The list will stand here once somebody has written the first one.',
}

const WORDS: Readonly<Record<Language, Words>> = { it, en }

/** The words of the desk, in `language`. */
export function deskWords(language: Language): Words {
  return WORDS[language]
}
