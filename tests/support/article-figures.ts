/**
 * What each number of the shorter sources became: a line of a file of the sample, or nothing and why. The order is that
 * of the text; the text itself is not kept here.
 */

/** A number as the source writes it, and the line of a file that says it: one that has all these pieces. */
type Held = Readonly<{ number: string; path: string; pieces: readonly string[] }>
/** A number that no record says, and why. */
type LeftOut = Readonly<{ number: string; reason: string }>

/** A source, the part of it that tells of the territory, and what became of its numbers. */
export type Article = Readonly<{
  seed: string
  part: RegExp
  folder: string
  figures: readonly (Held | LeftOut)[]
  /** Lines that say once more a number of the text. */
  again?: readonly Held[]
}>

const held = (number: string, path: string, ...pieces: string[]): Held => ({ number, path, pieces })
const leftOut = (number: string, reason: string): LeftOut => ({ number, reason })
const activity = (number: string, slug: string, ...pieces: string[]) =>
  held(number, 'activities.csv', `${slug},`, ...pieces)

const NAME = 'part of a name'
const AGAIN = 'said again: the number before it is the same'
const YEAR_OF = (year: string) => `${year}-01-01,${year}-12-31,year`
const PLACE = 'provincia-di-biella,,2018-03-08,day'
const POINTS = [
  ['i', '01-aree-scoperte'],
  ['ii', '02-interlocuzione'],
  ['iii', '03-manutenzione-unica'],
  ['iv', '04-piano-transizione'],
  ['v', '05-convenzioni'],
  ['vi', '06-rete-rtd'],
  ['vii', '07-segnalazioni-ia'],
  ['viii', '08-punto-di-accesso'],
  ['ix', '09-informazione'],
  ['x', '10-patrimonio-culturale'],
  ['xi', '11-corsi-e-facilitazione'],
  ['xii', '12-aggiornamento'],
  ['xiii', '13-campagna'],
] as const
const points = POINTS.map(([roman, slug]) => held(roman, `priorities/punto-${slug}.md`, `punto ${roman}"`))

const BIELLA_2018: Article = {
  seed: '000_37d7a25449864380.txt',
  part: /^Agenda digitale e territorio.*?(?=^Valuta la qualità)/ms,
  folder: 'biella',
  figures: [
    held('08', 'agendas/agenda-digitale-2015-2020.md', 'checkedOn: 2018-03-08'),
    held('2018', 'agendas/agenda-digitale-2015-2020.md', 'checkedOn: 2018-03-08'),
    held('2015', 'agendas/agenda-digitale-2015-2020.md', 'from: 2015-01-01'),
    held('2020', 'agendas/agenda-digitale-2015-2020.md', 'to: 2020-12-31'),
    held('2020', 'agendas/agenda-digitale-2015-2020.md', 'Strategia Europa 2020'),
    activity('2014', 'marchio-lancio', YEAR_OF('2014')),
    held('42.000', 'observations.csv', `fotografie-del-marchio,${PLACE},42000,more-than,più di 42.000`),
    activity('2016', 'laboratori-bando', YEAR_OF('2016')),
    activity('2017', 'laboratori-lavori', '2017-01-01,,year'),
    held('2018', 'milestones.csv', 'laboratori-operativi,', ',2018-12-31,month,a fine 2018'),
    activity('2018', 'officine-primo-incontro', '2018-01-01,2018-01-31,month'),
    activity('2018', 'spid-campagna', '2018-07-01,2018-12-31,quarter'),
    activity('2018', 'motore-prototipo', YEAR_OF('2018')),
    activity('2015', 'piano-scolastico-delibera', YEAR_OF('2015')),
    activity('2016', 'piano-scolastico-contratti', YEAR_OF('2016')),
    activity('2017', 'piano-scolastico-fibra', '2017-01-01,,year'),
    activity('2018', 'piano-scolastico-fibra', 'prosegue nel 2018'),
    held('55', 'workstreams/inclusione-over55.md', 'it: Inclusione Over55'),
    leftOut('55', AGAIN),
    activity('2015', 'over55-corsi', '2015-01-01,,year'),
    held('500', 'observations.csv', `persone-over55-formate,${PLACE},500,more-than,più di 500`),
    held('migliaio', 'targets.csv', 'persone-over55-formate,provincia-di-biella,,2019-06-30,month,1000,'),
    held('2019', 'commitments.csv', 'inclusione-over55,', ',500,2018-03-08,1000,2019-06-30,'),
    held('400', 'observations.csv', `aziende-nel-programma,${PLACE},400,more-than,più di 400`),
    activity('2018', 'aziende-industria-4-0', YEAR_OF('2018')),
    leftOut('4.0', NAME),
    held('750.000', 'resources.csv', 'bando-miur-laboratori,', ',75000000,EUR,'),
    held('100', 'observations.csv', `aziende-contattate,${PLACE},100,more-than,oltre 100`),
    held('2018', 'milestones.csv', 'insediamenti-primi-risultati,', ',2018-12-31,month,per la fine del 2018'),
  ],
  // Money of an action, and a result of the office that won it.
  again: [held('750.000', 'observations.csv', `euro-vinti-con-i-bandi,${PLACE},750000,,750.000 euro`)],
}

const BIELLA_2024: Article = {
  seed: '001_ef856ea66f35b5c0.txt',
  part: /^.*$/s,
  folder: 'biella',
  figures: [
    held('21', 'consultations/changedayspring-2024.md', 'from: 2024-03-21'),
    held('21', 'agendas/piano-di-trasformazione-2024.md', 'from: 2024-03-21'),
    held('250.000.000', 'resources.csv', 'fabbisogno-del-piano,', ',25000000000,EUR,'),
    held('8', 'agendas/piano-di-trasformazione-2024.md', '«i primi 8 obiettivi elencati in calce»'),
    held('22/04/24', 'agendas/piano-di-trasformazione-2024.md', 'checkedOn: 2024-04-22'),
    ...points.slice(0, 3),
    leftOut('20', 'the decade to which services should be brought: said in words'),
    ...points.slice(3),
  ],
}

const TURIN: Article = {
  seed: '003_8bbb85f9a5de9376.txt',
  part: /^.*?(?=^Subscribe$)/ms,
  folder: 'torino',
  figures: [
    held('25', 'agendas/innovazione-aperta.md', 'checkedOn: 2015-11-25'),
    held('2015', 'agendas/innovazione-aperta.md', 'checkedOn: 2015-11-25'),
    held('2018', 'workstreams/bsinno.md', 'to: 2018-12-31'),
  ],
}

const CANAVESE: Article = {
  seed: '004_6cda328b7c3db80a.txt',
  part: /^.*$/s,
  folder: 'canavese',
  figures: [
    leftOut('2030', NAME),
    held('4', 'observations.csv', 'workshop-tenuti,valli-del-canavese,,', ',day,4,'),
    held('20', 'observations.csv', 'comuni-coinvolti,valli-del-canavese,,', ',day,20,more-than,Oltre 20'),
    held('300', 'indicators/comuni-coinvolti.md', 'da 300 a 3.000 abitanti'),
    held('3000', 'indicators/comuni-coinvolti.md', 'da 300 a 3.000 abitanti'),
    held('20', 'indicators/comuni-coinvolti.md', '«oltre 20»'),
    leftOut('300', AGAIN),
    leftOut('3000', AGAIN),
  ],
}

export const ARTICLES: readonly Article[] = [BIELLA_2018, BIELLA_2024, TURIN, CANAVESE]
