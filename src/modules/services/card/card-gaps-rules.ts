import type { Localized } from '../../../kernel/language.ts'

/** Who reads a card, and so what it must say. */
export const READERS = {
  model: { it: 'Modello dei siti comunali', en: 'Model of municipal sites' },
  schema: { it: 'Motori di ricerca (schema.org)', en: 'Search engines (schema.org)' },
  cpsv: { it: 'Catalogo europeo (CPSV-AP)', en: 'European catalogue (CPSV-AP)' },
  cpsvIt: { it: 'Catalogo italiano (CPSV-AP_IT)', en: 'Italian catalogue (CPSV-AP_IT)' },
} as const satisfies Record<string, Localized>
export type Reader = keyof typeof READERS

/** What is looked at in a card; a text that is missing is empty. */
export type CardSaid = Readonly<{
  title: string
  summary: string
  hasBody: boolean
  status: string
  hasStatusReason: boolean
  topic: string | null
  lifeEvent: string | null
  businessEvent: string | null
  audience: string | null
  addressedTo: string
  howTo: string
  needed: number
  obtained: string
  times: string
  days: number | null
  dayKind: string | null
  hasCost: boolean
  /** By a link to go online, book or fetch a form, or at a desk. */
  hasAccess: boolean
  /** Online, at a desk, by phone or e-mail. */
  hasChannel: boolean
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
  /** What the reader wants there, where the name of the field does not say it. */
  wants: Localized | null
}>

type Rule = Readonly<{
  field: string
  readers: readonly Reader[]
  level?: 'advised'
  isMissing: (card: CardSaid) => boolean
  wants?: Localized
}>

// The audit of the model takes no title, description or voice of fewer letters; its editor no longer description.
const [SHORTEST, LONGEST] = [3, 255]
const isShort = (text: string) => text.trim().length < SHORTEST

/**
 * In the order of the form. `model`: the header and the mandatory voices of audit C.SI.1.3 and the lengths of the model's
 * editor; `schema`: the keys of audit R.SI.1.1; `cpsv`: the mandatory properties of the shapes of CPSV-AP 3.2;
 * `cpsvIt`: the restrictions of the ontology CPSV-AP_IT on Service and PublicService.
 */
const RULES: readonly Rule[] = [
  { field: 'title', readers: ['model'], isMissing: ({ title }) => isShort(title) },
  { field: 'title', readers: ['schema', 'cpsv', 'cpsvIt'], isMissing: ({ title }) => title.trim() === '' },
  {
    field: 'summary',
    readers: ['model'],
    isMissing: ({ summary }) => isShort(summary) || summary.trim().length > LONGEST,
    wants: {
      it: `da ${SHORTEST} a ${LONGEST} lettere`,
      en: `between ${SHORTEST} and ${LONGEST} letters`,
    },
  },
  { field: 'summary', readers: ['cpsv', 'cpsvIt'], isMissing: ({ summary }) => summary.trim() === '' },
  { field: 'ownerBody', readers: ['schema', 'cpsv', 'cpsvIt'], isMissing: ({ hasBody }) => !hasBody },
  {
    field: 'statusReason',
    readers: ['model'],
    isMissing: ({ status, hasStatusReason }) => status !== 'active' && !hasStatusReason,
    wants: { it: 'il motivo, se il servizio non è attivo', en: 'the reason, if the service is not active' },
  },
  { field: 'topic', readers: ['model', 'cpsvIt'], isMissing: ({ topic }) => topic === null },
  {
    field: 'lifeEvent',
    readers: ['cpsv', 'cpsvIt'],
    level: 'advised',
    isMissing: ({ lifeEvent, businessEvent }) => lifeEvent === null && businessEvent === null,
    wants: { it: 'o un evento dell’impresa', en: 'or a business event' },
  },
  { field: 'audience', readers: ['schema'], isMissing: ({ audience }) => audience === null },
  { field: 'addressedTo', readers: ['model'], isMissing: ({ addressedTo }) => isShort(addressedTo) },
  { field: 'howTo', readers: ['model'], isMissing: ({ howTo }) => isShort(howTo) },
  { field: 'needed', readers: ['model'], isMissing: ({ needed }) => needed === 0 },
  { field: 'obtained', readers: ['model'], isMissing: ({ obtained }) => isShort(obtained) },
  {
    field: 'output',
    readers: ['cpsv', 'cpsvIt'],
    level: 'advised',
    isMissing: ({ obtained, output }) => obtained !== '' && output === null,
  },
  {
    field: 'times',
    readers: ['model'],
    isMissing: ({ times, days }) => isShort(times) && days === null,
    wants: { it: 'in parole, o i giorni per la risposta', en: 'in words, or the days until the answer' },
  },
  { field: 'days', readers: ['cpsv', 'cpsvIt'], level: 'advised', isMissing: ({ days }) => days === null },
  {
    field: 'dayKind',
    readers: ['model'],
    level: 'advised',
    isMissing: ({ days, dayKind }) => days !== null && dayKind === null,
    wants: {
      it: 'senza, i giorni si contano come giorni di calendario',
      en: 'without it the days count as days of the calendar',
    },
  },
  { field: 'cost', readers: ['model', 'cpsv'], level: 'advised', isMissing: ({ hasCost }) => !hasCost },
  {
    field: 'onlineUrl',
    readers: ['model'],
    isMissing: ({ hasAccess }) => !hasAccess,
    wants: {
      it: 'o dove si prenota, il modulo o lo sportello',
      en: 'or where to book, the form or the desk',
    },
  },
  {
    field: 'onlineUrl',
    readers: ['cpsvIt'],
    isMissing: ({ hasChannel }) => !hasChannel,
    wants: { it: 'o sportello, telefono, e-mail', en: 'or desk, phone, e-mail' },
  },
  {
    field: 'interactivity',
    readers: ['cpsvIt'],
    level: 'advised',
    isMissing: ({ interactivity }) => interactivity === null,
    wants: { it: 'senza, lo deduce il programma', en: 'without it the program infers it' },
  },
  {
    field: 'identity',
    readers: ['cpsvIt'],
    isMissing: ({ isOnline, identity }) => isOnline && identity === null,
  },
  { field: 'office', readers: ['schema'], isMissing: ({ office }) => office.trim() === '' },
  { field: 'street', readers: ['schema'], isMissing: ({ street }) => street.trim() === '' },
  { field: 'postalCode', readers: ['schema'], isMissing: ({ postalCode }) => postalCode === '' },
  { field: 'town', readers: ['schema'], isMissing: ({ town }) => town.trim() === '' },
  {
    field: 'phone',
    readers: ['model'],
    isMissing: ({ hasContact }) => !hasContact,
    wants: { it: 'o e-mail o unità responsabile', en: 'or e-mail or responsible unit' },
  },
  {
    field: 'conditions',
    readers: ['model'],
    isMissing: ({ hasConditions }) => !hasConditions,
    wants: { it: 'in parole, o un documento', en: 'in words, or a document' },
  },
]

/** Everything that a card lacks, in the order of its form. */
export function listGaps(card: CardSaid): Gap[] {
  return RULES.filter(({ isMissing }) => isMissing(card)).flatMap(({ field, readers, level, wants }) =>
    readers.map((reader) => ({ field, reader, level: level ?? 'needed', wants: wants ?? null })),
  )
}

/** True for a card that a reader takes: nothing that it needs is missing. */
export function passesFor(reader: Reader, gaps: readonly Gap[]): boolean {
  return !gaps.some((gap) => gap.reader === reader && gap.level === 'needed')
}
