import type { Language } from '../../../kernel/language.ts'
import { formatMoney } from '../../../platform/i18n/format.ts'
import type { MoneyBar } from '../../../ui/index.ts'
import type { MoneySum } from './rules.ts'

type Words = Readonly<{
  money: string
  moneySub: string
  moneyMore: string
  byAction: string
  none: string
  noneText: string
  all: string
  nothingWritten: string
  foundAll: (found: string) => string
  foundKnown: (found: string) => string
  foundSome: (found: string, need: string) => string
  foundNone: (need: string) => string
  spent: (spent: string) => string
  notSpent: string
  unknownLines: (count: number) => string
  overspent: string
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    money: 'Il denaro',
    moneySub:
      'Quanto serve, quanto si è trovato, quanto si è speso. Ciò che nessuno ha scritto non conta come zero.',
    moneyMore: 'Il denaro di tutte le azioni',
    byAction: 'Azione per azione',
    none: 'Ancora nessuna cifra',
    noneText:
      'Le risorse delle azioni si scrivono dalla scrivania: importo, da chi viene, trovato o da trovare.',
    all: 'In tutto',
    nothingWritten: 'Nessuno ha ancora scritto quanto serve.',
    foundAll: (found) => `Trovati ${found}: tutto ciò che serve.`,
    foundKnown: (found) => `Trovati ${found}, per le risorse di cui si sa l’importo.`,
    foundSome: (found, need) => `Trovati ${found} di ${need}.`,
    foundNone: (need) => `Servono ${need}: non è scritto che si siano trovati.`,
    spent: (spent) => `Spesi ${spent}.`,
    notSpent: 'Non è scritta nessuna spesa.',
    unknownLines: (count) =>
      count === 1 ? 'Di una risorsa non si sa l’importo.' : `Di ${count} risorse non si sa l’importo.`,
    overspent: 'La spesa supera ciò che è scritto come trovato.',
  },
  en: {
    money: 'Money',
    moneySub:
      'What is needed, what has been found, what has been spent. What nobody wrote does not count as zero.',
    moneyMore: 'The money of all actions',
    byAction: 'Action by action',
    none: 'No figures yet',
    noneText:
      'The resources of the actions are written on the desk: amount, where it comes from, found or to be found.',
    all: 'Altogether',
    nothingWritten: 'Nobody has written how much is needed yet.',
    foundAll: (found) => `${found} found: all that is needed.`,
    foundKnown: (found) => `${found} found, for the resources whose amount is known.`,
    foundSome: (found, need) => `${found} found of ${need}.`,
    foundNone: (need) => `${need} needed: nothing says that it was found.`,
    spent: (spent) => `${spent} spent.`,
    notSpent: 'No expense is written.',
    unknownLines: (count) =>
      count === 1
        ? 'The amount of one resource is not known.'
        : `The amount of ${count} resources is not known.`,
    overspent: 'More was spent than is written as found.',
  },
}

/** The words of the pages about money. */
export function moneyWords(language: Language): Words {
  return WORDS[language]
}

/** A sum in two or three sentences. */
export function sayMoney(sum: MoneySum, language: Language): string {
  const words = WORDS[language]
  const euro = (cents: number) => formatMoney({ cents, currency: 'EUR' }, language)
  if (sum.needCents === 0 && sum.spentCents === 0) return words.nothingWritten
  const need =
    sum.foundCents === 0
      ? words.foundNone(euro(sum.needCents))
      : sum.foundCents === sum.needCents
        ? words[sum.unknownLines > 0 ? 'foundKnown' : 'foundAll'](euro(sum.foundCents))
        : words.foundSome(euro(sum.foundCents), euro(sum.needCents))
  return [
    need,
    sum.spentCents > 0 ? words.spent(euro(sum.spentCents)) : words.notSpent,
    sum.spentCents > sum.foundCents ? words.overspent : '',
    sum.unknownLines > 0 ? words.unknownLines(sum.unknownLines) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** A sum as a bar of the picture and a row of its table. */
export function toBar(label: string, href: string | undefined, sum: MoneySum, language: Language): MoneyBar {
  const isKnown = sum.needCents > 0
  const euro = (cents: number) => formatMoney({ cents, currency: 'EUR' }, language)
  const ifKnown = (cents: number) => (isKnown ? euro(cents) : null)
  return {
    label,
    ...(href ? { href } : {}),
    need: sum.needCents,
    found: sum.foundCents,
    spent: sum.spentCents,
    said: sayMoney(sum, language),
    cells: [
      ifKnown(sum.needCents),
      ifKnown(sum.foundCents),
      ifKnown(sum.toFindCents),
      sum.spentCents > 0 ? euro(sum.spentCents) : null,
    ],
  }
}
