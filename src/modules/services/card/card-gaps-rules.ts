import type { Localized } from '../../../kernel/language.ts'

/** Who reads a card, and so what it must say. */
export const READERS = {
  model: { it: 'il modello dei siti comunali', en: 'the model of municipal sites' },
  schema: { it: 'i motori di ricerca (schema.org)', en: 'search engines (schema.org)' },
  cpsv: {
    it: 'il catalogo europeo e italiano (CPSV-AP)',
    en: 'the European and Italian catalogue (CPSV-AP)',
  },
} as const satisfies Record<string, Localized>
export type Reader = keyof typeof READERS

/** What is looked at in a card; a text that is missing is empty. */
export type CardSaid = Readonly<{
  title: string
  summary: string
  hasBody: boolean
  topic: string | null
  lifeEvent: string | null
  businessEvent: string | null
  addressedTo: string
  howTo: string
  needed: number
  obtained: string
  times: string
  days: number | null
  hasAccess: boolean
  hasConditions: boolean
  hasContact: boolean
  office: string
  street: string
  postalCode: string
  town: string
  interactivity: string | null
  isOnline: boolean
  identity: string | null
  output: string | null
}>

/** Something that a reader misses. */
export type Gap = Readonly<{
  /** The field of the form where it is said. */
  field: string
  reader: Reader
  /** `needed` makes the card invalid for its reader, `advised` poorer. */
  level: 'needed' | 'advised'
}>

type Rule = readonly [
  field: string,
  reader: Reader,
  level: Gap['level'],
  isMissing: (card: CardSaid) => boolean,
]

// The model refuses longer descriptions; it wants at least three letters.
const [SHORTEST, LONGEST] = [3, 255]

/**
 * The model: the mandatory voices of audit C.SI.1.3; schema.org: the keys of audit R.SI.1.1; CPSV-AP 3.2: the mandatory
 * properties of its shapes; CPSV-AP_IT: the restrictions of its ontology on PublicService.
 */
const RULES: readonly Rule[] = [
  ['title', 'cpsv', 'needed', ({ title }) => title === ''],
  ['summary', 'model', 'needed', ({ summary }) => summary.length < SHORTEST || summary.length > LONGEST],
  ['ownerBody', 'cpsv', 'needed', ({ hasBody }) => !hasBody],
  ['ownerBody', 'schema', 'needed', ({ hasBody }) => !hasBody],
  ['topic', 'model', 'needed', ({ topic }) => topic === null],
  ['topic', 'cpsv', 'needed', ({ topic }) => topic === null],
  ['addressedTo', 'model', 'needed', ({ addressedTo }) => addressedTo === ''],
  ['howTo', 'model', 'needed', ({ howTo }) => howTo === ''],
  ['needed', 'model', 'needed', ({ needed }) => needed === 0],
  ['obtained', 'model', 'needed', ({ obtained }) => obtained === ''],
  ['times', 'model', 'needed', ({ times, days }) => times === '' && days === null],
  ['onlineUrl', 'model', 'needed', ({ hasAccess }) => !hasAccess],
  ['conditions', 'model', 'needed', ({ hasConditions }) => !hasConditions],
  ['phone', 'model', 'needed', ({ hasContact }) => !hasContact],
  ['office', 'schema', 'needed', ({ office }) => office === ''],
  ['street', 'schema', 'needed', ({ street }) => street === ''],
  ['postalCode', 'schema', 'needed', ({ postalCode }) => postalCode === ''],
  ['town', 'schema', 'needed', ({ town }) => town === ''],
  [
    'lifeEvent',
    'cpsv',
    'advised',
    ({ lifeEvent, businessEvent }) => lifeEvent === null && businessEvent === null,
  ],
  ['interactivity', 'cpsv', 'advised', ({ interactivity }) => interactivity === null],
  ['identity', 'cpsv', 'advised', ({ isOnline, identity }) => isOnline && identity === null],
  ['days', 'cpsv', 'advised', ({ days }) => days === null],
  ['output', 'cpsv', 'advised', ({ obtained, output }) => obtained !== '' && output === null],
]

/** Everything that a card lacks, in the order of its form. */
export function listGaps(card: CardSaid): Gap[] {
  return RULES.filter(([, , , isMissing]) => isMissing(card)).map(([field, reader, level]) => ({
    field,
    reader,
    level,
  }))
}

/** True for a card that a reader takes: nothing that it needs is missing. */
export function passesFor(reader: Reader, gaps: readonly Gap[]): boolean {
  return !gaps.some((gap) => gap.reader === reader && gap.level === 'needed')
}
