import type { Language } from '../../kernel/language.ts'

const it = {
  eyebrow: 'Il documento dell’agenda',
  owner: 'A cura di',
  date: 'Stampato dai dati del',
  licence: 'Licenza',
  source: 'Fonte, sempre aggiornata',
  contents: 'Che cosa contiene',
  hint: 'Per averlo su carta o come PDF usa «Stampa» del tuo browser: ogni capitolo comincia su una pagina nuova.',
  empty: 'Ancora niente da stampare',
  emptyText: 'Quando ci saranno schede pubbliche, qui si leggeranno una dopo l’altra.',
}

type Words = typeof it

const en: Words = {
  eyebrow: 'The document of the agenda',
  owner: 'Kept by',
  date: 'Printed from the data of',
  licence: 'Licence',
  source: 'Source, always up to date',
  contents: 'What it contains',
  hint: 'To have it on paper or as PDF use “Print” of your browser: every chapter starts on a new page.',
  empty: 'Nothing to print yet',
  emptyText: 'Once there are public records, they can be read here one after the other.',
}

const WORDS: Readonly<Record<Language, Words>> = { it, en }

/** The words of a territory's document. */
export function documentWords(language: Language): Words {
  return WORDS[language]
}
