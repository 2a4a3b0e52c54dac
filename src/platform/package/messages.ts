import type { Language } from '../../kernel/language.ts'

type Words = Readonly<{
  nothing: string
  newTerritory: string
  territory: string
  create: string
  restore: string
  change: string
  hide: string
  ties: string
  redirects: string
  rows: string
  derived: string
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    nothing: 'Niente da fare: il territorio «{territory}» è già come il pacchetto.',
    newTerritory: 'Territorio nuovo: {territory}',
    territory: 'Territorio {territory}: cambia {fields}',
    create: 'Schede nuove',
    restore: 'Schede riprese dal cestino',
    change: 'Schede cambiate',
    hide: 'Schede messe nel cestino',
    ties: 'Legami',
    redirects: 'Indirizzi di prima',
    rows: 'Righe di tabelle',
    derived: 'dedotto',
  },
  en: {
    nothing: 'Nothing to do: the territory “{territory}” is already as the package says.',
    newTerritory: 'New territory: {territory}',
    territory: 'Territory {territory}: changes {fields}',
    create: 'New records',
    restore: 'Records brought back from the bin',
    change: 'Changed records',
    hide: 'Records moved to the bin',
    ties: 'Ties',
    redirects: 'Earlier addresses',
    rows: 'Rows of tables',
    derived: 'derived',
  },
}

/** The words of a plan on the command line. */
export function packageWords(language: Language): Words {
  return WORDS[language]
}
