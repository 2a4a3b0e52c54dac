import type { Language } from '../../kernel/language.ts'
import type { Verdict } from './rules.ts'

type Words = Readonly<{
  verdicts: Readonly<Record<Verdict['kind'], string>>
  promise: (target: string, by: string) => string
  promiseFrom: (baseline: string, when: string, target: string, by: string) => string
  last: (value: string, when: string) => string
  expected: (value: string) => string
  noValue: string
  noValueSince: (when: string) => string
  noBaseline: string
  expectedLine: string
  realLine: string
  chart: (title: string) => string
  inWords: string
  rule: string
  ruleText: string
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    verdicts: {
      reached: 'raggiunto',
      'on-track': 'in linea',
      behind: 'indietro',
      unknown: 'non si sa',
    },
    promise: (target, by) => `L’impegno: arrivare a ${target} entro il ${by}.`,
    promiseFrom: (baseline, when, target, by) =>
      `L’impegno: da ${baseline} (${when}) a ${target} entro il ${by}.`,
    last: (value, when) => `L’ultimo valore è ${value} (${when}).`,
    expected: (value) => `Per quella data se ne aspettavano ${value}.`,
    noValue: 'Nessuno lo ha ancora misurato.',
    noValueSince: (when) => `Nessun valore dopo ${when}: è troppo vecchio per dire come va.`,
    noBaseline: 'Manca il punto di partenza: prima della scadenza non si può dire come va.',
    expectedLine: 'atteso',
    realLine: 'reale',
    chart: (title) =>
      `${title}: la linea tratteggiata è quanto ci si aspetta, quella piena quanto si è misurato.`,
    inWords: 'Con le parole della fonte',
    rule: 'Come si giudica',
    ruleText:
      'Contano solo i valori misurati, mai un’opinione. Dal punto di partenza al traguardo si tira una linea retta. Se l’ultimo valore è arrivato al traguardo l’impegno è raggiunto; se sta sulla linea o oltre è in linea; se sta sotto è indietro. Se l’ultimo valore è più vecchio di una volta e mezza il suo ritmo di aggiornamento (due anni se il ritmo non è detto), non si sa. Nessuno può scrivere questo stato a mano.',
  },
  en: {
    verdicts: { reached: 'reached', 'on-track': 'on track', behind: 'behind', unknown: 'not known' },
    promise: (target, by) => `The commitment: to get to ${target} by ${by}.`,
    promiseFrom: (baseline, when, target, by) =>
      `The commitment: from ${baseline} (${when}) to ${target} by ${by}.`,
    last: (value, when) => `The last value is ${value} (${when}).`,
    expected: (value) => `For that day ${value} was expected.`,
    noValue: 'Nobody has measured it yet.',
    noValueSince: (when) => `No value after ${when}: that is too old to tell how it goes.`,
    noBaseline: 'There is no baseline: before its day nobody can tell how it goes.',
    expectedLine: 'expected',
    realLine: 'real',
    chart: (title) => `${title}: the dashed line is what is expected, the full one what was measured.`,
    inWords: 'In the words of the source',
    rule: 'How it is judged',
    ruleText:
      'Only measured values count, never an opinion. A straight line leads from the baseline to the target. When the last value has come to the target the commitment is reached; on the line or beyond it is on track; below it is behind. When the last value is older than one and a half times the rhythm of its updates (two years where no rhythm is given) it is not known. Nobody can write this state by hand.',
  },
}

/** The words of what actions committed themselves to. */
export function commitmentWords(language: Language): Words {
  return WORDS[language]
}
