import type { LocalText } from '../../../kernel/language.ts'

/** What came of trying an address: it leads somewhere, it was left alone, or it failed and why. */
export type Outcome = Readonly<
  | { kind: 'good' }
  | { kind: 'untried' }
  /** `reason` is a key of the words, or the HTTP status in digits; `host` is where it came to its end. */
  | { kind: 'failed'; reason: string; host: string }
>

/** What is kept of an address. */
export type LinkState = Readonly<{ failingSince: Date | null; reason: string | null; isDead: boolean }>

/** The fields of a card that lead elsewhere. */
export type LinkField = 'onlineUrl' | 'bookingUrl' | 'formUrl' | 'conditionsUrl'

/** An address of a card that leads nowhere. */
export type DeadLink = Readonly<{
  slug: string
  title: LocalText
  /** The name of the body that keeps the card. */
  body: LocalText | null
  field: LinkField
  address: string
  since: Date
  reason: string
}>
