import type { LocalText } from '../../../kernel/language.ts'
import type { Audience } from '../../lexicon/index.ts'

/** Ways in which a service can be had. */
export const CHANNELS = ['online', 'desk', 'phone'] as const
export type Channel = (typeof CHANNELS)[number]
/** What one needs to enter an online service; a service that takes SPID or CIE is found under both. */
export const IDENTITIES = ['spid', 'cie', 'credentials', 'none'] as const
export type Identity = (typeof IDENTITIES)[number]
/** What opens a service, by what its card says of identity. */
export const IDENTITIES_OF: Readonly<Record<string, readonly Identity[]>> = {
  none: ['none'],
  'spid-cie': ['spid', 'cie'],
  spid: ['spid'],
  cie: ['cie'],
  credentials: ['credentials'],
}
/** What one pays, and how. */
export const PAYMENTS = ['free', 'pagopa', 'desk'] as const
export type Payment = (typeof PAYMENTS)[number]

/** What the finder keeps of a public card. */
export type CardText = Readonly<{
  id: string
  slug: string
  title: LocalText
  bodyId: string | null
  /** An editor's word; null while nobody has said one. */
  serviceType: string | null
  topic: string | null
  lifeEvent: string | null
  audience: Audience | null
  channels: readonly Channel[]
  identities: readonly Identity[]
  payments: readonly Payment[]
  isActive: boolean
  /** Level of interactivity, from 0 to 5. */
  level: number
  /** Words of the card by how much they count: title and keywords, summary, voices, the rest. */
  texts: readonly [title: string, summary: string, voices: string, rest: string]
}>

/** What a search may be narrowed to; several values of one kind widen it, several kinds narrow it. */
export type Filters = Readonly<{
  bodies?: readonly string[]
  topics?: readonly string[]
  lifeEvents?: readonly string[]
  audiences?: readonly string[]
  channels?: readonly string[]
  identities?: readonly string[]
  payments?: readonly string[]
}>
export type FilterName = keyof Filters
