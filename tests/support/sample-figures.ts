/**
 * What each number of the digital profile of Val d'Enza became: the values of indicators, or nothing and why. The
 * order is that of the document, one list a challenge; the text itself is not kept here.
 */

/** A number as the profile writes it, and the values that say it (`indicator@area`). */
type Kept = Readonly<{ number: string; values: readonly string[] }>
/** A number that measures nothing by itself, and what it is instead. */
type LeftOut = Readonly<{ number: string; reason: string }>
export type Figure = Kept | LeftOut

const of =
  (area: string) =>
  (number: string, indicator: string, more: readonly string[] = []) => ({
    number,
    values: [`${indicator}@${area}`, ...more],
  })
const union = of('val-denza')
const province = of('provincia-di-reggio-emilia')
const region = of('emilia-romagna')
const leftOut = (number: string, reason: string): LeftOut => ({ number, reason })

const CHALLENGE = 'the number of the challenge'
const FIRM_SIZE = 'the size of the firms that are counted'
const SPEED = 'the speed in the name of the indicator'
const YEARS = 'the length of the period that is counted'
const PER = 'the people among whom is counted: part of the unit'
const WHOLLY = 'how much of the enrolment is online: part of the name of the indicator'
const LAW = 'the number or the year of a law'
const SAME = 'said again: the figure before it is the same space'

const TOWNS = [
  'bibbiano',
  'campegine',
  'canossa',
  'cavriago',
  'gattatico',
  'montecchio-emilia',
  'san-polo-denza',
  'sant-ilario-denza',
]

/** The numbers under each challenge, from the first to the last. */
export const FIGURES: readonly (readonly Figure[])[] = [
  [leftOut('1', CHALLENGE), union('Nessun', 'dataset-pubblicati')],
  [
    leftOut('2', CHALLENGE),
    region('31', 'competenze-digitali-elevate'),
    region('41', 'competenze-digitali-basse'),
    region('76', 'persone-in-rete'),
    leftOut('3', YEARS),
    region('79', 'famiglie-con-internet'),
    region('96', 'imprese-banda-larga'),
    leftOut('10', FIRM_SIZE),
    region('76', 'imprese-banda-ultralarga'),
    leftOut('30', SPEED),
    region('88', 'uso-messaggi-istantanei'),
    region('60', 'acquisti-online'),
    region('71', 'imprese-con-sito'),
    region('51', 'imprese-sui-social'),
    region('17', 'imprese-che-vendono-online'),
    union('365', 'cittadini-pane-e-internet'),
    union('13,20', 'formati-corsi-fse'),
    leftOut('1.000', PER),
    province('14,11', 'formati-corsi-fse'),
  ],
  [
    leftOut('3', CHALLENGE),
    union('Tutti', 'uffici-transizione-digitale'),
    union('Tutti', 'comuni-su-facebook'),
    union('50', 'indice-social-networking'),
    province('64', 'indice-social-networking'),
    union('3.348', 'seguaci-facebook'),
    province('4.515', 'seguaci-facebook'),
  ],
  [
    leftOut('4', CHALLENGE),
    union('9', 'imprese-giovanili'),
    union('11', 'imprese-straniere'),
    union('0,01', 'grandi-imprese'),
    leftOut('100', PER),
    union('111', 'unita-locali-ict'),
    province('1.196', 'unita-locali-ict'),
    union('333', 'unita-locali-economia-digitale'),
    province('3.686', 'unita-locali-economia-digitale'),
    union('4', 'startup'),
    union('4', 'pmi-innovative'),
    union('18', 'imprese-in-contratti-di-rete'),
    union('1', 'laboratori-alta-tecnologia'),
    union('3', 'soci-di-cluster'),
  ],
  [
    leftOut('5', CHALLENGE),
    union('17,6', 'servizi-interattivi'),
    province('19,2', 'servizi-interattivi'),
    union('12', 'indice-interattivita'),
    province('12,2', 'indice-interattivita'),
    union('12,3', 'servizi-con-spid'),
    province('10,5', 'servizi-con-spid'),
    union('4,8', 'servizi-con-pagopa'),
    province('5,1', 'servizi-con-pagopa'),
    union('1,88', 'app-locali'),
    union('nessuna', 'app-per-la-sosta'),
    union('68', 'suap-online'),
    union('25', 'suap-via-pec'),
    leftOut('100', WHOLLY),
    union('2', 'iscrizione-asilo-in-piattaforma'),
    union('1', 'iscrizione-asilo-parziale'),
    union('2.355', 'spid-lepida'),
    union('4,52', 'spid-lepida-per-residenti'),
    leftOut('100', PER),
  ],
  [
    leftOut('6', CHALLENGE),
    union('3', 'copertura-famiglie'),
    province('4', 'copertura-famiglie'),
    union('69', 'copertura-oltre-30-mbps'),
    leftOut('30', SPEED),
    leftOut('14', LAW),
    leftOut('2014', LAW),
    union('4', 'aree-produttive-connesse'),
    union('Tutti', 'municipi-in-bul'),
    union('2,29', 'punti-wifi'),
    leftOut('1.000', PER),
    province('2,96', 'punti-wifi'),
  ],
  [
    leftOut('7', CHALLENGE),
    union('1', 'spazi-di-lavoro-condiviso', ['spazi-di-lavoro-condiviso@montecchio-emilia']),
    leftOut('unico', SAME),
    union('8', 'biblioteche'),
    { number: '1', values: TOWNS.map((town) => `biblioteche@${town}`) },
    union('100', 'biblioteche-con-postazioni'),
    union('88', 'biblioteche-con-wifi'),
    union('100', 'biblioteche-con-catalogo-online'),
    union('3', 'comuni-con-cittadinanza-attiva'),
    union('3', 'percorsi-partecipativi'),
    leftOut('3', YEARS),
  ],
  [
    leftOut('8', CHALLENGE),
    union('51', 'popolazione-femminile'),
    union('34,77', 'presa-in-carico-nidi'),
    union('43', 'assunzioni-di-donne'),
    union('62', 'occupazione-femminile'),
    union('43', 'alunne-scuola-pubblica'),
    union('26', 'alunne-scuole-superiori'),
    union('57', 'donne-laureate'),
    union('18', 'imprese-femminili'),
    province('19', 'imprese-femminili'),
    union('73', 'dipendenti-comunali-donne'),
  ],
]

/** Values of the sample that no number of the profile says, and why they stand there. */
export const WITHOUT_NUMBER: Readonly<Record<string, string>> = {
  'servizi-interattivi@cavriago': 'named among the highest, without a number',
  'servizi-interattivi@bibbiano': 'named among the highest, without a number',
  'servizi-interattivi@canossa': 'named among the highest, without a number',
}
