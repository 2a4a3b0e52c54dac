import type { Language } from '../../kernel/language.ts'

type Words = Readonly<{
  hints: Readonly<Record<'nothing' | 'several' | 'abolished' | 'no-area', string>>
  reference: string
  number: string
  numberRight: Readonly<Record<'comma' | 'point', string>>
  date: string
  dateRight: string
  flag: string
  flagRight: string
  option: string
  unit: string
  unitRight: string
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    hints: {
      nothing: 'non è il nome, il nome breve o il codice di niente che ci sia',
      several: 'è il nome di più schede',
      abolished: 'è il codice di un comune soppresso, {name}',
      'no-area': 'è il codice di {name}, che qui non ha una scheda',
    },
    reference: 'il nome, il nome breve o il codice di una scheda del territorio',
    number: 'non è un numero scritto come gli altri della colonna',
    numberRight: { comma: 'un numero come 1.234,5', point: 'un numero come 1,234.5' },
    date: 'non è una data',
    dateRight: 'un giorno (31/12/2024 o 2024-12-31), un mese (12/2024) o un anno (2024)',
    flag: 'non è né sì né no',
    flagRight: 'sì oppure no',
    option: 'non è una delle voci',
    unit: 'è in {sign}, ma l’indicatore si misura in «{unit}»',
    unitRight: 'il valore nell’unità dell’indicatore, senza segni',
  },
  en: {
    hints: {
      nothing: 'is not the name, slug or code of anything that is there',
      several: 'is the name of several records',
      abolished: 'is the code of an abolished municipality, {name}',
      'no-area': 'is the code of {name}, which has no record here',
    },
    reference: 'the name, slug or code of a record of the territory',
    number: 'is no number written like the others of its column',
    numberRight: { comma: 'a number such as 1.234,5', point: 'a number such as 1,234.5' },
    date: 'is no date',
    dateRight: 'a day (31/12/2024 or 2024-12-31), a month (12/2024) or a year (2024)',
    flag: 'is neither yes nor no',
    flagRight: 'yes or no',
    option: 'is not one of the options',
    unit: 'is in {sign}, but the indicator is measured in “{unit}”',
    unitRight: 'the value in the unit of the indicator, without signs',
  },
}

/** The words about cells that cannot be read. */
export function conversionWords(language: Language): Words {
  return WORDS[language]
}
