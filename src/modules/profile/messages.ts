import type { Language } from '../../kernel/language.ts'
import type { Comparison } from './rules.ts'

type Words = Readonly<{
  profile: string
  profileSub: string
  profileMore: string
  none: string
  noneText: string
  notAvailable: string
  elsewhere: string
  comparisons: Readonly<Record<Comparison, string>>
  beside: Readonly<Record<Comparison, (area: string, value: string) => string>>
  better: (count: number) => string
  worse: (count: number) => string
  compared: (count: number, all: number) => string
  noBenchmark: string
  late: string
  never: string
  due: string
  noGoal: string
  toGoal: string
  trend: (from: string, since: string, to: string, until: string) => string
  chart: (title: string) => string
  onMap: (title: string) => string
  byArea: (title: string) => string
  byBody: (title: string) => string
  chartTarget: (value: string, when: string) => string
  allValues: string
  where: string
  when: string
  value: string
  asWritten: string
  source: string
  note: string
  definition: string
  unit: string
  direction: string
  licence: string
  next: string
  every: string
  download: string
  dataset: string
  qualifiers: Readonly<Record<'more-than' | 'less-than' | 'about', string>>
  dataUrl: string
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    profile: 'Il profilo in numeri',
    profileSub:
      'Dove si trova il territorio, sfida per sfida. Ogni numero dice di quale area parla e di quando è; accanto, il valore di un’area più grande quando c’è.',
    profileMore: 'Tutto il profilo',
    none: 'Ancora nessun indicatore',
    noneText: 'Chi coordina il territorio può aggiungere il primo dalla scrivania, con i suoi valori.',
    notAvailable: 'non disponibile',
    elsewhere: 'dato di un’altra area',
    comparisons: {
      better: 'meglio',
      worse: 'peggio',
      equal: 'uguale',
      higher: 'più alto',
      lower: 'più basso',
    },
    beside: {
      better: (area, value) => `Meglio di ${area} (${value}).`,
      worse: (area, value) => `Peggio di ${area} (${value}).`,
      equal: (area, value) => `Come ${area} (${value}).`,
      higher: (area, value) => `Più alto di ${area} (${value}).`,
      lower: (area, value) => `Più basso di ${area} (${value}).`,
    },
    better: (count) =>
      count === 1
        ? 'Va meglio del confronto un indicatore:'
        : `Vanno meglio del confronto ${count} indicatori:`,
    worse: (count) =>
      count === 1
        ? 'Va peggio del confronto un indicatore:'
        : `Vanno peggio del confronto ${count} indicatori:`,
    compared: (count, all) => `Il confronto con un’area più grande c’è per ${count} indicatori su ${all}.`,
    noBenchmark: 'Nessun indicatore ha ancora un valore di confronto.',
    late: 'aggiornamento in ritardo',
    never: 'mai misurato',
    due: 'senza una data di aggiornamento',
    noGoal: 'Altri indicatori',
    toGoal: 'Che cosa si fa per questo',
    trend: (from, since, to, until) => `Da ${from} (${since}) a ${to} (${until}).`,
    chart: (title) => `${title}, nel tempo e per area.`,
    onMap: (title) => `${title}, area per area: più scuro vuol dire di più.`,
    byArea: (title) => `${title}, area per area: l’ultimo valore di ciascuna.`,
    byBody: (title) => `${title}, ente per ente: l’ultimo valore di ciascuno.`,
    chartTarget: (value, when) => `${value} entro ${when}`,
    allValues: 'Tutti i valori',
    where: 'Dove',
    when: 'Quando',
    value: 'Valore',
    asWritten: 'Come è scritto',
    source: 'Fonte',
    note: 'Nota',
    definition: 'Che cosa misura',
    unit: 'Unità di misura',
    direction: 'Che cosa è meglio',
    licence: 'Licenza dei dati',
    next: 'Prossimo valore atteso',
    every: 'Ogni quanto si aggiorna',
    download: 'Scarica',
    dataset: 'Tutti i valori di tutti gli indicatori',
    qualifiers: { 'more-than': 'più di', 'less-than': 'meno di', about: 'circa' },
    dataUrl: 'Indirizzo dei dati',
  },
  en: {
    profile: 'The profile in numbers',
    profileSub:
      'Where the territory stands, challenge by challenge. Each number says which area it is about and of when it is; beside it the value of a larger area, where there is one.',
    profileMore: 'The whole profile',
    none: 'No indicator yet',
    noneText: 'Whoever coordinates the territory can add the first from the desk, with its values.',
    notAvailable: 'not available',
    elsewhere: 'figure of another area',
    comparisons: { better: 'better', worse: 'worse', equal: 'equal', higher: 'higher', lower: 'lower' },
    beside: {
      better: (area, value) => `Better than ${area} (${value}).`,
      worse: (area, value) => `Worse than ${area} (${value}).`,
      equal: (area, value) => `As ${area} (${value}).`,
      higher: (area, value) => `Higher than ${area} (${value}).`,
      lower: (area, value) => `Lower than ${area} (${value}).`,
    },
    better: (count) =>
      count === 1
        ? 'Better than the benchmark, one indicator:'
        : `Better than the benchmark, ${count} indicators:`,
    worse: (count) =>
      count === 1
        ? 'Worse than the benchmark, one indicator:'
        : `Worse than the benchmark, ${count} indicators:`,
    compared: (count, all) => `${count} of ${all} indicators can be held against a larger area.`,
    noBenchmark: 'No indicator has a benchmark yet.',
    late: 'update overdue',
    never: 'never measured',
    due: 'no date for its update',
    noGoal: 'Other indicators',
    toGoal: 'What is done about this',
    trend: (from, since, to, until) => `From ${from} (${since}) to ${to} (${until}).`,
    chart: (title) => `${title}, over time and by area.`,
    onMap: (title) => `${title}, area by area: darker is more.`,
    byArea: (title) => `${title}, area by area: the newest value of each.`,
    byBody: (title) => `${title}, body by body: the newest value of each.`,
    chartTarget: (value, when) => `${value} by ${when}`,
    allValues: 'All values',
    where: 'Where',
    when: 'When',
    value: 'Value',
    asWritten: 'As written',
    source: 'Source',
    note: 'Note',
    definition: 'What it measures',
    unit: 'Unit',
    direction: 'What is better',
    licence: 'Licence of the data',
    next: 'Next value expected',
    every: 'How often it is updated',
    download: 'Download',
    dataset: 'All values of all indicators',
    qualifiers: { 'more-than': 'more than', 'less-than': 'less than', about: 'about' },
    dataUrl: 'Address of the data',
  },
}

/** The words of the pages about indicators. */
export function profileWords(language: Language): Words {
  return WORDS[language]
}
